import { readFile, writeFile } from 'node:fs/promises';
import { resignedPack } from '../../dossier/resignedPack.ts';

/** The pack as another bureau would have made it: its own name, its own wording, its own key. */
export async function asFromElsewhere(
  pack: string,
  to: string,
  words: readonly [string, string],
): Promise<void> {
  const foreign = resignedPack(await readFile(pack), (own) =>
    JSON.parse(JSON.stringify({ ...own, unitName: '虚构市公安局另一分局' }).replaceAll(...words)),
  );
  await writeFile(to, foreign);
}
