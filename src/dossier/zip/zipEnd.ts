import type { ArchiveFile } from './archiveFile.ts';

/** What one end record says of the directory. */
interface Told {
  readonly disk: number;
  readonly directoryDisk: number;
  readonly countHere: number;
  readonly count: number;
  readonly size: number;
  readonly startsAt: number;
}
type Field = keyof Told;

/** The directory as it was read, entry by entry. */
interface ReadDirectory {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly entries: number;
}

const plainEnd = { signature: 0x06054b50, bytes: 22 };
const zip64End = { signature: 0x06064b50, bytes: 56 };
const zip64Locator = { signature: 0x07064b50, bytes: 20 };
const longestComment = 0xffff;
/** All ones in the plain record: the zip64 one says it. */
const deferred: Readonly<Record<Field, number>> = {
  disk: 0xffff,
  directoryDisk: 0xffff,
  countHere: 0xffff,
  count: 0xffff,
  size: 0xffffffff,
  startsAt: 0xffffffff,
};
const fields = ['disk', 'directoryDisk', 'countHere', 'count', 'size', 'startsAt'] as const;

/**
 * Whether every end record leads to the directory that was read, which must end where they begin. Some programs trust the
 * count, others the size, others the zip64 record: they must all find the same entries. Source: APPNOTE §4.3.14–4.3.16; SPEC B-35.
 */
export async function endsAgree(archive: ArchiveFile, directory: ReadDirectory): Promise<boolean> {
  const tail = await tailOf(archive);
  const at = tail.bytes.lastIndexOf('PK\u0005\u0006');
  if (at < 0 || at + plainEnd.bytes > tail.bytes.length) return false;
  const plain = plainRecord(tail.bytes.subarray(at));
  const locatorAt = at - zip64Locator.bytes;
  const hasZip64 = locatorAt >= 0 && tail.bytes.readUInt32LE(locatorAt) === zip64Locator.signature;
  const large = hasZip64
    ? await zip64Record(archive, tail.bytes.subarray(locatorAt), tail.from + locatorAt)
    : null;
  if (hasZip64 && large === null) return false;
  const told = large?.told ?? plain;
  return (
    fields.every((field) => plain[field] === told[field] || plain[field] === deferred[field]) &&
    leadsTo(told, directory) &&
    directory.endsAt === (large?.at ?? tail.from + at)
  );
}

function leadsTo(told: Told, directory: ReadDirectory): boolean {
  return (
    told.disk + told.directoryDisk === 0 &&
    told.countHere === directory.entries &&
    told.count === directory.entries &&
    told.startsAt === directory.startsAt &&
    told.startsAt + told.size === directory.endsAt
  );
}

async function tailOf(archive: ArchiveFile): Promise<{ readonly from: number; readonly bytes: Buffer }> {
  const wanted = Math.min(archive.sizeBytes, plainEnd.bytes + longestComment + zip64Locator.bytes);
  const from = archive.sizeBytes - wanted;
  return { from, bytes: await bytesAt(archive, from, wanted) };
}

function plainRecord(bytes: Buffer): Told {
  return {
    disk: bytes.readUInt16LE(4),
    directoryDisk: bytes.readUInt16LE(6),
    countHere: bytes.readUInt16LE(8),
    count: bytes.readUInt16LE(10),
    size: bytes.readUInt32LE(12),
    startsAt: bytes.readUInt32LE(16),
  };
}

/** The zip64 record, which ends where its locator begins; null when the locator leads anywhere else. */
async function zip64Record(
  archive: ArchiveFile,
  locator: Buffer,
  locatorAt: number,
): Promise<{ readonly at: number; readonly told: Told } | null> {
  const at = Number(locator.readBigUInt64LE(8));
  if (locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) > 1 || at + zip64End.bytes > locatorAt)
    return null;
  const bytes = await bytesAt(archive, at, zip64End.bytes);
  if (bytes.length < zip64End.bytes || bytes.readUInt32LE(0) !== zip64End.signature) return null;
  if (at + 12 + Number(bytes.readBigUInt64LE(4)) !== locatorAt) return null;
  const told = {
    disk: bytes.readUInt32LE(16),
    directoryDisk: bytes.readUInt32LE(20),
    countHere: Number(bytes.readBigUInt64LE(24)),
    count: Number(bytes.readBigUInt64LE(32)),
    size: Number(bytes.readBigUInt64LE(40)),
    startsAt: Number(bytes.readBigUInt64LE(48)),
  };
  return { at, told };
}

/** The bytes of one stretch; fewer only at the end of the archive. Fails: throws what reading throws. */
export async function bytesAt(archive: ArchiveFile, position: number, length: number): Promise<Buffer> {
  // Only what was read is given away.
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const read = await archive.read(bytes.subarray(done), position + done);
    if (read === 0) break;
    done += read;
  }
  return bytes.subarray(0, done);
}
