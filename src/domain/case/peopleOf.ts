import type { AffectedOfficer, Counterparty, Witness } from './person.ts';
import type { RightsCase } from './rightsCase.ts';

/** Everyone named in a case: those harmed, the other side, the witnesses. */
export function peopleOf({
  officers,
  counterparties,
  witnesses,
}: Pick<RightsCase, 'officers' | 'counterparties' | 'witnesses'>): readonly (
  AffectedOfficer | Counterparty | Witness
)[] {
  return [...officers, ...counterparties, ...witnesses];
}
