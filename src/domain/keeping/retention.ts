import { compareMoments, dayOf } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';

/** So many of the newest stay whatever their age. */
const NEWEST_KEPT = 10;
/** Of each of so many months, the present one included, the newest stays. */
const MONTHS_KEPT = 12;

/**
 * Which backups stay on a drive: the newest ten, and the newest of each of the last twelve months.
 *
 * Shape: in, whatever order; out, newest first.
 * Source: SPEC K-1.
 */
export function snapshotsToKeep<T extends { readonly takenAt: Moment }>(
  snapshots: readonly T[],
  now: Moment,
): readonly T[] {
  const newestFirst = snapshots.toSorted((a, b) => compareMoments(b.takenAt, a.takenAt));
  const oldestMonth = monthNumber(now) - MONTHS_KEPT + 1;
  const seen = new Set<number>();
  return newestFirst.filter((snapshot, position) => {
    const month = monthNumber(snapshot.takenAt);
    const isNewestOfMonth = !seen.has(month);
    seen.add(month);
    return position < NEWEST_KEPT || (isNewestOfMonth && month >= oldestMonth);
  });
}

function monthNumber(moment: Moment): number {
  const [year = 0, month = 0] = dayOf(moment).split('-').map(Number);
  return year * 12 + month;
}
