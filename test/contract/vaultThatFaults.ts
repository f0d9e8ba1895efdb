import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { createClient } from '#api/client.ts';
import { inProcessTransport } from '#runtime/inProcessTransport.ts';
import { buildViewerWhenStale } from '#runtime/builtViewer.ts';
import { compose } from '#runtime/compose.ts';
import { checkedPayload } from '#vault/disk/checksummed.ts';
import { Keyring } from '#vault/door/keyring.ts';
import { openSlot, passwordSecret } from '#vault/door/keySlots.ts';
import { realFileSystem } from '#vault/disk/fileSystem.ts';
import { indexBytes, readIndexCopy } from '#vault/records/indexCopy.ts';
import { randomIds } from '#runtime/randomIds.ts';
import { recordSeal } from '#vault/records/recordSeal.ts';
import type { RecordSeal, Unsealed } from '#vault/records/recordSeal.ts';
import { vaultKeys } from '#vault/door/vaultKeys.ts';
import { aRegistration } from '../people/aCase.ts';
import { aFounding, copyFoundedVault, enterAs, must, ownPassword } from '../people/thePeople.ts';
import { passwordCost } from '../vault/doorWorld.ts';

/**
 * A vault whose list of cases no program of ours could have written: the seal is right, the content is not.
 * Looking at the list is then a bug's fault and no refusal, on every carrier alike.
 */
export async function vaultThatFaults(folder: string): Promise<string> {
  await copyFoundedVault(folder);
  const app = await compose({
    vaultFolder: folder,
    templatesFolder: 'templates',
    programVersion: '0.0.0',
    viewerFile: buildViewerWhenStale,
    passwordCost,
  });
  if (!app.ok) throw new Error(app.failure.code);
  const client = createClient(inProcessTransport(app.value.dispatcher));
  await enterAs(client, 'caseOfficer');
  for (let count = 0; count < 3; count += 1) {
    await must(client, 'cases.register', { registration: aRegistration(), activation: null });
  }
  await app.value.close();
  const file = join(folder, 'index.sealed');
  const seal = await sealOf(folder);
  const copy = await readIndexCopy({ fileSystem: realFileSystem, folder, seal });
  if (copy.state !== 'intact') throw new Error(`the index is ${copy.state}`);
  // The vault parses the first and the last row when it opens, so the bad one stands between them.
  const rows = copy.rows.map((row, place) =>
    place === 1 ? { ...row, summary: { ...row.summary, name: { secret: '测试民警甲' } } } : row,
  );
  await writeFile(file, indexBytes({ seal, ids: randomIds() }, rows));
  return folder;
}

/** The seal of a vault, for whoever knows a password: what the program itself does at the door. */
async function sealOf(folder: string): Promise<RecordSeal> {
  const read = async (name: string) => payloadOf(checkedPayload(await readFile(join(folder, name))));
  const { vaultId } = z.looseObject({ vaultId: z.string() }).parse(await read('vault.json'));
  const keyring = Keyring.parse(await read('keyring.json'));
  const typed = { loginName: aFounding.caseOfficer.loginName, password: ownPassword.caseOfficer };
  const secret = await passwordSecret(
    { vaultSalt: Buffer.from(keyring.salt, 'base64'), ...typed },
    passwordCost,
  );
  const vaultKey = openSlot(vaultId, secret, keyring.slots);
  if (vaultKey === null) throw new Error('the password opens nothing');
  return recordSeal(vaultKeys(vaultKey, vaultId));
}

function payloadOf(unsealed: Unsealed): unknown {
  if (unsealed.state !== 'intact') throw new Error('a file of the vault is damaged');
  return unsealed.payload;
}
