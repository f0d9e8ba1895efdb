import { z } from 'zod';

/** An instant with its offset, e.g. `2026-03-24T14:05:00+08:00`; seconds always written. */
export const Moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d[+-]([01]\d|2[0-3]):[0-5]\d$/, '不是有效时间')
  .refine(isCalendarDay, '不是有效时间')
  .brand<'Moment'>();
export type Moment = z.infer<typeof Moment>;

/** A calendar day, e.g. `2026-03-24`. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isCalendarDay, '不是有效日期')
  .brand<'Day'>();
export type Day = z.infer<typeof Day>;

/** Offset of Chinese legal time; the whole country uses one. */
const CHINA_OFFSET_MS = 8 * 3_600_000;

/** The instant as milliseconds since 1970, for comparing. */
export function epochMs(moment: Moment): number {
  return Date.parse(moment);
}

/** Milliseconds from one instant to another; negative when `until` is earlier. */
export function elapsedMs(from: Moment, until: Moment): number {
  return epochMs(until) - epochMs(from);
}

/** An instant written in Chinese legal time. Units: milliseconds since 1970. */
export function momentOfEpoch(ms: number): Moment {
  const seconds = Math.floor((ms + CHINA_OFFSET_MS) / 1000);
  const day = Math.floor(seconds / DAY_SECONDS);
  const rest = seconds - day * DAY_SECONDS;
  const [hour, minute, second] = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map(
    twoDigits,
  );
  return Moment.parse(`${dayText(day)}T${hour}:${minute}:${second}+08:00`);
}

const DAY_SECONDS = 86_400;
const twoDigits = (number: number): string => (number < 10 ? `0${number}` : `${number}`);

/** The last day asked for: the files of a card, and the lines of a case, are mostly of one day, and a Date costs more than all the rest. */
let lastDay = { day: 0, text: '1970-01-01' };

/** Units: days since 1970. */
function dayText(day: number): string {
  if (lastDay.day !== day)
    lastDay = { day, text: new Date(day * DAY_SECONDS * 1000).toISOString().slice(0, 10) };
  return lastDay.text;
}

/** The Chinese calendar day an instant falls on. */
export function dayOf(moment: Moment): Day {
  return Day.parse(momentOfEpoch(epochMs(moment)).slice(0, 10));
}

/** The first instant of a Chinese calendar day. */
export function startOfDay(day: Day): Moment {
  return Moment.parse(`${day}T00:00:00+08:00`);
}

/** Earlier first, for sorting. */
export function compareMoments(a: Moment, b: Moment): number {
  return epochMs(a) - epochMs(b);
}

/** `2026年5月3日`: Arabic digits, no leading zero (GB/T 9704-2012 7.3.5.4). */
export function officialDate(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** `2026年5月3日14时05分`, in Chinese legal time. */
export function officialDateTime(moment: Moment): string {
  const local = momentOfEpoch(epochMs(moment));
  return `${officialDate(dayOf(moment))}${local.slice(11, 13)}时${local.slice(14, 16)}分`;
}

/** `2小时05分` or `3分`; the sign is dropped, the caller says 已用 or 超期. Units: milliseconds. */
export function spokenDuration(ms: number): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  if (days > 0) return `${days}天${hours}小时`;
  return hours > 0 ? `${hours}小时${String(rest).padStart(2, '0')}分` : `${rest}分`;
}

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Reads the first ten characters. A case holds hundreds of moments and parses them at every save, so no Date is made. */
function isCalendarDay(text: string): boolean {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const date = Number(text.slice(8, 10));
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 && !isLeap ? 28 : (monthLengths[month - 1] ?? 0);
  return date >= 1 && date <= length;
}
