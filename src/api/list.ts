import { z } from 'zod';

/** A read-only array of answers. */
export function list<T extends z.ZodType>(item: T) {
  return z.array(item).readonly();
}
