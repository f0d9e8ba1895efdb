import type { CaseTab } from '../CaseContext.ts';

const tabs: Readonly<Record<CaseTab, true>> = {
  people: true,
  evidence: true,
  disposition: true,
  clocks: true,
  documents: true,
  care: true,
  supervision: true,
  upward: true,
  stages: true,
  dossier: true,
  log: true,
};

/** Is this word, from an address or an answer, one of the tabs? */
export function isCaseTabOf(word: string): word is CaseTab {
  return Object.hasOwn(tabs, word);
}
