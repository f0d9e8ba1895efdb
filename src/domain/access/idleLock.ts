/** What both clocks said at one look; the monotonic one may stand still while the PC sleeps. Units: milliseconds. */
export interface ClockLook {
  readonly wallMs: number;
  readonly monotonicMs: number;
}

/** `idle`: nobody touched it. `slept`: the PC slept, or its clock was moved; either way nobody knows who sits there now. */
export type LockReason = 'idle' | 'slept';

/** How often someone looks; a look that comes much later means that the PC slept. */
export const LOOK_EVERY_MS = 2000;
const JUMP_MS = 60_000;

/** Why the window must be locked now; `null` = it need not (SPEC A-L1, A-L2). */
export function lockReason(
  before: ClockLook,
  now: ClockLook,
  idle: { readonly sinceMonotonicMs: number; readonly minutes: number },
): LockReason | null {
  const passed = [now.wallMs - before.wallMs, now.monotonicMs - before.monotonicMs];
  if (passed.some((ms) => Math.abs(ms - LOOK_EVERY_MS) > JUMP_MS)) return 'slept';
  return now.monotonicMs - idle.sinceMonotonicMs >= idle.minutes * 60_000 ? 'idle' : null;
}
