import { z } from 'zod';
import { failureCodes } from '#domain/kernel/failureCodes.ts';

/** Bad news as it crosses a boundary. */
export const FailureReply = z.strictObject({
  code: z.enum(failureCodes),
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** The one shape of every answer, on every carrier. */
export const Reply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), failure: FailureReply }),
]);
export type Reply = z.infer<typeof Reply>;

/** How far a job is. Units: bytes and files of the whole job; totals are 0 while still unknown. */
export const JobProgress = z.strictObject({
  phase: z.string(),
  doneBytes: z.number().nonnegative(),
  totalBytes: z.number().nonnegative(),
  doneFiles: z.int().nonnegative(),
  totalFiles: z.int().nonnegative(),
});
export type JobProgress = z.infer<typeof JobProgress>;

/** What flows down a job's channel; the result is the last event on the same channel, so nothing can overtake it. */
export const JobEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), progress: JobProgress }),
  z.strictObject({ kind: z.literal('result'), reply: Reply }),
]);
export type JobEvent = z.infer<typeof JobEvent>;
