import type { Registration } from '#domain/case/registration.ts';
import type { ActivationTrigger } from '#domain/case/activation.ts';
import type { CaseSource, DutyActivity } from '#domain/case/rightsCase.ts';
import type { EnforcementStep, PlaceKind } from '#domain/case/whereItHappens.ts';
import type { InfringementKind } from '#domain/infringement/infringementKind.ts';
import type { Moment } from '#domain/kernel/moment.ts';

export type HurtPerson = Registration['officers'][number];
export type OtherSide = Registration['counterparties'][number];

/** What is typed while the phone call lasts. */
export interface StartDraft {
  readonly occurredAt: Moment | null;
  readonly place: string;
  readonly placeKind: PlaceKind;
  /** `null` = not said yet; registered as 其他. */
  readonly kind: InfringementKind | null;
  readonly activity: DutyActivity;
  readonly step: EnforcementStep;
  readonly source: CaseSource;
  readonly alarmNumber: string;
  readonly brief: string;
  readonly officers: readonly HurtPerson[];
  readonly counterparties: readonly OtherSide[];
  /** `null` = follows what is filled in. */
  readonly triggers: readonly ActivationTrigger[] | null;
}

export const blankPerson: HurtPerson = {
  name: '',
  category: 'officer',
  badgeNumber: '',
  unit: '',
  injuryDescription: '',
};
export const blankOtherSide: OtherSide = { name: '', custody: 'unknown' };

export const emptyStart: StartDraft = {
  occurredAt: null,
  place: '',
  placeKind: 'unknown',
  kind: null,
  activity: 'policeCall',
  step: 'unknown',
  source: 'unitReport',
  alarmNumber: '',
  brief: '',
  officers: [blankPerson],
  counterparties: [],
  triggers: null,
};

/** The draft as the contract wants it; time is checked by the form before. */
export function registrationOf(draft: StartDraft, occurredAt: Moment): Registration {
  const person = (entry: HurtPerson): HurtPerson => ({
    ...entry,
    name: entry.name.trim(),
    badgeNumber: entry.badgeNumber.trim(),
    unit: entry.unit.trim(),
    injuryDescription: entry.injuryDescription.trim(),
  });
  return {
    occurredAt,
    place: draft.place.trim(),
    placeKind: draft.placeKind,
    kind: draft.kind ?? 'other',
    // Graded later, by a person who knows the injuries.
    level: 'ordinary',
    source: draft.source,
    activity: draft.activity,
    step: draft.step,
    alarmNumber: draft.alarmNumber.trim(),
    brief: draft.brief.trim(),
    officers: draft.officers.map(person),
    counterparties: draft.counterparties.map(({ name, custody }) => ({
      name: name.trim() || '身份不明人员',
      custody,
    })),
  };
}

/** Reasons for starting that follow from what is filled in; shown ticked, and a person may change them. */
export function suggestedTriggers(
  draft: Pick<StartDraft, 'kind' | 'officers' | 'source'>,
): readonly ActivationTrigger[] {
  const found: ActivationTrigger[] = [];
  if (draft.officers.some(({ injuryDescription }) => injuryDescription.trim() !== ''))
    found.push('officerInjured');
  if (draft.kind === 'violentAssault' || draft.kind === 'vehicleAssault') found.push('violentAssault');
  if (draft.kind === 'crowdObstruction') found.push('crowdObstruction');
  if (draft.kind === 'threatInsultDefamation' || draft.kind === 'privacyViolation') found.push('insulted');
  if (draft.kind === 'falseAccusation' || draft.kind === 'unfoundedComplaint') found.push('falselyAccused');
  if (draft.source === 'publicOpinion') found.push('publicOpinion');
  if (draft.source === 'assignedFromAbove') found.push('assignedFromAbove');
  // Never a reason that nothing on the form says: it is printed on the approval form.
  return found.length > 0 ? found : ['other'];
}
