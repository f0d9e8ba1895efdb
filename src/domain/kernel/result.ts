import type { Failure } from './failure.ts';

/** Answer of anything that may be refused: the value, or typed bad news the caller must look at. */
export type Result<T, F = Failure> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: F };

/** Wraps a value as a success. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Wraps bad news as a refusal. */
export function refused<F>(failure: F): { readonly ok: false; readonly failure: F } {
  return { ok: false, failure };
}
