import type { MeasureId } from '../disposition/measures.ts';
import { failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { standingHappened } from './clockRecord.ts';
import type { RightsCase } from './rightsCase.ts';

/** What a 人大代表 may only meet with leave of the standing committee, or, caught in the act, with a report at once. */
const needsPermit: ReadonlySet<MeasureId> = new Set([
  'criminalDetention',
  'residentialSurveillance',
  'bail',
  'administrativeDetention',
]);

/**
 * Why this measure may not be decided yet against a 人大代表: neither leave nor report is on record. `null` = nothing stands against it.
 * A 政协委员 is only to be told of to the committee. Source: SPEC D-K21.
 */
export function permitMissing(
  { counterparties, clockRecords }: Pick<RightsCase, 'counterparties' | 'clockRecords'>,
  personId: string,
  measure: MeasureId,
): Failure | null {
  const person = counterparties.find(({ id }) => id === personId);
  if (person?.deputy !== 'peoplesCongress' || !needsPermit.has(measure)) return null;
  const isTaken = standingHappened(clockRecords).some(
    ({ event, subjectId }) => event === 'deputyReported' && subjectId === personId,
  );
  return isTaken ? null : failure('disposition.permitMissing', { rule: 'D-K21', person: person.name });
}
