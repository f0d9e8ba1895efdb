import { z } from 'zod';
import { epochMs, Moment } from '../kernel/moment.ts';

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

/** Whether a password may be tried now. A clock set back never makes the wait longer than its step (SPEC A-D1, A-D2). */
export function loginVerdict(failures: LoginFailures | null, now: Moment): LoginVerdict {
  if (failures === null) return { kind: 'mayTry' };
  const delay = delaysSeconds[failures.count];
  if (delay === undefined) return { kind: 'locked' };
  const passed = Math.max(0, (epochMs(now) - epochMs(failures.lastAt)) / 1000);
  const seconds = Math.ceil(delay - passed);
  return seconds > 0 ? { kind: 'wait', seconds } : { kind: 'mayTry' };
}

/** The failures after one more. */
export function oneMoreFailure(failures: LoginFailures | null, now: Moment): LoginFailures {
  return { count: (failures?.count ?? 0) + 1, lastAt: now };
}
