import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import type { Stamp } from '../case/stamp.ts';
import { contradiction } from '../kernel/failure.ts';
import { compareMoments, Day, dayOf } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { RiskCard } from '../supervision/oversight.ts';
import { numberOfDay } from '../timeLimits/dayNumber.ts';
import { asEntered, enteredRow, standing } from './enteredRow.ts';

/**
 * 事前风险评估: what is foreseen of a duty that lies ahead, of no case in particular. Never changed afterwards, so that its date proves that
 * it was written before; a wrong one is struck and entered anew. Source: SPEC R-21.
 */
export const DutyRisk = z.strictObject({
  id: z.string().min(1).max(40),
  dutyOn: Day,
  unit: z.string().trim().min(1).max(60),
  ...RiskCard.pick({ duty: true, risks: true, precautions: true, note: true }).shape,
  ...enteredRow,
});
export type DutyRisk = z.infer<typeof DutyRisk>;

/** An assessment as it is typed. */
export const DutyRiskInput = DutyRisk.omit({ entered: true, struck: true });
export type DutyRiskInput = z.infer<typeof DutyRiskInput>;

/** The assessments with one more. Fails: `case.contradiction` naming the field. Source: SPEC R-21. */
export function withDutyRisk(
  assessed: readonly DutyRisk[],
  row: DutyRiskInput,
  stamp: Stamp,
): Result<readonly DutyRisk[]> {
  if (assessed.some(({ id }) => id === row.id))
    return refused(contradiction('事前风险评估', '登记以后不再改写；请划去后重新登记'));
  if (row.dutyOn < dayOf(stamp.now))
    return refused(contradiction('勤务日期', '已经过去；事后不补登记，案件中照实写“事前没有评估”'));
  if (row.risks.length === 0 && row.note.trim() === '')
    return refused(contradiction('存在的风险', '没有选择，也没有写说明'));
  return ok([...assessed, asEntered(row, stamp)]);
}

/** What was foreseen of the duty of a case: for its day or the day before, and written before it happened. Source: SPEC M-73. */
export function foreseenFor(
  assessed: readonly DutyRisk[],
  { incident }: Pick<RightsCase, 'incident'>,
): readonly DutyRisk[] {
  const day = numberOfDay(dayOf(incident.occurredAt));
  const isOfThatDuty = (dutyOn: Day) => [day - 1, day].includes(numberOfDay(dutyOn));
  return standing(assessed).filter(
    ({ dutyOn, entered }) => isOfThatDuty(dutyOn) && compareMoments(entered.at, incident.occurredAt) < 0,
  );
}
