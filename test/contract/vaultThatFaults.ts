import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { createClient } from '#api/client.ts';
import { inProcessTransport } from '#runtime/inProcessTransport.ts';
import { compose } from '#runtime/compose.ts';
import { seal, unseal } from '#vault/recordSeal.ts';
import { aRegistration } from '../people/aCase.ts';
import { aUnit } from './aUnit.ts';

const Index = z.looseObject({ rows: z.array(z.looseObject({ summary: z.looseObject({}) })) });

/**
 * A vault whose list of cases no program of ours could have written: the checksum is right, the content is not.
 * Looking at the list is then a bug's fault and no refusal, on every carrier alike.
 */
export async function vaultThatFaults(folder: string): Promise<string> {
  const app = await compose({
    vaultFolder: folder,
    templatesFolder: join(import.meta.dirname, '../../templates'),
    programVersion: '0.0.0',
  });
  if (!app.ok) throw new Error(app.failure.code);
  const client = createClient(inProcessTransport(app.value.dispatcher));
  await client.call('unit.setUp', aUnit);
  for (let count = 0; count < 3; count += 1) {
    await client.call('cases.register', { registration: aRegistration(), activation: null });
  }
  await app.value.close();
  const file = join(folder, 'index.json');
  const sealed = unseal(await readFile(file));
  const index = Index.parse(sealed.state === 'intact' ? sealed.payload : null);
  // The vault parses the first and the last row when it opens, so the bad one stands between them.
  const rows = index.rows.map((row, place) =>
    place === 1 ? { ...row, summary: { ...row.summary, name: { secret: '测试民警甲' } } } : row,
  );
  await writeFile(file, seal({ ...index, rows }));
  return folder;
}
