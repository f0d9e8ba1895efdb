import { z } from 'zod';
import { Day } from '#domain/kernel/moment.ts';
import { list } from '../list.ts';
import { ClockLine } from './caseView.ts';

/** A running clock and the case it belongs to. */
export const CaseClockLine = ClockLine.extend({ caseId: z.string(), caseName: z.string() });
export type CaseClockLine = z.infer<typeof CaseClockLine>;

const count = z.int().nonnegative();
/** How many clocks of all open cases are how near. */
export const ClockCounts = z.strictObject({ all: count, overdue: count, today: count, threeDays: count });
export type ClockCounts = z.infer<typeof ClockCounts>;

/** What ends on one day. */
export const DueDay = z.strictObject({ day: Day, count, overdue: count, labels: list(z.string()) });
export type DueDay = z.infer<typeof DueDay>;

export const ClockBoard = z.strictObject({
  counts: ClockCounts,
  /** Days of the asked span on which something ends, in order. */
  days: list(DueDay),
  total: count,
  rows: list(CaseClockLine),
  /** Clocks reach past the last year whose holidays are known; empty = none does. */
  calendarWarning: z.string(),
});
export type ClockBoard = z.infer<typeof ClockBoard>;
