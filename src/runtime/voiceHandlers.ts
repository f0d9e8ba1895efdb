import type { InsideHandlers } from '#api/dispatcher.ts';
import type { Surroundings } from '#app/surroundings.ts';
import { unitOf } from '#app/surroundings.ts';
import { recordCivilClaim, recordLegalRequest } from '#domain/legalAssistance/recordLegalAssistance.ts';
import { recordClearing, recordDiscipline, recordPost } from '#domain/publicOpinion/recordPublicOpinion.ts';
import { caseChanges } from './caseChanges.ts';

/** Legal assistance, public opinion, clearing a name. */
export function voiceHandlers(around: Surroundings) {
  const { change } = caseChanges(around);
  return {
    'legal.recordRequest': async (input) => {
      const unit = await unitOf(around);
      if (!unit.ok) return unit;
      const firms = unit.value.registers?.firms ?? [];
      return change(input, (it, stamp) => recordLegalRequest(it, input.change, { firms, stamp }));
    },
    'legal.recordClaim': (input) => change(input, (it, stamp) => recordCivilClaim(it, input.change, stamp)),
    'opinion.recordPost': (input) => change(input, (it, stamp) => recordPost(it, input.change, stamp)),
    'opinion.recordClearing': (input) =>
      change(input, (it, stamp) => recordClearing(it, input.change, stamp)),
    'opinion.recordDiscipline': (input) =>
      change(input, (it, stamp) => recordDiscipline(it, input.change, stamp)),
  } satisfies Partial<InsideHandlers>;
}
