import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { readRecoveryCode, recoveryCodeOf } from '#domain/access/recoveryCode.ts';
import { Template } from '#domain/document/template.ts';
import { openTemplateShelf } from '#documents/templateShelf.ts';
import { judgeBag } from '#dossier/bag/judgeBag.ts';
import type { BagSource } from '#dossier/bag/bagSource.ts';
import { inspectMedia } from '#drives/inspector/inspectMedia.ts';
import { openMedia } from '#drives/inspector/media.ts';
import { EvidenceClaims } from '#domain/evidence/evidenceItem.ts';
import { mediaFiles } from '#test/drives/mediaFiles.ts';
import { TrailEntry } from '#domain/audit/trailEntry.ts';
import { sealBytes } from '#vault/aead.ts';
import { casePlace } from '#vault/caseFiles.ts';
import { inspectRecord } from '#vault/durableAdapter.ts';
import type { RecordPlace } from '#vault/durableAdapter.ts';
import { keyringPlace } from '#vault/keyring.ts';
import { attemptsPlace } from '#vault/loginAttempts.ts';
import { recordSeal } from '#vault/recordSeal.ts';
import type { RecordSeal } from '#vault/recordSeal.ts';
import { frameCodec, piecesOf } from '#vault/trailFile.ts';
import { VaultRefusal } from '#vault/refusal.ts';
import { vaultKeys } from '#vault/vaultKeys.ts';
import { settingsPlace, vaultPlace } from '#vault/vaultRecords.ts';
import { caseId } from '#test/vault/sampleRecords.ts';
import type { Dice } from '../chance.ts';
import { furnished } from '../damage/furnished.ts';
import type { Furnished } from '../damage/furnished.ts';
import { inodeAt } from '../damage/flips.ts';
import { mutatedBytes, mutatedJson } from './mutator.ts';

/** Something that reads what others wrote; `once` gives it one mutated input and throws when it misbehaves. */
export interface Parser {
  readonly title: string;
  /** How many of a thousand inputs are for this parser. */
  readonly share: number;
  once(chance: Dice): Promise<void>;
}

/** Every parser that a file on a disk or a stick reaches. `folder`: where a parser that reads files by their path finds them. */
export async function allParsers(folder: string): Promise<readonly Parser[]> {
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
  return [
    ...inFiles,
    trailFiles(vault, vaultId),
    trailLines(vault, vaultId),
    recoveryCodes,
    await templates(folder),
    packages,
    await media(),
  ];
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
      readAsRecord(place, seal, seal.sealText(place.sealedAs ?? '', mutatedJson(text, chance))),
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

const code = recoveryCodeOf(Buffer.alloc(20, 9));
const recoveryCodes: Parser = {
  title: 'recovery codes as typed',
  share: 60,
  async once(chance) {
    const read = readRecoveryCode(mutatedBytes(Buffer.from(code), chance).toString('utf8'));
    if (read.ok && read.bytes.length !== 20) throw new Error('a code of another length was taken');
  },
};

async function templates(folder: string): Promise<Parser> {
  const names = (await readdir('templates')).filter((name) => /^[A-Z]\d{2}$/.test(name));
  const texts = await Promise.all(
    names.map((name) => readFile(join('templates', name, 'template.json'), 'utf8')),
  );
  return {
    title: 'templates',
    share: 30,
    async once(chance) {
      const text = mutatedJson(texts[chance.upTo(texts.length - 1)] ?? '', chance);
      const id = /"id":\s*"([A-Z]\d{2})"/.exec(text)?.[1] ?? 'A01';
      await mkdir(join(folder, id), { recursive: true });
      await writeFile(join(folder, id, 'template.json'), text);
      const read = await openTemplateShelf(folder).template(id);
      if (read.ok) mustFit(Template, read.value);
    },
  };
}

const digest = createHash('sha256').update('文').digest('hex');
const tagFiles: Readonly<Record<string, string>> = {
  'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
  'bag-info.txt':
    'Source-Organization: 虚构市公安局\nBagging-Date: 2026-03-24\nPayload-Oxum: 3.1\n  继续一行\n',
  'manifest-sha256.txt': `${digest}  data/证据%0A/一.txt\n`,
  'tagmanifest-sha256.txt': `${digest}  bagit.txt\n`,
  'fetch.txt': 'http://x/ 3 data/二.txt\n',
};
const packages: Parser = {
  title: 'packages',
  share: 70,
  async once(chance) {
    const names = Object.keys(tagFiles);
    const spoilt = names[chance.upTo(names.length - 1)];
    const bytesOf = (name: string): Buffer => {
      const whole = Buffer.from(tagFiles[name] ?? '', 'utf8');
      return name === spoilt ? mutatedBytes(whole, chance) : whole;
    };
    const listed = [...names.filter(() => chance.upTo(9) > 0), 'data/证据\n/一.txt'];
    const source: BagSource = {
      files: new Map(listed.map((path) => [path, { path, sizeBytes: 3 }])),
      hasPayloadFolder: chance.upTo(9) > 0,
      findings: [],
      readTagFile: async (path) => ({ bytes: bytesOf(path) }),
      digest: async (wishes) =>
        wishes.map(({ algorithms }) => ({
          digests: Object.fromEntries(algorithms.map((algorithm) => [algorithm, digest])),
          sizeBytes: 3,
          fromMedium: true,
        })),
    };
    const { verdict } = await judgeBag(source, { report: () => undefined, isCancelled: () => false });
    if (!['valid', 'invalid', 'unjudged'].includes(verdict)) throw new Error(`a package is ${verdict}`);
  },
};

async function media(): Promise<Parser> {
  const files = Object.values(await mediaFiles()).filter((bytes) => bytes instanceof Buffer);
  return {
    title: 'headers of media',
    share: 20,
    async once(chance) {
      const bytes = mutatedBytes(files[chance.upTo(files.length - 1)] ?? Buffer.alloc(0), chance);
      const fetched = openMedia(bytes.length, async (start, end) => bytes.subarray(start, end));
      mustFit(EvidenceClaims, await inspectMedia(fetched, 'a.jpg'));
    },
  };
}

function mustFit(schema: z.ZodType, value: unknown): void {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Error(`what came out does not fit: ${parsed.error.message.slice(0, 200)}`);
}

const never = (): never => {
  throw new Error('reading a record calls nothing else');
};
const unreached = {
  open: never,
  rename: never,
  link: never,
  remove: never,
  makeFolder: never,
  removeFolder: never,
  list: never,
  facts: never,
  factsOfMany: never,
  syncFolder: never,
  freeBytes: never,
  touch: never,
  pause: never,
};
