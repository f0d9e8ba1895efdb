/** Units: characters. */
const LEAST_LENGTH = 10;

/** Whether a written reason can be checked later; a letter or a "同意" is none. Source: SPEC M-21, D-K14. */
export function isAnswerable(reason: string): boolean {
  return reason.trim().length >= LEAST_LENGTH;
}
