import type { BagSource } from './bagSource.ts';
import type { VerdictNotes } from './verdictNotes.ts';

/** How the tag files of one bag are to be read. */
export interface TagRules {
  readonly encoding: string;
  /** Version 1.0 or later: the stricter rules bind. */
  readonly isStrict: boolean;
  /** The metadata file, which had another name before 0.96. */
  readonly infoName: string;
}

/** Reads a tag file as the declared encoding says; null (and a note) when that is impossible. */
export async function readTagText(
  source: BagSource,
  path: string,
  rules: TagRules,
  notes: VerdictNotes,
): Promise<string | null> {
  const read = await source.readTagFile(path);
  if ('failed' in read) {
    notes.unread(path, read.failed);
    return null;
  }
  const decoded = decodeTagText(read.bytes, rules.encoding);
  if (decoded === 'unsupported') notes.unknown('bag.encodingUnsupported', path, { encoding: rules.encoding });
  else if (decoded === 'invalid') notes.wrong('bag.encodingInvalid', path, { encoding: rules.encoding });
  else {
    const isUtf8 = /^utf-?8$/iu.test(rules.encoding);
    if (decoded.hadBom && isUtf8) notes.wrongSince10(rules.isStrict, 'bag.bomForbidden', path);
    return decoded.text;
  }
  return null;
}

export type DecodedText = { readonly text: string; readonly hadBom: boolean };

/** Decodes bytes by an IANA encoding name; a byte-order mark is taken off and decides the order of UTF-16. */
export function decodeTagText(bytes: Uint8Array, encoding: string): DecodedText | 'unsupported' | 'invalid' {
  if (/^(?:iso[-_]?8859-1|latin-?1)$/iu.test(encoding)) {
    // The web's "iso-8859-1" is windows-1252; the real one maps every byte to itself.
    return { text: Buffer.from(bytes).toString('latin1'), hadBom: false };
  }
  const label = /^utf-?16(?:-?[bl]e)?$/iu.test(encoding) ? utf16Label(bytes, encoding) : encoding;
  const decoder = decoderFor(label);
  if (decoder === null) return 'unsupported';
  try {
    const text = decoder.decode(bytes);
    const hadBom = text.startsWith('\uFEFF');
    return { text: hadBom ? text.slice(1) : text, hadBom };
  } catch (error) {
    if (error instanceof TypeError) return 'invalid';
    throw error;
  }
}

function decoderFor(label: string) {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Byte order of UTF-16: the mark first, then where the zero bytes of the ASCII characters lie (every tag file has many),
 * then the declared name; plain `UTF-16` without a mark is big-endian (RFC 2781 §4.3).
 */
function utf16Label(bytes: Uint8Array, encoding: string): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe) return 'utf-16le';
  if (mark === 0xfeff) return 'utf-16be';
  const zeroAt = (parity: number) =>
    bytes.subarray(0, 4096).filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const [even, odd] = [zeroAt(0), zeroAt(1)];
  if (even !== odd) return even > odd ? 'utf-16be' : 'utf-16le';
  return /le$/iu.test(encoding) ? 'utf-16le' : 'utf-16be';
}
