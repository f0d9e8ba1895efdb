import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import type { Moment } from '../kernel/moment.ts';
import { ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { EvidenceItem } from './evidenceItem.ts';
import type { Viewing } from './marker.ts';
import { itemOf, withItem } from './itemsOfCase.ts';

/** What was looked at: minutes of a recording, or (none) a thing that has no length. */
export const ViewingInput = z.strictObject({
  evidenceId: z.string(),
  minutes: z.array(z.int().nonnegative()).max(6000).readonly(),
});
export type ViewingInput = z.infer<typeof ViewingInput>;

/** Who looked. */
export interface Viewer {
  readonly personId: string;
  readonly by: string;
}

const MINUTE_MS = 60_000;
const MAX_VIEWERS = 60;

/**
 * Leaves a person's mark on what that person looked at. It adds minutes only, changes no word of the case and is no entry of its history.
 *
 * Shape: the very same case when nothing is new.
 * Fails: `evidence.notFound`.
 * Source: SPEC E-35, E-36.
 */
export function recordViewing(
  rightsCase: RightsCase,
  { evidenceId, minutes }: ViewingInput,
  viewer: Viewer,
  now: Moment,
): Result<RightsCase> {
  const found = itemOf(rightsCase, evidenceId);
  if (!found.ok) return found;
  const item = found.value;
  const mine = item.viewings.find(({ personId }) => personId === viewer.personId);
  const count = minuteCount(item);
  const seen = new Set(mine?.minutes);
  const fresh = minutes.filter((minute) => minute < count && !seen.has(minute));
  const isNothingNew = count > 0 ? fresh.length === 0 : mine !== undefined;
  if (isNothingNew || (mine === undefined && item.viewings.length >= MAX_VIEWERS)) return ok(rightsCase);
  const merged = [...seen, ...new Set(fresh)].toSorted((a, b) => a - b);
  const viewing: Viewing = { ...viewer, lastAt: now, minutes: merged };
  const viewings = [...item.viewings.filter((entry) => entry !== mine), viewing];
  return ok(withItem(rightsCase, { ...item, viewings }));
}

/** Minutes of a recording, the last begun one counted; 0 = has no length. */
export function minuteCount({ file }: EvidenceItem): number {
  const durationMs = file?.claims.durationMs ?? null;
  return durationMs === null ? 0 : Math.max(1, Math.ceil(durationMs / MINUTE_MS));
}

/** How much of an item somebody has looked at, 0 to 1. Source: SPEC E-35. */
export function viewedShare(item: EvidenceItem, viewings: readonly Viewing[]): number {
  const count = minuteCount(item);
  if (count === 0) return viewings.length > 0 ? 1 : 0;
  return new Set(viewings.flatMap(({ minutes }) => minutes.filter((minute) => minute < count))).size / count;
}

/** Seconds played in a row from one place to the next; a jump or a rush through is no viewing. Source: SPEC E-35. */
export function secondsPlayed(fromSeconds: number, untilSeconds: number, speed: number): readonly number[] {
  const length = untilSeconds - fromSeconds;
  if (!(length > 0) || length > MAX_STRIDE_SECONDS || speed > FASTEST_VIEWING) return [];
  const first = Math.floor(fromSeconds);
  return Array.from({ length: Math.floor(untilSeconds) - first + 1 }, (_, index) => first + index);
}

/** Players tell the place four times a second; further apart means that somebody jumped. */
const MAX_STRIDE_SECONDS = 2.5;
/** Twice as fast, and the hair a camera runs faster to come back into step. */
const FASTEST_VIEWING = 2.2;

/** The minutes of which at least half was played. Source: SPEC E-35. */
export function minutesViewed(seconds: ReadonlySet<number>, durationSeconds: number): readonly number[] {
  const count = Math.max(1, Math.ceil(durationSeconds / 60));
  return Array.from({ length: count }, (_, minute) => minute).filter((minute) => {
    const length = Math.max(1, Math.min(60, durationSeconds - minute * 60));
    let played = 0;
    for (let second = minute * 60; second < minute * 60 + length; second += 1)
      played += seconds.has(second) ? 1 : 0;
    return played * 2 >= length;
  });
}

/** `第1–3、7分钟`: minutes as people count them, from 1. */
export function minutesText(minutes: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const minute of minutes) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === minute - 1) last[1] = minute;
    else runs.push([minute, minute]);
  }
  return `第${runs.map(([from, until]) => (from === until ? `${from + 1}` : `${from + 1}–${until + 1}`)).join('、')}分钟`;
}
