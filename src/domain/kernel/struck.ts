import { z } from 'zod';
import { Moment } from './moment.ts';

/** Struck out by whom, when and why; the entry stays to be read and is never deleted. */
export const Struck = z.strictObject({
  at: Moment,
  by: z.string(),
  reason: z.string().trim().min(2).max(200),
});
export type Struck = z.infer<typeof Struck>;
