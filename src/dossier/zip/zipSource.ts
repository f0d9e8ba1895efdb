import { crc32 } from 'node:zlib';
import type { BagFile, BagSource, DigestWish, FileDigests, TagBytes } from '../bag/bagSource.ts';
import { finding, type FindingCode } from '../bag/finding.ts';
import { digestFiles, type DigestObserver } from '../hashing/digestFiles.ts';
import { createHasher } from '../hashing/hashers.ts';
import { inflated } from './inflated.ts';
import type { OpenedZip, ZipEntry } from './zipEntries.ts';

/** As in a folder: enough for any real manifest, too little to exhaust memory. */
const maxTagFileBytes = 64 << 20;

/**
 * A bag inside a guarded archive, read in place: stored entries straight from a file in the clear, all others through the archive.
 * Every entry read is also held against the archive's own CRC.
 */
export function openZipSource(zip: OpenedZip, prefix: string): BagSource {
  const entryByPath = new Map<string, ZipEntry>();
  for (const entry of zip.entries) {
    if (!entry.isFolder && entry.name.startsWith(prefix))
      entryByPath.set(entry.name.slice(prefix.length), entry);
  }
  const files = new Map<string, BagFile>();
  for (const [name, { sizeBytes }] of entryByPath) files.set(name, { path: name, sizeBytes });
  const context: ZipContext = { zip, entryByPath };
  return {
    files,
    findings: [],
    unknowns: [],
    nameCodes: { clash: 'zip.duplicate', alias: 'zip.reservedName' },
    guessedNames: new Set(
      [...entryByPath].filter(([, { rawName }]) => rawName !== null).map(([name]) => name),
    ),
    hasChecksums: true,
    warnings: [],
    topFolders: topFolders(zip.entries, prefix),
    hasPayloadFolder: zip.entries.some((entry) => entry.name.startsWith(`${prefix}data/`)),
    readTagFile: (name) => readTagFile(context, name),
    stream: (name) => streamOf(context, name),
    digest: (wishes, observer) => digestEntries(context, wishes, observer),
  };
}

function topFolders(entries: readonly ZipEntry[], prefix: string): string[] {
  const inside = entries
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name }) => name.slice(prefix.length));
  return [
    ...new Set(inside.filter((name) => name.includes('/')).map((name) => name.slice(0, name.indexOf('/')))),
  ];
}

interface ZipContext {
  readonly zip: OpenedZip;
  readonly entryByPath: ReadonlyMap<string, ZipEntry>;
}

async function readTagFile({ zip, entryByPath }: ZipContext, name: string): Promise<TagBytes> {
  const entry = entryByPath.get(name);
  if (entry === undefined) return { failed: 'ENOENT' };
  if (entry.sizeBytes > maxTagFileBytes) return { failed: 'EFBIG' };
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of inflated(zip, entry)) chunks.push(chunk);
  } catch (error) {
    if (error instanceof Error) return { failed: finding('zip.dataDamaged', entry.name) };
    throw error;
  }
  const bytes = Buffer.concat(chunks);
  return crc32(bytes) === entry.crc32 ? { bytes } : { failed: finding('zip.crcDiffers', entry.name) };
}

async function digestEntries(
  context: ZipContext,
  wishes: readonly DigestWish[],
  observer: DigestObserver,
): Promise<FileDigests[]> {
  const wanted = wishes.map((wish) => ({ wish, entry: context.entryByPath.get(wish.path) }));
  const { clear } = context.zip.archive;
  const stored = clear === null ? [] : wanted.filter(({ entry }) => entry?.method === 'stored');
  const jobs = stored.map(({ wish, entry }) => ({
    path: clear?.path ?? '',
    algorithms: [...wish.algorithms, 'crc32'],
    sizeBytes: entry?.sizeBytes ?? 0,
    startAt: entry?.dataAt ?? 0,
    fromMedium: clear?.fromMedium ?? false,
  }));
  const fromFile = await digestFiles(jobs, observer);
  const answerByPath = new Map<string, FileDigests>(
    stored.map(({ wish }, index) => [wish.path, fromFile[index] ?? unanswered]),
  );
  let done = { bytes: jobs.reduce((sum, job) => sum + job.sizeBytes, 0), files: jobs.length };
  for (const { wish, entry } of wanted) {
    if (answerByPath.has(wish.path) || entry === undefined || observer.isCancelled()) continue;
    answerByPath.set(wish.path, await digestInflated(context.zip, entry, wish, observer));
    done = { bytes: done.bytes + entry.sizeBytes, files: done.files + 1 };
    observer.onProgress(done.bytes, done.files);
  }
  return wanted.map(({ wish, entry }) => withCrcChecked(answerByPath.get(wish.path) ?? unanswered, entry));
}

const unanswered: FileDigests = { digests: {}, sizeBytes: 0, fromMedium: true, failed: 'ECANCELED' };

async function digestInflated(
  zip: OpenedZip,
  entry: ZipEntry,
  wish: DigestWish,
  observer: DigestObserver,
): Promise<FileDigests> {
  const names = [...wish.algorithms, 'crc32'];
  const hashers = await Promise.all(names.map(createHasher));
  let sizeBytes = 0;
  try {
    for await (const chunk of inflated(zip, entry)) {
      if (observer.isCancelled()) return unanswered;
      for (const hasher of hashers) hasher.update(chunk);
      sizeBytes += chunk.length;
    }
  } catch (error) {
    // The stream fails on bad deflate data and on more or fewer bytes than declared.
    if (error instanceof Error) return failedWith('zip.dataDamaged', entry);
    throw error;
  }
  const digests = Object.fromEntries(names.map((name, index) => [name, hashers[index]?.hex() ?? '']));
  return { digests, sizeBytes, fromMedium: true };
}

function withCrcChecked(answer: FileDigests, entry: ZipEntry | undefined): FileDigests {
  if (answer.failed !== undefined || entry === undefined) return answer;
  const expected = entry.crc32.toString(16).padStart(8, '0');
  return answer.digests['crc32'] === expected ? answer : failedWith('zip.crcDiffers', entry);
}

function failedWith(code: FindingCode, entry: ZipEntry): FileDigests {
  return { digests: {}, sizeBytes: 0, fromMedium: true, failed: finding(code, entry.name) };
}

async function* streamOf({ zip, entryByPath }: ZipContext, name: string): AsyncGenerator<Uint8Array> {
  const entry = entryByPath.get(name);
  if (entry === undefined) throw Object.assign(new Error('no such entry'), { code: 'ENOENT' });
  yield* inflated(zip, entry);
}
