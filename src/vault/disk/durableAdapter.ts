import { relative, sep } from 'node:path';
import type { Adapter } from 'lowdb';
import { z } from 'zod';
import { failure } from '#domain/kernel/failure.ts';
import type { FileFacts } from './fileSystem.ts';
import { previousOf, writeDurably } from './durableWrite.ts';
import type { VaultDisk } from './durableWrite.ts';
import { checkedPayload, withChecksum } from './checksummed.ts';
import type { Upgrades } from '../migrations/upgrades.ts';
import { VaultRefusal } from '../refusal.ts';
import { checkedCopy } from '../records/unchangedParts.ts';
import { readIfThere } from './fileSystem.ts';

/**
 * How a record is protected against a damaged file.
 * `previousGeneration` costs nothing and loses the last save; `twin` writes twice and loses nothing: for what must never go back, like given numbers.
 */
export type Backup = 'previousGeneration' | 'twin';

export interface RecordPlace<T> {
  readonly path: string;
  /** The place its seal is bound to; `null` = only checksummed, because it is read before anyone is known. */
  readonly sealedAs: string | null;
  /** The JSON to be sealed, in pieces, where it is not simply the record's. */
  readonly jsonOf?: (record: T) => readonly (string | Uint8Array)[];
  /** The record checked, and a copy, where it is not simply parsed. Fails: a fault that names fields, never values. */
  readonly checked?: (record: T) => T;
  readonly schema: z.ZodType<T>;
  /** Highest `schemaVersion` this program understands. */
  readonly schemaVersion: number;
  /** How older versions become this one; without it only this version is read. */
  readonly upgrades?: Upgrades;
  readonly backup: Backup;
}

export interface Written<T> {
  readonly record: T;
  readonly file: FileFacts;
}

export interface DurableAdapter<T> extends Adapter<T> {
  /** Whether the last reading came from behind a damaged file. */
  isRecovered(): boolean;
  /** What was written here, and its file; `null` before that, and when another file has been read since. */
  written(): Written<T> | null;
  /** How the next write is to go about it. lowdb's `write` takes nothing but the data. */
  writeWith(options: WritingOptions<T>): void;
}

export interface WritingOptions<T> {
  /** What must have ended well before the file takes the place of the old one. */
  readonly after?: Promise<unknown>;
  /** Computing to be done while the disk is busy, with the record as it will stand; if it throws, the old file stays. */
  readonly meanwhile?: (checked: T) => void;
}

/**
 * Reads and writes one record file for lowdb, durably and checked.
 *
 * Fails: throws `vault.recordDamaged` when neither the file nor its backup is intact, `vault.newerThanProgram`, or the disk's error.
 * An unreadable file (EIO) is no damaged file: going back a generation for a loose cable would lose confirmed work.
 */
export function durableAdapter<T>(vault: VaultDisk, place: RecordPlace<T>): DurableAdapter<T> {
  const { path, backup } = place;
  // The file is damaged or gone and the last reading came from behind it.
  let recovered = false;
  let setAsideNext = false;
  let next: WritingOptions<T> = {};
  // A case of a thousand items takes a fifth of a second to take apart, and is asked for with every picture of it.
  let known: KnownBytes<T> | null = null;
  return {
    written: () => (known?.file == null ? null : { record: known.value, file: known.file }),
    isRecovered: () => recovered,
    writeWith(options) {
      // Whoever writes hears of its failure.
      options.after?.catch(() => undefined);
      next = options;
    },
    async read() {
      const onDisk = await readIfThere(vault.fileSystem, path);
      recovered = false;
      setAsideNext = false;
      if (known !== null && onDisk !== null && Buffer.compare(known.bytes, onDisk) === 0) return known.value;
      const current = inspectBytes(vault, place, onDisk);
      known =
        current.state === 'intact' && onDisk !== null
          ? { bytes: onDisk, value: current.value, file: null }
          : null;
      if (current.state === 'intact') return current.value;
      const earlier = await inspectRecord(vault, place, previousOf(path));
      if (earlier.state === 'intact') {
        recovered = true;
        setAsideNext = true;
        return earlier.value;
      }
      if (current.state === 'absent' && earlier.state === 'absent') return null;
      // Whoever writes here now has the record from elsewhere: the damaged file is kept for whoever examines it.
      setAsideNext = current.state === 'damaged';
      throw new VaultRefusal(
        failure('vault.recordDamaged', { path: relative(vault.folder, path).split(sep).join('/') }),
      );
    },
    async write(data) {
      const { after, meanwhile } = next;
      const bytes = sealedBytes(vault, place, data);
      const checking: { record: T | null } = { record: null };
      // A damaged file must not push out the good generation behind it.
      const ordinary = backup === 'twin' ? 'replaced' : 'keptAsPrevious';
      const file = await writeDurably(vault, path, bytes, {
        predecessor: setAsideNext ? 'setAsideAsDamaged' : ordinary,
        // Checking a large record takes about as long as flushing it; the old file stands until both are done.
        whileFlushing() {
          checking.record = checkedBy(place, data);
          meanwhile?.(checking.record);
        },
        ...(after === undefined ? {} : { after }),
      });
      recovered = false;
      setAsideNext = false;
      if (backup === 'twin') await writeDurably(vault, previousOf(path), bytes, { predecessor: 'replaced' });
      known = checking.record === null ? null : { bytes, value: checking.record, file };
    },
  };
}

