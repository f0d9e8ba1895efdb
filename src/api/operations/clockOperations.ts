import { z } from 'zod';
import { ExtensionInput, PauseInput, ResumeInput } from '#domain/case/adjustClock.ts';
import { HappenedInput, WithdrawInput } from '#domain/case/recordClock.ts';
import { Day } from '#domain/kernel/moment.ts';
import { numberOfDay } from '#domain/timeLimits/dayNumber.ts';
import { nearnesses } from '#domain/timeLimits/nearness.ts';
import { caseWorkers, operation } from '../operation.ts';
import { ClockBoard } from '../views/clockBoard.ts';
import { onCase } from './caseOperations.ts';

/** A month is shown with the weeks it begins and ends in. */
const MOST_DAYS = 62;

export const ClockBoardQuery = z
  .strictObject({
    from: Day,
    /** Last day shown. */
    until: Day,
    only: z.enum(nearnesses),
    /** Rows of this day only; `null` = all that `only` lets through. */
    day: Day.nullable(),
    offset: z.int().nonnegative(),
    limit: z.int().positive().max(200),
  })
  .refine(({ from, until }) => {
    const days = numberOfDay(until) - numberOfDay(from);
    return days >= 0 && days < MOST_DAYS;
  }, '请选一个月');
export type ClockBoardQuery = z.infer<typeof ClockBoardQuery>;

export const clockOperations = {
  'clocks.board': operation('query', caseWorkers, ClockBoardQuery, ClockBoard),
  'clocks.happened': onCase(HappenedInput),
  'clocks.extend': onCase(ExtensionInput),
  'clocks.pause': onCase(PauseInput),
  'clocks.resume': onCase(ResumeInput),
  'clocks.withdraw': onCase(WithdrawInput),
};
