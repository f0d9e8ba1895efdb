import type { AffectedOfficer, Counterparty, Witness } from './person.ts';

/** Somebody of the police side of whom nothing but the place in the case is known yet. */
export function unknownOfficer(id: string): AffectedOfficer {
  return {
    id,
    name: '',
    category: 'officer',
    gender: 'unknown',
    badgeNumber: '',
    unit: '',
    post: '',
    phone: '',
    bornOn: null,
    dutyAtTheTime: '',
    bodyCamera: 'unknown',
    bodyCameraReason: '',
    injury: {
      parts: [],
      description: '',
      diagnosis: '',
      hospital: '',
      assessment: { status: 'unknown' },
      treatments: [],
    },
  };
}

/** Somebody of the other side of whom nothing is known yet. */
export function unknownCounterparty(id: string): Counterparty {
  return {
    id,
    name: '',
    gender: 'unknown',
    bornOn: null,
    idType: 'unknown',
    idNumber: '',
    address: '',
    workplace: '',
    phone: '',
    deputy: 'unknown',
    custody: 'unknown',
    note: '',
  };
}

/** Somebody who saw it, of whom nothing is known yet. */
export function unknownWitness(id: string): Witness {
  return { id, name: '', phone: '', note: '' };
}
