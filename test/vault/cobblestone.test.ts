import { createHash, webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  CHUNK_BYTES,
  chunkCipher,
  containerBytes,
  HEADER_BYTES,
  newContainer,
  openContainer,
  plainBytesIn,
  SEALED_CHUNK_BYTES,
  spanOf,
  TAG_BYTES,
} from '#vault/objects/cobblestone.ts';
import { patterned } from './vaultWorld.ts';

const key = Uint8Array.from({ length: 32 }, (_, at) => at);
const context = Buffer.from('weiquan/object/1\0test');
const KiB16 = CHUNK_BYTES;
const boundarySizes = [0, 1, 15, 16, KiB16 - 1, KiB16, KiB16 + 1, 2 * KiB16, 5 * KiB16 - 1, 5 * KiB16 + 7];

function sealed(plain: Uint8Array): Uint8Array {
  const container = newContainer(key, context);
  const bytes = Buffer.alloc(containerBytes(plain.length));
  bytes.set(container.header);
  const written = chunkCipher(container.secret).seal(0, plain, true, bytes.subarray(HEADER_BYTES));
  expect(HEADER_BYTES + written).toBe(bytes.length);
  return bytes;
}

/** The content, or `null` for whatever reason it is refused. */
function unsealed(bytes: Uint8Array, withKey = key, forContext: Uint8Array = context): Uint8Array | null {
  const container = openContainer(withKey, forContext, bytes.subarray(0, HEADER_BYTES));
  const sizeBytes = plainBytesIn(bytes.length);
  if (container === null || sizeBytes === null) return null;
  const plain = Buffer.alloc(sizeBytes);
  const opened = chunkCipher(container.secret).open(0, bytes.subarray(HEADER_BYTES), plain);
  return opened === sizeBytes ? plain : null;
}

/** The specification read a second time, with WebCrypto's HKDF-Expand in place of ours and one call of AES-GCM a chunk. */
async function sealedBySpecification(salt: Uint8Array, plain: Uint8Array): Promise<Uint8Array> {
  const hmac = await webcrypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-512' }, false, [
    'sign',
  ]);
  const info = Buffer.concat([
    Buffer.from('c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0'),
    salt,
    context,
  ]);
  const first = await webcrypto.subtle.sign('HMAC', hmac, Buffer.concat([info, Buffer.of(1)]));
  const second = await webcrypto.subtle.sign(
    'HMAC',
    hmac,
    Buffer.concat([Buffer.from(first), info, Buffer.of(2)]),
  );
  const okm = Buffer.concat([Buffer.from(first), Buffer.from(second)]);
  const aes = await webcrypto.subtle.importKey('raw', okm.subarray(0, 32), 'AES-GCM', false, ['encrypt']);
  const baseNonce = BigInt(`0x${okm.subarray(32, 44).toString('hex')}`);
  const parts: Uint8Array[] = [salt, okm.subarray(44, 76)];
  for (let chunk = 0; chunk * KiB16 <= plain.length; chunk += 1) {
    const iv = Buffer.from((baseNonce ^ BigInt(chunk)).toString(16).padStart(24, '0'), 'hex');
    const part = Buffer.from(plain.subarray(chunk * KiB16, (chunk + 1) * KiB16));
    parts.push(Buffer.from(await webcrypto.subtle.encrypt({ name: 'AES-GCM', iv }, aes, part)));
  }
  return Buffer.concat(parts);
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a container', () => {
  for (const sizeBytes of boundarySizes) {
    it(`of ${sizeBytes} bytes gives them back and is as long as it says`, () => {
      const plain = patterned(sizeBytes, 3);
      const bytes = sealed(plain);
      expect(plainBytesIn(bytes.length)).toBe(sizeBytes);
      expect(Buffer.compare(unsealed(bytes) ?? Buffer.of(1, 2, 3), plain)).toBe(0);
    });
  }

  it('is byte for byte what a second reading of the specification makes with WebCrypto', async () => {
    for (const sizeBytes of [...boundarySizes, 300 * KiB16 + 5]) {
      const plain = patterned(sizeBytes, 4);
      const ours = sealed(plain);
      const theirs = await sealedBySpecification(ours.subarray(0, 24), plain);
      expect(Buffer.compare(ours, theirs), `${sizeBytes} bytes`).toBe(0);
    }
  });

  it('made by an earlier version of this program still opens', async () => {
    for (const { sizeBytes, sha256 } of frozen) {
      const salt = Buffer.from(patterned(24, sizeBytes + 1));
      const bytes = await sealedBySpecification(salt, patterned(sizeBytes, 9));
      expect([sizeBytes, digest(bytes)]).toEqual([sizeBytes, sha256]);
      expect(Buffer.compare(unsealed(bytes) ?? Buffer.of(0), patterned(sizeBytes, 9))).toBe(0);
    }
  });

  it('gives back any content, sealed and opened in any steps of whole chunks', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 9 * KiB16 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        (sizeBytes, sealStep, openStep) => {
          const plain = patterned(sizeBytes, sizeBytes + 2);
          const { secret, header } = newContainer(key, context);
          const cipher = chunkCipher(secret);
          const bytes = Buffer.alloc(containerBytes(sizeBytes));
          bytes.set(header);
          let at = HEADER_BYTES;
          for (let chunk = 0; at < bytes.length; chunk += sealStep) {
            const part = plain.subarray(chunk * KiB16, (chunk + sealStep) * KiB16);
            at += cipher.seal(chunk, part, part.length < sealStep * KiB16, bytes.subarray(at));
          }
          const out = Buffer.alloc(sizeBytes);
          let done = 0;
          for (let chunk = 0; done < sizeBytes; chunk += openStep) {
            const from = HEADER_BYTES + chunk * SEALED_CHUNK_BYTES;
            const part = bytes.subarray(from, from + openStep * SEALED_CHUNK_BYTES);
            done += cipher.open(chunk, part, out.subarray(done)) ?? Number.NaN;
          }
          expect(Buffer.compare(out, plain)).toBe(0);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('any part can be opened from the chunks around it', () => {
    const plain = patterned(7 * KiB16 + 100, 5);
    const bytes = sealed(plain);
    const container = openContainer(key, context, bytes.subarray(0, HEADER_BYTES));
    const cipher = chunkCipher(container?.secret ?? { key, baseNonce: new Uint8Array(12) });
    fc.assert(
      fc.property(fc.nat({ max: plain.length - 1 }), fc.nat({ max: plain.length }), (start, length) => {
        const end = Math.min(plain.length, start + 1 + length);
        const span = spanOf(start, end, plain.length);
        const out = Buffer.alloc(plain.length);
        expect(
          cipher.open(span.firstChunk, bytes.subarray(span.sealedStart, span.sealedEnd), out),
        ).not.toBeNull();
        const skip = start - span.firstChunk * KiB16;
        expect(Buffer.compare(out.subarray(skip, skip + end - start), plain.subarray(start, end))).toBe(0);
      }),
    );
  });

  it('looks different every time', () => {
    const plain = patterned(1000);
    expect(Buffer.compare(sealed(plain), sealed(plain))).not.toBe(0);
  });
});

