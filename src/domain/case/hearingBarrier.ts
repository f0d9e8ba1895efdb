import { hearingOn } from '../disposition/hearingRights.ts';
import { failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { dayOf, officialDate } from '../kernel/moment.ts';
import type { Day } from '../kernel/moment.ts';
import type { ClockEvent } from '../timeLimits/clockEvent.ts';
import { standingHappened } from './clockRecord.ts';
import { lastDayToAsk } from './hearingDays.ts';
import type { HearingLaw } from './hearingDays.ts';
import { isDecidedAs, isMinor, onePerson } from './personDuties.ts';
import type { OnePerson } from './personDuties.ts';
import type { RightsCase } from './rightsCase.ts';

/** A public-order penalty on the day it was decided. */
export interface DecidedPenalty {
  readonly counterpartyId: string;
  readonly on: Day;
  /** Units: fen; `null` = no fine, or none that is told yet. */
  readonly fineFen: number | null;
  readonly isDetention: boolean;
}

/**
 * Why a penalty cannot have been decided yet: a hearing that was asked for is not over, the days to ask for one are not, or nobody was told of
 * the right.
 *
 * Fails: `disposition.hearingPending` (D-K40), `disposition.hearingNotTold` (D-K41), `disposition.hearingDaysRunning` (D-K51). Source: 治安管理处罚法(2025) 第一百一十七条.
 */
export function hearingBarrier(
  rightsCase: RightsCase,
  penalty: DecidedPenalty,
  law: HearingLaw,
): Failure | null {
  const person = rightsCase.counterparties.find(({ id }) => id === penalty.counterpartyId);
  if (person === undefined) return null;
  const days = (event: ClockEvent) => daysOf(rightsCase, person.id, event);
  const upTo = (day: Day) => day <= penalty.on;
  const asked = days('hearingRequested').findLast(upTo);
  const isOver = [...days('hearingHeld'), ...days('hearingWithdrawn')].some(
    (day) => asked !== undefined && day >= asked && upTo(day),
  );
  if (asked !== undefined && !isOver)
    return failure('disposition.hearingPending', {
      rule: 'D-K40',
      person: person.name,
      asked: officialDate(asked),
      at: 'on',
    });
  const told = days('hearingOffered').findLast(upTo);
  const isWaived = days('hearingWaived').some((day) => told !== undefined && day >= told && upTo(day));
  const until = told === undefined ? null : lastDayToAsk(told, law);
  if (told !== undefined && asked === undefined && !isWaived && until !== null && penalty.on <= until)
    return failure('disposition.hearingDaysRunning', {
      rule: 'D-K51',
      person: person.name,
      told: officialDate(told),
      until: officialDate(until),
      at: 'on',
    });
  const right = rightTo(onePerson(rightsCase, person, law.hearing), penalty);
  if (right === null || told !== undefined) return null;
  return failure('disposition.hearingNotTold', { rule: 'D-K41', person: person.name, right, at: 'on' });
}

/** What gives the person a right to a hearing; `null` = nothing that is on record. */
function rightTo(of: OnePerson, penalty: DecidedPenalty): string | null {
  const step = hearingOn(of.hearing, penalty.on);
  if (step === null) return null;
  if (penalty.fineFen !== null && penalty.fineFen >= step.fineYuan * 100) return `罚款${step.fineYuan}元以上`;
  if (!penalty.isDetention || !step.minorDetention) return null;
  // Whether it was carried out the decision says; one that is not carried out gives no such right.
  const isCarriedOut = isDecidedAs(of, ['administrativeDetention']) === 'yes';
  return isCarriedOut && isMinor(of) === 'yes' ? '对未成年人执行行政拘留' : null;
}

function daysOf(rightsCase: RightsCase, personId: string, event: ClockEvent): readonly Day[] {
  return standingHappened(rightsCase.clockRecords)
    .filter((record) => record.event === event)
    .filter(({ subjectId }) => subjectId === personId || subjectId === null)
    .map(({ at }) => dayOf(at))
    .toSorted((a, b) => a.localeCompare(b));
}
