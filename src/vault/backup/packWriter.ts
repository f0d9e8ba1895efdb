import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { Sha256 } from '#domain/kernel/digest.ts';
import { checkedPayload, withChecksum } from '../disk/checksummed.ts';
import { renamePatiently, syncWhole, writeAll, writeDurably } from '../disk/durableWrite.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import type { OpenFile } from '../disk/fileSystem.ts';
import { flushedAlong } from '../disk/flushedAlong.ts';
import { requireSame } from './copyVerified.ts';
import type { OnBytes } from './copyVerified.ts';
import { packsFolder, PARTIAL, StoredFile } from './manifest.ts';
import { readIfThere } from '../disk/fileSystem.ts';
import { sha256Of } from '../disk/sha256Of.ts';

/** A small file of the vault on its way into a pack. */
export interface Packable {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly modifiedMs: number;
}

/** Puts many small files into few large ones: a stick takes one file of 100 MB in seconds and ten thousand of 10 KB in minutes. */
export interface PackWriter {
  add(file: Packable): Promise<StoredFile>;
  /** Everything added is on the medium and was read back. */
  finish(): Promise<void>;
  /** Gives up the pack that is being written. */
  abandon(): Promise<void>;
}

/** An interrupted run loses at most this much of its copying; FAT32 takes up to 4 GiB. */
const PACK_BYTES = 256 * 1024 * 1024;
const PIECE_BYTES = 4 * 1024 * 1024;

/** What a finished pack holds, beside it: so that a run that was cut short need not begin anew. */
const PackIndex = z.strictObject({ schemaVersion: z.literal(1), files: z.array(StoredFile).readonly() });

interface OpenPack {
  readonly file: OpenFile;
  readonly name: string;
  readonly digest: Hash;
  readonly stored: StoredFile[];
  waiting: Uint8Array[];
  waitingBytes: number;
  writtenBytes: number;
}

/** A writer of packs in a backup folder. */
export function packWriter(disk: VaultDisk, onBytes: OnBytes): PackWriter {
  let pack: OpenPack | null = null;
  const pathOf = (name: string): string => join(disk.folder, packsFolder, name);
  const open = async (): Promise<OpenPack> => {
    const name = `${disk.ids.next()}.pack`;
    const file = flushedAlong(await disk.fileSystem.open(`${pathOf(name)}${PARTIAL}`, 'create'));
    const digest = createHash('sha256');
    return { file, name, digest, stored: [], waiting: [], waitingBytes: 0, writtenBytes: 0 };
  };
  const close = async (done: OpenPack): Promise<void> => {
    pack = null;
    const temp = `${pathOf(done.name)}${PARTIAL}`;
    try {
      await flush(done);
      await syncWhole(done.file, done.writtenBytes);
    } finally {
      await done.file.close();
    }
    const written = { sizeBytes: done.writtenBytes, sha256: Sha256.parse(done.digest.digest('hex')) };
    await requireSame({ fileSystem: disk.fileSystem, temp, path: pathOf(done.name) }, written, onBytes);
    const index = withChecksum({ schemaVersion: 1, files: done.stored });
    await writeDurably(disk, `${pathOf(done.name)}.json`, index, { predecessor: 'replaced' });
    await renamePatiently(disk.fileSystem, temp, pathOf(done.name));
    await disk.fileSystem.syncFolder(join(disk.folder, packsFolder));
  };
  return {
    async add({ path, bytes, modifiedMs }) {
      pack ??= await open();
      const at = pack.writtenBytes + pack.waitingBytes;
      const file = `${packsFolder}/${pack.name}`;
      const stored = { path, sizeBytes: bytes.length, sha256: sha256Of(bytes), modifiedMs, file, offset: at };
      pack.stored.push(stored);
      pack.waiting.push(bytes);
      pack.waitingBytes += bytes.length;
      onBytes(bytes.length);
      if (pack.waitingBytes >= PIECE_BYTES) await flush(pack);
      if (pack.writtenBytes >= PACK_BYTES) await close(pack);
      return stored;
    },
    async finish() {
      if (pack !== null) await close(pack);
    },
    async abandon() {
      await pack?.file.close().catch(() => undefined);
      pack = null;
    },
  };
}

async function flush(pack: OpenPack): Promise<void> {
  if (pack.waitingBytes === 0) return;
  const bytes = Buffer.concat(pack.waiting);
  pack.waiting = [];
  pack.waitingBytes = 0;
  pack.digest.update(bytes);
  await writeAll(pack.file, bytes, pack.writtenBytes);
  pack.writtenBytes += bytes.length;
}

/** What the packs in a folder say they hold. Fails: throws the disk's error. */
export async function filesInPacks({ fileSystem, folder }: VaultDisk): Promise<readonly StoredFile[]> {
  const names = await fileSystem.list(join(folder, packsFolder));
  const whole = new Set(names.filter((name) => name.endsWith('.pack')));
  const files: StoredFile[] = [];
  for (const name of names) {
    if (!name.endsWith('.pack.json') || !whole.has(name.slice(0, -'.json'.length))) continue;
    const bytes = await readIfThere(fileSystem, join(folder, packsFolder, name));
    const read = bytes === null ? null : checkedPayload(bytes);
    const index = PackIndex.safeParse(read?.state === 'intact' ? read.payload : null);
    if (index.success) files.push(...index.data.files);
  }
  return files;
}
