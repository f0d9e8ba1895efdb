import { z } from 'zod';
import { elapsedMs, Moment } from '../kernel/moment.ts';

/** Wrong passwords in a row for one login name, and when the last one was typed. */
export const LoginFailures = z.strictObject({ count: z.int().nonnegative(), lastAt: Moment });
export type LoginFailures = z.infer<typeof LoginFailures>;

/** `wait`: ask again later. `locked`: only 安全保密员 or the recovery sheet opens it. */
export type LoginVerdict =
  | { readonly kind: 'mayTry' }
  | { readonly kind: 'wait'; readonly seconds: number }
  | { readonly kind: 'locked' };

/** Seconds to wait after so many wrong passwords in a row; the first two slips cost nothing. */
const delaysSeconds = [0, 0, 0, 5, 15, 30, 60, 120, 300, 600] as const;
export const LOCKED_AFTER = delaysSeconds.length;

/**
 * Whether a password may be tried now.
 *
 * A last try that lies in the future means that the clock was set back: waiting for that time could lock everyone out
 * for years, so it is not waited for; the tries are counted all the same and end in the lock.
 * Source: SPEC A-D1, A-D2, A-D3.
 */
export function loginVerdict(failures: LoginFailures | null, now: Moment): LoginVerdict {
  if (failures === null) return { kind: 'mayTry' };
  const delay = delaysSeconds[failures.count];
  if (delay === undefined) return { kind: 'locked' };
  const passedSeconds = elapsedMs(failures.lastAt, now) / 1000;
  if (passedSeconds < 0 || passedSeconds >= delay) return { kind: 'mayTry' };
  return { kind: 'wait', seconds: Math.ceil(delay - passedSeconds) };
}

/** The failures after one more. */
export function oneMoreFailure(failures: LoginFailures | null, now: Moment): LoginFailures {
  return { count: (failures?.count ?? 0) + 1, lastAt: now };
}
