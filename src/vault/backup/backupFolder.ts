import { join } from 'node:path';
import type { IdSource } from '#app/ports.ts';
import { failure } from '#domain/kernel/failure.ts';
import { checkedPayload, withChecksum } from '../disk/checksummed.ts';
import { removeIfThere, writeDurably } from '../disk/durableWrite.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import type { FileSystem } from '../disk/fileSystem.ts';
import { makePrefixFolders, objectsFolder } from '../objects/objectPlace.ts';
import type { RecordSeal } from '../records/recordSeal.ts';
import { VaultRefusal } from '../refusal.ts';
import {
  backupFolderName,
  BackupIdentity,
  identityFile,
  isBackupFolderName,
  packsFolder,
  PARTIAL,
  readManifest,
  snapshotFolder,
  snapshotsFolder,
} from './manifest.ts';
import type { BackupManifest } from './manifest.ts';
import { readIfThere } from '../disk/fileSystem.ts';

/** A finished backup on a drive. */
export interface FoundSnapshot {
  readonly name: string;
  /** `null`: its list cannot be read any more. */
  readonly manifest: BackupManifest | null;
}

/** The folder of one vault's backups on a drive, as a place to write durably in. */
export function backupDisk(
  medium: FileSystem,
  folder: string,
  parts: { ids: IdSource; seal: RecordSeal },
): VaultDisk {
  return { fileSystem: medium, folder, temp: join(folder, 'temp'), ...parts };
}

/** The backup folder at a place somebody chose: the place itself, or the folder in it that bears this vault's name. */
export async function backupAt(fileSystem: FileSystem, place: string, vaultId: string): Promise<string> {
  return (await identityIn(fileSystem, place))?.vaultId === vaultId
    ? place
    : join(place, backupFolderName(vaultId));
}

/** Whose backups a folder holds; `null` when it is no backup folder. */
export async function identityIn(fileSystem: FileSystem, folder: string): Promise<BackupIdentity | null> {
  const bytes = await readIfThere(fileSystem, join(folder, identityFile));
  const read = bytes === null ? null : checkedPayload(bytes);
  const identity = BackupIdentity.safeParse(read?.state === 'intact' ? read.payload : null);
  return identity.success ? identity.data : null;
}

/** Every backup folder at a place: the place itself, or folders in it. */
export async function backupFoldersAt(fileSystem: FileSystem, place: string): Promise<readonly string[]> {
  if ((await identityIn(fileSystem, place)) !== null) return [place];
  const names = (await fileSystem.list(place)).filter(isBackupFolderName);
  const folders: string[] = [];
  for (const name of names)
    if ((await identityIn(fileSystem, join(place, name))) !== null) folders.push(join(place, name));
  return folders;
}

/** Makes the folder ready and takes away what an interrupted run left. Fails: throws `backup.otherVault`, or the disk's error. */
export async function prepareBackupFolder(disk: VaultDisk, vaultId: string): Promise<void> {
  const { fileSystem, folder, temp } = disk;
  const known = await identityIn(fileSystem, folder);
  if (known !== null && known.vaultId !== vaultId) throw new VaultRefusal(failure('backup.otherVault'));
  await fileSystem.makeFolder(temp);
  for (const name of [packsFolder, snapshotsFolder, objectsFolder])
    await fileSystem.makeFolder(join(folder, name));
  await makePrefixFolders(disk);
  for (const name of await fileSystem.list(temp)) await removeIfThere(fileSystem, join(temp, name));
  for (const name of await fileSystem.list(join(folder, packsFolder)))
    if (name.endsWith(PARTIAL)) await removeIfThere(fileSystem, join(folder, packsFolder, name));
  for (const name of await fileSystem.list(join(folder, snapshotsFolder)))
    if (name.endsWith(PARTIAL)) await fileSystem.removeFolder(snapshotFolder(folder, name));
  const readMe = Buffer.from(explanation, 'utf8');
  await writeDurably(disk, join(folder, '说明.txt'), readMe, { predecessor: 'replaced' });
  if (known !== null) return;
  const identity = withChecksum({ schemaVersion: 1, vaultId } satisfies BackupIdentity);
  await writeDurably(disk, join(folder, identityFile), identity, { predecessor: 'replaced' });
}

/** Every finished backup in a folder, oldest first; those whose list is spoilt come first of all. */
export async function snapshotsIn(fileSystem: FileSystem, folder: string): Promise<readonly FoundSnapshot[]> {
  const found: FoundSnapshot[] = [];
  for (const name of (await fileSystem.list(join(folder, snapshotsFolder))).toSorted()) {
    if (name.endsWith(PARTIAL)) continue;
    const read = await readManifest(fileSystem, snapshotFolder(folder, name));
    found.push({ name, manifest: read?.manifest.snapshot === name ? read.manifest : null });
  }
  const moment = ({ manifest }: FoundSnapshot): number =>
    manifest === null ? 0 : Date.parse(manifest.takenAt);
  return found.toSorted((a, b) => moment(a) - moment(b));
}

const explanation = `这个文件夹是维权卷宗资料库的备份。

所有内容都已加密，没有口令打不开；文件名里没有人名和案名。
请不要改动、移动或者改名里面的文件，否则备份可能不能用。

恢复：在要使用的电脑上第一次打开程序，选择“从备份恢复”，插入这个U盘；之后用备份时的用户名和口令登录。
核对：维权卷宗的命令“dossier verify-backup <这个文件夹>”可以在没有口令的情况下检查备份是否完好。
`;
