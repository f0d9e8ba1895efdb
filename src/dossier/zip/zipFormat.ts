/** What the directory of an archive says of one stored file. */
export interface StoredFile {
  /** Inside the archive, forward slashes. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly crc32: number;
  /** Of its local header. */
  readonly startsAt: number;
  /** Its CRC stands behind its data: whoever wrote it could not go back. */
  readonly isDescribed?: boolean;
}

/** Time of every entry, as MS-DOS wrote it: 1980-01-01. The package says in bag-info.txt when it was made. */
const epochDate = 0x0021;
const utf8Flag = 0x0800;
const describedFlag = 0x0008;
const largest32 = 0xffffffff;
const largest16 = 0xffff;
const zip64Version = 45;
const plainVersion = 20;
/** A plain file of Unix, readable by everybody. */
const unixFile = (0o100644 << 16) >>> 0;
const madeByUnix = 3 << 8;

/** Local header of a stored file; sizes of 4 GiB and more go into the zip64 field. Source: PKWARE APPNOTE 6.3.10 §4.3.7, §4.5.3. */
export function localHeader({
  name,
  sizeBytes,
  crc32,
  isDescribed = false,
}: Omit<StoredFile, 'startsAt'>): Buffer {
  const nameBytes = Buffer.from(name);
  const isLarge = sizeBytes >= largest32;
  const extra = isLarge ? zip64Field([sizeBytes, sizeBytes]) : Buffer.alloc(0);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(isLarge ? zip64Version : plainVersion, 4);
  header.writeUInt16LE(flagsOf(isDescribed), 6);
  header.writeUInt16LE(epochDate, 12);
  header.writeUInt32LE(isDescribed ? 0 : crc32, 14);
  header.writeUInt32LE(isLarge ? largest32 : sizeBytes, 18);
  header.writeUInt32LE(isLarge ? largest32 : sizeBytes, 22);
  header.writeUInt16LE(nameBytes.length, 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, nameBytes, extra]);
}

/** What follows the data of a described file; 8-byte sizes where its header has the zip64 field. Source: APPNOTE §4.3.9. */
export function descriptorOf({ sizeBytes, crc32 }: StoredFile): Buffer {
  const isLarge = sizeBytes >= largest32;
  const descriptor = Buffer.alloc(isLarge ? 24 : 16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(crc32, 4);
  if (isLarge) {
    descriptor.writeBigUInt64LE(BigInt(sizeBytes), 8);
    descriptor.writeBigUInt64LE(BigInt(sizeBytes), 16);
  } else {
    descriptor.writeUInt32LE(sizeBytes, 8);
    descriptor.writeUInt32LE(sizeBytes, 12);
  }
  return descriptor;
}

/** The directory and its end; zip64 ends stand before the plain one when anything is too large for it. */
export function directory(files: readonly StoredFile[], directoryAt: number): Buffer {
  const entries = Buffer.concat(files.map(directoryEntry));
  const isLarge = files.length >= largest16 || directoryAt >= largest32 || entries.length >= largest32;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(isLarge ? largest16 : files.length, 8);
  end.writeUInt16LE(isLarge ? largest16 : files.length, 10);
  end.writeUInt32LE(isLarge ? largest32 : entries.length, 12);
  end.writeUInt32LE(isLarge ? largest32 : directoryAt, 16);
  const zip64 = isLarge ? [zip64End(files.length, entries.length, directoryAt)] : [];
  return Buffer.concat([entries, ...zip64, end]);
}

function directoryEntry({ name, sizeBytes, crc32, startsAt, isDescribed = false }: StoredFile): Buffer {
  const nameBytes = Buffer.from(name);
  const isLarge = sizeBytes >= largest32;
  const isFar = startsAt >= largest32;
  const large = [...(isLarge ? [sizeBytes, sizeBytes] : []), ...(isFar ? [startsAt] : [])];
  const extra = large.length > 0 ? zip64Field(large) : Buffer.alloc(0);
  const header = Buffer.alloc(46);
  const version = large.length > 0 ? zip64Version : plainVersion;
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(madeByUnix | version, 4);
  header.writeUInt16LE(version, 6);
  header.writeUInt16LE(flagsOf(isDescribed), 8);
  header.writeUInt16LE(epochDate, 14);
  header.writeUInt32LE(crc32, 16);
  header.writeUInt32LE(isLarge ? largest32 : sizeBytes, 20);
  header.writeUInt32LE(isLarge ? largest32 : sizeBytes, 24);
  header.writeUInt16LE(nameBytes.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(unixFile, 38);
  header.writeUInt32LE(isFar ? largest32 : startsAt, 42);
  return Buffer.concat([header, nameBytes, extra]);
}

function flagsOf(isDescribed: boolean): number {
  return isDescribed ? utf8Flag | describedFlag : utf8Flag;
}

function zip64Field(values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(values.length * 8, 2);
  for (const [index, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  return field;
}

/** The zip64 end of the directory and the locator that says where it is. */
function zip64End(files: number, directoryBytes: number, directoryAt: number): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(madeByUnix | zip64Version, 12);
  end.writeUInt16LE(zip64Version, 14);
  end.writeBigUInt64LE(BigInt(files), 24);
  end.writeBigUInt64LE(BigInt(files), 32);
  end.writeBigUInt64LE(BigInt(directoryBytes), 40);
  end.writeBigUInt64LE(BigInt(directoryAt), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(directoryAt + directoryBytes), 64);
  end.writeUInt32LE(1, 72);
  return end;
}
