import type { PackageEntry } from '#app/paperPorts.ts';
import { Sha256, Sm3 } from '#domain/kernel/digest.ts';
import { createHasher } from '#dossier/hashing/hashers.ts';

/** What the vault knows of stored bytes. */
export async function knownDigests(bytes: Uint8Array): Promise<NonNullable<PackageEntry['known']>> {
  const [sha256, sm3] = await Promise.all([digestOf('sha256', bytes), digestOf('sm3', bytes)]);
  return { sha256: Sha256.parse(sha256), sm3: Sm3.parse(sm3) };
}

async function digestOf(algorithm: string, bytes: Uint8Array): Promise<string> {
  const hasher = await createHasher(algorithm);
  hasher.update(bytes);
  return hasher.hex();
}
