/** UTF-8 bytes of a text; a lone surrogate becomes U+FFFD, as everywhere. */
export function utf8Bytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text.toWellFormed()) {
    const code = character.codePointAt(0) ?? 0xfffd;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return Uint8Array.from(bytes);
}

/** A continuation byte: the low six bits. */
function tail(bits: number): number {
  return 0x80 | (bits & 0x3f);
}

/** Text of well-formed UTF-8 bytes, such as this program wrote itself. */
export function utf8Text(bytes: Uint8Array): string {
  let text = '';
  const pending: number[] = [];
  for (let index = 0; index < bytes.length;) {
    const first = bytes[index] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    let code = length === 1 ? first : first & (0xff >> (length + 1));
    for (let step = 1; step < length; step += 1) code = (code << 6) | ((bytes[index + step] ?? 0) & 0x3f);
    pending.push(code);
    index += length;
    if (pending.length === FLUSH_AT) text += String.fromCodePoint(...pending.splice(0));
  }
  return text + String.fromCodePoint(...pending);
}

/** Arguments one call takes safely on every engine. */
const FLUSH_AT = 4096;
