import { dirname } from 'node:path';
import type { ByteSource, OpenedObject, Progress, StoredObject } from '#app/ports.ts';
import type { Sha256, Sm3 } from '#domain/kernel/digest.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { containerBytes } from './cobblestone.ts';
import {
  closing,
  removeIfThere,
  renamePatiently,
  syncWhole,
  whenBothEnd,
  withTemp,
} from '../disk/durableWrite.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import { flushedAlong } from '../disk/flushedAlong.ts';
import { drawInto } from './intake.ts';
import { createObjectFacts, replaceObjectFacts } from './objectFacts.ts';
import type { ObjectFacts } from './objectFacts.ts';
import { objectPath } from './objectPlace.ts';
import type { ObjectDisk, ObjectFolders } from './objectPlace.ts';
import { objectReader } from './objectReader.ts';
import { objectSeal } from './objectSeal.ts';
import type { ObjectName } from './objectSeal.ts';
import { verifyStored } from './objectVerify.ts';
import type { Verified } from './objectVerify.ts';
import { failureOf } from '../refusal.ts';
import { serialQueue } from '../disk/serialQueue.ts';
import type { VaultKeys } from '../door/vaultKeys.ts';
import { workBenches } from './workBench.ts';
import type { WorkBenches } from './workBench.ts';

/** Evidence bytes, sealed, each stored once under a name made from its SHA-256. */
export interface ObjectStore {
  /** Durable when resolved. Fails: throws `SourceThrew` around the source's own error, `api.cancelled`, or the disk's error. */
  store(source: ByteSource, progress?: Progress): Promise<StoredObject>;
  /** The same with SM3 left for `verify` to compute: for a batch that must be off the stick quickly. */
  storeDeferringSm3(source: ByteSource, progress?: Progress): Promise<StoredSoFar>;
  /** Reads back and compares; computes what was deferred and mends damaged facts. */
  verify(sha256: Sha256): Promise<StoredObject>;
  open(sha256: Sha256): Promise<OpenedObject>;
  /** What an object is called on the disk. */
  nameOf(sha256: Sha256): ObjectName;
  /** `verify` for whoever knows only the name. */
  verifyNamed(name: ObjectName): Promise<Verified>;
  close(): Promise<void>;
}
export type StoredSoFar = Omit<StoredObject, 'sm3'> & { readonly sm3: Sm3 | null };

/** The objects of a vault. */
export function objectStore(vault: VaultDisk, keys: VaultKeys, folders: ObjectFolders): ObjectStore {
  const disk: ObjectDisk = { ...vault, objectSeal: objectSeal(keys) };
  const benches = workBenches();
  const reader = objectReader(disk, benches);
  const queue = serialQueue();
  const take = (source: ByteSource, withSm3: boolean, progress: Progress | undefined): Promise<StoredSoFar> =>
    withTemp(disk, async (temp) => {
      const made = await makeObject({ disk, benches, folders }, temp, source, { withSm3, progress });
      return queue.run(made.name, () => publish(disk, benches, temp, made));
    });
  return {
    async store(source, progress) {
      const stored = await take(source, true, progress);
      if (stored.sm3 === null) throw new Fault('an object was stored without its SM3');
      return { ...stored, sm3: stored.sm3 };
    },
    storeDeferringSm3: (source, progress) => take(source, false, progress),
    async verify(sha256) {
      const { facts } = await verifyStored(disk, benches, disk.objectSeal.nameOf(sha256));
      return storedFrom(facts, true);
    },
    open: (sha256) => reader.open(disk.objectSeal.nameOf(sha256)),
    nameOf: (sha256) => disk.objectSeal.nameOf(sha256),
    verifyNamed: (name) => verifyStored(disk, benches, name),
    async close() {
      await benches.close();
      reader.forget();
      disk.objectSeal.forget();
    },
  };
}

interface Tools {
  readonly disk: ObjectDisk;
  readonly benches: WorkBenches;
  readonly folders: ObjectFolders;
}

/** A finished file without its name. */
interface Made {
  readonly name: ObjectName;
  readonly facts: ObjectFacts;
  /** These facts lie beside the name already. */
  readonly areFactsThere: boolean;
}

async function makeObject(
  { disk, benches, folders }: Tools,
  temp: string,
  source: ByteSource,
  options: { readonly withSm3: boolean; readonly progress: Progress | undefined },
): Promise<Made> {
  const container = disk.objectSeal.begin();
  // Measured: a quarter off the whole, because the medium takes what is sealed while the rest is still being read.
  const file = flushedAlong(await disk.fileSystem.open(temp, 'create'));
  return closing(file, async () => {
    const drawn = await drawInto(benches, file, source, { ...options, container });
    const header = Buffer.from(container.header).toString('hex');
    const facts = { schemaVersion: 1, ...drawn, header } as const;
    const name = disk.objectSeal.nameOf(drawn.sha256);
    // The name is known before the bytes are on the medium: the facts are written while those are flushed.
    const noting = folders.ensure(name).then(() => createObjectFacts(disk, facts));
    await whenBothEnd(syncWhole(file, containerBytes(drawn.sizeBytes)), noting);
    return { name, facts, areFactsThere: await noting };
  });
}

/**
 * Gives a finished temp file its name, unless the same bytes are here already and whole: the file that was verified stays the file.
 * Whatever else stands in the place is damaged and is replaced.
 */
async function publish(
  disk: ObjectDisk,
  benches: WorkBenches,
  temp: string,
  made: Made,
): Promise<StoredSoFar> {
  const { fileSystem } = disk;
  const path = objectPath(disk.folder, made.name);
  const isTaken = (await fileSystem.facts(path)) !== null;
  const present = isTaken ? await wholeObject(disk, benches, made.name) : null;
  if (present !== null) await removeIfThere(fileSystem, temp);
  else {
    if (isTaken || !made.areFactsThere) await replaceObjectFacts(disk, made.facts);
    await renamePatiently(fileSystem, temp, path);
  }
  // Also when it was here before: whoever stored it may have failed just before this line.
  await fileSystem.syncFolder(dirname(path));
  return storedFrom(present ?? made.facts, present !== null);
}

/** What stands under the name, if all of it can be read and is what the name says. */
async function wholeObject(
  disk: ObjectDisk,
  benches: WorkBenches,
  name: ObjectName,
): Promise<ObjectFacts | null> {
  try {
    return (await verifyStored(disk, benches, name)).facts;
  } catch (error) {
    if (failureOf(error, 'reading') === null) throw error;
    return null;
  }
}

function storedFrom<T extends Sm3 | null>(
  { sha256, sm3, sizeBytes }: { sha256: Sha256; sm3: T; sizeBytes: number },
  alreadyStored: boolean,
) {
  return { sha256, sm3, sizeBytes, alreadyStored };
}
