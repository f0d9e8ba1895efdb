import { clipped } from '../kernel/clipped.ts';
import { compareMoments } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import { beginningOf, roundBeginnings } from '../timeLimits/clockEvent.ts';
import type { ClockEvent } from '../timeLimits/clockEvent.ts';
import type { OwnFacts } from '../timeLimits/clockFacts.ts';
import { standingHappened } from './clockRecord.ts';
import type { Happened } from './clockRecord.ts';
import { peopleOf } from './peopleOf.ts';
import type { RightsCase } from './rightsCase.ts';

/** One seizure, preservation or taking of things, and what became of it. */
export interface Round {
  readonly begun: Happened;
  /** `null` = not dealt with yet. */
  readonly ended: Happened | null;
  /** What tells it from the others, such as the things seized. */
  readonly name: string;
}

/** Units: characters. */
const LONGEST_NAME = 24;

/** Everything of this case that is counted each time anew, earliest first. Source: SPEC T-R9. */
export function roundsOf(rightsCase: RightsCase): readonly Round[] {
  const standing = standingHappened(rightsCase.clockRecords).toSorted((a, b) => compareMoments(a.at, b.at));
  const begun = standing.filter(({ event }) => roundBeginnings.has(event));
  const ends = endsByBeginning(begun, standing);
  return begun.map((record) => ({
    begun: record,
    ended: ends.get(record.id) ?? null,
    name: nameOf(rightsCase, record, begun),
  }));
}

/** The rounds an event may end: begun by then and not dealt with. */
export function openRounds(rightsCase: RightsCase, event: ClockEvent): readonly Round[] {
  const beginning = beginningOf[event];
  return roundsOf(rightsCase).filter(({ begun, ended }) => begun.event === beginning && ended === null);
}

/** The same as clocks need it: each round is a subject of its own. */
export function roundFacts(rightsCase: RightsCase): readonly OwnFacts[] {
  return roundsOf(rightsCase).map(({ begun, ended, name }) => {
    const triggers: Partial<Record<ClockEvent, Moment>> = { [begun.event]: begun.at };
    if (ended !== null) triggers[ended.event] = ended.at;
    return { id: begun.id, name, triggers };
  });
}

/** An end says which round it ends; one that says nothing ends the earliest that was open by then. */
function endsByBeginning(
  begun: readonly Happened[],
  standing: readonly Happened[],
): ReadonlyMap<string, Happened> {
  const ends = new Map<string, Happened>();
  const all = standing.filter(({ event }) => beginningOf[event] !== undefined);
  for (const end of all) if (end.ends !== null) ends.set(end.ends, end);
  for (const end of all.filter((record) => record.ends === null)) {
    const earliest = begun.find(
      ({ id, event, at }) =>
        event === beginningOf[end.event] && !ends.has(id) && compareMoments(at, end.at) <= 0,
    );
    if (earliest !== undefined) ends.set(earliest.id, end);
  }
  return ends;
}

function nameOf(rightsCase: RightsCase, record: Happened, begun: readonly Happened[]): string {
  if (record.note !== '') return clipped(record.note, LONGEST_NAME);
  const whose = peopleOf(rightsCase).find(({ id }) => id === record.subjectId)?.name ?? '';
  if (whose !== '') return whose;
  const alike = begun.filter(({ event }) => event === record.event);
  return alike.length > 1 ? `第${alike.indexOf(record) + 1}次` : '';
}
