/** Crockford's alphabet: no I, L, O, U, so that a handwritten or printed letter is never two. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const RECOVERY_BYTES = 20;
const GROUP_LENGTH = 4;
const GROUPS = 8;

/**
 * The recovery code as it is printed: 8 groups of 4 characters and 1 check character, e.g. `7K2MX-…`.
 * Shape: exactly 20 bytes = 160 bits.
 * Source: SPEC A-R1.
 */
export function recoveryCodeOf(bytes: Uint8Array): string {
  const characters = crockfordText(bytes);
  const groups = Array.from({ length: GROUPS }, (_, index) =>
    characters.slice(index * GROUP_LENGTH, (index + 1) * GROUP_LENGTH),
  );
  return groups.map((group, index) => group + checkOf(group, index)).join('-');
}

export type ReadRecoveryCode =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** `group` counts from 1; `null` when the length is wrong. */
  | { readonly ok: false; readonly group: number | null };

/** Reads a typed code: spaces, dashes and case do not matter, O is 0, I and L are 1; says which group was mistyped (SPEC A-R2, A-R3). */
export function readRecoveryCode(typed: string): ReadRecoveryCode {
  const text = [...typed.normalize('NFKC').toUpperCase()]
    .filter((character) => !/[\s\p{Pd}]/u.test(character))
    .map((character) => lookalikes[character] ?? character)
    .join('');
  if (text.length !== GROUPS * (GROUP_LENGTH + 1)) return { ok: false, group: null };
  let data = '';
  for (let index = 0; index < GROUPS; index += 1) {
    const group = text.slice(index * (GROUP_LENGTH + 1), (index + 1) * (GROUP_LENGTH + 1));
    const body = group.slice(0, GROUP_LENGTH);
    const isKnown = [...group].every((character) => ALPHABET.includes(character));
    if (!isKnown || checkOf(body, index) !== group.at(-1)) return { ok: false, group: index + 1 };
    data += body;
  }
  return { ok: true, bytes: bytesOf(data) };
}

const lookalikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

/**
 * A check in the field of 32 elements, each place with its own weight: one wrong character and any two that changed places
 * show, whatever they are; with weights modulo 32 some exchanges would not. It begins with the number of the group, so that
 * two groups that changed places show too.
 */
function checkOf(group: string, index: number): string {
  const sum = [...group].reduce(
    (total, character, at) => total ^ times(ALPHABET.indexOf(character), at + 2),
    index + 1,
  );
  return ALPHABET[sum] ?? '';
}

/** x⁵ + x² + 1, by which the field is made. */
const FIELD = 0b100101;

/** Product of two elements; the second has at most three bits. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 3; bit += 1) if ((b >> bit) & 1) product ^= a << bit;
  for (let bit = 6; bit >= 5; bit -= 1) if ((product >> bit) & 1) product ^= FIELD << (bit - 5);
  return product;
}

/** Bytes in Crockford's base 32, five bits a character; bits that fill no character are left out. */
export function crockfordText(bytes: Uint8Array): string {
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(buffer >> bits) & 31] ?? '';
    }
    buffer &= (1 << bits) - 1;
  }
  return text;
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(RECOVERY_BYTES);
  let buffer = 0;
  let bits = 0;
  let at = 0;
  for (const character of text) {
    buffer = (buffer << 5) | ALPHABET.indexOf(character);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (buffer >> bits) & 0xff;
      buffer &= (1 << bits) - 1;
    }
  }
  return bytes;
}
