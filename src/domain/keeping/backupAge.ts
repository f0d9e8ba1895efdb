import { elapsedMs } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';

const DAY_MS = 24 * 3_600_000;

/** Whole days since a moment; 0 when the clock was set back before it. */
export function daysSince(moment: Moment, now: Moment): number {
  return Math.max(0, Math.floor(elapsedMs(moment, now) / DAY_MS));
}
