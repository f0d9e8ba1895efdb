import type { AffectedOfficer, Counterparty, Witness } from '#domain/case/person.ts';

/** A person of whom nothing is recorded yet. */
export function newOfficer(id: string): AffectedOfficer {
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

export function newCounterparty(id: string): Counterparty {
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

export function newWitness(id: string): Witness {
  return { id, name: '', phone: '', note: '' };
}
