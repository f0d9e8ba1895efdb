import { dirname } from 'node:path';
import type { ByteSource, OpenedObject, Progress, StoredObject } from '#app/ports.ts';
import type { Sha256, Sm3 } from '#domain/kernel/digest.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { removeIfThere, renamePatiently, withTemp, writeNew } from './durableWrite.ts';
import type { VaultDisk } from './durableWrite.ts';
import { openIntake } from './intake.ts';
import type { DrawOptions, Drawn } from './intake.ts';
import { factsPath, objectPath, readObjectFacts } from './objectPlace.ts';
import type { ObjectFolders } from './objectPlace.ts';
import { openStored, verifyStored } from './objectReader.ts';
import { seal } from './recordSeal.ts';
import { serialQueue } from './serialQueue.ts';

/** Evidence bytes, each stored once under its own SHA-256. Encryption at rest goes between the intake and its file. */
export interface ObjectStore {
  /** Durable when resolved. Fails: throws `SourceThrew` around the source's own error, `api.cancelled`, or the disk's error. */
  store(source: ByteSource, progress?: Progress): Promise<StoredObject>;
  /** The same with SM3 left for `verify` to compute: for a batch that must be off the stick quickly. */
  storeDeferringSm3(source: ByteSource, progress?: Progress): Promise<StoredSoFar>;
  /** Reads back and compares; computes what was deferred and mends damaged facts. */
  verify(sha256: Sha256): Promise<StoredObject>;
  open(sha256: Sha256): Promise<OpenedObject>;
  close(): Promise<void>;
}
export type StoredSoFar = Omit<StoredObject, 'sm3'> & { readonly sm3: Sm3 | null };

/** The objects of a vault. */
export function objectStore(vault: VaultDisk, folders: ObjectFolders): ObjectStore {
  const intake = openIntake();
  const queue = serialQueue();
  const take = (source: ByteSource, options: DrawOptions): Promise<StoredSoFar> =>
    withTemp(vault, async (temp) => {
      const drawn = await writeFrom(source, temp, options);
      return queue.run(drawn.sha256, async () => {
        await folders.ensure(drawn.sha256);
        return publish(vault, temp, drawn);
      });
    });
  const writeFrom = async (source: ByteSource, temp: string, options: DrawOptions): Promise<Drawn> => {
    const file = await vault.fileSystem.open(temp, 'create');
    try {
      const drawn = await intake.draw(source, file, options);
      await file.sync();
      if ((await file.size()) !== drawn.sizeBytes)
        throw new Fault('the object file is not as long as its source');
      return drawn;
    } finally {
      await file.close();
    }
  };
  return {
    async store(source, progress) {
      const stored = await take(source, { withSm3: true, progress });
      if (stored.sm3 === null) throw new Fault('an object was stored without its SM3');
      return { ...stored, sm3: stored.sm3 };
    },
    storeDeferringSm3: (source, progress) => take(source, { withSm3: false, progress }),
    verify: async (sha256) => {
      const { sm3, sizeBytes } = await verifyStored(vault, sha256);
      return { sha256, sm3, sizeBytes, alreadyStored: true };
    },
    open: (sha256) => openStored(vault, sha256),
    close: () => intake.close(),
  };
}

/**
 * Gives a finished temp file its name; facts first, so that a named object always has them.
 * Bytes that are here already are not written over: the file that was verified stays the file. One of another length is damaged and is replaced.
 */
async function publish(vault: VaultDisk, temp: string, drawn: Drawn): Promise<StoredSoFar> {
  const { fileSystem, folder } = vault;
  const { sha256, sm3, sizeBytes } = drawn;
  const path = objectPath(folder, sha256);
  const alreadyStored = (await fileSystem.facts(path))?.sizeBytes === sizeBytes;
  const known = alreadyStored ? await readObjectFacts(vault, sha256) : null;
  const knownSm3 = known?.state === 'intact' ? known.value.sm3 : null;
  const facts = { schemaVersion: 1, sha256, sm3: sm3 ?? knownSm3, sizeBytes } as const;
  if (known?.state !== 'intact' || knownSm3 !== facts.sm3) {
    await withTemp(vault, async (factsTemp) => {
      await writeNew(fileSystem, factsTemp, seal(facts));
      await renamePatiently(fileSystem, factsTemp, factsPath(folder, sha256));
    });
  }
  if (alreadyStored) await removeIfThere(fileSystem, temp);
  else await renamePatiently(fileSystem, temp, path);
  // Also when it was here before: whoever stored it may have failed just before this line.
  await fileSystem.syncFolder(dirname(path));
  return { sha256, sm3: facts.sm3, sizeBytes, alreadyStored };
}
