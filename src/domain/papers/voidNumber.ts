import { z } from 'zod';
import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import { Moment } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { NumberRow } from './numberRegister.ts';

/** More than a bureau voids in its life. */
const MOST_VOIDS = 5000;

/** Which number. `series`: `case`, or the id of a template. */
export const NumberKey = z.strictObject({
  series: z.string().regex(/^(case|[A-Z]\d{2})$/),
  year: z.int().min(1900).max(2999),
  serial: z.int().positive(),
});
export type NumberKey = z.infer<typeof NumberKey>;

/** A number that holds no more, and why. */
export const NumberVoid = NumberKey.extend({
  /** As it was given. */
  text: z.string().max(60),
  reason: z.string().trim().min(2).max(200),
  at: Moment,
  by: z.string(),
});
export type NumberVoid = z.infer<typeof NumberVoid>;

/** Nothing is ever taken out. */
export const NumberVoids = z.array(NumberVoid).max(MOST_VOIDS).readonly();
export type NumberVoids = z.infer<typeof NumberVoids>;

export interface VoidOrder {
  readonly key: NumberKey;
  readonly reason: string;
}

/**
 * The voids with one more; the number stays in the register and is not given again.
 *
 * Fails: `number.notGiven`; `number.alreadyVoid`; `number.ofCase` for that of an open case; `number.inUse` while a final bears it;
 * `number.tooMany`.
 * Source: SPEC P-N5.
 */
export function voidNumber(
  voids: NumberVoids,
  register: readonly NumberRow[],
  { key, reason }: VoidOrder,
  stamp: Stamp,
): Result<{ readonly voids: NumberVoids; readonly text: string }> {
  const rows = register.filter(({ series, serial }) => series === key.series && serial === key.serial);
  const [first] = rows;
  if (first === undefined) return refused(failure('number.notGiven'));
  const { text } = first;
  if (first.voided !== null) return refused(failure('number.alreadyVoid', { number: text }));
  if (rows.some(({ standing }) => standing === 'case'))
    return refused(failure('number.ofCase', { number: text }));
  const inUse = rows.find(({ standing }) => standing !== 'unused' && standing !== 'draft');
  if (inUse !== undefined) return refused(failure('number.inUse', { number: text, title: inUse.title }));
  if (voids.length >= MOST_VOIDS) return refused(failure('number.tooMany', { most: String(MOST_VOIDS) }));
  return ok({ voids: [...voids, { ...key, text, reason, at: stamp.now, by: stamp.by }], text });
}

/** Whether the number of a paper was voided. Source: SPEC P-N6. */
export function isVoid(voids: NumberVoids | undefined, templateId: string, number: string | null): boolean {
  return voids?.some(({ series, text }) => series === templateId && text === number) ?? false;
}
