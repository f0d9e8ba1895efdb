import dayjs from 'dayjs';
import type { Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';
import { epochMs, Moment, momentOfEpoch } from '#domain/kernel/moment.ts';

dayjs.extend(utc);

/** The instant as a Chinese wall clock shows it, for a picker; the PC's own time zone plays no part. */
export function toWallClock(moment: Moment): Dayjs {
  return dayjs.utc(`${momentOfEpoch(epochMs(moment)).slice(0, 19)}Z`);
}

/** What a picker shows, read as Chinese legal time to the minute, or to the second. */
export function fromWallClock(shown: Dayjs, withSeconds = false): Moment {
  return Moment.parse(`${shown.format(withSeconds ? 'YYYY-MM-DDTHH:mm:ss' : 'YYYY-MM-DDTHH:mm:00')}+08:00`);
}

/** This very minute. */
export function thisMinute(): Moment {
  return momentOfEpoch(Math.floor(Date.now() / 60_000) * 60_000);
}

/** `2026-03-24 14:05` in Chinese legal time; seconds on request. */
export function momentText(moment: Moment, withSeconds = false): string {
  return momentOfEpoch(epochMs(moment))
    .slice(0, withSeconds ? 19 : 16)
    .replace('T', ' ');
}
