import { z } from 'zod';
import { Moment } from '../kernel/moment.ts';
import { ClockEvent } from '../timeLimits/clockEvent.ts';
import { PauseCause } from '../timeLimits/timeLimitRule.ts';

/** Taken back with the reason; the record stays. */
export const Withdrawal = z.strictObject({ by: z.string(), at: Moment, reason: z.string().min(2).max(200) });

const common = {
  id: z.string(),
  /** The person it concerns; `null` = the case. */
  subjectId: z.string().nullable(),
  note: z.string().max(200),
  by: z.string(),
  recordedAt: Moment,
  withdrawn: Withdrawal.nullable(),
};

/** What people took down for the clocks of a case: who, when, why. Nothing is changed afterwards, only withdrawn. */
export const ClockRecord = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('happened'),
    event: ClockEvent,
    at: Moment,
    /** The record of what it ends, where each time is dealt with by itself; otherwise `null`. */
    ends: z.string().nullable().default(null),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('extended'),
    ruleId: z.string(),
    extensionId: z.string(),
    /** Start of the clock that is extended. */
    startedAt: Moment,
    approvedBy: z.string().min(1).max(60),
    approvedAt: Moment,
    approvalNumber: z.string().max(60),
    until: Moment.nullable(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('paused'),
    cause: PauseCause,
    from: Moment,
    until: Moment.nullable(),
  }),
]);
export type ClockRecord = z.infer<typeof ClockRecord>;

export type Happened = Extract<ClockRecord, { kind: 'happened' }>;

/** What people took down as happened and did not take back, in the order it was taken down. */
export function standingHappened(records: readonly ClockRecord[]): readonly Happened[] {
  return records.flatMap((record) =>
    record.kind === 'happened' && record.withdrawn === null ? [record] : [],
  );
}
