import type { InsideHandlers } from '#api/dispatcher.ts';
import type { Surroundings } from '#app/surroundings.ts';
import { recordInstruction, strikeUpward } from '#domain/upward/recordInstruction.ts';
import { recordReport } from '#domain/upward/recordReport.ts';
import { caseChanges } from './caseChanges.ts';

/** Reports to those above, and what they order. */
export function upwardHandlers(around: Surroundings) {
  const { change } = caseChanges(around);
  return {
    'upward.recordReport': (input) => change(input, (it, stamp) => recordReport(it, input.change, stamp)),
    'upward.recordInstruction': (input) =>
      change(input, (it, stamp) => recordInstruction(it, input.change, stamp)),
    'upward.strike': (input) => change(input, (it, stamp) => strikeUpward(it, input.change, stamp)),
  } satisfies Partial<InsideHandlers>;
}
