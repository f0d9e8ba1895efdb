import type { Clock } from '#app/ports.ts';
import { momentOfEpoch } from '#domain/kernel/moment.ts';

/** The PC's clock in Chinese legal time, whatever time zone the PC is set to. */
export function systemClock(): Clock {
  return { now: () => momentOfEpoch(Date.now()), uptimeMs: () => Math.round(performance.now()) };
}
