import { createHash } from 'node:crypto';
import type { ByteSource, Progress } from '#app/ports.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import type { Sm3 } from '#domain/kernel/digest.ts';
import { failure } from '#domain/kernel/failure.ts';
import { writeAll } from './durableWrite.ts';
import type { OpenFile } from './fileSystem.ts';
import { VaultRefusal } from './refusal.ts';
import { SLAB_BYTES, slabRing } from './slabRing.ts';
import type { Slab, SlabRing } from './slabRing.ts';
import { openSm3Lane, sm3Of } from './sm3Thread.ts';
import type { Sm3Lane } from './sm3Thread.ts';

export interface Drawn {
  readonly sha256: Sha256;
  /** `null` when it was not asked for. */
  readonly sm3: Sm3 | null;
  readonly sizeBytes: number;
}
export interface DrawOptions {
  readonly withSm3: boolean;
  readonly progress: Progress | undefined;
}

/** Copies streams into files and hashes them on the way, in one pass and in constant memory. */
export interface Intake {
  /**
   * Writes the source into the file; not yet flushed when resolved.
   * Fails: throws a `SourceThrew` around whatever the source threw, `api.cancelled`, or the disk's error. No work is under way afterwards.
   */
  draw(source: ByteSource, file: OpenFile, options: DrawOptions): Promise<Drawn>;
  close(): Promise<void>;
}

/** Keeps the source's own error apart from those of the vault's disk: they look alike and mean different advice. */
export class SourceThrew extends Error {
  override readonly name = 'SourceThrew';
}

/** The tools of one stream: its memory and, once needed, the thread that computes SM3. */
interface Bench {
  readonly ring: SlabRing;
  lane: Sm3Lane | null;
}

/** An intake; benches are made when first needed and kept for the next file. */
export function openIntake(): Intake {
  const idle: Bench[] = [];
  return {
    async draw(source, file, options) {
      const bench = idle.pop() ?? { ring: slabRing(), lane: null };
      try {
        const drawn = await drawWith(bench, source, file, options);
        idle.push(bench);
        return drawn;
      } catch (error) {
        await bench.ring.settled();
        // Its thread is in the middle of an abandoned stream; a fresh one is cheaper than a doubt.
        await bench.lane?.close();
        idle.push({ ring: bench.ring, lane: null });
        throw error;
      }
    },
    async close() {
      for (const bench of idle.splice(0)) await bench.lane?.close();
    },
  };
}

/** The file is flushed once, by the caller: flushing on the way was measured to cost twice the time. */
async function drawWith(
  bench: Bench,
  source: ByteSource,
  file: OpenFile,
  options: DrawOptions,
): Promise<Drawn> {
  const { ring } = bench;
  const sha256 = createHash('sha256');
  let sm3: Sm3 | null = null;
  let lane: Sm3Lane | null = null;
  let position = 0;
  let writing: Promise<unknown> = Promise.resolve();
  for await (const { slab, length, isLast } of filledSlabs(source, ring)) {
    if (options.progress?.isCancelled() === true) throw new VaultRefusal(failure('api.cancelled'));
    const bytes = slab.bytes.subarray(0, length);
    const at = position;
    const isAlone = isLast && at === 0;
    position += length;
    if (options.withSm3 && !isAlone) lane ??= await beginLane(bench);
    // No await from here to `holdUntil`: a write may fail before anyone listens.
    writing = writing.then(() => writeAll(file, bytes, at));
    ring.holdUntil(slab, Promise.all([writing, lane?.add(slab, length)]));
    sha256.update(bytes);
    if (options.withSm3 && isAlone) sm3 = await sm3Of(bytes);
    report(options.progress, position);
  }
  await ring.allDone();
  if (lane !== null) sm3 = await lane.end();
  return { sha256: Sha256.parse(sha256.digest('hex')), sm3, sizeBytes: position };
}

async function beginLane(bench: Bench): Promise<Sm3Lane> {
  bench.lane ??= await openSm3Lane();
  bench.lane.begin(bench.ring.memory);
  return bench.lane;
}

function report(progress: Progress | undefined, doneBytes: number): void {
  // How long the source is, only the caller knows.
  progress?.report({ phase: 'store', doneBytes, totalBytes: 0, doneFiles: 0, totalFiles: 1 });
}

interface FilledSlab {
  readonly slab: Slab;
  readonly length: number;
  readonly isLast: boolean;
}

/** The source's bytes in slabs; only the last one may be short, and an empty source gives one empty slab. */
async function* filledSlabs(source: ByteSource, ring: SlabRing): AsyncGenerator<FilledSlab> {
  let slab = await ring.next();
  let length = 0;
  for await (const chunk of tagged(source)) {
    let taken = 0;
    while (taken < chunk.length) {
      if (length === SLAB_BYTES) {
        yield { slab, length, isLast: false };
        slab = await ring.next();
        length = 0;
      }
      const part = chunk.subarray(taken, taken + SLAB_BYTES - length);
      // Copied, because a source may fill the same buffer again while this part is being written.
      slab.bytes.set(part, length);
      taken += part.length;
      length += part.length;
    }
  }
  yield { slab, length, isLast: true };
}

async function* tagged(source: ByteSource): ByteSource {
  try {
    yield* source;
  } catch (cause) {
    throw new SourceThrew('the source failed', { cause });
  }
}
