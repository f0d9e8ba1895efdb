import type { z } from 'zod';

/**
 * One thing the screen may ask for.
 * `query` changes nothing; `command` changes something and answers at once; `job` takes long, shows progress and can be cancelled.
 */
export interface Operation<
  K extends 'query' | 'command' | 'job' = 'query' | 'command' | 'job',
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly kind: K;
  readonly input: I;
  readonly output: O;
}

/** Declares an operation, keeping its exact types. */
export function operation<K extends 'query' | 'command' | 'job', I extends z.ZodType, O extends z.ZodType>(
  kind: K,
  input: I,
  output: O,
): Operation<K, I, O> {
  return { kind, input, output };
}
