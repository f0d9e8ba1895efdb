import type { Clock } from '#app/ports.ts';
import { epochMs } from '#domain/kernel/moment.ts';
import type { Moment } from '#domain/kernel/moment.ts';

/** When something was done, by a clock that can be set and by one that cannot. */
export interface TrailStamp {
  readonly at: Moment;
  readonly run: string;
  readonly uptimeMs: number;
}
export interface TrailClock {
  stamp(): TrailStamp;
  /** By how much the wall clock was set since the last look. Units: milliseconds, forward positive; `null` when it was left alone. */
  settingSinceLastLook(): number | null;
}

/** Clocks drift and are corrected by seconds; what is noted is a hand on the clock. */
const TOLERATED_MS = 5000;

/** The clocks of one run of the program. */
export function trailClock(clock: Clock, run: string): TrailClock {
  let last = { wallMs: epochMs(clock.now()), upMs: clock.uptimeMs() };
  return {
    stamp: () => ({ at: clock.now(), run, uptimeMs: Math.max(0, Math.round(clock.uptimeMs())) }),
    settingSinceLastLook() {
      const now = { wallMs: epochMs(clock.now()), upMs: clock.uptimeMs() };
      const setBy = now.wallMs - last.wallMs - (now.upMs - last.upMs);
      last = now;
      return Math.abs(setBy) > TOLERATED_MS ? setBy : null;
    },
  };
}
