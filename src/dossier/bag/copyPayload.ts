import { createHash } from 'node:crypto';
import type { Progress } from '#app/ports.ts';
import type { PackageEntry, PackagePlan } from '#app/paperPorts.ts';
import type { PackedFile } from '#domain/dossier/packedFile.ts';
import { Sha256, Sm3 } from '#domain/kernel/digest.ts';
import { Fault } from '#domain/kernel/fault.ts';
import { openSm3Lanes, type Sm3Lanes } from '../hashing/sm3Lanes.ts';
import type { PackageTarget } from './packageTarget.ts';

/** Its path is relative to the bag and starts with `data/`. */
export type CopiedFile = PackedFile;

/** SM3 of one file cannot be shared between threads, so two files at a time keep both threads busy. */
const filesAtOnce = 2;
/** Flushes of small files wait for the same turn of the medium when they are asked for together. */
const finishingAtOnce = 8;

/**
 * Copies every entry below `data/`, hashing SHA-256 and SM3 in the same pass where they are not known yet. Known digests go into the
 * manifests as they are: the package is read back against those, so a byte that is another one now does not get through. What is `kept`
 * lies on the medium already.
 * Fails: `MediumError` for the target, whatever a source throws for the source, a `Fault` when a source is not as long as planned.
 */
export async function copyPayload(
  plan: PackagePlan,
  target: PackageTarget,
  progress: Progress,
  { kept, stopIfAsked }: { readonly kept: ReadonlySet<PackageEntry>; readonly stopIfAsked: () => void },
): Promise<readonly CopiedFile[]> {
  const totalBytes = bytesIn(plan.payload);
  const lanes = await openSm3Lanes(bytesIn(plan.payload.filter(({ known }) => known === undefined)));
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
    const finishing: Promise<unknown>[] = [];
    try {
      for (const entry of waiting) {
        stopIfAsked();
        if (errors.length > 0) break;
        if (kept.has(entry) && entry.known !== undefined) {
          const { sizeBytes, known } = entry;
          copiedByEntry.set(entry, { path: placeOf(entry), sizeBytes, ...known });
          onBytes(entry.sizeBytes);
          continue;
        }
        const { done } = await copyOne(entry, target, lanes, onBytes);
        const noted = done.then((file) => copiedByEntry.set(entry, file));
        noted.catch(() => undefined);
        finishing.push(noted);
        // While the medium takes in some files, the next is already on its way.
        if (finishing.length >= finishingAtOnce) await finishing.shift();
      }
      await Promise.all(finishing);
    } catch (error) {
      errors.push(error);
      await Promise.allSettled(finishing);
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

/** Where an entry lies in the package. */
export function placeOf({ path }: Pick<PackageEntry, 'path'>): string {
  return `data/${path}`;
}

export function bytesIn(entries: readonly PackageEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.sizeBytes, 0);
}

/** Resolves when the bytes are handed to the system; `done` when they are on the medium and both digests are known. */
async function copyOne(
  entry: PackageEntry,
  target: PackageTarget,
  lanes: Sm3Lanes,
  onBytes: (count: number) => void,
): Promise<{ readonly done: Promise<CopiedFile> }> {
  const path = placeOf(entry);
  const file = await target.create(path, entry.sizeBytes);
  const digesting = await digestingOf(entry, lanes);
  let sizeBytes = 0;
  try {
    for await (const chunk of entry.stream()) {
      if (sizeBytes + chunk.length > entry.sizeBytes) throw lengthFault(entry, sizeBytes + chunk.length);
      const writing = file.write(chunk, sizeBytes);
      // The system writes on another thread while this one hashes.
      await Promise.all([writing, digesting.update(chunk)]);
      sizeBytes += chunk.length;
      onBytes(chunk.length);
    }
    if (sizeBytes !== entry.sizeBytes) throw lengthFault(entry, sizeBytes);
  } catch (error) {
    await file.abandon();
    throw error;
  }
  const done = Promise.all([digesting.end(), file.finish()]).then(([digests]) => ({
    path,
    sizeBytes,
    ...digests,
  }));
  // Awaited after the next file; until then a rejection is not unhandled.
  done.catch(() => undefined);
  return { done };
}

type Digests = Pick<CopiedFile, 'sha256' | 'sm3'>;

interface Digesting {
  update(chunk: Uint8Array): Promise<void>;
  end(): Promise<Digests>;
}

async function digestingOf({ known }: PackageEntry, lanes: Sm3Lanes): Promise<Digesting> {
  if (known !== undefined) return { update: async () => undefined, end: async () => known };
  const [sha256, sm3] = [createHash('sha256'), await lanes.open()];
  return {
    update(chunk) {
      const laning = sm3.update(chunk);
      sha256.update(chunk);
      return laning;
    },
    end: async () => ({
      sha256: Sha256.parse(sha256.digest('hex')),
      sm3: Sm3.parse(await sm3.end()),
    }),
  };
}

function lengthFault({ sizeBytes: planned }: PackageEntry, found: number): Fault {
  return new Fault(`entry has ${found} bytes, planned ${planned}`);
}
