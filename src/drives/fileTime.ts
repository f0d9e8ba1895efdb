import { momentOfEpoch } from '#domain/kernel/moment.ts';
import type { Moment } from '#domain/kernel/moment.ts';

const EARLIEST_MS = Date.parse('0001-01-02T00:00:00Z');
const LATEST_MS = Date.parse('9999-12-30T00:00:00Z');

/** A file's time in Chinese legal time; times no calendar can write are drawn to its ends. Units: milliseconds since 1970. */
export function momentOfFile(ms: bigint): Moment {
  return momentOfEpoch(Math.min(LATEST_MS, Math.max(EARLIEST_MS, Number(ms))));
}
