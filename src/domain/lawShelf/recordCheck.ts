import { z } from 'zod';
import type { DiscretionStandard } from '../disposition/discretion.ts';
import type { LawCatalogue } from '../disposition/lawCatalogue.ts';
import { failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { TimeLimitFile } from '../timeLimits/timeLimitRule.ts';
import type { Stamp } from '../case/stamp.ts';
import { CheckedSubject, MOST_SOURCE } from './lawShelf.ts';
import type { LawShelf } from './lawShelf.ts';

/** An item that was compared with its official text. */
export const CheckInput = z.strictObject({
  subject: CheckedSubject,
  subjectId: z.string().min(1).max(MOST_SOURCE),
  against: z.string().trim().min(2).max(200),
});
export type CheckInput = z.infer<typeof CheckInput>;

/** What there is to be checked. */
export interface Checkable {
  readonly law: LawCatalogue;
  readonly limits: TimeLimitFile;
  readonly years: readonly number[];
  /** Lines of the table of discretion. */
  readonly standards: readonly Pick<DiscretionStandard, 'id'>[];
  /** Every 出处 in words, without marks. */
  readonly sources: ReadonlySet<string>;
}

/** Keeps who checked what against which text. Fails: `law.subjectUnknown`. Source: SPEC T-P4. */
export function recordCheck(
  shelf: LawShelf,
  input: CheckInput,
  there: Checkable,
  stamp: Stamp,
): Result<LawShelf> {
  if (!isThere(input, there)) return refused(failure('law.subjectUnknown'));
  return ok({ ...shelf, checks: [...shelf.checks, { ...input, by: stamp.by, at: stamp.now }] });
}

function isThere(
  { subject, subjectId }: CheckInput,
  { law, limits, years, standards, sources }: Checkable,
): boolean {
  switch (subject) {
    case 'article':
      return law.articles.some(({ id }) => id === subjectId);
    case 'instrument':
      return law.instruments.some(({ id }) => id === subjectId);
    case 'timeLimit':
      return limits.rules.some(({ id }) => id === subjectId);
    case 'discretion':
      return standards.some(({ id }) => id === subjectId);
    case 'source':
      return sources.has(subjectId);
    case 'holidays':
      return years.some((year) => String(year) === subjectId);
  }
}
