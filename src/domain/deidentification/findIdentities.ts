import { identityPatterns, withDigits } from './identityPatterns.ts';
import type { IdentityKind } from './identityPatterns.ts';

export type { IdentityKind } from './identityPatterns.ts';

export const identityKindNames: Readonly<Record<IdentityKind, string>> = {
  name: '姓名',
  possibleName: '可能是姓名',
  residentId: '公民身份号码',
  phone: '电话号码',
  plate: '车辆号牌',
  badgeNumber: '警号',
  account: '网络账号、网址',
  place: '具体地点',
  longNumber: '长串数字',
};

/** What to do with each in a text that strangers read. Source: SPEC O-11. */
export const identityAdvice: Readonly<Record<IdentityKind, string>> = {
  name: '改成“王某”或者“当事民警”',
  possibleName: '是姓名的改成“王某”，不是的写明保留的理由',
  residentId: '删去',
  phone: '删去',
  plate: '删去，或者改成“一辆小客车”',
  badgeNumber: '删去',
  account: '改成“某网民”“某账号”',
  place: '改成“某路段”“某小区”',
  longNumber: '删去；是文号、警情编号的写明保留的理由',
};

export interface IdentityFinding {
  readonly kind: IdentityKind;
  /** As it stands in the text. */
  readonly text: string;
  /** Place in the text, in characters; for showing it. */
  readonly at: number;
}

/** Words the records know and the text must not carry. */
export interface KnownIdentities {
  readonly names: readonly string[];
  readonly badgeNumbers: readonly string[];
  readonly accounts: readonly string[];
  readonly places: readonly string[];
}

export const nobodyKnown: KnownIdentities = { names: [], badgeNumbers: [], accounts: [], places: [] };

/**
 * Names, numbers and plates in a text, by place; each stretch is told once. Full-width digits and blanks between characters hide nothing.
 * Source: SPEC O-1, O-2.
 */
export function findIdentities(text: string, known: KnownIdentities): readonly IdentityFinding[] {
  // One character stays one character, so that places in both are the same.
  const plain = [...text].map((character) => narrowed(character)).join('');
  const found = [...knownIn(text, known), ...patternsIn(plain, text)];
  const taken: IdentityFinding[] = [];
  for (const finding of found) if (!taken.some((other) => overlaps(other, finding))) taken.push(finding);
  return taken.toSorted((a, b) => a.at - b.at);
}

function narrowed(character: string): string {
  const plain = character.normalize('NFKC');
  return plain.length === character.length ? plain : character;
}

function patternsIn(plain: string, text: string): readonly IdentityFinding[] {
  const inDigits = withDigits(plain);
  return identityPatterns.flatMap(({ kind, pattern, inDigits: isNumber }) =>
    [...(isNumber ? inDigits : plain).matchAll(pattern)].map(({ 0: hit, index }) => ({
      kind,
      text: text.slice(index, index + hit.length),
      at: index,
    })),
  );
}

function knownIn(text: string, known: KnownIdentities): readonly IdentityFinding[] {
  const squeezed = withoutBlanks(text);
  const kinds: readonly (readonly [IdentityKind, readonly string[], number])[] = [
    ['name', known.names, 2],
    ['badgeNumber', known.badgeNumbers, 4],
    ['account', known.accounts, 2],
    ['place', known.places, 4],
  ];
  return kinds.flatMap(([kind, words, shortest]) =>
    // The longest first: a name within a name is told once.
    [...new Set(words.map((word) => word.replace(/\s/gu, '')))]
      .filter((word) => word.length >= shortest)
      .toSorted((a, b) => b.length - a.length)
      .flatMap((word) => placesOf(squeezed, word).map((place) => ({ ...place, kind })))
      .map(({ at, end, ...rest }) => ({ ...rest, text: text.slice(at, end), at })),
  );
}

interface Squeezed {
  readonly text: string;
  /** Place in the original of each character left. */
  readonly places: readonly number[];
}

/** Nobody reads these within a name: blanks, marks of no width, dashes, dots. */
const unread = /[\s\p{Cf}\p{Pd}·・._]/u;

function withoutBlanks(text: string): Squeezed {
  const places = Array.from({ length: text.length }, (_, at) => at).filter(
    (at) => !unread.test(text.charAt(at)),
  );
  return { text: places.map((at) => narrowed(text.charAt(at))).join(''), places };
}

function placesOf({ text, places }: Squeezed, word: string): readonly { at: number; end: number }[] {
  const plain = [...word.normalize('NFKC')].filter((one) => !unread.test(one)).join('');
  const found: { at: number; end: number }[] = [];
  for (let from = text.indexOf(plain); from >= 0; from = text.indexOf(plain, from + plain.length)) {
    const at = places[from] ?? 0;
    found.push({ at, end: (places[from + plain.length - 1] ?? at) + 1 });
  }
  return found;
}

function overlaps(a: IdentityFinding, b: IdentityFinding): boolean {
  return a.at < b.at + b.text.length && b.at < a.at + a.text.length;
}
