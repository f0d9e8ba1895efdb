import { spawn } from 'node:child_process';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openVault } from '#vault/openVault.ts';
import { processTable } from '#vault/disk/processTable.ts';
import { clockAtNoon, failureIn, idsInOrder, opened, testVaultKey, withFolder } from './vaultWorld.ts';

const options = (folder: string) => ({
  folder,
  clock: clockAtNoon,
  ids: idsInOrder,
  vaultKey: testVaultKey,
});
const childFile = fileURLToPath(new URL('./openOnce.ts', import.meta.url));

/** Opens the vault in another process; what it said first. */
async function openElsewhere(folder: string) {
  const child = spawn(process.execPath, [childFile, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const said = await new Promise<string>((resolve) =>
    child.stdout.once('data', (data) => resolve(String(data).trim())),
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    said,
    end: async (signal: 'SIGTERM' | 'SIGKILL') => {
      child.kill(signal);
      await ended;
    },
  };
}

async function leaveNote(folder: string, parts: readonly (string | number)[]): Promise<string> {
  await (await opened(folder)).close();
  const note = join(folder, 'lock', [...parts, 'someone'].join('-'));
  await writeFile(note, '');
  return note;
}

describe('one process per vault', () => {
  it('a second opening in the same process is refused until the first closes', async () => {
    await withFolder(async (folder) => {
      const first = await opened(folder);
      expect(failureIn(await openVault(options(folder))).code).toBe('vault.inUse');
      await first.close();
      await (await opened(folder)).close();
    });
  });

  it('another process is refused while this one works, and let in afterwards', async () => {
    await withFolder(async (folder) => {
      const mine = await opened(folder);
      const refused = await openElsewhere(folder);
      expect(refused.said).toBe('vault.inUse');
      await refused.end('SIGKILL');
      await mine.close();
      const other = await openElsewhere(folder);
      expect(other.said).toBe('open');
      expect(failureIn(await openVault(options(folder))).code).toBe('vault.inUse');
      await other.end('SIGKILL');
      await (await opened(folder)).close();
      expect(await readdir(join(folder, 'lock'))).toEqual([]);
    });
  });

  it('of many who come at once at most one is inside', async () => {
    await withFolder(async (folder) => {
      const answers = await Promise.all(Array.from({ length: 6 }, () => openVault(options(folder))));
      const inside = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
      expect(inside.length).toBeLessThanOrEqual(1);
      for (const vault of inside) await vault.close();
      await (await opened(folder)).close();
    });
  });

  it('a note of another boot, of a dead process, or of a number given to another process locks nobody out', async () => {
    const { self } = await processTable();
    for (const parts of [
      [self.host, 'otherboot', process.pid, self.started],
      [self.host, self.boot, 2 ** 30, self.started],
      [self.host, self.boot, process.pid, '1'],
      [self.host, self.boot, 'x', ''],
    ]) {
      await withFolder(async (folder) => {
        await leaveNote(folder, parts);
        await (await opened(folder)).close();
        expect(await readdir(join(folder, 'lock'))).toEqual([]);
      });
    }
  });

  it('a fresh note of another computer keeps this one out, a note two minutes old does not', async () => {
    await withFolder(async (folder) => {
      const note = await leaveNote(folder, ['anotherpc', 'boot', 1, '1']);
      expect(failureIn(await openVault(options(folder))).code).toBe('vault.inUse');
      const longAgo = new Date(Date.now() - 121_000);
      await utimes(note, longAgo, longAgo);
      await (await opened(folder)).close();
    });
  });

  it('a closed vault answers nobody any more', async () => {
    await withFolder(async (folder) => {
      const vault = await opened(folder);
      await vault.close();
      await expect(vault.readSettings()).rejects.toThrow('closed');
    });
  });
});
