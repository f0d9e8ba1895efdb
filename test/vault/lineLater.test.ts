import { describe, expect, it } from 'vitest';
import { realFileSystem } from '#vault/disk/fileSystem.ts';
import type { FileSystem } from '#vault/disk/fileSystem.ts';
import { aStoredCase, caseId } from './sampleRecords.ts';
import { opened, valueOf, withFolder } from './vaultWorld.ts';

const wholeTrail = { caseId: caseId(1), acts: [], text: '', offset: 0, limit: 10 } as const;

/** The disk of this PC, asking before a line is added to the trail of a case. */
function askingBeforeLines(before: () => Promise<void>): FileSystem {
  return {
    ...realFileSystem,
    async open(path, mode) {
      if (mode === 'extend' && /cases.*trail\.sealed$/u.test(path)) await before();
      return realFileSystem.open(path, mode);
    },
  };
}

describe('the line of a saved case', () => {
  it('[V-C1] is not waited for by whoever saves, but by whoever reads the trail and by the closing', async () => {
    await withFolder(async (folder) => {
      const gate = Promise.withResolvers<void>();
      const vault = await opened(folder, { fileSystem: askingBeforeLines(() => gate.promise) });
      const saved = valueOf(await vault.saveCase(aStoredCase()));
      const told: string[] = [];
      const reading = vault.readTrail(wholeTrail).then((page) => told.push(`读到${valueOf(page).total}条`));
      const closing = vault.close().then(() => told.push('关闭'));
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect([saved.revision, told]).toEqual([1, []]);
      gate.resolve();
      await Promise.all([reading, closing]);
      expect(told).toEqual(['读到1条', '关闭']);
    });
  });

  it('[V-C3] comes from the record when the trail could not take it', async () => {
    await withFolder(async (folder) => {
      let failures = 0;
      const fileSystem = askingBeforeLines(async () => {
        if (failures >= 1) return;
        failures += 1;
        throw Object.assign(new Error('EIO'), { code: 'EIO' });
      });
      const vault = await opened(folder, { fileSystem });
      const first = valueOf(await vault.saveCase(aStoredCase()));
      await expect.poll(() => failures).toBe(1);
      valueOf(await vault.saveCase({ ...first, name: '改名' }));
      const lines = valueOf(await vault.readTrail(wholeTrail));
      expect([failures, lines.total, lines.entries.map(({ seq }) => seq)]).toEqual([1, 2, [2, 1]]);
      expect((await vault.examine()).filter(({ severity }) => severity === 'error')).toEqual([]);
      await vault.close();
    });
  });

  it('[V-C3] is taken along by the next save, which fails and stores nothing when the trail cannot take it', async () => {
    await withFolder(async (folder) => {
      let isBroken = true;
      const fileSystem = askingBeforeLines(async () => {
        if (isBroken) throw Object.assign(new Error('EIO'), { code: 'EIO' });
      });
      const vault = await opened(folder, { fileSystem });
      const first = valueOf(await vault.saveCase(aStoredCase()));
      const refused = await vault.saveCase({ ...first, name: '改名' });
      expect(refused).toMatchObject({ ok: false, failure: { code: 'vault.writeFailed' } });
      isBroken = false;
      const second = valueOf(await vault.saveCase({ ...first, name: '再改名' }));
      const lines = valueOf(await vault.readTrail(wholeTrail));
      expect([second.revision, lines.entries.map(({ seq }) => seq)]).toEqual([2, [2, 1]]);
      expect((await vault.examine()).filter(({ severity }) => severity === 'error')).toEqual([]);
      await vault.close();
    });
  });
});
