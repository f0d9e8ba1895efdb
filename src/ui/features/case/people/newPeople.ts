import type { AffectedOfficer, Counterparty, Witness } from '#domain/case/person.ts';
import type { Treatment } from '#domain/infringement/injury.ts';
import type { Moment } from '#domain/kernel/moment.ts';

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

/** A line of treatment; what it cost is not known yet. */
export function newTreatment(at: Moment): Treatment {
  return {
    at,
    status: 'dispatched',
    hospital: '',
    diagnosis: '',
    note: '',
    costFen: null,
    paidBy: '',
    by: '',
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
