import type { InsideHandlers } from '#api/dispatcher.ts';
import { gatherConductEvidence, recordConductFinding } from '#app/reviewConduct.ts';
import type { Surroundings } from '#app/surroundings.ts';
import { closeGapDuty, setGapDuty } from '#domain/evidence/recordGapDuty.ts';
import { caseChanges } from './caseChanges.ts';

/** What is missing, who brings it, and how the police acted. */
export function knowHandlers(around: Surroundings) {
  const { viewed, change } = caseChanges(around);
  return {
    'evidence.setGapDuty': (input) =>
      change(input, (it, stamp) =>
        setGapDuty(it, { ...input.change, id: input.change.id ?? around.ids.next() }, stamp),
      ),
    'evidence.closeGapDuty': (input) => change(input, (it, stamp) => closeGapDuty(it, input.change, stamp)),
    'evidence.gatherConduct': async (input) => viewed(await gatherConductEvidence(around, input)),
    'evidence.findConduct': async (input) => viewed(await recordConductFinding(around, input)),
  } satisfies Partial<InsideHandlers>;
}
