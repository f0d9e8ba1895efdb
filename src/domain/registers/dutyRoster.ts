import { z } from 'zod';
import type { Stamp } from '../case/stamp.ts';
import { contradiction } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { Day, dayOf, epochMs, momentOfEpoch } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { dayOfNumber, numberOfDay } from '../timeLimits/dayNumber.ts';
import { isInOffice } from './commission.ts';
import type { CommissionMember } from './commission.ts';
import { asEntered, enteredRow, standing } from './enteredRow.ts';

export const DutyTurn = z.enum(['day', 'night']);
export type DutyTurn = z.infer<typeof DutyTurn>;
export const dutyTurnNames: Readonly<Record<DutyTurn, string>> = { day: '白班', night: '夜班' };
export const dutyTurns: readonly DutyTurn[] = ['day', 'night'];

/** Longer than any month, so that a slip of the year is noticed. Units: days. */
const LONGEST_SHIFT = 62;
/** How far ahead a turn without anybody is named. Units: days. */
export const GAP_DAYS = 14;
/** Until then whoever had last night's turn may still be on duty. Units: hour of the day. */
const NIGHT_ENDS = 9;

/** Who of the register is on duty in one turn, on every day of a span. Source: SPEC R-15. */
export const DutyShift = z.strictObject({
  id: z.string().min(1).max(40),
  from: Day,
  until: Day,
  turn: DutyTurn,
  memberId: z.string().min(1).max(40),
  /** Kept, so that the roster stays readable when the person leaves the register. */
  name: z.string(),
  ...enteredRow,
});
export type DutyShift = z.infer<typeof DutyShift>;

/** A shift as it is typed. */
export const DutyShiftInput = DutyShift.pick({
  id: true,
  from: true,
  until: true,
  turn: true,
  memberId: true,
});
export type DutyShiftInput = z.infer<typeof DutyShiftInput>;

interface Roster {
  readonly members: readonly CommissionMember[];
  readonly duties: readonly DutyShift[];
}

/**
 * The roster with more shifts: all of them, or none.
 *
 * Fails: `case.contradiction` naming the field.
 * Source: SPEC R-15.
 */
export function withShifts(
  { members, duties }: Roster,
  rows: readonly DutyShiftInput[],
  stamp: Stamp,
): Result<readonly DutyShift[]> {
  if (rows.length === 0) return refused(contradiction('值班', '这个月从今天起每天都有人了，没有要排的日子'));
  let all = duties;
  for (const row of rows) {
    const member = members.find(({ id }) => id === row.memberId);
    if (member === undefined) return refused(contradiction('值班人员', '不在维权委和联络人登记中'));
    const problem = shiftProblem(all, row, member);
    if (problem !== null) return refused(problem);
    all = [...all, asEntered({ ...row, name: member.name }, stamp)];
  }
  return ok(all);
}

function shiftProblem(
  duties: readonly DutyShift[],
  { id, from, until, turn, memberId }: DutyShiftInput,
  member: CommissionMember,
): Failure | null {
  if (duties.some((shift) => shift.id === id))
    return contradiction('值班', '登记以后不再改写；请划去后重新登记');
  if (until < from) return contradiction('值班截止日', '早于开始日');
  if (numberOfDay(until) - numberOfDay(from) >= LONGEST_SHIFT)
    return contradiction('值班截止日', `一次最多排${LONGEST_SHIFT}天，请核对年份和月份`);
  if (!isInOffice(member, from) || !isInOffice(member, until))
    return contradiction('值班人员', `${member.name}在这一时段不在任`);
  const same = standing(duties).find(
    (shift) =>
      shift.memberId === memberId && shift.turn === turn && shift.from <= until && from <= shift.until,
  );
  return same === undefined
    ? null
    : contradiction(
        '值班人员',
        `${member.name}在${spanText(same.from, same.until)}的${dutyTurnNames[turn]}已经排过；请先划去，或者改日期`,
      );
}

/** Somebody to call. */
export interface OnDuty {
  readonly shiftId: string;
  readonly day: Day;
  readonly turn: DutyTurn;
  readonly name: string;
  /** As the register has it now; empty = not on file. */
  readonly phone: string;
}