describe('a container is refused', () => {
  it('when any single bit of a small one is flipped', () => {
    const bytes = sealed(patterned(100));
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const damaged = Uint8Array.from(bytes);
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(unsealed(damaged), `bit ${bit}`).toBeNull();
    }
  });

  it('when a byte anywhere in a large one is flipped', () => {
    const bytes = sealed(patterned(3 * KiB16 + 50));
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const damaged = Uint8Array.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ mask;
        expect(unsealed(damaged)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('when chunks change places or one stands in place of another', () => {
    const bytes = sealed(patterned(4 * KiB16 + 50));
    const chunkAt = (chunk: number) =>
      bytes.subarray(
        HEADER_BYTES + chunk * SEALED_CHUNK_BYTES,
        HEADER_BYTES + (chunk + 1) * SEALED_CHUNK_BYTES,
      );
    for (const order of [
      [1, 0, 2, 3, 4],
      [0, 1, 3, 2, 4],
      [0, 0, 2, 3, 4],
      [0, 1, 2, 2, 4],
      [1, 2, 3, 4],
      [0, 1, 2, 4],
      [0, 1, 2, 3, 3, 4],
    ]) {
      const moved = Buffer.concat([bytes.subarray(0, HEADER_BYTES), ...order.map(chunkAt)]);
      expect(unsealed(moved), order.join()).toBeNull();
    }
  });

  it('when it is cut at the border of a chunk or anywhere near one', () => {
    for (const sizeBytes of [3 * KiB16, 3 * KiB16 + 20]) {
      const bytes = sealed(patterned(sizeBytes));
      for (let chunk = 0; chunk <= 3; chunk += 1) {
        const border = HEADER_BYTES + chunk * SEALED_CHUNK_BYTES;
        for (const length of [-17, -16, -15, -1, 0, 1, 15, 16, 17].map((near) => border + near)) {
          if (length < bytes.length) expect(unsealed(bytes.subarray(0, length)), `${length}`).toBeNull();
        }
      }
    }
  });

  it('at every length but its own, when it is short', () => {
    const bytes = sealed(patterned(40));
    for (let length = 0; length < bytes.length; length += 1)
      expect(unsealed(bytes.subarray(0, length))).toBeNull();
    for (const extra of [1, 15, 16, 17, KiB16])
      expect(unsealed(Buffer.concat([bytes, Buffer.alloc(extra)]))).toBeNull();
  });

  it('when a chunk that was honestly sealed is added behind its end', () => {
    const container = newContainer(key, context);
    const cipher = chunkCipher(container.secret);
    const whole = Buffer.alloc(SEALED_CHUNK_BYTES);
    cipher.seal(0, patterned(KiB16), false, whole);
    const [end, more] = [Buffer.alloc(TAG_BYTES + 5), Buffer.alloc(TAG_BYTES + 5)];
    cipher.seal(1, patterned(5), true, end);
    cipher.seal(2, patterned(5), true, more);
    expect(unsealed(Buffer.concat([container.header, whole, end]))).not.toBeNull();
    expect(unsealed(Buffer.concat([container.header, whole, end, more]))).toBeNull();
    expect(unsealed(Buffer.concat([container.header, whole]))).toBeNull();
  });

  it('with another key and for another context, before any chunk is looked at', () => {
    const header = sealed(patterned(40)).subarray(0, HEADER_BYTES);
    expect(openContainer(key, context, header)).not.toBeNull();
    expect(openContainer(Uint8Array.from(key).fill(9, 31), context, header)).toBeNull();
    expect(openContainer(key, Buffer.from('weiquan/object/1\0other'), header)).toBeNull();
    expect(openContainer(key, new Uint8Array(0), header)).toBeNull();
  });

  it('is a fault for keys of another length and for content cut inside a chunk', () => {
    expect(() => newContainer(key.subarray(1), context)).toThrow('length');
    const { secret } = newContainer(key, context);
    expect(() => chunkCipher(secret).seal(0, patterned(5), false, Buffer.alloc(99))).toThrow('short');
    expect(() => chunkCipher(secret).seal(2 ** 38, patterned(5), true, Buffer.alloc(99))).toThrow('room');
  });
});

const Wycheproof = z.object({
  testGroups: z.array(
    z.object({
      tests: z.array(
        z.object({
          tcId: z.number(),
          comment: z.string(),
          key: z.string(),
          ctx: z.string(),
          ct: z.string(),
          msgSha512: z.string().optional(),
          result: z.enum(['valid', 'invalid']),
        }),
      ),
    }),
  ),
});

/** C2SP's own vectors, as Wycheproof publishes them (github.com/C2SP/wycheproof, Apache-2.0). */
const vectors = join(import.meta.dirname, 'fixtures/wycheproof-chunked-aes-256-gcm.json');
describe('C2SP test vector', () => {
  const { testGroups } = Wycheproof.parse(JSON.parse(readFileSync(vectors, 'utf8')));
  for (const vector of testGroups.flatMap((group) => group.tests)) {
    it(`${vector.tcId}: ${vector.comment}`, () => {
      const bytes = inflateSync(Buffer.from(vector.ct, 'hex'));
      const inputKey = Buffer.from(vector.key, 'hex');
      const open = () => unsealed(bytes, inputKey, Buffer.from(vector.ctx, 'hex'));
      if (inputKey.length !== 32) return expect(open).toThrow('length');
      const plain = open();
      expect(plain !== null).toBe(vector.result === 'valid');
      if (plain !== null) expect(createHash('sha512').update(plain).digest('hex')).toBe(vector.msgSha512);
    });
  }
});

/** SHA-256 of containers of `patterned(sizeBytes, 9)` with the key and context above and `patterned(24, sizeBytes + 1)` as salt. */
const frozen: readonly { readonly sizeBytes: number; readonly sha256: string }[] = [
  { sizeBytes: 0, sha256: '8edcbaae4fdf88f2b7899bdd79bfe094fce56ed00ed2da55dd251b1fcd4a4608' },
  { sizeBytes: 1, sha256: '6c2ed1c857b1585da8532fc3f392496d2992ddc72538e8960b162f29e429eacc' },
  { sizeBytes: KiB16, sha256: 'e5745b57b52eec8368aea863a42b4a892bca57868985c23ab728d3308a55d2c3' },
  { sizeBytes: 2 * KiB16 + 5, sha256: 'f4dcbf9c36e6ba228be6087a56f6d8772a5638a9003f1e2f8d3e97863285d959' },
  { sizeBytes: 257 * KiB16 + 1, sha256: '597d513f30bd68fec460646ccf72d7c5b560c0a8dfd745f053eedbd4ab48e700' },
];
