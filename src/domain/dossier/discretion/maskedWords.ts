/** What stands where a title or a name does not leave. It is no longer than what it covers, so that no limit of a record is passed. */
export const MASK = '××';

/** Words that do not leave. */
export interface HiddenWords {
  /** Covered wherever they stand. */
  readonly always: readonly string[];
  /** Covered everywhere but inside a reason somebody wrote for the receiver: too short to be told from common words. */
  readonly exceptInReasons: readonly string[];
  /** Covered only as the number and title of an item together, because the title alone is that of something that leaves too. */
  readonly numbered: readonly { readonly label: string; readonly title: string }[];
}

export interface Masks {
  /** A text as it leaves. */
  text(text: string): string;
  /** A record as it leaves: each text in it; codes, digests, ids and times stay as they are. */
  record<T>(value: T): T;
}

/** Codes of the program, ids, digests, days and times: never words of a person. */
const CODE =
  /^(?:[a-z][A-Za-z]*|[A-Z]\d\d|[a-z0-9]{20,}|\d{4}-\d\d-\d\d(?:T[\d:.+Z-]+)?|(?:evidence|paper):[\x20-\x7e]*)$/u;
/** Why somebody decided something; written so that the receiver reads it. */
const REASONS: ReadonlySet<string> = new Set(['reason', 'withheld', 'sealedFor', 'placedFor']);

/** Covers words. Source: SPEC B-29. */
export function masksOf({ always, exceptInReasons, numbered }: HiddenWords): Masks {
  const labels = numbered.map(({ label, title }) => [`${label} ${title}`, `${label} ${MASK}`] as const);
  const inReasons = replacer([...labels, ...always.map(masked)]);
  const everywhere = replacer([...labels, ...always.map(masked), ...exceptInReasons.map(masked)]);
  const each = (value: unknown, words: (text: string) => string): unknown => {
    if (typeof value === 'string') return CODE.test(value) ? value : words(value);
    if (Array.isArray(value)) return value.map((one) => each(one, words));
    if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, each(one, REASONS.has(key) ? inReasons : words)]),
    );
  };
  // The shape stays: only texts are replaced by texts.
  return { text: everywhere, record: <T>(value: T) => each(value, everywhere) as T };
}

const masked = (word: string) => [word, MASK] as const;

function replacer(pairs: readonly (readonly [string, string])[]): (text: string) => string {
  if (pairs.length === 0) return (text) => text;
  const put = new Map(pairs);
  const longestFirst = [...put.keys()].toSorted((a, b) => b.length - a.length).map(literally);
  const pattern = new RegExp(longestFirst.join('|'), 'gu');
  return (text) => text.replace(pattern, (found) => put.get(found) ?? MASK);
}

const literally = (word: string) => word.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
