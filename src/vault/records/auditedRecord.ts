import { z } from 'zod';
import type { Actor } from '#domain/access/userAccount.ts';
import { TrailEntry } from '#domain/audit/trailEntry.ts';
import type { Deed } from '#domain/audit/trailEntry.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { failure } from '#domain/kernel/failure.ts';
import { oncePer } from '#domain/kernel/oncePer.ts';
import type { RecordPlace } from '../disk/durableAdapter.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import type { FileFacts } from '../disk/fileSystem.ts';
import type { Upgrades } from '../migrations/upgrades.ts';
import { recordFile } from './recordFile.ts';
import { VaultRefusal, ifPossible, ifReadable } from '../refusal.ts';
import type { Trail } from '../trail/trail.ts';
import { checkedCopy, jsonPiecesOf, notedAsSound } from './unchangedParts.ts';
import { sha256Of } from '../disk/sha256Of.ts';

/**
 * A record and the line of the trail that tells of its last change, in one file and so in one atomic step: there is never a change
 * without its line. The trail gets it right afterwards; a power cut in between loses nothing, because the trail takes it over from
 * here when it is next opened.
 */
export interface Audited<T> {
  readonly schemaVersion: number;
  readonly entry: TrailEntry;
  readonly record: T;
}

/** A record whose changes are counted and told. */
export interface AuditedRecord<T> {
  /** From the disk, every time. */
  read(): Promise<T | null>;
  /** Stores on top of the state `next` was made from; `meanwhile` as for any record. Fails: throws `case.changedElsewhere`. */
  replace(
    next: T,
    by: Actor | null,
    deedOf: (before: T | null) => Deed,
    meanwhile?: (checked: T) => void,
  ): Promise<T>;
  /** Stores a record from elsewhere in place of a damaged or older one, whatever stands there. */
  repair(next: T, by: Actor | null, deed: Deed): Promise<T>;
  /** Whether the last reading came from the generation behind a damaged file. */
  isRecovered(): boolean;
  /** The line the record carries; `null` when there is no record. */
  carried(): Promise<TrailEntry | null>;
  /** The file last written here; `null` before that. */
  writtenFile(): FileFacts | null;
}

/** What all places of one kind of record share. */
export type RecordShape<T> = Omit<RecordPlace<T>, 'path' | 'sealedAs'>;

/** The shape of an audited record. Made once a kind: building a schema costs more than reading a small record. */
export function auditedShape<T extends { readonly schemaVersion: number }>(
  shape: Omit<RecordShape<T>, 'jsonOf' | 'checked'>,
): RecordShape<Audited<T>> {
  const record = shape.schema.transform((read) => notedAsSound(shape.schema, read));
  const schema = z.strictObject({ schemaVersion: z.int(), entry: TrailEntry, record });
  const { upgrades, ...rest } = shape;
  const checked = ({ record: next, ...line }: Audited<T>): Audited<T> => ({
    ...checkedCopy(Line, line),
    record: checkedCopy(shape.schema, next),
  });
  const audited = { ...rest, schema, jsonOf: jsonOfAudited, checked };
  return upgrades === undefined ? audited : { ...audited, upgrades: upgradesInside(upgrades) };
}

const Line = z.strictObject({ schemaVersion: z.int(), entry: TrailEntry });
const Envelope = z.strictObject({ schemaVersion: z.int(), entry: z.unknown(), record: z.unknown() });

/** The record is upgraded; the line that tells of its last change stays as it was written. */
function upgradesInside({ newest, from }: Upgrades): Upgrades {
  return {
    newest,
    from(version, payload) {
      const { entry, record } = Envelope.parse(payload);
      return { schemaVersion: Math.max(version, newest), entry, record: from(version, record) };
    },
  };
}

/** Digest of a record as it stands in its file. */
export function digestOfRecord(record: unknown): Sha256 {
  return sha256Of(...piecesOfRecord(record));
}

/** Where a record tells of its changes. */
export interface Telling {
  trail(): Trail;
  /** `later`: whoever saves need not wait; the owner of the record's queue calls the trail's `catchUp` there. */
  readonly when: 'atOnce' | 'later';
}

/** The one writer of a record. Call inside the record's queue. */
export function auditedRecord<T extends { readonly revision: number; readonly schemaVersion: number }>(
  vault: VaultDisk,
  place: RecordPlace<Audited<T>>,
  { trail, when }: Telling,
): AuditedRecord<T> {
  const file = recordFile(vault, place);
  const store = async (next: T, by: Actor | null, { deed, before, meanwhile }: Storing<T>): Promise<T> => {
    const record = { ...next, revision: next.revision + 1 };
    const stored = await trail().withPen(async (pen) => {
      // The line of the save before must be on the medium before the record that carried it is replaced; begun before the digest.
      const settling = pen.settled();
      settling.catch(() => undefined);
      const entry = pen.next(by, deed, { before, after: digestOfRecord(record) });
      const audited = { schemaVersion: record.schemaVersion, entry, record };
      const saved = await file.replace(audited, {
        after: settling,
        meanwhile(checked) {
          pen.makeReady(entry);
          meanwhile?.(checked.record);
        },
      });
      pen.leave(entry);
      return saved.record;
    });
    // The record is stored and carries the line: a trail that cannot be written now takes it over when it is next opened.
    if (when === 'atOnce') await ifPossible(() => trail().catchUp());
    return stored;
  };
  return {
    read: async () => (await file.read())?.record ?? null,
    carried: async () => (await file.current())?.entry ?? null,
    writtenFile: () => file.written()?.file ?? null,
    isRecovered: () => file.isRecovered(),
    async replace(next, by, deedOf, meanwhile) {
      const stored = await file.current();
      refuseStale(stored?.record.revision ?? 0, next.revision);
      const [deed, before] = [deedOf(stored?.record ?? null), stored?.entry.after ?? null];
      return store(next, by, { deed, before, meanwhile });
    },
    async repair(next, by, deed) {
      const stored = await ifReadable(() => file.read());
      return store(next, by, { deed, before: stored?.entry.after ?? null });
    },
  };
}

interface Storing<T> {
  readonly deed: Deed;
  readonly before: Sha256 | null;
  readonly meanwhile?: ((checked: T) => void) | undefined;
}

function refuseStale(stored: number, given: number): void {
  if (stored !== given) throw new VaultRefusal(failure('case.changedElsewhere', { stored, given }));
}

/** A record of 100 KB is made bytes once for its digest and its file. */
const keptPiecesOf = oncePer((record: object) => jsonPiecesOf(record));

function piecesOfRecord(record: unknown): readonly Uint8Array[] {
  if (typeof record !== 'object' || record === null) return [Buffer.from(JSON.stringify(record))];
  return keptPiecesOf(record);
}

function jsonOfAudited<T>({ schemaVersion, entry, record }: Audited<T>): readonly (string | Uint8Array)[] {
  const head = `{"schemaVersion":${schemaVersion},"entry":${JSON.stringify(entry)},"record":`;
  return [head, ...piecesOfRecord(record), '}'];
}
