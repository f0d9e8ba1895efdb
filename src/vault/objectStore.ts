import { dirname } from 'node:path';
import type { ByteSource, OpenedObject, Progress, StoredObject } from '#app/ports.ts';
import type { Sha256, Sm3 } from '#domain/kernel/digest.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { closing, removeIfThere, renamePatiently, syncWhole, whenBothEnd, withTemp } from './durableWrite.ts';
import type { VaultDisk } from './durableWrite.ts';
import { openIntake } from './intake.ts';
import type { DrawOptions, Drawn } from './intake.ts';
import { ensureObjectFacts } from './objectFacts.ts';
import { objectPath } from './objectPlace.ts';
import type { ObjectFolders } from './objectPlace.ts';
import { openStored, verifyStored } from './objectReader.ts';
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
      const file = await vault.fileSystem.open(temp, 'create');
      const { drawn, facts } = await closing(file, async () => {
        const drawn = await intake.draw(source, file, options);
        // The digest is known before the bytes are on the medium: the facts are written while those are flushed.
        const noting = folders
          .ensure(drawn.sha256)
          .then(() => ensureObjectFacts(vault, { schemaVersion: 1, ...drawn }));
        await whenBothEnd(syncWhole(file, drawn.sizeBytes), noting);
        return { drawn, facts: await noting };
      });
      const alreadyStored = await queue.run(drawn.sha256, () => publish(vault, temp, drawn));
      return { sha256: drawn.sha256, sm3: facts.sm3, sizeBytes: drawn.sizeBytes, alreadyStored };
    });
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
 * Gives a finished temp file its name; answers whether the bytes were here before.
 * Bytes that are here are not written over: the file that was verified stays the file. One of another length is damaged and is replaced.
 */
async function publish({ fileSystem, folder }: VaultDisk, temp: string, drawn: Drawn): Promise<boolean> {
  const path = objectPath(folder, drawn.sha256);
  const isStored = (await fileSystem.facts(path))?.sizeBytes === drawn.sizeBytes;
  if (isStored) await removeIfThere(fileSystem, temp);
  else await renamePatiently(fileSystem, temp, path);
  // Also when it was here before: whoever stored it may have failed just before this line.
  await fileSystem.syncFolder(dirname(path));
  return isStored;
}
