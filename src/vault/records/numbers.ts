import { join } from 'node:path';
import { z } from 'zod';
import type { NumberCount } from '#domain/papers/numberRegister.ts';
import { inspectRecord } from '../disk/durableAdapter.ts';
import type { RecordPlace } from '../disk/durableAdapter.ts';
import { previousOf } from '../disk/durableWrite.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import { recordFile } from './recordFile.ts';

/** The last number given per scheme and year. A list, because a scheme's name may be any text, `__proto__` too. */
const GivenNumbers = z.strictObject({
  schemaVersion: z.literal(1),
  given: z.array(z.strictObject({ scheme: z.string(), year: z.int(), last: z.int().positive() })),
});
type GivenNumbers = z.infer<typeof GivenNumbers>;

export function numbersPlace(folder: string): RecordPlace<GivenNumbers> {
  return {
    path: join(folder, 'numbers.sealed'),
    sealedAs: 'numbers',
    schema: GivenNumbers,
    schemaVersion: 1,
    backup: 'twin',
  };
}

export interface NumberGiver {
  /** The next number of a scheme and year. Call one after the other. */
  give(scheme: string, year: number): Promise<number>;
  /** The last one given, by scheme and year. */
  given(): Promise<readonly NumberCount[]>;
}

/** How many were given, of all schemes together; 0 when that cannot be read. */
export async function countNumbers(vault: VaultDisk): Promise<number> {
  const place = numbersPlace(vault.folder);
  const counts = [place.path, previousOf(place.path)].map(async (path) => {
    const found = await inspectRecord(vault, place, path);
    return found.state === 'intact' ? found.value.given.reduce((sum, { last }) => sum + last, 0) : 0;
  });
  return Math.max(...(await Promise.all(counts)));
}

/**
 * Gives numbers, each once and without gaps as long as every answer arrives.
 *
 * Must hold after a power cut: a number whose answer arrived is never given again. A cut between writing and answering loses one number,
 * which is the lesser evil: two papers under one number cannot be told apart.
 */
export function numberGiver(vault: VaultDisk): NumberGiver {
  const record = recordFile(vault, numbersPlace(vault.folder));
  // What was answered, not what was written: a number whose writing failed is given at the next try.
  let answered: GivenNumbers | null = null;
  const known = async (): Promise<GivenNumbers> =>
    (answered ??= (await record.current()) ?? { schemaVersion: 1, given: [] });
  return {
    async give(scheme, year) {
      const { given } = await known();
      const others = given.filter((entry) => entry.scheme !== scheme || entry.year !== year);
      const before = given.find((entry) => entry.scheme === scheme && entry.year === year);
      const last = (before?.last ?? 0) + 1;
      answered = await record.replace({ schemaVersion: 1, given: [...others, { scheme, year, last }] });
      return last;
    },
    given: async () => (await known()).given,
  };
}
