import { join } from 'node:path';
import { snapshotsToKeep } from '#domain/keeping/retention.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import { removeIfThere, renamePatiently } from '../disk/durableWrite.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import { objectsFolder } from '../objects/objectPlace.ts';
import { snapshotsIn } from './backupFolder.ts';
import { packsFolder, PARTIAL, snapshotFolder, snapshotsFolder } from './manifest.ts';

/**
 * Lets old backups go, never the one just made, and then what no kept backup needs.
 *
 * Must hold when it is cut short anywhere: a backup that is being let go loses its name first, so that it is none any more and the
 * next run takes the rest of it away.
 * As long as the list of any backup cannot be read, nothing that it might need is removed.
 * Fails: throws the disk's error.
 */
export async function retain(disk: VaultDisk, now: Moment, justMade: string): Promise<void> {
  const { fileSystem, folder } = disk;
  const snapshots = await snapshotsIn(fileSystem, folder);
  const readable = snapshots.flatMap(({ manifest }) => (manifest === null ? [] : [manifest]));
  // By a clock that was set back the newest may look like the oldest.
  const newest = readable.filter(({ snapshot }) => snapshot === justMade);
  const kept = new Set([...snapshotsToKeep(readable, now), ...newest]);
  for (const manifest of readable) {
    if (kept.has(manifest)) continue;
    const going = snapshotFolder(folder, manifest.snapshot);
    const gone = `${going}${PARTIAL}`;
    await renamePatiently(fileSystem, going, gone);
    await fileSystem.syncFolder(join(folder, snapshotsFolder));
    await fileSystem.removeFolder(gone);
  }
  if (readable.length < snapshots.length) return;
  const needed = new Set([...kept].flatMap(({ files }) => files.map(({ file }) => file)));
  await sweep(disk, needed);
}

async function sweep({ fileSystem, folder }: VaultDisk, needed: ReadonlySet<string>): Promise<void> {
  for (const name of await fileSystem.list(join(folder, packsFolder))) {
    const pack = `${packsFolder}/${name.replace(/\.json$/, '')}`;
    if (!needed.has(pack)) await removeIfThere(fileSystem, join(folder, packsFolder, name));
  }
  for (const prefix of await fileSystem.list(join(folder, objectsFolder))) {
    for (const name of await fileSystem.list(join(folder, objectsFolder, prefix)))
      if (!needed.has(`${objectsFolder}/${prefix}/${name}`))
        await removeIfThere(fileSystem, join(folder, objectsFolder, prefix, name));
  }
}
