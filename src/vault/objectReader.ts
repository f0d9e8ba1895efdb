import { createHash } from 'node:crypto';
import { createSM3 } from 'hash-wasm';
import { SourceFailure } from '#app/ports.ts';
import type { ByteRange, ByteSource, OpenedObject } from '#app/ports.ts';
import { Sha256, Sm3 } from '#domain/kernel/digest.ts';
import { failure } from '#domain/kernel/failure.ts';
import type { VaultDisk } from './durableWrite.ts';
import { errorCode } from './fileSystem.ts';
import type { FileSystem, OpenFile } from './fileSystem.ts';
import { readObjectFacts, replaceObjectFacts } from './objectFacts.ts';
import type { ObjectFacts } from './objectFacts.ts';
import { objectPath } from './objectPlace.ts';
import { failureOf, VaultRefusal } from './refusal.ts';

/**
 * Reads the whole object again and compares it with its name.
 * A page cache may answer instead of the medium: Node cannot empty it. What is proved is what any later reader gets.
 * Fails: throws `vault.objectMissing`, `vault.objectDamaged`, or the disk's error.
 */
export async function verifyStored(
  vault: VaultDisk,
  sha256: Sha256,
): Promise<ObjectFacts & { readonly sm3: Sm3 }> {
  const known = await readObjectFacts(vault, sha256);
  const knownSm3 = known.state === 'intact' ? known.value.sm3 : null;
  const found = await hashStored(vault, sha256, knownSm3 === null);
  if (found.sha256 !== sha256) throw new VaultRefusal(failure('vault.objectDamaged', { sha256 }));
  // The bytes are those that were hashed at intake, so the SM3 of that moment is theirs.
  const facts = {
    schemaVersion: 1,
    sha256,
    sm3: found.sm3 ?? Sm3.parse(knownSm3),
    sizeBytes: found.sizeBytes,
  } as const;
  if (known.state !== 'intact' || found.sm3 !== null) await mendFacts(vault, facts);
  return facts;
}

/** Opens an object for reading any part. Fails: throws `vault.objectMissing`, or `vault.objectDamaged` when its length is wrong. */
export async function openStored(vault: VaultDisk, sha256: Sha256): Promise<OpenedObject> {
  const path = objectPath(vault.folder, sha256);
  const file = await vault.fileSystem.facts(path);
  if (file === null) throw new VaultRefusal(failure('vault.objectMissing', { sha256 }));
  const known = await readObjectFacts(vault, sha256);
  if (known.state === 'intact' && known.value.sizeBytes !== file.sizeBytes) {
    throw new VaultRefusal(failure('vault.objectDamaged', { sha256 }));
  }
  const { sizeBytes } = file;
  return {
    sizeBytes,
    stream: (range) =>
      streamStored(vault.fileSystem, path, clamp(range ?? { start: 0, end: sizeBytes }, sizeBytes)),
  };
}

const STREAM_CHUNK_BYTES = 256 * 1024;
const VERIFY_CHUNK_BYTES = 1024 * 1024;

function clamp({ start, end }: ByteRange, sizeBytes: number): ByteRange {
  const from = Math.min(Math.max(0, start), sizeBytes);
  return { start: from, end: Math.min(Math.max(from, end), sizeBytes) };
}

async function* streamStored(fileSystem: FileSystem, path: string, range: ByteRange): ByteSource {
  try {
    yield* chunksOf(fileSystem, path, range, () => new Uint8Array(STREAM_CHUNK_BYTES));
  } catch (error) {
    const known = failureOf(error, 'reading');
    throw known === null ? error : new SourceFailure(known, { cause: error });
  }
}

async function hashStored(vault: VaultDisk, sha256: Sha256, withSm3: boolean) {
  const path = objectPath(vault.folder, sha256);
  const file = await vault.fileSystem.facts(path);
  if (file === null) throw new VaultRefusal(failure('vault.objectMissing', { sha256 }));
  const digest = createHash('sha256');
  const sm3 = withSm3 ? (await createSM3()).init() : null;
  const buffers = [new Uint8Array(VERIFY_CHUNK_BYTES), new Uint8Array(VERIFY_CHUNK_BYTES)] as const;
  let turn = 0;
  // One buffer is being hashed while the other is being filled.
  const nextBuffer = (): Uint8Array => buffers[turn++ % 2 === 0 ? 0 : 1];
  for await (const chunk of chunksOf(vault.fileSystem, path, { start: 0, end: file.sizeBytes }, nextBuffer)) {
    digest.update(chunk);
    sm3?.update(chunk);
  }
  return {
    sha256: Sha256.parse(digest.digest('hex')),
    sm3: sm3 === null ? null : Sm3.parse(sm3.digest()),
    sizeBytes: file.sizeBytes,
  };
}

/** The bytes of a range, the next chunk being read while the last one is used. */
async function* chunksOf(
  fileSystem: FileSystem,
  path: string,
  { start, end }: ByteRange,
  nextBuffer: () => Uint8Array,
): AsyncGenerator<Uint8Array> {
  if (start === end) return;
  const file = await openPresent(fileSystem, path);
  const readAt = (at: number): Promise<Uint8Array> => {
    const reading = readFully(file, nextBuffer().subarray(0, Math.max(0, end - at)), at);
    reading.catch(() => undefined);
    return reading;
  };
  let ahead = readAt(start);
  try {
    let position = start;
    while (position < end) {
      const chunk = await ahead;
      if (chunk.length === 0) throw new VaultRefusal(failure('vault.objectDamaged'));
      position += chunk.length;
      ahead = position < end ? readAt(position) : ahead;
      yield chunk;
    }
  } finally {
    await Promise.allSettled([ahead]);
    await file.close();
  }
}

async function openPresent(fileSystem: FileSystem, path: string): Promise<OpenFile> {
  try {
    return await fileSystem.open(path, 'read');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    throw new VaultRefusal(failure('vault.objectMissing'), { cause: error });
  }
}

async function readFully(file: OpenFile, into: Uint8Array, position: number): Promise<Uint8Array> {
  let done = 0;
  while (done < into.length) {
    const got = await file.read(into.subarray(done), position + done);
    if (got === 0) break;
    done += got;
  }
  return into.subarray(0, done);
}

/** A full or write-protected disk must not turn a successful verification into a failed one; `examine` still names the facts. */
async function mendFacts(vault: VaultDisk, facts: ObjectFacts): Promise<void> {
  try {
    await replaceObjectFacts(vault, facts);
  } catch (error) {
    if (failureOf(error, 'writing') === null) throw error;
  }
}
