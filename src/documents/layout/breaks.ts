import { LineBreaker } from './lineBreaker.js';

/** Characters Chinese setting never puts first on a line. Source: documents.md §7.2 (Word zh-CN list). */
const neverFirst = new Set(
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠`-／/',
);
/** Characters it never puts last. */
const neverLast = new Set('$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥□☑§／/');

/** Stretches that stay whole: document numbers, dates' and counts' number with its unit, ranges, ratios. */
const whole = [
  /〔\d{4}〕\d*号?/gu,
  /\d[\d,.]*[年月日时分秒号元角页件份次名人岁天个条款项级%％]/gu,
  /\d+[～—–-]\d+/gu,
  /(?:……|——)/gu,
  /[二三四五六七八九〇零一]{2,}年/gu,
  /\p{Script=Han}{1,4}字(?=〔)/gu,
  /证据\d+/gu,
];

/** What each of them needs, and the options with their boxes: most labels have none of it and are not searched. */
const mayHoldWhole = /[\d〔…—年□☑]/u;

/** In the narrow cells of a form a day and a time of day stay whole too; the lines of a text would show the gaps. */
const wholeInCells = [/\d{1,2}月\d{1,2}日/gu, /\d{1,2}时\d{1,2}分/gu];

type Kind = 'text' | 'cell' | 'words';
type Known = Readonly<Record<Kind, Map<string, ReadonlySet<number>>>>;
let kept: Known | null = null;

/**
 * Does a piece of work with the breaks of each text found once: balancing a title, print and Word ask for the same texts again.
 * Nothing of a paper stays in memory when it ends.
 */
export function keepingBreaks<T>(work: () => T): T {
  const outer = kept;
  kept ??= { text: new Map(), cell: new Map(), words: new Map() };
  try {
    return work();
  } finally {
    kept = outer;
  }
}

function found(kind: Kind, text: string, find: (text: string) => ReadonlySet<number>): ReadonlySet<number> {
  const known = kept?.[kind].get(text);
  if (known !== undefined) return known;
  const offsets = find(text);
  kept?.[kind].set(text, offsets);
  return offsets;
}

/**
 * Where a line may end inside a text.
 *
 * Shape: UTF-16 offsets strictly inside the text, ascending: UAX #14 with the Chinese rules it lacks.
 */
export function breakOffsets(text: string): ReadonlySet<number> {
  return found('text', text, textOffsets);
}

function textOffsets(text: string): ReadonlySet<number> {
  const offsets = new Set<number>();
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak())
    if (next.position < text.length) offsets.add(next.position);
  addQuoteBreaks(text, offsets);
  for (const offset of offsets) if (isForbidden(text, offset)) offsets.delete(offset);
  if (mayHoldWhole.test(text))
    for (const pattern of [...whole, optionPattern]) removeInside(text, pattern, offsets);
  return offsets;
}

/** The same inside a cell. */
export function cellBreakOffsets(text: string): ReadonlySet<number> {
  return found('cell', text, cellOffsets);
}

function cellOffsets(text: string): ReadonlySet<number> {
  const offsets = new Set(breakOffsets(text));
  for (const pattern of wholeInCells) removeInside(text, pattern, offsets);
  return offsets;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words that are read in one breath: a title may not part what is done from what it is done to. */
const phrases = /执行职务|执法权威|合法权益|受侵害情况|侵害情况|受侵犯情况|身体损伤/gu;

/** The same for titles and labels, where a line must not end inside a word or a phrase: 执行职务|受侵害情况, not 执行|职务. */
export function wordBreakOffsets(text: string): ReadonlySet<number> {
  return found('words', text, wordOffsets);
}

function wordOffsets(text: string): ReadonlySet<number> {
  const starts = new Set(Array.from(words.segment(text), (segment) => segment.index));
  const offsets = new Set(Array.from(cellBreakOffsets(text)).filter((offset) => starts.has(offset)));
  removeInside(text, phrases, offsets);
  return offsets;
}

/** A check box with its option, up to the next space. */
const optionPattern = /[□☑][^□☑\s]*/gu;

/** UAX #14 glues curly quotes to both neighbours; between Chinese characters the outer side may break. */
function addQuoteBreaks(text: string, offsets: Set<number>): void {
  for (const match of text.matchAll(/(?<=[\p{Script=Han}，。；：、])[“‘]|[”’](?=\p{Script=Han})/gu))
    offsets.add(/[“‘]/.test(match[0]) ? match.index : match.index + 1);
}

/** Whether Chinese setting never ends a line here, not even inside a word that is too long for its cell. */
export function isForbidden(text: string, offset: number): boolean {
  return (
    neverFirst.has(text.charAt(offset)) ||
    neverLast.has(text.charAt(offset - 1)) ||
    isCombining(text, offset) ||
    offset === 0
  );
}

/** Whether a mark stands here that joins the character before it; asked of every character, most of which are Han. */
function isCombining(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  if (unit < FIRST_MARK || (unit >= FIRST_HAN && unit <= LAST_HAN)) return false;
  return /^\p{M}/u.test(text.slice(offset, offset + 2));
}

const FIRST_MARK = 0x300;
/** Extension A and the first block of Han, without one mark. */
const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;

function removeInside(text: string, pattern: RegExp, offsets: Set<number>): void {
  for (const match of text.matchAll(pattern))
    for (let offset = match.index + 1; offset < match.index + match[0].length; offset += 1)
      offsets.delete(offset);
}
