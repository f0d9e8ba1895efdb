/** A recording on the common axis. Units: milliseconds since 1970. */
export interface SyncedSpan {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Where a camera stands at an instant of the common clock. Units: milliseconds from the start of its recording. */
export type CameraPlace =
  | { readonly kind: 'recording'; readonly placeMs: number }
  /** 此时未摄录. */
  | { readonly kind: 'silent'; readonly when: 'before' | 'after' };

/** Source: SPEC E-34. */
export function cameraPlace({ fromMs, untilMs }: SyncedSpan, clockMs: number): CameraPlace {
  if (clockMs < fromMs) return { kind: 'silent', when: 'before' };
  if (clockMs >= untilMs) return { kind: 'silent', when: 'after' };
  return { kind: 'recording', placeMs: clockMs - fromMs };
}

/** From the first start to the last end; `null` without recordings. */
export function commonAxis(spans: readonly SyncedSpan[]): SyncedSpan | null {
  if (spans.length === 0) return null;
  return {
    fromMs: Math.min(...spans.map(({ fromMs }) => fromMs)),
    untilMs: Math.max(...spans.map(({ untilMs }) => untilMs)),
  };
}

/** Further off than this and the camera jumps to its place; below, nobody sees it. Units: milliseconds. */
const JUMP_MS = 400;
const UNSEEN_MS = 40;
/** How much faster or slower a camera runs until it has caught up. */
const CATCH_UP = 0.06;

/** What brings a player back to the common clock. Source: SPEC E-34. */
export function driftCure(
  behindMs: number,
  speed: number,
): { readonly jump: boolean; readonly playbackRate: number } {
  const off = Math.abs(behindMs);
  if (off > JUMP_MS) return { jump: true, playbackRate: speed };
  if (off <= UNSEEN_MS) return { jump: false, playbackRate: speed };
  return { jump: false, playbackRate: speed * (behindMs > 0 ? 1 + CATCH_UP : 1 - CATCH_UP) };
}
