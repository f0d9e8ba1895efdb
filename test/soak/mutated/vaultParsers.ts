import { createHash } from 'node:crypto';
import { TrailEntry } from '#domain/audit/trailEntry.ts';
import { sealBytes } from '#vault/door/aead.ts';
import { casePlace } from '#vault/records/caseFiles.ts';
import { inspectRecord } from '#vault/disk/durableAdapter.ts';
import type { RecordPlace } from '#vault/disk/durableAdapter.ts';
import { keyringPlace } from '#vault/door/keyring.ts';
import { attemptsPlace } from '#vault/door/loginAttempts.ts';
import { recordSeal } from '#vault/records/recordSeal.ts';
import type { RecordSeal } from '#vault/records/recordSeal.ts';
import { frameCodec, piecesOf } from '#vault/trail/trailFile.ts';
import { VaultRefusal } from '#vault/refusal.ts';
import { vaultKeys } from '#vault/door/vaultKeys.ts';
import { settingsPlace, vaultPlace } from '#vault/records/vaultRecords.ts';
import { caseId } from '#test/vault/sampleRecords.ts';
import { furnished } from '../damage/furnished.ts';
import type { Furnished } from '../damage/furnished.ts';
import { inodeAt } from '../damage/flips.ts';
import { mutatedBytes, mutatedJson } from './mutator.ts';
import { mustFit } from './parser.ts';
import type { Parser } from './parser.ts';

/** Whatever reads the files of a vault. */
export async function vaultParsers(): Promise<readonly Parser[]> {
  const vault = await furnished();
  const vaultId = vaultIdIn(vault);
  const seal = recordSeal(vaultKeys(vault.vaultKey, vaultId));
  const inFiles = [
    sealedRecord('case records', casePlace('/vault', caseId(1)), { vault, seal, share: 150 }),
    sealedRecord('the settings', settingsPlace('/vault'), { vault, seal, share: 90 }),
    checkedFile('the keyring', keyringPlace('/vault'), { vault, seal, share: 120 }),
    checkedFile('wrong passwords counted', attemptsPlace('/vault'), { vault, seal, share: 120 }),
    checkedFile('the identity', vaultPlace('/vault'), { vault, seal, share: 120 }),
  ];
  return [...inFiles, trailFiles(vault, vaultId), trailLines(vault, vaultId)];
}

interface Inside {
  readonly vault: Furnished;
  readonly seal: RecordSeal;
  readonly share: number;
}
const belowVault = (path: string): string => path.slice('/vault/'.length);

function vaultIdIn(vault: Furnished): string {
  const text = inodeAt(vault.newer, 'vault.json').bytes.toString('utf8');
  return /"vaultId":"([^"]+)"/.exec(text)?.[1] ?? '';
}

/** Reads as a record is read; what comes out must fit the schema, and only a newer version may be refused. */
async function readAsRecord<T>(place: RecordPlace<T>, seal: RecordSeal, bytes: Uint8Array): Promise<void> {
  const fileSystem = { readWhole: async () => bytes };
  try {
    const read = await inspectRecord(
      { fileSystem: { ...unreached, ...fileSystem }, seal },
      place,
      place.path,
    );
    if (read.state === 'intact') mustFit(place.schema, read.value);
  } catch (error) {
    if (!(error instanceof VaultRefusal && error.failure.code === 'vault.newerThanProgram')) throw error;
  }
}

/** The record opens, and what it says is mutated: by whoever has the key, or by a mistake of ours. */
function sealedRecord<T>(title: string, place: RecordPlace<T>, { vault, seal, share }: Inside): Parser {
  const unsealed = seal.unseal(place.sealedAs ?? '', inodeAt(vault.newer, belowVault(place.path)).bytes);
  const text = JSON.stringify(unsealed.state === 'intact' ? unsealed.payload : null);
  return {
    title,
    share,
    once: (chance) =>
      readAsRecord(place, seal, seal.sealJson(place.sealedAs ?? '', [mutatedJson(text, chance)])),
  };
}

/** A file with a checksum anybody can make: mutated with a right one, or any byte of it mutated. */
function checkedFile<T>(title: string, place: RecordPlace<T>, { vault, seal, share }: Inside): Parser {
  const whole = inodeAt(vault.newer, belowVault(place.path)).bytes;
  const text = whole.toString('utf8');
  const payload = text.slice(text.indexOf('"payload":') + 10, -2);
  return {
    title,
    share,
    async once(chance) {
      const mutated =
        chance.upTo(3) === 0 ? mutatedBytes(whole, chance) : rechecked(mutatedJson(payload, chance));
      await readAsRecord(place, seal, mutated);
    },
  };
}

function rechecked(payload: string): Buffer {
  const sha256 = createHash('sha256').update('weiquan-record/1\n').update(payload).digest('hex');
  return Buffer.from(`{"format":"weiquan-record/1","sha256":"${sha256}","payload":${payload}}\n`, 'utf8');
}

function trailFiles({ newer, vaultKey }: Furnished, vaultId: string): Parser {
  const key = vaultKeys(vaultKey, vaultId).keyFor('trail trail.sealed');
  const codec = frameCodec(key, 'trail.sealed');
  const whole = inodeAt(newer, 'trail.sealed').bytes;
  return {
    title: 'trail files',
    share: 130,
    async once(chance) {
      const bytes = mutatedBytes(whole, chance);
      let end = 0;
      for (const piece of piecesOf(codec, bytes)) {
        if (piece.end <= end || piece.end > bytes.length) throw new Error('a piece does not follow the last');
        end = piece.end;
      }
      if (end !== bytes.length) throw new Error('bytes belong to no piece');
    },
  };
}

function trailLines({ newer, vaultKey }: Furnished, vaultId: string): Parser {
  const key = vaultKeys(vaultKey, vaultId).keyFor('trail trail.sealed');
  const codec = frameCodec(key, 'trail.sealed');
  const texts = [...piecesOf(codec, inodeAt(newer, 'trail.sealed').bytes)].flatMap((piece) =>
    piece.kind === 'frame' ? [JSON.stringify(piece.frame.entry)] : [],
  );
  return {
    title: 'lines of a trail',
    share: 90,
    async once(chance) {
      const text = mutatedJson(texts[chance.upTo(texts.length - 1)] ?? '', chance);
      const read = codec.decode(frameAround(key, text));
      if (read !== null) mustFit(TrailEntry, read.entry);
    },
  };
}

/** Sealed rightly, as whoever has the key could. */
function frameAround(key: Uint8Array, text: string): Buffer {
  const body = sealBytes(key, Buffer.from('weiquan/trail/1\0trail.sealed', 'utf8'), text);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([length, body, length]);
}

const never = (): never => {
  throw new Error('reading a record calls nothing else');
};
const unreached = {
  open: never,
  rename: never,
  link: never,
  remove: never,
  removeFolder: never,
  makeFolder: never,
  list: never,
  kinds: never,
  facts: never,
  factsOfMany: never,
  syncFolder: never,
  freeBytes: never,
  touch: never,
  pause: never,
};
