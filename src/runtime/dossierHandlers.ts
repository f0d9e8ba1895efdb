import type { InsideHandlers } from '#api/dispatcher.ts';
import { volumeRules } from '#app/shelfData.ts';
import { pagedVolumes } from '#app/viewDossier.ts';
import type { Surroundings } from '#app/surroundings.ts';
import { changeCompilation } from '#domain/dossier/changeCompilation.ts';
import { caseChanges } from './caseChanges.ts';
import { progressOf } from './jobProgress.ts';

/** What people decide about the volumes of a case. */
export function dossierHandlers(around: Surroundings) {
  const { change } = caseChanges(around);
  return {
    'dossier.volumes': ({ caseId }, job) => pagedVolumes(around, caseId, progressOf(job)),
    'dossier.compile': async (input) => {
      const rules = await volumeRules(around.shelf);
      if (!rules.ok) return rules;
      return change(input, (it, stamp) =>
        changeCompilation(it, input.change, rules.value, { ...stamp, id: around.ids.next() }),
      );
    },
  } satisfies Partial<InsideHandlers>;
}
