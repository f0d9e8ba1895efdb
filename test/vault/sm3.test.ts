import { createSM3, sm3 } from 'hash-wasm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sm3Hasher } from '#vault/objects/sm3Hasher.ts';
import { sm3Of } from '#vault/objects/sm3Of.ts';
import { patterned } from './vaultWorld.ts';

describe('SM3', () => {
  it('gives the digests printed in GB/T 32905-2016 appendix A', async () => {
    expect(await sm3Of(Buffer.from('abc'))).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    );
    expect(await sm3Of(Buffer.from('abcd'.repeat(16)))).toBe(
      'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
    );
  });

  it('agrees with an independent implementation on 3000 random messages, fed in random parts', async () => {
    const ours = await sm3Hasher();
    const theirs = await createSM3();
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 700 }),
        fc.array(fc.nat({ max: 200 }), { maxLength: 8 }),
        (message, cuts) => {
          ours.init();
          let at = 0;
          for (const cut of cuts) {
            ours.update(message.subarray(at, at + cut));
            at += cut;
          }
          ours.update(message.subarray(at));
          expect(ours.digest()).toBe(theirs.init().update(message).digest());
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('agrees at every length around its blocks and its memory', async () => {
    const MiB = 1024 * 1024;
    for (const sizeBytes of [
      ...Array.from({ length: 260 }, (_, length) => length),
      MiB - 64,
      MiB - 1,
      MiB,
      MiB + 1,
      MiB + 63,
      3 * MiB + 77,
    ]) {
      const bytes = patterned(sizeBytes, sizeBytes + 1);
      expect(await sm3Of(bytes), `${sizeBytes} bytes`).toBe(await sm3(bytes));
    }
  });

  it('carries a rest over the end of its memory', async () => {
    const bytes = patterned(5_000_000, 3);
    const ours = await sm3Hasher();
    ours.init();
    for (let at = 0; at < bytes.length; at += 1_700_001) ours.update(bytes.subarray(at, at + 1_700_001));
    expect(ours.digest()).toBe(await sm3(bytes));
  });
});
