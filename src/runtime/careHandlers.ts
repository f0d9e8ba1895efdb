import type { InsideHandlers } from '#api/dispatcher.ts';
import { findEarlierHarm } from '#app/findEarlierHarm.ts';
import { keepHospitals } from '#app/keepHospitals.ts';
import type { Surroundings } from '#app/surroundings.ts';
import { markBody, recordRescue } from '#domain/care/recordRescue.ts';
import { ok } from '#domain/kernel/result.ts';
import { caseChanges } from './caseChanges.ts';

/** Rescue of those who were harmed, and what the office keeps for it. */
export function careHandlers(around: Surroundings) {
  const { change } = caseChanges(around);
  const nextId = () => around.ids.next();
  return {
    'care.recordRescue': (input) =>
      change(input, (it, stamp) => recordRescue(it, input.change, nextId, stamp)),
    'care.markBody': (input) => change(input, (it, stamp) => markBody(it, input.change, nextId, stamp)),
    'care.earlierHarm': ({ caseId }) => findEarlierHarm(around, caseId),
    'care.keepHospitals': async (input) => {
      const saved = await keepHospitals(around, input);
      if (!saved.ok) return saved;
      // The shelf of laws is never sent with the settings.
      const { lawShelf: _, ...settings } = saved.value;
      return ok(settings);
    },
  } satisfies Partial<InsideHandlers>;
}
