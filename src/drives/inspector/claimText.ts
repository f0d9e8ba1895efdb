import { momentOfEpoch, Moment } from '#domain/kernel/moment.ts';

const EARLIEST_MS = Date.parse('1980-01-01T00:00:00Z');
const LATEST_MS = Date.parse('2200-01-01T00:00:00Z');

/**
 * A device's local time `2026:03:24 20:15:33` as a moment.
 * Without an offset the device is taken to run on Chinese legal time, the only one in the country.
 */
export function localTime(written: string, offset: string | undefined): string | null {
  const parts = /^(\d{4})[:-](\d\d)[:-](\d\d)[ T](\d\d):(\d\d):(\d\d)/.exec(written);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const zone = offset !== undefined && /^[+-]\d\d:\d\d$/.test(offset) ? offset : '+08:00';
  const moment = Moment.safeParse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return moment.success ? claimedMoment(Date.parse(moment.data)) : null;
}

/** A moment a device can have meant; clocks that were never set claim nothing. Units: milliseconds since 1970. */
export function claimedMoment(ms: number): string | null {
  return ms >= EARLIEST_MS && ms < LATEST_MS ? momentOfEpoch(ms) : null;
}

/** Maker and model in one line, without saying the maker twice. */
export function deviceName(make: string | undefined, model: string | undefined): string | null {
  const [maker, type] = [printable(make), printable(model)];
  const isSaid = type.toLowerCase().startsWith(maker.toLowerCase());
  const name = (isSaid ? type : `${maker} ${type}`).trim();
  return name === '' ? null : name;
}

/** What a person can read of a text from a file, at most 80 characters. */
export function printable(text: string | undefined): string {
  return (text ?? '').replace(/\p{C}/gu, ' ').replace(/\s+/gu, ' ').trim().slice(0, 80).toWellFormed();
}

/** Whole milliseconds of a length, or `null` when no recording is that long. Units: seconds. */
export function durationMs(seconds: number): number | null {
  const ms = Math.round(seconds * 1000);
  return Number.isSafeInteger(ms) && ms >= 0 && ms <= 366 * 86_400_000 ? ms : null;
}

/** Width and height together, or neither. Units: pixels. */
export function pixels(width: number, height: number): { widthPx: number | null; heightPx: number | null } {
  const isSize = [width, height].every((side) => Number.isSafeInteger(side) && side > 0);
  return isSize ? { widthPx: width, heightPx: height } : { widthPx: null, heightPx: null };
}
