import type { Trouble } from './work.ts';

/** What a test counted. */
export interface Tally {
  /** How many interruptions, states, interleavings … were really looked at. */
  reached: number;
  readonly troubles: Trouble[];
}

export const emptyTally = (): Tally => ({ reached: 0, troubles: [] });

/** Adds what was found after one interruption, with where it was found. */
export function addTroubles(tally: Tally, troubles: readonly Trouble[], where: string): void {
  for (const { kind, what } of troubles) tally.troubles.push({ kind, what: `${what} (${where})` });
}

/** What an opening or a look that was refused or thrown counts as: a person stands before a closed door. */
export async function orLockedOut(look: () => Promise<readonly Trouble[]>): Promise<readonly Trouble[]> {
  try {
    return await look();
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [{ kind: 'lost', what: `locked out: ${what.split('\n').slice(0, 4).join(' | ')}` }];
  }
}
