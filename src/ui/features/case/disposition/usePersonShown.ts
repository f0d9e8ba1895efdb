import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { decisionOf } from '#domain/case/decisionOf.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { faultStepIds, withoutFindingOf } from '#domain/case/stepsOfConduct.ts';

/** Of whom a step of the guide is not done yet. */
const openIn: Readonly<Record<string, (rightsCase: RightsCase) => RightsCase['counterparties']>> = {
  facts: ({ counterparties, facts }) => counterparties.filter(({ id }) => facts[id] === undefined),
  decide: (rightsCase) => rightsCase.counterparties.filter(({ id }) => decisionOf(rightsCase, id) === null),
  [faultStepIds.inspectorate]: (rightsCase) => withoutFindingOf(rightsCase, 'inspectorate'),
  [faultStepIds.legalAffairs]: (rightsCase) => withoutFindingOf(rightsCase, 'legalAffairs'),
};

/** The person somebody chose, or the first for whom the step the guide asked for is open. */
export function usePersonShown(rightsCase: RightsCase) {
  const [search, setSearch] = useSearchParams();
  const [chosen, setChosen] = useState<string | null>(null);
  const asked = search.get('do');
  const askedId = asked === null ? undefined : openIn[asked]?.(rightsCase)[0]?.id;
  const choose = (id: string) => {
    setChosen(id);
    if (asked !== null) setSearch({}, { replace: true });
  };
  return { shown: askedId ?? chosen ?? rightsCase.counterparties[0]?.id, choose };
}
