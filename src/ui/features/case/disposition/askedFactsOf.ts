import type { CaseView } from '#api/views/caseView.ts';
import { emptyFacts } from '#domain/disposition/facts.ts';
import type { DispositionFacts } from '#domain/disposition/facts.ts';

/** What was answered of one person: the handlers' own words on the enforcement, and nothing that is read from elsewhere in the record. */
export function askedFactsOf({ facts, rightsCase }: CaseView, personId: string): DispositionFacts {
  const known = facts[personId] ?? emptyFacts();
  const own = rightsCase.facts[personId] ?? emptyFacts();
  const policeFault = { ...known.policeFault, disputed: own.policeFault.disputed };
  const { propertyDamageYuan } = own.resultBeyondPersons;
  return {
    ...known,
    legality: own.legality,
    policeFault,
    resultBeyondPersons: { ...known.resultBeyondPersons, propertyDamageYuan },
    measuresTaken: own.measuresTaken,
    priorDecision: own.priorDecision,
  };
}
