import type { failureCodes } from './failureCodes.ts';

export type FailureCode = (typeof failureCodes)[number];

/**
 * Typed bad news that crosses every boundary as plain data.
 *
 * Shape: `detail` holds short facts the advice text may show (a file name, a field, a limit); never ID numbers.
 */
export interface Failure {
  readonly code: FailureCode;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** Makes a failure; the detail is optional. */
export function failure(code: FailureCode, detail?: Readonly<Record<string, string | number>>): Failure {
  return detail === undefined ? { code } : { code, detail };
}

/** What cannot be, named by the field it stands in; `at` is its place in the record where the screen can show it there. */
export function contradiction(field: string, problem: string, at?: string): Failure {
  return failure('case.contradiction', at === undefined ? { field, problem } : { field, problem, at });
}
