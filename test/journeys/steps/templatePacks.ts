import { readFile, writeFile } from 'node:fs/promises';
import { TemplatePack } from '#domain/templatePack/templatePack.ts';
import { templatePackFiles } from '#dossier/templatePackFiles.ts';
import { aSigner } from '../../dossier/aSigner.ts';

/** The pack as another bureau would have made it: its own name, its own wording, its own key. */
export async function asFromElsewhere(
  pack: string,
  to: string,
  words: readonly [string, string],
): Promise<void> {
  const files = templatePackFiles();
  const read = files.read(await readFile(pack));
  if (!read.ok) throw new Error(read.failure.code);
  const worded = JSON.stringify({ ...read.value.pack, unitName: '虚构市公安局另一分局' }).replaceAll(
    ...words,
  );
  const parts = [...read.value.partBySha256.values()];
  await writeFile(to, files.write({ pack: TemplatePack.parse(JSON.parse(worded)), parts }, aSigner()));
}
