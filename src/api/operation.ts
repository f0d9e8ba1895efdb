import type { z } from 'zod';
import { caseRoles } from '#domain/access/role.ts';
import type { Role } from '#domain/access/role.ts';

/**
 * Who may ask. `anyone`: nobody need have entered (the door itself). `everyUser`: whoever has entered.
 * Otherwise exactly these roles; whether a case is theirs is asked again where the case is read.
 */
export type Audience = 'anyone' | 'everyUser' | readonly Role[];

/** Whoever works on cases. */
export const caseWorkers: Audience = caseRoles;
/** Whoever may change a case; 法制审核员 reads it and verifies what is in it. */
export const caseWriters: Audience = ['caseOfficer', 'rightsOffice', 'inspectorateChief'];
/** Whoever may find whether the police acted lawfully; the case officer may not (SPEC E-142). */
export const conductFinders: Audience = ['inspectorateChief', 'legalReviewer'];

/**
 * One thing the screen may ask for.
 * `query` changes nothing; `command` changes something and answers at once; `job` takes long, shows progress and can be cancelled.
 */
export interface Operation<
  K extends 'query' | 'command' | 'job' = 'query' | 'command' | 'job',
  A extends Audience = Audience,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly kind: K;
  readonly audience: A;
  readonly input: I;
  readonly output: O;
}

/** Declares an operation, keeping its exact types. */
export function operation<
  K extends 'query' | 'command' | 'job',
  A extends Audience,
  I extends z.ZodType,
  O extends z.ZodType,
>(kind: K, audience: A, input: I, output: O): Operation<K, A, I, O> {
  return { kind, audience, input, output };
}
