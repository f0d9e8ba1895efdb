import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EvidenceClaims } from '#domain/evidence/evidenceFile.ts';
import { inspectMedia } from '#drives/inspector/inspectMedia.ts';
import { openInspector } from '#drives/inspector/inspector.ts';
import { openMedia } from '#drives/inspector/media.ts';
import { mediaFiles, objectOf } from './mediaFiles.ts';
import type { MediaFiles } from './mediaFiles.ts';

const kinds = ['jpeg', 'mp4', 'wav', 'pdf', 'docx', 'png', 'avi', 'iphoneMov'] as const;
const inspector = openInspector();
let files: MediaFiles;
beforeAll(async () => {
  files = await mediaFiles();
});
afterAll(() => inspector.close());

/** Where headers stand: in the first bytes, or in the last ones as in archives and recordings. */
const place = fc.record({ fromEnd: fc.boolean(), at: fc.nat(900) });
const hostile = fc.constantFrom(
  Buffer.alloc(4, 0xff),
  Buffer.alloc(4),
  Buffer.from('7fffffff', 'hex'),
  Buffer.from('00000001', 'hex'),
  Buffer.from('ffff', 'hex'),
  Buffer.from('ffd8ffe1', 'hex'),
);
const change = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), place, bytes: hostile }),
  fc.record({
    kind: fc.constant('write' as const),
    place,
    bytes: fc.uint8Array({ minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('cut' as const), place }),
  fc.record({ kind: fc.constant('double' as const), place }),
);
const mutation = fc.record({
  kind: fc.constantFrom(...kinds),
  changes: fc.array(change, { minLength: 1, maxLength: 6 }),
  ending: fc.constantFrom('jpg', 'mp4', 'wav', 'pdf', 'docx', 'txt', ''),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate({ kind, changes }: Mutation): Buffer {
  let bytes = Buffer.from(files[kind]);
  for (const step of changes) {
    const at = step.place.fromEnd
      ? Math.max(0, bytes.byteLength - step.place.at)
      : Math.min(step.place.at, bytes.byteLength);
    if (step.kind === 'write') bytes.set(step.bytes.subarray(0, bytes.byteLength - at), at);
    else if (step.kind === 'cut') bytes = bytes.subarray(0, at);
    else bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - 200))]);
  }
  return bytes;
}

/** Reads like the thread does, without the thread: an escaping error would be seen. */
async function inspectHere(bytes: Buffer, name: string): Promise<EvidenceClaims> {
  return inspectMedia(
    openMedia(bytes.byteLength, async (start, end) => bytes.subarray(start, end)),
    name,
  );
}

describe('mutated headers', () => {
  it(
    '4,000 of them give claims of the right shape, none an error, none a wait',
    { timeout: 180_000 },
    async () => {
      let slowestMs = 0;
      await fc.assert(
        fc.asyncProperty(mutation, async (mutated) => {
          const bytes = mutate(mutated);
          const before = performance.now();
          const claims = await inspectHere(bytes, `a.${mutated.ending}`);
          slowestMs = Math.max(slowestMs, performance.now() - before);
          EvidenceClaims.parse(claims);
        }),
        { numRuns: 4_000, seed: 20_260_324 },
      );
      expect(slowestMs).toBeLessThan(2_000);
    },
  );

  it(
    '500 of them pass through the thread, which answers the next file as before',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(mutation, async (mutated) => {
          const claims = await inspector.inspect(objectOf(mutate(mutated)), `a.${mutated.ending}`);
          expect(claims.damage ?? '').not.toMatch(/检查超时|检查程序/);
        }),
        { numRuns: 500, seed: 947 },
      );
      expect(await inspector.inspect(objectOf(files.jpeg), 'a.jpg')).toMatchObject({
        damage: null,
        widthPx: 160,
      });
    },
  );

  it('a photograph cut anywhere is never called whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: files.jpeg.byteLength - 2 }), async (length) => {
        const claims = await inspectHere(files.jpeg.subarray(0, length), 'a.jpg');
        expect(claims.mediaType === null || claims.damage !== null).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('a recording cut anywhere is never called whole', async () => {
    const end = files.mp4.lastIndexOf('free') - 4;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 24, max: end - 1 }), async (length) => {
        expect((await inspectHere(files.mp4.subarray(0, length), 'a.mp4')).damage).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
