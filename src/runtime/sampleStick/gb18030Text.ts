import { Fault } from '#domain/kernel/fault.ts';

/**
 * Text as old Chinese Windows programs store it; Node can read that encoding but not write it.
 *
 * Fails: Fault for characters outside the two-byte area.
 */
export function gb18030Text(text: string): Buffer {
  const pairs = twoBytePairs();
  const bytes = [...text].flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? [code] : pairs.get(character);
    if (pair === undefined) throw new Fault('a sample text holds a character beyond two bytes');
    return pair;
  });
  return Buffer.from(bytes);
}

function twoBytePairs(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (!pairs.has(character)) pairs.set(character, [lead, trail]);
    }
  }
  return pairs;
}
