import { createHash } from 'node:crypto';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '../errnoOf.ts';
import { SourceFailure } from '#app/ports.ts';
import type { Progress } from '#app/ports.ts';
import type { PackageEntry, PackagePlan } from '#app/paperPorts.ts';
import { failure } from '#domain/kernel/failure.ts';
import { Sha256, Sm3 } from '#domain/kernel/digest.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { openSm3Lanes, type Sm3Lanes } from '../hashing/sm3Lanes.ts';
import { onMedium } from './mediumError.ts';

export interface CopiedFile {
  /** Relative to the bag, starting with `data/`. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: Sha256;
  readonly sm3: Sm3;
}

/** SM3 of one file cannot be shared between threads, so two files at a time keep both threads busy. */
const filesAtOnce = 2;

/**
 * Copies every entry below `<bag>/data`, hashing SHA-256 and SM3 in the same pass; each file is on the medium when this resolves.
 * Fails: `MediumError` for the target, whatever a source throws for the source, a `Fault` when a source is not as long as planned.
 */
export async function copyPayload(
  plan: PackagePlan,
  bag: string,
  progress: Progress,
  stopIfAsked: () => void,
): Promise<readonly CopiedFile[]> {
  const totalBytes = plan.payload.reduce((sum, entry) => sum + entry.sizeBytes, 0);
  const lanes = await openSm3Lanes(totalBytes);
  const copiedByEntry = new Map<PackageEntry, CopiedFile>();
  let doneBytes = 0;
  const errors: unknown[] = [];
  const onBytes = (count: number) => {
    stopIfAsked();
    // The other file's error is the one to report; this one only stops.
    if (errors.length > 0) throw errors[0];
    doneBytes += count;
    const files = { doneFiles: copiedByEntry.size, totalFiles: plan.payload.length };
    progress.report({ phase: 'copying', doneBytes, totalBytes, ...files });
  };
  const waiting = plan.payload.values();
  const copySome = async () => {
    let finishing: Promise<unknown> = Promise.resolve();
    try {
      for (const entry of waiting) {
        stopIfAsked();
        if (errors.length > 0) break;
        const { done } = await copyOne(entry, bag, lanes, onBytes);
        // While the medium takes in one file, the next is already on its way.
        await finishing;
        finishing = done.then((file) => copiedByEntry.set(entry, file));
        finishing.catch(() => undefined);
      }
      await finishing;
    } catch (error) {
      errors.push(error);
      await Promise.allSettled([finishing]);
    }
  };
  try {
    await Promise.all(Array.from({ length: filesAtOnce }, copySome));
    if (errors.length > 0) throw errors[0];
    return plan.payload.flatMap((entry) => copiedByEntry.get(entry) ?? []);
  } finally {
    await lanes.close();
  }
}

/** Resolves when the bytes are handed to the system; `done` when they are on the medium and both digests are known. */
async function copyOne(
  entry: PackageEntry,
  bag: string,
  lanes: Sm3Lanes,
  onBytes: (count: number) => void,
): Promise<{ readonly done: Promise<CopiedFile> }> {
  const path = `data/${entry.path}`;
  const target = join(bag, ...path.split('/'));
  await onMedium(() => makeFolders(bag, path));
  const handle = await onMedium(() => open(target, 'wx'));
  const sm3 = entry.known === undefined ? await lanes.open() : null;
  const sha256 = createHash('sha256');
  let sizeBytes = 0;
  try {
    for await (const chunk of entry.stream()) {
      const writing = onMedium(() => writeAll(handle, chunk, sizeBytes));
      const laning = sm3?.update(chunk);
      // The system writes on another thread while this one hashes.
      sha256.update(chunk);
      await Promise.all([writing, laning]);
      sizeBytes += chunk.length;
      onBytes(chunk.length);
    }
    if (sizeBytes !== entry.sizeBytes)
      throw new Fault(`entry has ${sizeBytes} bytes, planned ${entry.sizeBytes}`);
  } catch (error) {
    await closeAfterError(handle);
    throw error;
  }
  const digest = Sha256.parse(sha256.digest('hex'));
  if (entry.known !== undefined && entry.known.sha256 !== digest) {
    await closeAfterError(handle);
    throw new SourceFailure(failure('vault.objectDamaged', { path: entry.path }));
  }
  // Equal SHA-256 means equal bytes, so the SM3 taken with it still holds.
  const sm3Hex = sm3?.end() ?? Promise.resolve(entry.known?.sm3 ?? '');
  const done = finish(handle, sm3Hex).then((hex) => ({
    path,
    sizeBytes,
    sha256: digest,
    sm3: Sm3.parse(hex),
  }));
  // Awaited after the next file; until then a rejection is not unhandled.
  done.catch(() => undefined);
  return { done };
}

/**
 * One level at a time, never `recursive`: after the stick is gone, its empty mount point must not be filled with folders
 * on the PC's own disk.
 */
async function makeFolders(bag: string, path: string): Promise<void> {
  const parents = path.split('/').slice(1, -1);
  for (const [index] of parents.entries()) {
    try {
      await mkdir(join(bag, 'data', ...parents.slice(0, index + 1)));
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') throw error;
    }
  }
}

async function finish(handle: FileHandle, sm3: Promise<string>): Promise<string> {
  try {
    const [hex] = await Promise.all([sm3, onMedium(() => handle.sync())]);
    return hex;
  } finally {
    await onMedium(() => handle.close());
  }
}

/** A single write may be cut short on a nearly full medium without an error (tech-store.md §1). */
async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}

/** The first error is the one to report; closing a file of a vanished medium fails too. */
async function closeAfterError(handle: FileHandle): Promise<void> {
  await handle.close().catch(() => undefined);
}
