/** Encodings in which a name may stand in a file's bytes. */
type Encoder = (text: string) => Buffer | null;

const utf16be: Encoder = (text) => Buffer.from(text, 'utf16le').swap16();
const encoders: readonly Encoder[] = [
  (text) => Buffer.from(text, 'utf8'),
  (text) => Buffer.from(text, 'utf16le'),
  utf16be,
  gb18030,
];

/** Packed pixels are noise, and in megabytes of noise every four bytes stand somewhere. Units: bytes. */
const SHORTEST = 6;

/** The first of these texts that stands in the bytes in UTF-8, UTF-16 or GB 18030; `null` = none does. */
export function textFoundIn(bytes: Buffer, texts: readonly string[]): string | null {
  for (const text of texts) {
    for (const encode of encoders) {
      const wanted = encode(text);
      if (wanted !== null && wanted.length >= SHORTEST && bytes.includes(wanted)) return text;
    }
  }
  return null;
}

let pairs: ReadonlyMap<string, number> | null = null;

/** Node decodes GB 18030 and does not encode it: the two-byte part is turned round once. `null` for a text beyond that part. */
function gb18030(text: string): Buffer | null {
  pairs ??= twoBytePart();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = pairs.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair === undefined) return null;
    else bytes.push(pair >> 8, pair & 0xff);
  }
  return Buffer.from(bytes);
}

function twoBytePart(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gb18030');
  const map = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd') map.set(character, (lead << 8) | trail);
    }
  }
  return map;
}
