import { bytesAt } from './zipEnd.ts';
import type { OpenedZip, ZipEntry } from './zipEntries.ts';
import type { VerdictNotes } from '../bag/verdictNotes.ts';

/** CRC and sizes after the data: with or without a signature, in zip64 with 8 bytes each. Source: APPNOTE §4.3.9. */
const descriptorLengths = new Set([12, 16, 20, 24]);
const descriptorSignature = 0x08074b50;
const localSignature = 'PK\u0003\u0004';
/** Read at a time when looking for a local header in front of the archive. */
const searchBytes = 1 << 20;

/**
 * The entries of the directory must lie one behind the other up to it: a program that reads from the front unpacks whatever
 * has a local header. Only before the first one may something else stand, a program that unpacks itself. Source: SPEC B-35.
 */
export async function guardTiling(zip: OpenedZip, notes: VerdictNotes): Promise<void> {
  const inOrder = [...zip.entries].sort((a, b) => a.startsAt - b.startsAt);
  let hidden = 0;
  for (const [index, entry] of inOrder.entries()) {
    const endsAt = entry.dataAt + entry.storedBytes;
    const gap = (inOrder[index + 1]?.startsAt ?? zip.directoryAt) - endsAt;
    if (gap < 0) notes.wrong('zip.overlap', entry.name);
    else if (gap > 0 && !(entry.isDescribed && descriptorLengths.has(gap))) hidden += gap;
    else if (gap > 0 && !isTrue(await bytesAt(zip.archive, endsAt, gap), entry))
      notes.wrong('zip.headerDiffers', entry.name);
  }
  const before = inOrder[0]?.startsAt ?? zip.directoryAt;
  if (await hasLocalHeader(zip, before)) hidden += before;
  else if (before > 0) notes.warn('zip.hiddenData', '', { bytes: before });
  if (hidden > 0) notes.wrong('zip.hiddenEntries', '', { bytes: hidden });
}

/** The descriptor says what the directory says. */
function isTrue(bytes: Buffer, { crc32, storedBytes, sizeBytes }: ZipEntry): boolean {
  const isLarge = bytes.length >= 20;
  const at = bytes.length - (isLarge ? 20 : 12);
  if (at !== 0 && bytes.readUInt32LE(0) !== descriptorSignature) return false;
  const sizes = isLarge
    ? [bytes.readBigUInt64LE(at + 4), bytes.readBigUInt64LE(at + 12)]
    : [BigInt(bytes.readUInt32LE(at + 4)), BigInt(bytes.readUInt32LE(at + 8))];
  return (
    bytes.readUInt32LE(at) === crc32 && sizes[0] === BigInt(storedBytes) && sizes[1] === BigInt(sizeBytes)
  );
}

async function hasLocalHeader({ archive }: OpenedZip, before: number): Promise<boolean> {
  for (let at = 0; at < before; at += searchBytes) {
    // A signature may lie across two stretches.
    const bytes = await bytesAt(archive, at, Math.min(searchBytes + localSignature.length - 1, before - at));
    if (bytes.includes(localSignature)) return true;
  }
  return false;
}
