import type { z } from 'zod';
import type { Dice } from '../chance.ts';

/** Something that reads what others wrote; `once` gives it one mutated input and throws when it misbehaves. */
export interface Parser {
  readonly title: string;
  /** How many of a thousand inputs are for this parser. */
  readonly share: number;
  once(chance: Dice): Promise<void>;
}

/** What a parser lets through must be what it promises. */
export function mustFit(schema: z.ZodType, value: unknown): void {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Error(`what came out does not fit: ${parsed.error.message.slice(0, 200)}`);
}
