import { z } from 'zod';
import { DiscretionTable, standardProblem } from '../disposition/discretion.ts';
import type { LawCatalogue } from '../disposition/lawCatalogue.ts';
import { failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { HolidayYear } from '../timeLimits/holidays.ts';
import { citationProblems } from '../timeLimits/ruleProblems.ts';
import { TimeLimitFile } from '../timeLimits/timeLimitRule.ts';
import { LawText, MOST_TEXT, packInUse } from './lawShelf.ts';
import type { LawShelf, StoredPack } from './lawShelf.ts';

const head = {
  schemaVersion: z.literal(1),
  /** Compared part by part as numbers, e.g. `2027.1` or `2026-11-28`. */
  version: z.string().regex(/^\d+([.-]\d+){0,4}$/, '版本号应当是数字，用点或者横线分开'),
  issuedBy: z.string().min(1).max(60),
};

/** Shape of an update file on a stick. */
export const LawPack = z.discriminatedUnion('pack', [
  z.strictObject({ ...head, pack: z.literal('holidays'), content: HolidayYear }),
  z.strictObject({ ...head, pack: z.literal('timeLimits'), content: TimeLimitFile }),
  z.strictObject({ ...head, pack: z.literal('lawText'), content: LawText }),
  z.strictObject({ ...head, pack: z.literal('discretion'), content: DiscretionTable }),
]);
export type LawPack = z.infer<typeof LawPack>;

/** What the shelf holds now. */
export interface ShelfStock {
  readonly shelf: LawShelf;
  readonly law: LawCatalogue;
  readonly limits: TimeLimitFile;
}

/**
 * Takes an update in above what is there; nothing that is there is changed.
 *
 * Fails: `law.packUnfit` names what is wrong; `law.packOlder`; `law.packTooLarge`.
 * Source: SPEC T-P1, T-P2, T-P3.
 */
export function takePackIn(
  { shelf, law, limits }: ShelfStock,
  raw: unknown,
  facts: Pick<StoredPack, 'id' | 'fileName' | 'sizeBytes' | 'importedAt' | 'by'>,
): Result<{ readonly shelf: LawShelf; readonly pack: StoredPack }> {
  const parsed = LawPack.safeParse(raw);
  if (!parsed.success) return refused(failure('law.packUnfit', { problem: problemOf(parsed.error) }));
  const { pack: kind, version, issuedBy, content } = parsed.data;
  const subject = subjectOf(parsed.data);
  const current = packInUse(shelf, kind, subject)?.version ?? (kind === 'timeLimits' ? limits.version : null);
  if (current !== null && !isNewer(version, current))
    return refused(failure('law.packOlder', { version, current }));
  const wrong = contentProblem(parsed.data, law, limits) ?? tooMuchText(shelf, parsed.data);
  if (wrong !== null) return refused(wrong);
  const pack: StoredPack = { ...facts, kind, subject, version, issuedBy, content };
  return ok({ shelf: { ...shelf, packs: [...shelf.packs, pack] }, pack });
}

function subjectOf(pack: LawPack): string {
  if (pack.pack === 'holidays') return String(pack.content.year);
  if (pack.pack === 'timeLimits' || pack.pack === 'discretion') return pack.pack;
  return pack.content.instrument ?? pack.content.title;
}

function contentProblem(pack: LawPack, law: LawCatalogue, limits: TimeLimitFile): Failure | null {
  const unfit = (problem: string) => failure('law.packUnfit', { problem });
  if (pack.pack === 'timeLimits') {
    const articles = new Set<string>(law.articles.map(({ id }) => id));
    const [problem] = citationProblems(pack.content.rules, articles);
    if (problem !== undefined) return unfit(problem);
    const ids = new Set(pack.content.rules.map(({ id }) => id));
    const lost = limits.rules.find(({ id }) => !ids.has(id));
    return lost === undefined ? null : unfit(`缺少现有的期限${lost.id}（${lost.name}）`);
  }
  if (pack.pack === 'discretion') {
    const ids = new Set(pack.content.standards.map(({ id }) => id));
    if (ids.size < pack.content.standards.length) return unfit('裁量基准的编号重复');
    const wrong = pack.content.standards.flatMap((one) => {
      const problem = standardProblem(one);
      return problem === null ? [] : [`${one.id}：${problem}`];
    });
    return wrong[0] === undefined ? null : unfit(wrong[0]);
  }
  if (pack.pack !== 'lawText' || pack.content.instrument === null) return null;
  const { instrument } = pack.content;
  const isKnown = law.instruments.some(({ id }) => id === instrument);
  return isKnown ? null : unfit(`法条目录中没有“${instrument}”`);
}

/** Full texts lie beside the settings, and those are read with every case. */
function tooMuchText({ packs }: LawShelf, pack: LawPack): Failure | null {
  if (pack.pack !== 'lawText') return null;
  const texts = packs.flatMap(({ content }) => {
    const text = LawText.safeParse(content);
    return text.success ? [text.data.text.length] : [];
  });
  const total = texts.reduce((sum, length) => sum + length, pack.content.text.length);
  return total > MOST_TEXT
    ? failure('law.packTooLarge', { limit: `全部全文${MOST_TEXT / 10_000}万字` })
    : null;
}

function isNewer(version: string, current: string): boolean {
  const [ours, theirs] = [partsOf(version), partsOf(current)];
  const longest = Math.max(ours.length, theirs.length);
  for (let place = 0; place < longest; place += 1) {
    const [a, b] = [ours[place] ?? 0, theirs[place] ?? 0];
    if (a !== b) return a > b;
  }
  return false;
}

const partsOf = (version: string) => version.split(/[^0-9]+/).map(Number);

/** The first thing wrong, with where it stands. */
function problemOf(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return '内容不完整';
  const where = issue.path
    .map((step) => (typeof step === 'number' ? `第${step + 1}项` : String(step)))
    .join('·');
  const what = issue.code === 'custom' || issue.message.startsWith('版本号') ? issue.message : '格式不对';
  return where === '' || issue.code === 'custom' ? what : `${where}${what}`;
}
