import {
  fromRandomAccessReaderPromise,
  parseExtraFields,
  type Entry,
  type LocalFileHeader,
  type ZipFile,
} from 'yauzl';
import { SealedDamage } from '../sealed/sealedArchive.ts';
import type { ArchiveFile } from './archiveFile.ts';
import { WindowReader } from './windowReader.ts';
import { bytesAt, endsAgree } from './zipEnd.ts';
import { nameOf } from './zipNames.ts';
import type { VerdictNotes } from '../bag/verdictNotes.ts';

export interface ZipEntry {
  readonly name: string;
  readonly isFolder: boolean;
  readonly method: 'stored' | 'deflated' | 'other';
  readonly isEncrypted: boolean;
  /** Unix file type bits, 0 when the archive has none. */
  readonly unixType: number;
  readonly crc32: number;
  readonly storedBytes: number;
  readonly sizeBytes: number;
  /** Of everything that belongs to the entry: its local header and its data. */
  readonly startsAt: number;
  readonly dataAt: number;
  /** Directory and local header say the same about the entry. */
  readonly isConsistent: boolean;
  readonly isNameValid: boolean;
  /** What it is called for programs that read another of its name fields. */
  readonly otherNames: readonly string[];
  /** The bytes of a name whose code page is a guess; null when it is none. */
  readonly rawName: Buffer | null;
  /** CRC and sizes may follow the data. */
  readonly isDescribed: boolean;
}
export interface OpenedZip {
  readonly archive: ArchiveFile;
  readonly file: ZipFile;
  readonly entries: readonly ZipEntry[];
  readonly directoryAt: number;
  readonly sizeBytes: number;
}

/** More entries than any dossier has; a directory of millions only serves to exhaust memory. */
const maxEntries = 300_000;

/** Of a zip that begins with its first entry, whatever became of its end. */
const firstBytes = Buffer.from('PK\u0003\u0004');

/** Reads the directory and every local header; null (and a note) when the archive is not whole, which is closed then. */
export async function openZip(archive: ArchiveFile, notes: VerdictNotes): Promise<OpenedZip | null> {
  let file: ZipFile | undefined;
  let beginsAsZip = false;
  let isWhole = false;
  try {
    beginsAsZip = (await bytesAt(archive, 0, firstBytes.length)).equals(firstBytes);
    const options = { autoClose: false, decodeStrings: false };
    file = await fromRandomAccessReaderPromise(new WindowReader(archive), archive.sizeBytes, options);
    // Before the first entry is read the cursor stands where the directory begins; its type says boolean, wrongly.
    const directoryAt: unknown = file.readEntryCursor;
    if (file.entryCount > maxEntries) notes.unknown('zip.tooManyEntries', '', { limit: maxEntries });
    else if (typeof directoryAt === 'number') {
      const entries: ZipEntry[] = [];
      for await (const entry of file.eachEntry()) entries.push(await describe(file, entry));
      const endsAt = Number(file.readEntryCursor);
      if (!(await endsAgree(archive, { startsAt: directoryAt, endsAt, entries: entries.length })))
        notes.wrong('zip.directoryDiffers', '');
      isWhole = true;
      return { archive, file, entries, directoryAt, sizeBytes: file.fileSize };
    }
  } catch (error) {
    noteStructure(error, notes, beginsAsZip);
  } finally {
    // Also when the disk did not answer and that is thrown on.
    if (!isWhole) await (file === undefined ? archive.close() : file.close());
  }
  return null;
}

/** yauzl says in words what is wrong with the structure; file system errors have a code and are not its business. */
function noteStructure(error: unknown, notes: VerdictNotes, isZip: boolean): void {
  if (!(error instanceof Error) || 'code' in error) throw error;
  if (error instanceof SealedDamage) notes.wrong('sealed.damaged', '');
  else if (/strong encryption/u.test(error.message)) notes.unknown('zip.encrypted', '');
  else if (/size mismatch/u.test(error.message)) notes.wrong('zip.headerDiffers', '');
  else if (!isZip && /signature not found/u.test(error.message)) notes.unknown('zip.notAZip', '');
  else notes.wrong('zip.truncated', '');
}

async function describe(file: ZipFile, entry: Entry): Promise<ZipEntry> {
  const local = await file.readLocalFileHeaderPromise(entry);
  const { name, isValid, others, raw } = nameOf(entry, local);
  return {
    name,
    isFolder: name.endsWith('/'),
    method: entry.compressionMethod === 0 ? 'stored' : entry.compressionMethod === 8 ? 'deflated' : 'other',
    isEncrypted: isEncrypted(entry),
    unixType: (entry.externalFileAttributes >>> 16) & 0o170000,
    crc32: entry.crc32,
    storedBytes: entry.compressedSize,
    sizeBytes: entry.uncompressedSize,
    startsAt: entry.relativeOffsetOfLocalHeader,
    dataAt: local.fileDataStart,
    isConsistent: headersAgree(local, entry),
    isNameValid: isValid,
    otherNames: others,
    rawName: raw,
    isDescribed: (entry.generalPurposeBitFlag & 8) !== 0,
  };
}

/** Bit 0 is the old cipher, 99 WinZip's AES; bit 13 hides what the local headers say. */
function isEncrypted(entry: Entry): boolean {
  const isMasked = (entry.generalPurposeBitFlag & 0x2000) !== 0;
  return entry.isEncrypted() || isMasked || entry.compressionMethod === 99;
}

/** Encryption, strong encryption and UTF-8 names: the flags that change how an entry is read. */
const meaningfulFlags = 0x0841;

/** Unpackers that stream trust the local header, others the directory: they must tell the same story. */
function headersAgree(local: LocalFileHeader, entry: Entry): boolean {
  // Sizes and CRC follow the data when bit 3 is set, and lie in the zip64 field when they are all ones.
  const hasDescriptor = (local.generalPurposeBitFlag & 8) !== 0;
  const large = parseExtraFields(local.extraField).find(({ id }) => id === 1)?.data;
  const isSize = (written: number, size: number, largeAt: number) =>
    hasDescriptor || written === size || (written === 0xffffffff && isLarge(large, largeAt, size));
  return (
    local.fileName.equals(entry.fileNameRaw) &&
    local.compressionMethod === entry.compressionMethod &&
    ((local.generalPurposeBitFlag ^ entry.generalPurposeBitFlag) & meaningfulFlags) === 0 &&
    isSize(local.compressedSize, entry.compressedSize, 8) &&
    isSize(local.uncompressedSize, entry.uncompressedSize, 0) &&
    (hasDescriptor || local.crc32 === entry.crc32)
  );
}

/** Both sizes stand in the local zip64 field, the unpacked one first. Source: APPNOTE §4.5.3. */
function isLarge(field: Buffer | undefined, at: number, size: number): boolean {
  return field !== undefined && field.length >= at + 8 && field.readBigUInt64LE(at) === BigInt(size);
}
