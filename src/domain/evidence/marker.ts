import { z } from 'zod';
import { Moment } from '../kernel/moment.ts';

/** A place in a recording somebody has noted, and what it proves. Units: milliseconds from the start of the recording. */
export const Marker = z.strictObject({
  id: z.string(),
  fromMs: z.int().nonnegative(),
  /** `null` = one moment. */
  untilMs: z.int().nonnegative().nullable(),
  note: z.string().trim().min(1).max(500),
  /** Whom it shows: ids of people of the case. */
  personIds: z.array(z.string()).max(20).readonly(),
  elementIds: z.array(z.string()).max(20).readonly(),
  by: z.string(),
  at: Moment,
});
export type Marker = z.infer<typeof Marker>;

/** One line of what is said in a recording. */
export const TranscriptLine = z.strictObject({
  id: z.string(),
  fromMs: z.int().nonnegative(),
  speaker: z.string().max(60),
  text: z.string().trim().min(1).max(1000),
  by: z.string(),
  at: Moment,
});
export type TranscriptLine = z.infer<typeof TranscriptLine>;

/** What one person has looked at. */
export const Viewing = z.strictObject({
  /** The person's account. */
  personId: z.string(),
  by: z.string(),
  lastAt: Moment,
  /** The minutes of a recording that were played, from 0, ascending; empty for what has no length. */
  minutes: z.array(z.int().nonnegative()).max(6000).readonly(),
});
export type Viewing = z.infer<typeof Viewing>;
