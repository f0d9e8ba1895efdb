import { citedLaw } from './citedLaw.ts';
import type { CitableLaw } from './citedLaw.ts';

/** Whether a 出处 may be relied on as it is written. */
export interface SourceMarks {
  /** Nobody has compared it with the official text yet. */
  isOpen(source: string): boolean;
  /** For print: without a mark of its own, and with one where it is open. */
  marked(source: string): string;
}

/** The catalogue, and the 出处 that 法制 has ticked as a whole. */
export interface MarkedLaw extends CitableLaw {
  readonly checkedSources: readonly string[];
}

const OWN_MARK = /[（(](?<rest>[^（()）]*?)[，；]?(?:条款|条文|结构|文书名称)?待核[)）]/gu;

/** The text without the mark it was delivered with. */
export function plainSource(source: string): string {
  return source.replace(OWN_MARK, (_, rest: string) => (rest === '' ? '' : `（${rest}）`));
}

/**
 * A 出处 is open while it was delivered with a mark or names law that is still 待核, until 法制 ticks the article or the 出处 itself.
 * Source: SPEC T-P5.
 */
export function sourceMarks(law: MarkedLaw): SourceMarks {
  const checked = new Set(law.checkedSources);
  const openInstruments = new Set(law.instruments.filter(({ verified }) => !verified).map(({ id }) => id));
  const openArticles = new Set(law.articles.filter(({ verified }) => !verified).map(({ id }) => id));
  const known = new Map<string, boolean>();
  const isOpen = (source: string): boolean => {
    const plain = plainSource(source);
    if (checked.has(plain)) return false;
    return plain !== source || citedLaw(plain, law).some(isPlaceOpen);
  };
  /** Of several texts of one title one checked text is enough: the others are those of other days. */
  const isPlaceOpen = ({ articles, instruments }: ReturnType<typeof citedLaw>[number]): boolean =>
    instruments.every((id) => openInstruments.has(id)) ||
    (articles.length > 0 && articles.every((id) => openArticles.has(id)));
  const remembered = (source: string): boolean => {
    const before = known.get(source);
    if (before !== undefined) return before;
    const answer = isOpen(source);
    known.set(source, answer);
    return answer;
  };
  return {
    isOpen: remembered,
    marked: (source) => `${plainSource(source)}${remembered(source) ? '（待核）' : ''}`,
  };
}
