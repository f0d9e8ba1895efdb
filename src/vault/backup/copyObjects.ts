import { dirname, join } from 'node:path';
import { isSoundObject } from '../objects/objectsByPath.ts';
import { copyVerified } from './copyVerified.ts';
import type { StoredFile } from './manifest.ts';
import { digestFromMedium } from './readBack.ts';
import type { Digested } from './readBack.ts';
import type { BackupRun } from './runBackup.ts';
import type { ObjectFile } from './vaultFiles.ts';

/** Smaller ones go into packs with the records. */
const PACKED_BYTES = 256 * 1024;

/** Brings every object to the medium that is not there yet. Fails: as `runBackup`. */
export async function copyObjects(run: BackupRun, objects: readonly ObjectFile[]): Promise<StoredFile[]> {
  const { disk, report } = run;
  const onMedium = await disk.fileSystem.factsOfMany(objects.map(({ path }) => join(disk.folder, path)));
  const stored: StoredFile[] = [];
  const missing: Missing[] = [];
  for (const [at, object] of objects.entries()) {
    const isHere = (onMedium[at] ?? null)?.sizeBytes === object.sizeBytes;
    const known = run.known.untouched(object.path, object.sizeBytes, object.modifiedMs);
    if (known !== null && (isHere || known.file !== object.path)) stored.push(known);
    else missing.push({ object, isHere });
  }
  const bytes = missing.reduce((sum, { object }) => sum + 2 * object.sizeBytes, 0);
  report.begin('复制证据', { files: missing.length, bytes });
  const folders = new Set<string>();
  for (const { object, isHere } of missing) {
    stored.push(await bring(run, object, isHere));
    folders.add(dirname(join(disk.folder, object.path)));
    report.fileDone();
  }
  for (const folder of folders) await disk.fileSystem.syncFolder(folder);
  return stored;
}

interface Missing {
  readonly object: ObjectFile;
  /** A file of this name and length lies on the medium, and no list tells what it holds. */
  readonly isHere: boolean;
}

async function bring(run: BackupRun, object: ObjectFile, isHere: boolean): Promise<StoredFile> {
  const { rooms, disk, packs, report } = run;
  const { path, sizeBytes, modifiedMs } = object;
  if (sizeBytes <= PACKED_BYTES) {
    const bytes = await rooms.disk.fileSystem.readWhole(join(rooms.disk.folder, path));
    report.arrived(bytes.length);
    return packs.add({ path, bytes, modifiedMs });
  }
  const there = isHere ? await usableOnMedium(run, path) : null;
  if (there !== null) return { path, ...there, modifiedMs, file: path, offset: 0 };
  const copied = await copyVerified(
    { fileSystem: rooms.disk.fileSystem, path: join(rooms.disk.folder, path), offset: 0, sizeBytes },
    {
      fileSystem: disk.fileSystem,
      temp: join(disk.temp, `${disk.ids.next()}.tmp`),
      path: join(disk.folder, path),
    },
    report.onBytes,
  );
  report.arrived(sizeBytes);
  return { path, ...copied, modifiedMs, file: path, offset: 0 };
}

/** It arrived in a run that was cut short; or the vault's own has changed since, and is then not let over a good one when it is spoilt. */
async function usableOnMedium(
  { rooms, disk, known, report }: BackupRun,
  path: string,
): Promise<Digested | null> {
  const there = await digestFromMedium(disk.fileSystem, join(disk.folder, path), report.onBytes);
  const here = await digestFromMedium(rooms.disk.fileSystem, join(rooms.disk.folder, path), report.onBytes);
  if (there.sha256 === here.sha256) return there;
  const wasGood = known.latest(path)?.sha256 === there.sha256;
  return wasGood && !(await isSoundObject(rooms, path)) ? there : null;
}
