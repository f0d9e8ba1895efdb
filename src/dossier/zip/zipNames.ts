import { getFileNameLowLevel, parseExtraFields, type Entry, type LocalFileHeader } from 'yauzl';

export interface EntryName {
  readonly name: string;
  readonly isValid: boolean;
  /** Every other name the entry has for a program that reads another of its fields. */
  readonly others: readonly string[];
  /** The bytes of a name that does not say in which code page it is; null when it does, or is plain ASCII. */
  readonly raw: Buffer | null;
}

const unicodeField = 0x7075;

/**
 * The name as its writer meant it: flagged UTF-8, the Unicode extra field, UTF-8 without the flag (many Linux tools),
 * GB 18030 (Chinese Windows), and only then the code page 437 the format says.
 */
export function nameOf(entry: Entry, local: LocalFileHeader): EntryName {
  const isFlagged = (entry.generalPurposeBitFlag & 0x800) !== 0;
  const raw = entry.fileNameRaw;
  const fields = [...entry.extraFields, ...parseExtraFields(local.extraField)];
  // Version and CRC come first; a program that does not check the CRC believes the name behind it all the same.
  const written = fields.filter(({ id }) => id === unicodeField).map(({ data }) => data.toString('utf8', 5));
  const fromField = entry.extraFields.some(({ id }) => id === unicodeField);
  const inRaw = decodeName('utf-8', raw) ?? decodeName('gb18030', raw) ?? codePage437(raw);
  const isSaid = isFlagged || fromField || raw.every((byte) => byte < 0x80);
  const name =
    isFlagged || fromField
      ? getFileNameLowLevel(entry.generalPurposeBitFlag, raw, entry.extraFields, true)
      : inRaw;
  const others =
    written.length === 0 ? [] : [...new Set([inRaw, ...written])].filter((each) => each !== name);
  return {
    name: fromHere(name),
    isValid: !name.includes('\uFFFD'),
    others: others.map(fromHere),
    raw: isSaid ? null : raw,
  };
}

/** `./bag/x` is `bag/x`; the entry `./` itself, which tells nothing, keeps its name. */
function fromHere(name: string): string {
  return name.replace(/^(?:\.\/)+(?=.)/su, '');
}

function codePage437(raw: Buffer): string {
  return getFileNameLowLevel(0, raw, [], true);
}

/** The bytes in one encoding; null when they are none in it. */
function decodeName(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Code pages that archives from this part of the world use without saying so, and the one the format says. */
export const codePages = ['utf-8', 'gb18030', 'cp437', 'shift_jis', 'big5'] as const;

/** The name in one of them; null when its bytes are none in it. */
export function nameIn(codePage: (typeof codePages)[number], raw: Buffer): string | null {
  const name = codePage === 'cp437' ? codePage437(raw) : decodeName(codePage, raw);
  return name === null ? null : fromHere(name);
}

/** What a writer puts where the code page of the raw name lacks a letter: a mark, or the letter's number. */
const placeholders = /(?:[^ -~]|[?_]|#U[0-9A-Fa-f]{4}|#L[0-9A-Fa-f]{6})+/gu;

/** True when one name is the other with its letters beyond ASCII lost: the same folders, the same ending. */
export function isSameButLost(name: string, other: string): boolean {
  return name.replace(placeholders, '?') === other.replace(placeholders, '?');
}
