import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyVerified } from '#vault/backup/copyVerified.ts';
import { realFileSystem } from '#vault/disk/fileSystem.ts';
import type { FileSystem } from '#vault/disk/fileSystem.ts';
import { objectFiles } from './objectFiles.ts';
import { failureIn, inParts, opened, patterned, withFolder } from './vaultWorld.ts';

const MiB = 1024 * 1024;

/** A disk that cannot write a large file's first stretch and says so once: asked again, the system has forgotten the lost pages. */
function forgetfulDisk(): FileSystem {
  let hasFailed = false;
  return {
    ...realFileSystem,
    async open(path, mode) {
      const file = await realFileSystem.open(path, mode);
      return {
        ...file,
        async sync() {
          const isLarge = (await file.facts()).sizeBytes > 32 * MiB;
          await file.sync();
          if (!isLarge || hasFailed) return;
          hasFailed = true;
          throw Object.assign(new Error('EIO: a page was lost'), { code: 'EIO' });
        },
      };
    },
  };
}

describe('a flush that fails while the rest of the file is being written', () => {
  it('[V-C3] refuses the evidence, though the last flush succeeds', async () => {
    await withFolder(async (folder) => {
      const vault = await opened(folder, { fileSystem: forgetfulDisk() });
      const answer = await vault.storeObject(inParts(patterned(70 * MiB), MiB));
      expect(failureIn(answer).code).toBe('vault.writeFailed');
      expect(await readdir(join(folder, 'temp'))).toEqual([]);
      expect(await objectFiles(folder)).toEqual([]);
      await vault.close();
    });
  });

  it('[V-C3] refuses the copy in a backup, though the last flush succeeds', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'large');
      await writeFile(path, patterned(70 * MiB));
      const from = { fileSystem: realFileSystem, path, offset: 0, sizeBytes: 70 * MiB };
      const to = { fileSystem: forgetfulDisk(), temp: join(folder, 'temp'), path: join(folder, 'copy') };
      await expect(copyVerified(from, to, () => undefined)).rejects.toMatchObject({ code: 'EIO' });
      expect(await readdir(folder)).not.toContain('copy');
    });
  });
});
