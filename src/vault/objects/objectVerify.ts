import { Sha256, Sm3 } from '#domain/kernel/digest.ts';
import { chunkCipher, containerBytes, HEADER_BYTES } from './cobblestone.ts';
import { readObjectFacts, replaceObjectFacts } from './objectFacts.ts';
import type { ObjectFacts } from './objectFacts.ts';
import { damagedObject, withContainer } from './objectFile.ts';
import type { OpenContainer } from './objectFile.ts';
import type { ObjectDisk } from './objectPlace.ts';
import type { ObjectName } from './objectSeal.ts';
import { failureOf } from '../refusal.ts';
import { SEALED_SLAB_BYTES, SLAB_BYTES, SLAB_CHUNKS } from './slabRing.ts';
import { sm3Of } from './sm3Of.ts';
import type { WorkBench, WorkBenches } from './workBench.ts';
import { readFully } from '../disk/fileSystem.ts';
import { sha256Of } from '../disk/sha256Of.ts';

export interface Verified {
  readonly facts: ObjectFacts & { readonly sm3: Sm3 };
  /** The facts were lost, damaged, or of another container. */
  readonly wereFactsBad: boolean;
}

/**
 * Opens the whole object, hashes it again and compares it with its name; computes what was deferred and mends facts.
 * A page cache may answer instead of the medium: Node cannot empty it. What is proved is what any later reader gets.
 * Fails: throws `vault.objectMissing`, `vault.objectDamaged`, or the disk's error.
 */
export async function verifyStored(
  disk: ObjectDisk,
  benches: WorkBenches,
  name: ObjectName,
): Promise<Verified> {
  const known = await readObjectFacts(disk, name);
  const knownSm3 = known.state === 'intact' ? known.value.sm3 : null;
  const found = await withContainer(disk, name, async (open) => ({
    ...(await hashStored(open, benches, { name, withSm3: knownSm3 === null })),
    sizeBytes: open.sizeBytes,
    header: Buffer.from(open.container.header).toString('hex'),
  }));
  if (disk.objectSeal.nameOf(found.sha256) !== name) throw damagedObject(name);
  // The bytes are those that were hashed at intake, so the SM3 of that moment is theirs.
  const facts = { schemaVersion: 1, ...found, sm3: found.sm3 ?? Sm3.parse(knownSm3) } as const;
  const wereFactsBad = known.state !== 'intact' || known.value.header !== found.header;
  if (wereFactsBad || found.sm3 !== null) await mendFacts(disk, facts);
  return { facts, wereFactsBad };
}

interface Hashes {
  readonly sha256: Sha256;
  /** `null` when it was not asked for. */
  readonly sm3: Sm3 | null;
}
interface HashJob {
  readonly name: ObjectName;
  readonly withSm3: boolean;
}

async function hashStored(open: OpenContainer, benches: WorkBenches, job: HashJob): Promise<Hashes> {
  if (open.sizeBytes <= SLAB_BYTES) return hashSmall(open, job);
  return benches.use((bench) => hashLarge(open, bench, job));
}

async function hashSmall({ file, container, sizeBytes }: OpenContainer, job: HashJob): Promise<Hashes> {
  const length = containerBytes(sizeBytes) - HEADER_BYTES;
  const sealed = await readFully(file, Buffer.allocUnsafe(length), HEADER_BYTES);
  const plain = Buffer.allocUnsafe(sizeBytes);
  const opened = sealed.length === length ? chunkCipher(container.secret).open(0, sealed, plain) : null;
  if (opened !== sizeBytes) throw damagedObject(job.name);
  return {
    sha256: sha256Of(plain),
    sm3: job.withSm3 ? await sm3Of(plain) : null,
  };
}

/** Slabs are read here while a thread opens and hashes those before. */
async function hashLarge(
  { file, container, sizeBytes }: OpenContainer,
  { ring, begin }: WorkBench,
  job: HashJob,
): Promise<Hashes> {
  const task = { opening: container.secret, sha256: true, sm3: job.withSm3, sealing: null };
  const lane = begin(0, task);
  const end = containerBytes(sizeBytes);
  for (let chunk = 0, at = HEADER_BYTES; at < end; chunk += SLAB_CHUNKS, at += SEALED_SLAB_BYTES) {
    const slab = await ring.next();
    const length = Math.min(SEALED_SLAB_BYTES, end - at);
    const sealed = await readFully(file, slab.sealed.subarray(0, length), at);
    if (sealed.length !== length) throw damagedObject(job.name);
    const isEnd = at + SEALED_SLAB_BYTES >= end;
    const opening = lane.add({ index: slab.index, firstChunk: chunk, length, isEnd });
    ring.holdUntil(slab, orDamaged(opening, job.name));
  }
  await ring.allDone();
  const { sha256, sm3 } = await lane.end();
  return { sha256: Sha256.parse(sha256), sm3: job.withSm3 ? Sm3.parse(sm3) : null };
}

async function orDamaged(opening: Promise<number | null>, name: ObjectName): Promise<void> {
  if ((await opening) === null) throw damagedObject(name);
}

/** A full or write-protected disk must not turn a successful verification into a failed one; `examine` still names the facts. */
async function mendFacts(disk: ObjectDisk, facts: ObjectFacts): Promise<void> {
  try {
    await replaceObjectFacts(disk, facts);
  } catch (error) {
    if (failureOf(error, 'writing') === null) throw error;
  }
}
