import type { Vault } from '#app/ports.ts';
import { producePapers } from '#app/producePapers.ts';
import { openModelMemory } from '#app/modelMemory.ts';
import { openSheetMemory } from '#app/sheetMemory.ts';
import type { Surroundings } from '#app/surroundings.ts';
import { openDocumentPress } from '#documents/documentPress.ts';
import { openTemplateShelf } from '#documents/templateShelf.ts';
import { aStoredCase, caseId, someSettings } from '#test/vault/sampleRecords.ts';
import { clockAtNoon, idsInOrder, opened, testActor, valueOf } from '#test/vault/vaultWorld.ts';
import { unwatched } from '#test/unwatched.ts';
import { troublesOf } from '../work.ts';
import type { Trouble, Work } from '../work.ts';

/** 登记表: numbered, so that a kill between the number and the paper shows. */
const TEMPLATE = 'A03';

/** Makes a paper again and again, as an officer does: number, PDF, DOCX, three objects and the case that names them. */
export const producePaper: Work = {
  title: 'produce a document',
  async prepare(place) {
    const vault = await opened(place.folder, place);
    valueOf(await vault.saveSettings(someSettings()));
    valueOf(await vault.saveCase(aStoredCase()));
    await vault.close();
  },
  async act(place, say, turns) {
    const vault = await opened(place.folder, place);
    const around = surroundingsOf(vault);
    for (let turn = 0; turn < turns; turn += 1) {
      const { made } = valueOf(await producePapers(around, caseId(1), [TEMPLATE], unwatched));
      for (const { id } of made) say(id);
    }
    await vault.close();
  },
  check: (place, confirmed) =>
    troublesOf(place, async (vault) => {
      const { documents } = valueOf(await vault.readCase(caseId(1)));
      const known = new Set(documents.map(({ id }) => id));
      const troubles: Trouble[] = confirmed
        .filter((id) => !known.has(id))
        .map((id) => ({ kind: 'lost', what: `paper ${id}` }));
      for (const { id, model, pdf, docx } of documents.slice(-5)) {
        for (const { sha256 } of [model, pdf, docx]) {
          const read = await vault.verifyObject(sha256);
          if (!read.ok) troubles.push({ kind: 'lost', what: `bytes of paper ${id}: ${read.failure.code}` });
        }
      }
      return troubles;
    }),
};

const unneeded = (): never => {
  throw new Error('making a paper needs no drives and no packages');
};

/** One for all folders of a process: fonts are read once, as in the program. */
const shelf = openTemplateShelf('templates');
const press = openDocumentPress({ useSystemFonts: false });

/** What making a paper needs, around a vault. */
export function surroundingsOf(vault: Vault): Surroundings {
  return {
    user: testActor,
    vault,
    shelf,
    press,
    forms: { read: unneeded, fill: unneeded },
    clock: clockAtNoon,
    ids: idsInOrder,
    inspector: { inspect: unneeded },
    textReader: { read: unneeded, pageSize: unneeded, sheets: unneeded },
    pictures: { check: unneeded, compare: unneeded },
    shrinker: { shrink: unneeded },
    drives: { roots: unneeded, list: unneeded, openSource: unneeded, filesBelow: unneeded },
    tables: { press: unneeded },
    ledgerPacks: { write: unneeded, read: unneeded, reread: unneeded },
    templatePacks: { write: unneeded, read: unneeded },
    packager: { exportPackage: unneeded, verifyPackage: unneeded, openPackage: unneeded },
    sealer: { recipientOf: unneeded, isRecipient: unneeded, seal: unneeded, unseal: unneeded },
    sightings: { note: unneeded },
    sheetMemory: openSheetMemory(),
    modelMemory: openModelMemory(),
  };
}
