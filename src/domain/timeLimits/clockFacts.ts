import type { Day, Moment } from '../kernel/moment.ts';
import type { ClockEvent } from './clockEvent.ts';
import type { PauseCause } from './timeLimitRule.ts';

/** Moments at which things happened. */
export type ClockTriggers = Readonly<Partial<Record<ClockEvent, Moment>>>;

/** The happenings of one person, or of one thing that is dealt with by itself. */
export interface OwnFacts {
  readonly id: string;
  readonly name: string;
  readonly triggers: ClockTriggers;
}
/** An extension as approved, for the clock of one rule that started at this moment. */
export interface ExtensionFact {
  readonly ruleId: string;
  readonly extensionId: string;
  /** `null` = the clock of the case. */
  readonly subjectId: string | null;
  readonly startedAt: Moment;
  /** The last day the approval names, for extensions that are approved so. */
  readonly until: Moment | null;
}
/** A stretch not counted; `until: null` = it still lasts. */
export interface PauseFact {
  readonly cause: PauseCause;
  /** `null` = for the whole case. */
  readonly subjectId: string | null;
  readonly from: Moment;
  readonly until: Moment | null;
}

/** What a task is: ordered from above or by the rights office, agreed when evidence was handed over, or meant to be done for those who were harmed. */
export type TaskKind = 'instruction' | 'notice' | 'return' | 'visit' | 'need';

/** Something to be done by a day that people named. */
export interface TaskFact {
  readonly kind: TaskKind;
  readonly id: string;
  readonly text: string;
  readonly receivedAt: Moment;
  readonly dueOn: Day;
  /** The minute of that day, where people named one; absent = its end. */
  readonly dueAt?: Moment;
  /** `null` = not done yet. */
  readonly doneAt: Moment | null;
}

/** How those who work on a case keep in touch with one person who was harmed. */
export interface CareFact {
  readonly id: string;
  readonly name: string;
  readonly harmedAt: Moment;
  /** When anybody was first in touch; `null` = nobody was yet. */
  readonly contactedAt: Moment | null;
  /** Units: days after the harm, as the follow-up was meant. */
  readonly followUps: readonly { readonly days: number; readonly at: Moment }[];
}

/** All a case says to its clocks, small enough to be kept beside the list of cases. */
export interface ClockFacts {
  readonly triggers: ClockTriggers;
  readonly people: readonly OwnFacts[];
  readonly extensions: readonly ExtensionFact[];
  readonly pauses: readonly PauseFact[];
  /** What is dealt with each time anew, such as every seizure. Absent = none, as in most cases. */
  readonly rounds?: readonly OwnFacts[];
  /** Absent = none, as in most cases. */
  readonly tasks?: readonly TaskFact[];
  /** Absent = nobody was harmed. */
  readonly care?: readonly CareFact[];
  /** What was due before the case was closed is no longer announced; absent = the case is open. */
  readonly closedAt?: Moment;
}
