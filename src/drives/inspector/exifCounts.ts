/** Bytes of one value by the type of a tag. Source: TIFF 6.0, section 2; EXIF 2.3, 4.6.2. */
const valueBytes: readonly number[] = [1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
const EXIF_TABLE = 0x8769;
const GPS_TABLE = 0x8825;
const ENTRY_BYTES = 12;
/** Sound pictures have a few hundred tags; whoever has more than this is not read. */
const MOST_TAGS = 20_000;

interface Walk {
  readonly bytes: Buffer;
  readonly isLittle: boolean;
  /** Where the tables count from. */
  readonly start: number;
  tagsLeft: number;
}

/**
 * A copy in which no tag claims more values than there are bytes: the reader makes room for what a tag claims before it looks, and one of
 * a hundred bytes could so take the memory of the whole PC. Such a tag counts nothing here; the others stay as they are.
 *
 * Shape: `null` when there are more tags than any camera writes.
 */
export function withBoundedCounts(original: Uint8Array): Buffer | null {
  const bytes = Buffer.from(original);
  let tagsLeft = MOST_TAGS;
  for (const { mark, isLittle } of [
    { mark: Buffer.from('II*\0', 'latin1'), isLittle: true },
    { mark: Buffer.from('MM\0*', 'latin1'), isLittle: false },
  ])
    for (let start = bytes.indexOf(mark); start !== -1; start = bytes.indexOf(mark, start + 1)) {
      const walk: Walk = { bytes, isLittle, start, tagsLeft };
      boundTables(walk);
      tagsLeft = walk.tagsLeft;
      if (tagsLeft <= 0) return null;
    }
  return bytes;
}

/** The first table, and the two it points to. */
function boundTables(walk: Walk): void {
  if (walk.start + 8 > walk.bytes.length) return;
  const pointed = boundTable(walk, word(walk, walk.start + 4));
  for (const offset of new Set(pointed)) boundTable(walk, offset);
}

/** Answers where the tables lie that this one points to. */
function boundTable(walk: Walk, offset: number): readonly number[] {
  const { bytes, start } = walk;
  const at = start + offset;
  if (at + 2 > bytes.length) return [];
  const count = half(walk, at);
  const pointed: number[] = [];
  for (let index = 0; index < count && walk.tagsLeft > 0; index += 1) {
    const entry = at + 2 + index * ENTRY_BYTES;
    if (entry + ENTRY_BYTES > bytes.length) break;
    walk.tagsLeft -= 1;
    const tag = half(walk, entry);
    if (tag === EXIF_TABLE || tag === GPS_TABLE) pointed.push(word(walk, entry + 8));
    const size = valueBytes[half(walk, entry + 2)] ?? 1;
    if (size * word(walk, entry + 4) > bytes.length) bytes.writeUInt32LE(0, entry + 4);
  }
  return pointed;
}

function half({ bytes, isLittle }: Walk, at: number): number {
  return isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
}

function word({ bytes, isLittle }: Walk, at: number): number {
  return isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
}
