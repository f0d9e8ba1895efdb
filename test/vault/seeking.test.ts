import { describe, expect, it } from 'vitest';
import { answerContent } from '#hosts/content/answerContent.ts';
import { ok } from '#domain/kernel/result.ts';
import { smallApp } from '#test/hosts/smallApp.ts';
import { realFileSystem } from '#vault/disk/fileSystem.ts';
import type { FileSystem } from '#vault/disk/fileSystem.ts';
import { inParts, opened, patterned, valueOf, withFolder } from './vaultWorld.ts';

const MiB = 1 << 20;

/** The disk, and how many bytes were asked of it. */
function countingDisk() {
  let readBytes = 0;
  const fileSystem: FileSystem = {
    ...realFileSystem,
    async open(path, mode) {
      const file = await realFileSystem.open(path, mode);
      return {
        ...file,
        async read(into, position) {
          const got = await file.read(into, position);
          readBytes += got;
          return got;
        },
      };
    },
  };
  return { fileSystem, take: () => [readBytes, (readBytes = 0)][0] ?? 0 };
}

describe('playing a sealed recording', () => {
  it('[E-39] reads less than 2 MiB of 64 for a jump into its middle', async () => {
    await withFolder(async (folder) => {
      const disk = countingDisk();
      const vault = await opened(folder, { fileSystem: disk.fileSystem });
      const whole = patterned(64 * MiB);
      const stored = valueOf(await vault.storeObject(inParts(whole, MiB)));
      const object = valueOf(await vault.openObject(stored.sha256));
      disk.take();
      const app = {
        ...smallApp(),
        openContent: async () =>
          ok({
            mediaType: 'video/mp4',
            fileName: 'a.mp4',
            sizeBytes: object.sizeBytes,
            stream: (range?: { readonly start: number; readonly end: number }) => object.stream(range),
          }),
      };
      const start = 40 * MiB + 12_345;
      const answer = await answerContent(app, {
        encodedPath: 'evidence/c/v',
        // A player asks from there to the end, and hangs up when it has enough.
        rangeHeader: `bytes=${start}-`,
        asDownload: false,
      });
      expect(answer.status).toBe(206);
      let got = 0;
      for await (const piece of answer.body?.() ?? []) {
        got += piece.byteLength;
        if (got >= MiB / 2) break;
      }
      expect(got).toBeGreaterThanOrEqual(MiB / 2);
      expect(disk.take()).toBeLessThan(2 * MiB);
      await vault.close();
    });
  });
});
