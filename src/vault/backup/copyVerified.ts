import { createHash } from 'node:crypto';
import { failure } from '#domain/kernel/failure.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { closing, renamePatiently, syncWhole, writeAll } from '../disk/durableWrite.ts';
import type { FileSystem, OpenFile } from '../disk/fileSystem.ts';
import { flushedAlong } from '../disk/flushedAlong.ts';
import { VaultRefusal } from '../refusal.ts';
import { digestFromMedium } from './readBack.ts';
import type { Digested } from './readBack.ts';

/** A stretch of a file to be copied. */
export interface Stretch {
  readonly fileSystem: FileSystem;
  readonly path: string;
  readonly offset: number;
  readonly sizeBytes: number;
}
/** Where it goes: written under `temp`, read back, and only then called `path`. */
export interface CopyTarget {
  readonly fileSystem: FileSystem;
  readonly temp: string;
  readonly path: string;
}
/** Told of every piece; throws to stop. */
export type OnBytes = (count: number) => void;

/**
 * Copies and reads back what was written; the folder of the target is still to be flushed.
 *
 * Fails: throws `backup.readBackDiffers` when the medium gives other bytes back than it took, or the disk's error.
 */
export async function copyVerified(from: Stretch, to: CopyTarget, onBytes: OnBytes): Promise<Digested> {
  const source = await from.fileSystem.open(from.path, 'read');
  const written = await closing(source, async () => {
    const target = flushedAlong(await to.fileSystem.open(to.temp, 'create'));
    return closing(target, async () => {
      const sha256 = await pour(source, target, { ...from, onBytes });
      await syncWhole(target, from.sizeBytes);
      return sha256;
    });
  });
  await requireSame(to, { sizeBytes: from.sizeBytes, sha256: written }, onBytes);
  await renamePatiently(to.fileSystem, to.temp, to.path);
  return { sizeBytes: from.sizeBytes, sha256: written };
}

/** Reads the temp file back. Fails: throws `backup.readBackDiffers`. */
export async function requireSame(
  { fileSystem, temp, path }: CopyTarget,
  written: Digested,
  onBytes: OnBytes,
): Promise<void> {
  const back = await digestFromMedium(fileSystem, temp, onBytes);
  if (back.sizeBytes !== written.sizeBytes || back.sha256 !== written.sha256)
    throw new VaultRefusal(failure('backup.readBackDiffers', { path: path.split(/[\\/]/u).at(-1) ?? '' }));
}

const PIECE_BYTES = 1024 * 1024;

/** The next piece is read while the last one is written. */
async function pour(
  source: OpenFile,
  target: OpenFile,
  { offset, sizeBytes, onBytes }: { offset: number; sizeBytes: number; onBytes: OnBytes },
): Promise<Sha256> {
  const digest = createHash('sha256');
  const pieceBytes = Math.min(PIECE_BYTES, sizeBytes);
  const buffers = [
    new Uint8Array(pieceBytes),
    new Uint8Array(sizeBytes > pieceBytes ? pieceBytes : 0),
  ] as const;
  let writing: Promise<void> = Promise.resolve();
  try {
    for (let at = 0, turn = 0; at < sizeBytes; turn += 1) {
      const wanted = Math.min(PIECE_BYTES, sizeBytes - at);
      const piece = await readAll(source, buffers[turn % 2 === 0 ? 0 : 1].subarray(0, wanted), offset + at);
      digest.update(piece);
      await writing;
      writing = writeAll(target, piece, at);
      writing.catch(() => undefined);
      at += piece.length;
      onBytes(piece.length);
    }
    await writing;
  } finally {
    await Promise.allSettled([writing]);
  }
  return Sha256.parse(digest.digest('hex'));
}

/** Fails: throws `vault.readFailed` when the file is shorter than it was a moment ago. */
async function readAll(source: OpenFile, into: Uint8Array, position: number): Promise<Uint8Array> {
  let done = 0;
  while (done < into.length) {
    const got = await source.read(into.subarray(done), position + done);
    if (got === 0) throw new VaultRefusal(failure('vault.readFailed'));
    done += got;
  }
  return into;
}
