import { z } from 'zod';
import { LegalOutcome, outcomeText } from '../disposition/legalOutcome.ts';
import { hasItems } from '../evidence/itemsOfCase.ts';
import type { RuleSetFile } from '../disposition/ruleSets.ts';
import { isAnswerable } from '../kernel/answerableReason.ts';
import { contradiction, failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { dayOf } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { Struck } from '../kernel/struck.ts';
import { upserted } from '../kernel/upserted.ts';
import { hearingBarrier } from './hearingBarrier.ts';
import type { HearingLaw } from './hearingDays.ts';
import { LONGEST_DETENTION, outcomeNotes } from './outcomeRange.ts';
import type { RightsCase } from './rightsCase.ts';
import { withEvent } from './stamp.ts';
import type { Stamp } from './stamp.ts';

/** An outcome as it is typed. */
export const OutcomeOfLawInput = LegalOutcome.omit({ by: true, recordedAt: true, struck: true });
export type OutcomeOfLawInput = z.infer<typeof OutcomeOfLawInput>;

export const StrikeOutcomeInput = Struck.pick({ reason: true }).extend({ id: z.string().max(40) });
export type StrikeOutcomeInput = z.infer<typeof StrikeOutcomeInput>;

/**
 * Takes down what the law's course brought one person; it is never changed afterwards.
 *
 * Fails: `case.personUnknown`; `case.contradiction` naming the field; `evidence.notFound`;
 * `disposition.hearingPending`, `disposition.hearingNotTold`, `disposition.hearingDaysRunning`; `disposition.penaltyBeyondLaw` where the
 * range of the penalty allows none such, `disposition.reasonRequired` where it does with a written reason.
 * Source: SPEC M-60, M-61, M-62, D-K40, D-K41, D-K51, D-K60, D-K61, D-K62.
 */
export function recordLegalOutcome(
  rightsCase: RightsCase,
  input: OutcomeOfLawInput,
  { stamp, rules, ...law }: HearingLaw & { readonly stamp: Stamp; readonly rules: RuleSetFile },
): Result<RightsCase> {
  const person = rightsCase.counterparties.find(({ id }) => id === input.counterpartyId);
  if (person === undefined) return refused(failure('case.personUnknown', { person: '相对人' }));
  const problem =
    outcomeProblem(rightsCase, input, stamp) ??
    unheard(rightsCase, input, law) ??
    besideTheLaw(rightsCase, input, rules);
  if (problem !== null) return refused(problem);
  const entry: LegalOutcome = { ...input, by: stamp.by, recordedAt: stamp.now, struck: null };
  const legalOutcomes = [...rightsCase.legalOutcomes, entry];
  const said = `${person.name}：${input.on}${input.organ}${outcomeText(input)}`;
  return ok(withEvent({ ...rightsCase, legalOutcomes }, stamp, 'legalOutcomeRecorded', said));
}

/** Strikes an outcome out; it stays to be read. Fails: `case.contradiction` when there is none that stands. Source: SPEC M-62. */
export function strikeLegalOutcome(
  rightsCase: RightsCase,
  { id, reason }: StrikeOutcomeInput,
  stamp: Stamp,
): Result<RightsCase> {
  const known = rightsCase.legalOutcomes.find((one) => one.id === id && one.struck === null);
  if (known === undefined) return refused(contradiction('法律结果', '没有这一条，或者已经划去'));
  const struck = { at: stamp.now, by: stamp.by, reason };
  const legalOutcomes = upserted(rightsCase.legalOutcomes, { ...known, struck });
  const said = `划去法律结果“${outcomeText(known)}”：${reason}`;
  return ok(withEvent({ ...rightsCase, legalOutcomes }, stamp, 'legalOutcomeStruck', said));
}

/** A penalty that came before its hearing, or without one being offered. */
function unheard(
  rightsCase: RightsCase,
  { counterpartyId, kind, on, fineFen }: OutcomeOfLawInput,
  law: HearingLaw,
): Failure | null {
  if (kind !== 'administrativeDetention' && kind !== 'fine' && kind !== 'warning') return null;
  const isDetention = kind === 'administrativeDetention';
  return hearingBarrier(rightsCase, { counterpartyId, on, fineFen, isDetention }, law);
}

/** A penalty the range of its qualification does not hold: some stand with a written reason, some not at all. */
function besideTheLaw(rightsCase: RightsCase, input: OutcomeOfLawInput, rules: RuleSetFile): Failure | null {
  const notes = outcomeNotes(rightsCase, input, rules);
  const barred = notes.find(({ carriedBy }) => carriedBy === 'nothing');
  if (barred !== undefined)
    return failure('disposition.penaltyBeyondLaw', { rule: barred.ruleId, why: barred.text, at: barred.at });
  const wanting = notes.filter(({ carriedBy }) => carriedBy === 'reason');
  if (wanting.length === 0 || isAnswerable(input.rangeReason)) return null;
  const rule = wanting.map(({ ruleId }) => ruleId).join('、');
  const why = wanting.map(({ text }) => text).join('');
  return failure('disposition.reasonRequired', { rule, why, at: 'rangeReason' });
}

function outcomeProblem(
  rightsCase: RightsCase,
  { id, kind, on, days, fineFen, words, evidenceIds }: OutcomeOfLawInput,
  { now }: Stamp,
): Failure | null {
  if (rightsCase.legalOutcomes.some((one) => one.id === id))
    return contradiction('法律结果', '登记以后不再改写；请划去后重新登记');
  const day = dayOf(rightsCase.incident.occurredAt);
  if (on < day) return contradiction('日期', `早于案发日期（${day}）`);
  if (on > dayOf(now)) return contradiction('日期', '晚于今天；有了结果再登记');
  if (kind === 'administrativeDetention') {
    if (days === null) return contradiction('拘留日数', '行政拘留须写明日数');
    if (days > LONGEST_DETENTION)
      return contradiction('拘留日数', `行政拘留合并执行最长${LONGEST_DETENTION}日，请核对决定书`);
  } else if (days !== null) return contradiction('拘留日数', '只有行政拘留写日数；刑期写在“刑罚或者说明”');
  if (kind === 'fine' && fineFen === null) return contradiction('罚款金额', '罚款须写明金额');
  if (kind !== 'fine' && fineFen !== null) return contradiction('罚款金额', '只有罚款写金额');
  if ((kind === 'sentenced' || kind === 'other') && words === '')
    return contradiction('刑罚或者说明', '请照裁判文书或者决定写明');
  return hasItems(rightsCase, evidenceIds) ? null : failure('evidence.notFound');
}
