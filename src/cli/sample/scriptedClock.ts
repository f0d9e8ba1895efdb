import type { Clock } from '#app/ports.ts';
import { compareMoments, elapsedMs } from '#domain/kernel/moment.ts';
import type { Moment } from '#domain/kernel/moment.ts';

/** A clock that stands where the scenario puts it, so that two runs give the same papers; it never goes back. */
export interface ScriptedClock extends Clock {
  advanceTo(moment: Moment): void;
}

export function scriptedClock(start: Moment): ScriptedClock {
  let current = start;
  return {
    now: () => current,
    // Scripted too: a jump from one scene to the next is no clock that someone set.
    uptimeMs: () => elapsedMs(start, current),
    advanceTo(moment) {
      if (compareMoments(moment, current) > 0) current = moment;
    },
  };
}
