import type { CaseView } from '#api/views/caseView.ts';
import { emptyFacts } from '#domain/disposition/facts.ts';
import type { DispositionFacts } from '#domain/disposition/facts.ts';

/** What was answered of one person: on the enforcement the handlers' own words, not what was found over them. */
export function askedFactsOf({ facts, rightsCase }: CaseView, personId: string): DispositionFacts {
  const known = facts[personId] ?? emptyFacts();
  const own = rightsCase.facts[personId] ?? emptyFacts();
  const policeFault = { ...known.policeFault, disputed: own.policeFault.disputed };
  return { ...known, legality: own.legality, policeFault };
}
