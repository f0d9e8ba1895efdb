import { failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { FiledItem } from './evidenceItem.ts';

/** Something noted at a place of a recording. Units: milliseconds from its start. */
export interface PlacedNote {
  readonly id: string;
  readonly fromMs: number;
}

/** A claimed length may be a little short of the real one. Units: milliseconds. */
const CLAIM_SLACK_MS = 2_000;

/** Why a place cannot be in this recording; `null` = it can. */
export function whyMisplaced(
  { file }: FiledItem,
  { fromMs, untilMs = null }: { readonly fromMs: number; readonly untilMs?: number | null },
): Failure | null {
  const { durationMs } = file.claims;
  const isBackwards = untilMs !== null && untilMs <= fromMs;
  const isBeyond = durationMs !== null && Math.max(fromMs, untilMs ?? 0) > durationMs + CLAIM_SLACK_MS;
  return isBackwards || isBeyond ? failure('evidence.placeOutside') : null;
}

/**
 * The notes with a new one, or with a changed one in place of what it was; earlier places first.
 *
 * Fails: `evidence.noteUnknown` when what is to be changed is gone; `evidence.tooManyNotes`.
 */
export function withNote<T extends PlacedNote>(
  notes: readonly T[],
  note: T,
  { isNew, most }: { readonly isNew: boolean; readonly most: number },
): Result<readonly T[]> {
  const others = notes.filter(({ id }) => id !== note.id);
  if (!isNew && others.length === notes.length) return refused(failure('evidence.noteUnknown'));
  if (isNew && notes.length >= most) return refused(failure('evidence.tooManyNotes'));
  return ok([...others, note].toSorted((a, b) => a.fromMs - b.fromMs));
}
