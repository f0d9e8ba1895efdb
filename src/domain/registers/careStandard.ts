import { z } from 'zod';
import type { Stamp } from '../case/stamp.ts';
import type { CarePolicy } from '../care/carePolicy.ts';
import type { CareGoals } from '../timeLimits/careClocks.ts';
import { ReliefKind, reliefKindNames } from '../care/relief.ts';
import { contradiction } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { Day, dayOf } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { asEntered, enteredRow, standing } from './enteredRow.ts';

const shortText = z.string().trim().min(1).max(60);

/** The limit for one person. Units: integer fen, goods included. */
export const StandardLimit = z.strictObject({
  kind: ReliefKind,
  perPersonFen: z.int().positive().max(100_000_000),
  approver: z.string().trim().max(60),
});
export type StandardLimit = z.infer<typeof StandardLimit>;

/**
 * What the bureau laid down for condolence and relief from a day on: by which paper, entered by whom and why. Never changed
 * afterwards; a wrong one is struck and entered anew.
 * Source: SPEC C-33.
 */
export const CareStandard = z.strictObject({
  id: z.string().min(1).max(40),
  effectiveFrom: Day,
  /** The bureau's own paper with its number. */
  basis: z.string().trim().min(4).max(120),
  reason: z.string().trim().min(2).max(200),
  /** Units: hours after the incident. */
  firstContactHours: z.int().positive().max(720),
  /** Units: days after the incident. */
  followUpDays: z.array(z.int().positive().max(3650)).max(12).readonly(),
  fundSources: z.array(shortText).min(1).max(40).readonly(),
  limits: z.array(StandardLimit).max(20).readonly(),
  ...enteredRow,
});
export type CareStandard = z.infer<typeof CareStandard>;

/** A standard as it is typed. */
export const CareStandardInput = CareStandard.omit({ entered: true, struck: true });
export type CareStandardInput = z.infer<typeof CareStandardInput>;

/**
 * The standards with one more.
 *
 * Fails: `case.contradiction` naming the field.
 * Source: SPEC C-33.
 */
export function withStandard(
  standards: readonly CareStandard[],
  row: CareStandardInput,
  stamp: Stamp,
): Result<readonly CareStandard[]> {
  const problem = standardProblem(standards, row);
  return problem === null ? ok([...standards, asEntered(row, stamp)]) : refused(problem);
}

function standardProblem(standards: readonly CareStandard[], row: CareStandardInput): Failure | null {
  if (standards.some(({ id }) => id === row.id))
    return contradiction('慰问救助标准', '登记以后不再改写；请划去后重新登记');
  if (standing(standards).some(({ effectiveFrom }) => effectiveFrom === row.effectiveFrom))
    return contradiction('起用日期', '这一天已有标准起用；请先划去那一条，或者改日期');
  const kind = repeated(row.limits.map((limit) => limit.kind));
  if (kind !== undefined) return contradiction('限额', `“${reliefKindNames[kind]}”填写了两次`);
  const source = repeated(row.fundSources);
  if (source !== undefined) return contradiction('资金来源', `“${source}”填写了两次`);
  const days = repeated(row.followUpDays);
  return days === undefined ? null : contradiction('回访天数', `${days}日填写了两次`);
}

function repeated<T>(values: readonly T[]): T | undefined {
  return values.find((value, place) => values.indexOf(value) !== place);
}

/** The standard in force on a day; `null` = the bureau has none of its own for that day. Source: SPEC C-34. */
export function standardOn(standards: readonly CareStandard[], day: Day): CareStandard | null {
  return (
    standing(standards)
      .filter(({ effectiveFrom }) => effectiveFrom <= day)
      .toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom))
      .at(-1) ?? null
  );
}

/** What care is held against on a day: the bureau's own standard, or what was delivered, which says itself that it is unchecked. Source: SPEC C-34. */
export function carePolicyOn(
  delivered: CarePolicy,
  standards: readonly CareStandard[],
  day: Day,
): CarePolicy {
  const own = standardOn(standards, day);
  if (own === null) return delivered;
  const { effectiveFrom, basis, entered, firstContactHours, followUpDays, fundSources, limits } = own;
  return {
    schemaVersion: 1,
    name: '慰问救助本局标准',
    source: `${basis}（${entered.by}于${dayOf(entered.at)}登记）`,
    version: `自${effectiveFrom}起`,
    effectiveFrom,
    verified: true,
    firstContactHours,
    followUpDays: followUpDays.toSorted((a, b) => a - b),
    fundSources,
    limits,
  };
}

/** The goals of the standards in the order of their days, the delivered ones first; days a standard names may be in any order. Source: SPEC C-34. */
export function careGoalsOf(delivered: CarePolicy, standards: readonly CareStandard[]): readonly CareGoals[] {
  const own = standing(standards).toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom));
  return [
    { ...goals(delivered), effectiveFrom: null },
    ...own.map((standard) => ({ ...goals(standard), effectiveFrom: standard.effectiveFrom, verified: true })),
  ];
}

function goals(of: Pick<CarePolicy, 'firstContactHours' | 'followUpDays'> & { readonly verified?: boolean }) {
  return {
    firstContactHours: of.firstContactHours,
    followUpDays: of.followUpDays.toSorted((a, b) => a - b),
    verified: of.verified ?? false,
  };
}
