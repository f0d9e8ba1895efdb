import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Vault } from '#app/ports.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { realFileSystem } from '#vault/disk/fileSystem.ts';
import { aStoredCase } from './sampleRecords.ts';
import { inParts, opened, patterned, valueOf, withFolder } from './vaultWorld.ts';

async function codes(vault: Vault): Promise<readonly string[]> {
  return (await vault.examine())
    .filter((finding) => finding.severity !== 'ok')
    .map((finding) => finding.code);
}

describe('the examination', () => {
  it('a clock behind what is recorded is reported', async () => {
    await withFolder(async (folder) => {
      const clock = { now: () => Moment.parse('2026-03-24T11:59:59+08:00'), uptimeMs: () => 0 };
      const vault = await opened(folder, { clock });
      valueOf(await vault.saveCase(aStoredCase()));
      expect(await codes(vault)).toContain('clock.implausible');
      await vault.close();
    });
  });

  it('a disk that is nearly full is a warning, then an error', async () => {
    for (const [freeBytes, severity] of [
      [20 * 1024 ** 3, 'ok'],
      [5 * 1024 ** 3, 'warning'],
      [100 * 1024 ** 2, 'error'],
    ] as const) {
      await withFolder(async (folder) => {
        const vault = await opened(folder, {
          fileSystem: { ...realFileSystem, freeBytes: async () => freeBytes },
        });
        const space = (await vault.examine()).find((finding) => finding.code.startsWith('space.'));
        expect(space?.severity).toBe(severity);
        await vault.close();
      });
    }
  });

  it('stray, foreign and half-imported files are named', async () => {
    await withFolder(async (folder) => {
      const vault = await opened(folder);
      valueOf(await vault.storeObject(inParts(patterned(10))));
      await writeFile(join(folder, 'temp', 'left.tmp'), 'x');
      await mkdir(join(folder, 'objects', 'zz'));
      await writeFile(join(folder, 'objects', (await firstPrefix(vault)) ?? '', 'Thumbs.db'), 'x');
      const found = await codes(vault);
      expect(found.filter((code) => !/^(space|backup)\./.test(code)).toSorted()).toEqual([
        'object.orphan',
        'object.stranger',
        'object.stranger',
        'temp.stray',
      ]);
      await vault.close();
    });
  });

  it('it says how far it is and stops when asked', async () => {
    await withFolder(async (folder) => {
      const vault = await opened(folder);
      for (const seed of [1, 2, 3]) valueOf(await vault.storeObject(inParts(patterned(1000, seed))));
      const steps: number[] = [];
      await vault.examine({ report: (step) => void steps.push(step.doneBytes), isCancelled: () => false });
      expect(steps).toEqual([1000, 2000, 3000]);
      const cut = await vault.examine({ report: () => undefined, isCancelled: () => true });
      const said = cut.map((finding) => finding.code);
      expect(said).toContain('examination.cancelled');
      expect(said).not.toContain('object.intact');
      expect(said).not.toContain('record.intact');
      await vault.close();
    });
  });
});

async function firstPrefix(vault: Vault): Promise<string | undefined> {
  const orphan = (await vault.examine()).find((finding) => finding.code === 'object.orphan');
  return orphan?.path?.split('/')[1];
}
