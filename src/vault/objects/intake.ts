import type { ByteSource, Progress } from '#app/ports.ts';
import { Sha256, Sm3 } from '#domain/kernel/digest.ts';
import { failure } from '#domain/kernel/failure.ts';
import { chunkCipher, containerBytes, HEADER_BYTES } from './cobblestone.ts';
import type { Container } from './cobblestone.ts';
import { writeAll } from '../disk/durableWrite.ts';
import type { OpenFile } from '../disk/fileSystem.ts';
import { VaultRefusal } from '../refusal.ts';
import { SEALED_SLAB_BYTES, SLAB_BYTES, SLAB_CHUNKS } from './slabRing.ts';
import type { Slab, SlabRing } from './slabRing.ts';
import { sm3Of } from './sm3Of.ts';
import type { WorkBench, WorkBenches } from './workBench.ts';
import { sha256Of } from '../disk/sha256Of.ts';

export interface Drawn {
  readonly sha256: Sha256;
  /** `null` when it was not asked for. */
  readonly sm3: Sm3 | null;
  readonly sizeBytes: number;
}
export interface DrawOptions {
  readonly container: Container;
  readonly withSm3: boolean;
  readonly progress: Progress | undefined;
}

/** Keeps the source's own error apart from those of the vault's disk: they look alike and mean different advice. */
export class SourceThrew extends Error {
  override readonly name = 'SourceThrew';
}

/**
 * Seals the source into the file and hashes it on the way, in one pass and in constant memory; not yet flushed to its end when resolved.
 * Fails: throws a `SourceThrew` around whatever the source threw, `api.cancelled`, or the disk's error. No work is under way afterwards.
 */
export async function drawInto(
  benches: WorkBenches,
  file: OpenFile,
  source: ByteSource,
  options: DrawOptions,
): Promise<Drawn> {
  const parts = tagged(source);
  try {
    const { head, isAll } = await headOf(parts);
    if (isAll) return await drawSmall(joined(head), file, options);
    return await benches.use((bench) => drawLarge(bench, file, following(head, parts), options));
  } finally {
    // Lets a source that was not read to its end close what it holds.
    await parts.return(undefined);
  }
}

/** What fits one slab is done here and written at once: a thread costs more than it saves. */
async function drawSmall(plain: Uint8Array, file: OpenFile, options: DrawOptions): Promise<Drawn> {
  refuseIfCancelled(options.progress);
  const bytes = Buffer.allocUnsafe(containerBytes(plain.length));
  bytes.set(options.container.header);
  chunkCipher(options.container.secret).seal(0, plain, true, bytes.subarray(HEADER_BYTES));
  const writing = writeAll(file, bytes, 0);
  const sha256 = sha256Of(plain);
  const sm3 = options.withSm3 ? sm3Of(plain) : null;
  await writing;
  report(options.progress, plain.length);
  return { sha256, sm3: await sm3, sizeBytes: plain.length };
}

/** One thread seals, another one hashes; this one only moves bytes. SM3 takes as long as everything else together. */
async function drawLarge(
  bench: WorkBench,
  file: OpenFile,
  parts: AsyncIterable<Uint8Array>,
  { container, withSm3, progress }: DrawOptions,
): Promise<Drawn> {
  const { ring } = bench;
  const nothing = { opening: null, sha256: false, sm3: false, sealing: null };
  const sealer = bench.begin(0, { ...nothing, sha256: withSm3, sealing: container.secret });
  const hasher = bench.begin(1, { ...nothing, sha256: !withSm3, sm3: withSm3 });
  let slabs = 0;
  let position = 0;
  let writing = writeAll(file, container.header, 0);
  // Whoever waits for the first slab hears of it.
  writing.catch(() => undefined);
  for await (const { slab, length, isEnd } of filledSlabs(parts, ring)) {
    refuseIfCancelled(progress);
    const order = { index: slab.index, firstChunk: slabs * SLAB_CHUNKS, length, isEnd };
    const at = HEADER_BYTES + slabs * SEALED_SLAB_BYTES;
    slabs += 1;
    position += length;
    // No await from here to `holdUntil`: work may fail before anyone listens.
    const sealed = sealer.add(order);
    writing = Promise.all([sealed, writing]).then(([bytes]) =>
      writeAll(file, slab.sealed.subarray(0, bytes ?? 0), at),
    );
    ring.holdUntil(slab, Promise.all([writing, hasher.add(order)]));
    report(progress, position);
  }
  await ring.allDone();
  const [one, other] = await Promise.all([sealer.end(), hasher.end()]);
  const sha256 = Sha256.parse(one.sha256 ?? other.sha256);
  return { sha256, sm3: withSm3 ? Sm3.parse(other.sm3) : null, sizeBytes: position };
}

function refuseIfCancelled(progress: Progress | undefined): void {
  if (progress?.isCancelled() === true) throw new VaultRefusal(failure('api.cancelled'));
}

function report(progress: Progress | undefined, doneBytes: number): void {
  // How long the source is, only the caller knows.
  progress?.report({ phase: 'store', doneBytes, totalBytes: 0, doneFiles: 0, totalFiles: 1 });
}

interface FilledSlab {
  readonly slab: Slab;
  readonly length: number;
  readonly isEnd: boolean;
}

/** The source's bytes in slabs; only the last one may be short. */
async function* filledSlabs(parts: AsyncIterable<Uint8Array>, ring: SlabRing): AsyncGenerator<FilledSlab> {
  let slab = await ring.next();
  let length = 0;
  for await (const chunk of parts) {
    let taken = 0;
    while (taken < chunk.length) {
      if (length === SLAB_BYTES) {
        yield { slab, length, isEnd: false };
        slab = await ring.next();
        length = 0;
      }
      const part = chunk.subarray(taken, taken + SLAB_BYTES - length);
      // Copied, because a source may fill the same buffer again while this part is being worked on.
      slab.plain.set(part, length);
      taken += part.length;
      length += part.length;
    }
  }
  yield { slab, length, isEnd: true };
}

/** The first parts, up to one slab: all there is, or the beginning with a part too many, which is valid until the next one is asked for. */
async function headOf(
  parts: AsyncGenerator<Uint8Array>,
): Promise<{ readonly head: readonly Uint8Array[]; readonly isAll: boolean }> {
  const head: Uint8Array[] = [];
  let sizeBytes = 0;
  for (;;) {
    const step = await parts.next();
    if (step.done === true) return { head, isAll: true };
    sizeBytes += step.value.length;
    if (sizeBytes > SLAB_BYTES) return { head: [...head, step.value], isAll: false };
    head.push(Uint8Array.from(step.value));
  }
}

function joined([only, ...more]: readonly Uint8Array[]): Uint8Array {
  return only !== undefined && more.length === 0 ? only : Buffer.concat([only ?? new Uint8Array(0), ...more]);
}

async function* following(head: readonly Uint8Array[], rest: AsyncGenerator<Uint8Array>): ByteSource {
  yield* head;
  yield* rest;
}

async function* tagged(source: ByteSource): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* source;
  } catch (cause) {
    throw new SourceThrew('the source failed', { cause });
  }
}
