import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { RunningSha256, sha256Hex } from '#domain/kernel/sha256.ts';

const native = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('SHA-256 without a platform', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('gives what FIPS 180-4 gives for %j', (text, hex) => {
    expect(sha256Hex(Buffer.from(text))).toBe(hex);
  });

  it('agrees with node:crypto for every length up to 300 bytes', () => {
    for (let length = 0; length <= 300; length += 1) {
      const bytes = randomBytes(length);
      expect(sha256Hex(bytes), `length ${length}`).toBe(native(bytes));
    }
  });

  it('does not mind how the bytes come in', () => {
    const bytes = randomBytes(10_007);
    for (const step of [1, 3, 63, 64, 65, 1000]) {
      const running = new RunningSha256();
      for (let at = 0; at < bytes.length; at += step) running.update(bytes.subarray(at, at + step));
      expect(running.hex()).toBe(native(bytes));
    }
  });
});
