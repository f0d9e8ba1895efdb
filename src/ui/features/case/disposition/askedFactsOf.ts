import type { CaseView } from '#api/views/caseView.ts';
import { emptyFacts } from '#domain/disposition/facts.ts';
import type { DispositionFacts } from '#domain/disposition/facts.ts';

/** What was answered of one person: on the enforcement the handlers' own words, not what was found over them. */
export function askedFactsOf({ facts, rightsCase }: CaseView, personId: string): DispositionFacts {
  const known = facts[personId] ?? emptyFacts();
  return { ...known, legality: rightsCase.facts[personId]?.legality ?? emptyFacts().legality };
}
