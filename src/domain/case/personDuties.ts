import type { ActKind } from '../disposition/acts.ts';
import type { Answer, DispositionFacts } from '../disposition/facts.ts';
import type { HearingSteps } from '../disposition/hearingRights.ts';
import type { MeasureId } from '../disposition/measures.ts';
import type { ClockEvent } from '../timeLimits/clockEvent.ts';
import { standingHappened } from './clockRecord.ts';
import { decisionOf } from './decisionOf.ts';
import { factsOf } from './factsOf.ts';
import type { CaseTab } from './nextSteps.ts';
import type { Counterparty } from './person.ts';
import type { RightsCase } from './rightsCase.ts';

/** Something one counterparty's facts call for. */
export interface PersonDuty {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly source: string;
  readonly tab: CaseTab;
  /** Why nobody calls for it, said when every answer is no. */
  readonly none: string;
  /** What has to be found out first. */
  readonly unclear: string;
  /** What is taken down when it is done; `null` = the record itself tells. */
  readonly event: ClockEvent | null;
  calledFor(of: OnePerson): Answer;
  isDone(of: OnePerson): boolean;
}

/** One counterparty with what is known of them. */
export interface OnePerson {
  readonly rightsCase: RightsCase;
  readonly person: Counterparty;
  readonly facts: DispositionFacts;
  /** What gives a right to a hearing, by the day of the decision. */
  readonly hearing: HearingSteps;
}

export const onePerson = (
  rightsCase: RightsCase,
  person: Counterparty,
  hearing: HearingSteps,
): OnePerson => ({
  rightsCase,
  person,
  hearing,
  facts: factsOf(rightsCase, person),
});

/** Done once people took it down for this person, and did not take it back. */
export function recordedDuty(
  duty: Omit<PersonDuty, 'event' | 'isDone' | 'tab'> & { readonly event: ClockEvent },
): PersonDuty {
  return { ...duty, tab: 'clocks', isDone: (of) => hasHappened(of, duty.event) };
}

export function hasHappened({ rightsCase, person }: OnePerson, event: ClockEvent): boolean {
  return standingHappened(rightsCase.clockRecords).some(
    (record) => record.event === event && (record.subjectId === person.id || record.subjectId === null),
  );
}

export const yesOrNo = (holds: boolean): Answer => (holds ? 'yes' : 'no');

export function isMinor({ facts: { offender } }: OnePerson): Answer {
  return offender.age === null ? 'unknown' : yesOrNo(offender.age < 18);
}

/** As far as it is told what was done: none of these is a no only once the record says that is all. */
export function didAny({ facts }: OnePerson, kinds: readonly ActKind[]): Answer {
  if (facts.acts.some((act) => kinds.includes(act))) return 'yes';
  return facts.actsComplete === 'yes' ? 'no' : 'unknown';
}

export function isDecidedAs({ rightsCase, person }: OnePerson, measures: readonly MeasureId[]): Answer {
  const measure = decisionOf(rightsCase, person.id)?.measure;
  return measure === undefined ? 'unknown' : yesOrNo(measures.includes(measure));
}