/** The bytes a file had, and what they say: records are never changed in place, so the same bytes say the same. */
interface KnownBytes<T> {
  readonly bytes: Uint8Array;
  readonly value: T;
  /** `null`: read, not written here. */
  readonly file: FileFacts | null;
}

export type Inspected<T> =
  | { readonly state: 'intact'; readonly value: T; readonly storedVersion: number }
  | { readonly state: 'absent' | 'damaged' };

/** What must be known of a place to read a file of it. */
export type ReadablePlace<T> = Pick<RecordPlace<T>, 'schema' | 'schemaVersion' | 'sealedAs' | 'upgrades'>;

/** What one record file holds; an older version is upgraded in memory. Fails: throws `vault.newerThanProgram` or the disk's error. */
export async function inspectRecord<T>(
  { fileSystem, seal }: Pick<VaultDisk, 'fileSystem' | 'seal'>,
  place: ReadablePlace<T>,
  path: string,
): Promise<Inspected<T>> {
  return inspectBytes({ seal }, place, await readIfThere(fileSystem, path));
}

function inspectBytes<T>(
  { seal }: Pick<VaultDisk, 'seal'>,
  place: ReadablePlace<T>,
  bytes: Uint8Array | null,
): Inspected<T> {
  if (bytes === null) return { state: 'absent' };
  const { sealedAs } = place;
  const unsealed = sealedAs === null ? checkedPayload(bytes) : seal.unseal(sealedAs, bytes);
  if (unsealed.state === 'damaged') return { state: 'damaged' };
  const versioned = Versioned.safeParse(unsealed.payload);
  const storedVersion = versioned.success ? versioned.data.schemaVersion : place.schemaVersion;
  if (storedVersion > place.schemaVersion)
    throw new VaultRefusal(failure('vault.newerThanProgram', { version: storedVersion }));
  const parsed = parsedBy(place, storedVersion, unsealed.payload);
  return parsed.success ? { state: 'intact', value: parsed.data, storedVersion } : { state: 'damaged' };
}

function parsedBy<T>({ schema, upgrades }: ReadablePlace<T>, storedVersion: number, payload: unknown) {
  try {
    return schema.safeParse(upgrades?.from(storedVersion, payload) ?? payload);
  } catch (error) {
    // An upgrade found something that never was a record of its version.
    if (error instanceof z.ZodError) return { success: false } as const;
    throw error;
  }
}

/** The bytes of a record as its place wants them. */
export function sealedBytes<T>(
  { seal }: Pick<VaultDisk, 'seal'>,
  { sealedAs, jsonOf }: Pick<RecordPlace<T>, 'sealedAs' | 'jsonOf'>,
  data: T,
): Uint8Array {
  if (sealedAs === null) return withChecksum(data);
  return seal.sealJson(sealedAs, jsonOf === undefined ? [JSON.stringify(data)] : jsonOf(data));
}

function checkedBy<T>({ checked, schema }: RecordPlace<T>, record: T): T {
  return checked === undefined ? checkedCopy(schema, record) : checked(record);
}

const Versioned = z.object({ schemaVersion: z.number() });
