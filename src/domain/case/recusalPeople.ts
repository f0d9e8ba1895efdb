import type { RecusalInput, RecusalPerson } from '../disposition/recusal.ts';
import type { RightsCase } from './rightsCase.ts';

export type PeopleOnRecord = Pick<
  RightsCase,
  'officers' | 'witnesses' | 'counterparties' | 'procedure' | 'relief'
>;

/** Everybody on record for whose sake somebody must step aside; of relatives, the one who applied for the officer and the family that is being looked after. Source: SPEC D-R1, D-R5, C-58. */
export function recusalPeople(rightsCase: PeopleOnRecord): Omit<RecusalInput, 'investigators'> {
  const { officers, witnesses, counterparties, procedure, relief } = rightsCase;
  const family = relief.family.filter(({ struck }) => struck === null).map(onlyName);
  const { application } = procedure;
  const kin = officers.filter(({ category }) => category === 'closeRelative');
  // Who is on file stands among the family already.
  const isOnFile = relief.family.some(({ id, struck }) => id === application?.familyId && struck === null);
  const applicant =
    application?.applicantType === 'closeRelative' && !isOnFile ? [application.applicantName] : [];
  return {
    affected: officers.filter(({ category }) => category !== 'closeRelative'),
    witnesses: witnesses.map(onlyName),
    counterparties: counterparties.map(onlyName),
    relatives: [...kin, ...family, ...applicant.map((name) => onlyName({ id: `applicant:${name}`, name }))],
  };
}

/** Nobody asks people outside the police for a badge number or a unit. */
function onlyName({ id, name }: { readonly id: string; readonly name: string }): RecusalPerson {
  return { id, name, badgeNumber: '', unit: '' };
}
