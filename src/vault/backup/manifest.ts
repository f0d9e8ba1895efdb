import { join } from 'node:path';
import { z } from 'zod';
import { Sha256 } from '#domain/kernel/digest.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { checkedPayload } from '../disk/checksummed.ts';
import type { FileSystem } from '../disk/fileSystem.ts';
import type { RecordSeal } from '../records/recordSeal.ts';
import { readIfThere } from '../disk/fileSystem.ts';
import { sha256Of } from '../disk/sha256Of.ts';

/** Files of the vault's own folder that make it: not the list that is made again from the cases, not the lock, nothing unfinished. */
export const isOfTheVault = (name: string): boolean =>
  new RegExp(`^[a-z]+\\.(?:sealed|json)${kept}$`).test(name) && !name.startsWith('index.');
export const isOfACase = (name: string): boolean => new RegExp(`^[a-z]+\\.sealed${kept}$`).test(name);

/** What is kept beside a file: its generation before, and what was set aside of it when it was damaged. */
const kept = '(?:\\.(?:prev|damaged|torn|torn\\.prev))?';

/** Paths of a vault that a backup may hold; anything else on a stick was put there by somebody else. */
const VaultPath = z
  .string()
  .regex(
    new RegExp(
      `^(?:(?:cases/[a-z0-9]{26}/)?[a-z]+\\.(?:sealed|json)${kept}|objects/[0-9a-f]{2}/[0-9a-f]{64}(?:\\.[a-z]{1,8})?)$`,
    ),
  );
const BackupFile = z
  .string()
  .regex(/^(?:packs\/[a-z0-9]{26}\.pack|objects\/[0-9a-f]{2}\/[0-9a-f]{64}(?:\.[a-z]{1,8})?)$/);

/** One file of the vault and where its bytes lie in the backup: many small files share one pack. */
export const StoredFile = z.strictObject({
  path: VaultPath,
  sizeBytes: z.int().nonnegative(),
  /** Of the bytes as they lie there, sealed: a backup can be checked by whoever has no password. */
  sha256: Sha256,
  /** Of the vault's object file when it was copied, to tell whether it is the same still; 0 for records, which are always read. Milliseconds since 1970. */
  modifiedMs: z.number().nonnegative(),
  file: BackupFile,
  offset: z.int().nonnegative(),
});
export type StoredFile = z.infer<typeof StoredFile>;

/** All of a vault as it stood in one backup. Readable without a password: it names nobody. */
export const BackupManifest = z.strictObject({
  schemaVersion: z.literal(1),
  snapshot: z.string().regex(/^[0-9-]{17}-[0-9a-z]{6}$/),
  vaultId: z.string().min(1),
  takenAt: Moment,
  caseCount: z.int().nonnegative(),
  objectCount: z.int().nonnegative(),
  files: z.array(StoredFile).readonly(),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

/** What makes a folder on a drive the backup of one vault. */
export const BackupIdentity = z.strictObject({ schemaVersion: z.literal(1), vaultId: z.string().min(1) });
export type BackupIdentity = z.infer<typeof BackupIdentity>;

/** The sealed word of the vault for one manifest: nobody without the vault key can put another in its place. */
const SealedWord = z.strictObject({ schemaVersion: z.literal(1), snapshot: z.string(), sha256: Sha256 });

export const backupFolderName = (vaultId: string): string => `维权卷宗备份-${vaultId.slice(0, 8)}`;
export const isBackupFolderName = (name: string): boolean => /^维权卷宗备份-[0-9a-z]{8}$/u.test(name);
export const identityFile = 'backup.json';
export const packsFolder = 'packs';
export const snapshotsFolder = 'snapshots';
export const manifestFile = 'manifest.json';
export const sealedManifestFile = 'manifest.sealed';
/** Whatever carries it is not finished. */
export const PARTIAL = '.partial';

export const snapshotFolder = (backup: string, snapshot: string): string =>
  join(backup, snapshotsFolder, snapshot);

/** A name that sorts by time and tells two backups of one second apart. */
export function snapshotName(takenAt: Moment, id: string): string {
  return `${takenAt.slice(0, 10)}-${takenAt.slice(11, 19).replaceAll(':', '')}-${id.slice(-6)}`;
}

/** The manifest in a folder, when its bytes are as they were written; `null` for anything else. Fails: throws the disk's error. */
export async function readManifest(
  fileSystem: FileSystem,
  folder: string,
): Promise<{ readonly manifest: BackupManifest; readonly bytes: Uint8Array } | null> {
  const bytes = await readIfThere(fileSystem, join(folder, manifestFile));
  const read = bytes === null ? null : checkedPayload(bytes);
  const manifest = BackupManifest.safeParse(read?.state === 'intact' ? read.payload : null);
  return bytes === null || !manifest.success ? null : { manifest: manifest.data, bytes };
}

export function sealedWord(seal: RecordSeal, snapshot: string, manifest: Uint8Array): Uint8Array {
  return seal.seal(placeOf(snapshot), { schemaVersion: 1, snapshot, sha256: sha256Of(manifest) });
}

/** Whether the vault itself vouches for this manifest. */
export function isVouchedFor(
  seal: RecordSeal,
  snapshot: string,
  { manifest, word }: { readonly manifest: Uint8Array; readonly word: Uint8Array | null },
): boolean {
  const unsealed = word === null ? null : seal.unseal(placeOf(snapshot), word);
  const said = SealedWord.safeParse(unsealed?.state === 'intact' ? unsealed.payload : null);
  return said.success && said.data.snapshot === snapshot && said.data.sha256 === sha256Of(manifest);
}

const placeOf = (snapshot: string): string => `backup/${snapshot}`;