/** Who is on duty on a day, the day turn first. */
export function onDutyOn({ members, duties }: Roster, day: Day): readonly OnDuty[] {
  return dutyTurns.flatMap((turn) =>
    shiftsOn(duties, day, turn).map(({ id, memberId, name }) => ({
      shiftId: id,
      day,
      turn,
      name,
      phone: members.find((member) => member.id === memberId)?.phone ?? '',
    })),
  );
}

/** Whom to call now: today's turns, and in the early hours last night's before them. Source: SPEC R-16. */
export function onDutyNow(roster: Roster, now: Moment): readonly OnDuty[] {
  const today = dayOf(now);
  const hour = Number(momentOfEpoch(epochMs(now)).slice(11, 13));
  const lastNight =
    hour < NIGHT_ENDS
      ? onDutyOn(roster, dayOfNumber(numberOfDay(today) - 1)).filter(({ turn }) => turn === 'night')
      : [];
  return [...lastNight, ...onDutyOn(roster, today)];
}

/** Turns of the coming days nobody has, in words, consecutive days together. Source: SPEC R-16. */
export function dutyGaps({ duties }: Pick<Roster, 'duties'>, today: Day): readonly string[] {
  const first = numberOfDay(today);
  const days = Array.from({ length: GAP_DAYS }, (_, ahead) => dayOfNumber(first + ahead));
  return dutyTurns.flatMap((turn) =>
    spansOf(days.filter((day) => shiftsOn(duties, day, turn).length === 0)).map(
      ([from, until]) => `${spanText(from, until)}${dutyTurnNames[turn]}`,
    ),
  );
}

export interface RotationWish {
  /** `2026-12`. */
  readonly month: string;
  /** Nothing before this day is filled. */
  readonly notBefore: Day;
  readonly turn: DutyTurn;
  /** In the order they take turns. */
  readonly memberIds: readonly string[];
}

/** One day each in turn, for the days of a month that have nobody yet; `idOf` gives the id of the n-th. */
export function rotation(
  { duties }: Pick<Roster, 'duties'>,
  { month, notBefore, turn, memberIds }: RotationWish,
  idOf: (place: number) => string,
): readonly DutyShiftInput[] {
  if (memberIds.length === 0) return [];
  return daysOf(month)
    .filter((day) => day >= notBefore && shiftsOn(duties, day, turn).length === 0)
    .map((day, place) => ({
      id: idOf(place),
      from: day,
      until: day,
      turn,
      memberId: memberIds[place % memberIds.length] ?? '',
    }));
}

/** Every day of a month, `2026-12`. */
export function daysOf(month: string): readonly Day[] {
  const first = numberOfDay(Day.parse(`${month}-01`));
  return Array.from({ length: 31 }, (_, place) => dayOfNumber(first + place)).filter((day) =>
    day.startsWith(month),
  );
}

/** Standing shifts of one turn of a day. */
export function shiftsOn(duties: readonly DutyShift[], day: Day, turn: DutyTurn): readonly DutyShift[] {
  return standing(duties).filter((shift) => shift.turn === turn && shift.from <= day && day <= shift.until);
}

function spansOf(days: readonly Day[]): readonly (readonly [Day, Day])[] {
  const spans: [Day, Day][] = [];
  for (const day of days) {
    const last = spans.at(-1);
    if (last !== undefined && numberOfDay(day) - numberOfDay(last[1]) === 1) last[1] = day;
    else spans.push([day, day]);
  }
  return spans;
}

/** `12月3日`, `12月3日至5日`, `12月30日至1月2日`. */
export function spanText(from: Day, until: Day): string {
  const [month, date] = monthAndDate(from);
  if (from === until) return `${month}月${date}日`;
  const [lastMonth, lastDate] = monthAndDate(until);
  return `${month}月${date}日至${lastMonth === month ? '' : `${lastMonth}月`}${lastDate}日`;
}

function monthAndDate(day: Day): readonly [number, number] {
  return [Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}
