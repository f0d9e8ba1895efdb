import { z } from 'zod';
import type { Stamp } from '../case/stamp.ts';
import { Moment } from '../kernel/moment.ts';
import { Struck } from '../kernel/struck.ts';

/** Who wrote a row, and when. */
export const Entered = z.strictObject({ at: Moment, by: z.string() });

/** What a row carries that is struck and written anew instead of being changed. */
export const enteredRow = { entered: Entered, struck: Struck.nullable() };

/** What striking looks at. */
export interface EnteredRow {
  readonly id: string;
  readonly struck: Struck | null;
}

/** A row as it is kept, written by whoever is at work. */
export function asEntered<T>(row: T, { now, by }: Stamp) {
  return { ...row, entered: { at: now, by }, struck: null };
}

/** Rows that still hold. */
export function standing<T extends EnteredRow>(rows: readonly T[]): readonly T[] {
  return rows.filter(({ struck }) => struck === null);
}

/** The rows with one of them struck; `null` = no such row, or struck already. */
export function withStruck<T extends EnteredRow>(
  rows: readonly T[],
  { id, reason }: { readonly id: string; readonly reason: string },
  { now, by }: Stamp,
): readonly T[] | null {
  if (!standing(rows).some((row) => row.id === id)) return null;
  return rows.map((row) => (row.id === id ? { ...row, struck: { reason, at: now, by } } : row));
}
