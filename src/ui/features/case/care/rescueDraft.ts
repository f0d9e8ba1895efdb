import type { InputOf } from '#api/contract.ts';
import type { CaseView } from '#api/views/caseView.ts';
import { rescueOf } from '#domain/care/rescueFile.ts';
import type { FastTrackSlip, ReturnToDuty } from '#domain/care/rescueFile.ts';
import type { Moment } from '#domain/kernel/moment.ts';

type Change = InputOf<'care.recordRescue'>['change'];
type Impact = Change['impacts'][number];

/** The form: a slip without a hospital and a return without a day are not there. */
export type RescueDraft = Omit<Change, 'slip' | 'returnToDuty' | 'impacts'> & {
  readonly slip: FastTrackSlip;
  readonly returnToDuty: Omit<ReturnToDuty, 'on'> & { readonly on: ReturnToDuty['on'] | null };
  readonly impacts: readonly (Omit<Impact, 'noticedAt'> & { readonly noticedAt: Moment })[];
};

/** One person's rescue as it is stored. */
export function rescueDraftOf({ rightsCase }: CaseView, officerId: string): RescueDraft {
  const { slip, returnToDuty, impacts } = rescueOf(rightsCase.rescue, officerId);
  const officer = rightsCase.officers.find(({ id }) => id === officerId);
  return {
    officerId,
    treatments: [...(officer?.injury.treatments ?? [])],
    slip: slip ?? { hospital: '', arriveAt: null, escortName: '', escortPhone: '', requests: [] },
    impacts: impacts.map(({ by: _, ...impact }) => impact),
    returnToDuty: returnToDuty ?? { on: null, duty: 'full', lightUntil: null, arrangement: '' },
  };
}

/** What is sent; a date of light duty left over from another choice is dropped. */
export function rescueInputOf({ slip, returnToDuty, ...draft }: RescueDraft): Change {
  const { on, duty, lightUntil, arrangement } = returnToDuty;
  return {
    ...draft,
    impacts: [...draft.impacts],
    slip: slip.hospital.trim() === '' ? null : slip,
    returnToDuty:
      on === null ? null : { on, duty, lightUntil: duty === 'light' ? lightUntil : null, arrangement },
  };
}
