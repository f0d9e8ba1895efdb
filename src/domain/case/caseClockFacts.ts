import { compareMoments, epochMs, type Moment } from '../kernel/moment.ts';
import type { ClockFacts, ClockTriggers, OwnFacts } from '../timeLimits/clockFacts.ts';
import { careFacts } from '../care/careTargets.ts';
import { isSettled } from './caseStage.ts';
import { tasksOf } from './caseTasks.ts';
import { caseTriggers, injuryTriggers } from './caseTriggers.ts';
import { standingHappened } from './clockRecord.ts';
import type { Happened } from './clockRecord.ts';
import { peopleOf } from './peopleOf.ts';
import type { RightsCase } from './rightsCase.ts';
import { roundFacts } from './rounds.ts';
import { lastReached } from './stageChange.ts';

/** Everything the clocks of a case are counted from: what the record tells by itself, and what people took down. Source: SPEC M-9, M-10. */
export function caseClockFacts(rightsCase: RightsCase): ClockFacts {
  const standing = rightsCase.clockRecords.filter(({ withdrawn }) => withdrawn === null);
  const happened = standingHappened(rightsCase.clockRecords);
  return {
    triggers: withRecorded(caseTriggers(rightsCase), ofTheCase(rightsCase, happened)),
    people: peopleFacts(rightsCase, happened),
    extensions: standing
      .filter((record) => record.kind === 'extended')
      .map(({ ruleId, extensionId, subjectId, startedAt, until }) => ({
        ruleId,
        extensionId,
        subjectId,
        startedAt,
        until,
      })),
    pauses: standing
      .filter((record) => record.kind === 'paused')
      .map(({ cause, subjectId, from, until }) => ({ cause, subjectId, from, until })),
    ...roundsIn(rightsCase),
    ...standingTasks(rightsCase),
    ...careOf(rightsCase),
  };
}

/** What still runs of a case, for the desk: everything while it is open, only the follow-ups once it is closed. Source: SPEC C-59. */
export function openClockFacts(rightsCase: RightsCase): ClockFacts | null {
  if (!isSettled(rightsCase.stage)) return caseClockFacts(rightsCase);
  const { care, closedAt } = careOf(rightsCase);
  if (care === undefined || closedAt === undefined) return null;
  return { triggers: {}, people: [], extensions: [], pauses: [], care, closedAt };
}

/** Nobody is followed up in a case that was declined or terminated: nothing was done to them as officers. */
function careOf(rightsCase: RightsCase): Pick<ClockFacts, 'care' | 'closedAt'> {
  const { stage } = rightsCase;
  if (stage === 'declined' || stage === 'terminated') return {};
  const care = careFacts(rightsCase);
  if (care.length === 0) return {};
  const closedAt = lastReached(rightsCase, 'closed');
  if (!isSettled(stage)) return { care };
  return closedAt === null ? {} : { care, closedAt };
}

function roundsIn(rightsCase: RightsCase): Pick<ClockFacts, 'rounds'> {
  const rounds = roundFacts(rightsCase);
  return rounds.length === 0 ? {} : { rounds };
}

function standingTasks(rightsCase: RightsCase): Pick<ClockFacts, 'tasks'> {
  const tasks = tasksOf(rightsCase);
  return tasks.length === 0 ? {} : { tasks };
}

/** Only people something happened to: most cases have none. */
function peopleFacts(rightsCase: RightsCase, happened: readonly Happened[]): readonly OwnFacts[] {
  const counterparties = new Set(rightsCase.counterparties.map(({ id }) => id));
  return peopleOf(rightsCase).flatMap(({ id, name }) => {
    const own = happened.filter(
      ({ subjectId, event }) =>
        subjectId === id || (subjectId === null && decidedOfEach.has(event) && counterparties.has(id)),
    );
    const triggers = withRecorded(injuryTriggers(rightsCase, id), own);
    return Object.keys(triggers).length === 0 ? [] : [{ id, name, triggers }];
  });
}

/** Decided person by person; what is taken down for the case was done for everybody. */
const decidedOfEach: ReadonlySet<Happened['event']> = new Set(['administrativeDecided']);

/** For the case it has happened once it has for every one of them: who is still undecided keeps the clock running. Source: SPEC T-B2. */
function ofTheCase({ counterparties }: RightsCase, happened: readonly Happened[]): readonly Happened[] {
  const isForAll = (event: Happened['event']) =>
    happened.some((record) => record.event === event && record.subjectId === null) ||
    counterparties.every(({ id }) =>
      happened.some((record) => record.event === event && record.subjectId === id),
    );
  return happened.filter(({ event }) => !decidedOfEach.has(event) || isForAll(event));
}

/** Several rounds of one event: the clock runs from the last. */
function withRecorded(told: ClockTriggers, happened: readonly Happened[]): ClockTriggers {
  if (happened.length === 0) return told;
  const triggers: Partial<Record<Happened['event'], Moment>> = { ...told };
  for (const { event, at } of [...happened].sort((a, b) => compareMoments(a.at, b.at))) {
    const known = triggers[event];
    if (known === undefined || epochMs(known) < epochMs(at)) triggers[event] = at;
  }
  return triggers;
}
