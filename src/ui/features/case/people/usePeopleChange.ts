import type { CaseTarget } from '#api/operations/caseOperations.ts';
import type { PeopleInput } from '#domain/case/recordBasics.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { useOpenCase } from '../CaseContext.ts';

/** Changes the people of the case; those a change does not mention go along as they stand. */
export function usePeopleChange() {
  const { rightsCase } = useOpenCase().view;
  const record = useCommand('cases.recordPeople');
  return {
    command: record,
    save(target: CaseTarget, changed: (people: PeopleInput) => Partial<PeopleInput>) {
      const people: PeopleInput = {
        officers: [...rightsCase.officers],
        counterparties: [...rightsCase.counterparties],
        witnesses: [...rightsCase.witnesses],
      };
      return record.run({ ...target, change: { ...people, ...changed(people) } });
    },
  };
}

/** The list with this person in the place of the one with the same id, or at its end. */
export function withPerson<P extends { readonly id: string }>(people: readonly P[], person: P): P[] {
  return people.some((other) => other.id === person.id)
    ? people.map((other) => (other.id === person.id ? person : other))
    : [...people, person];
}

export function withoutPerson<P extends { readonly id: string }>(people: readonly P[], id: string): P[] {
  return people.filter((other) => other.id !== id);
}
