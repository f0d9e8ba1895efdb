import { join } from 'node:path';
import { z } from 'zod';
import { failure } from '#domain/kernel/failure.ts';
import { checkedPayload } from '../disk/checksummed.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import { previousOf } from '../disk/durableWrite.ts';
import { errorCode } from '../disk/fileSystem.ts';
import { VaultRefusal } from '../refusal.ts';

const TrialIdentity = z.looseObject({ schemaVersion: z.literal(1), vaultId: z.string() });

/**
 * The trial of version 0.1 kept its vault unsealed, without users and without trails. It is recognised by reading alone and left as it is.
 * Fails: throws `vault.olderThanProgram`, or the disk's error.
 */
export async function refuseTrialVault({ fileSystem, folder }: VaultDisk): Promise<void> {
  const path = join(folder, 'vault.json');
  for (const each of [path, previousOf(path)]) {
    const bytes = await fileSystem.readWhole(each).catch(nothingThere);
    const read = bytes === null ? null : checkedPayload(bytes);
    if (read?.state !== 'intact') continue;
    if (TrialIdentity.safeParse(read.payload).success)
      throw new VaultRefusal(failure('vault.olderThanProgram'));
    return;
  }
}

function nothingThere(error: unknown): null {
  if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return null;
  throw error;
}
