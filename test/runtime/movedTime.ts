import type { Clock } from '#app/ports.ts';
import { Moment, epochMs, momentOfEpoch } from '#domain/kernel/moment.ts';
import type { Ticks } from '#runtime/ticks.ts';

/** The PC's clocks and its heart, moved by hand. */
export interface MovedTime {
  readonly clock: Clock;
  readonly ticks: Ticks;
  /** Time goes by as usual: the heart beats on. */
  pass(ms: number): void;
  /** The PC sleeps: the wall clock goes on, the heart and the monotonic clock do not. */
  sleep(ms: number): void;
}

export function movedTime(start = Moment.parse('2026-03-24T21:00:00+08:00')): MovedTime {
  let wallMs = epochMs(start);
  let monotonicMs = 0;
  const hearts = new Set<{ readonly everyMs: number; nextMs: number; readonly run: () => void }>();
  const beat = () => {
    for (const heart of hearts) {
      if (monotonicMs < heart.nextMs) continue;
      heart.nextMs = monotonicMs + heart.everyMs;
      heart.run();
    }
  };
  return {
    clock: { now: () => momentOfEpoch(wallMs), uptimeMs: () => monotonicMs },
    ticks: {
      look: () => ({ wallMs, monotonicMs }),
      every(everyMs, run) {
        const heart = { everyMs, nextMs: monotonicMs + everyMs, run };
        hearts.add(heart);
        return () => hearts.delete(heart);
      },
    },
    pass(ms) {
      const untilMs = monotonicMs + ms;
      while (monotonicMs < untilMs) {
        const stepMs = Math.min(1000, untilMs - monotonicMs);
        wallMs += stepMs;
        monotonicMs += stepMs;
        beat();
      }
    },
    sleep(ms) {
      wallMs += ms;
      monotonicMs += 2000;
      beat();
    },
  };
}
