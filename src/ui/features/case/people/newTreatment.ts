import type { Treatment } from '#domain/infringement/injury.ts';
import type { Moment } from '#domain/kernel/moment.ts';

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
