import type { InsideHandlers } from '#api/dispatcher.ts';
import { checkLaw, importLawPack, keepDiscretion } from '#app/changeLawShelf.ts';
import { readLawMarks, readLawText, viewLawShelf } from '#app/viewLawShelf.ts';
import type { Surroundings } from '#app/surroundings.ts';

/** The law shelf and what changes it. */
export function lawHandlers(around: Surroundings) {
  return {
    'law.shelf': () => viewLawShelf(around),
    'law.marks': () => readLawMarks(around),
    'law.text': ({ subject }) => readLawText(around, subject),
    'law.importPack': ({ token }) => importLawPack(around, token),
    'law.keepDiscretion': (input) => keepDiscretion(around, input),
    'law.check': (input) => checkLaw(around, input),
  } satisfies Partial<InsideHandlers>;
}
