import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { doorAt } from '../doorWorld.ts';
import { caseId } from '../sampleRecords.ts';
import { failureIn, filesBelow, valueOf, withFolder } from '../vaultWorld.ts';
import { drives, entered, furnished, quiet, view } from './backupWorld.ts';
import type { EnteredVault } from './backupWorld.ts';

interface World {
  readonly root: string;
  readonly stick: string;
  readonly snapshot: string;
  /** What a person saw in the vault that was backed up. */
  readonly seen: unknown;
}

async function withStick(work: (world: World) => Promise<void>): Promise<void> {
  await withFolder(async (root) => {
    const stick = join(root, 'stick');
    await mkdir(stick);
    const vault = await furnished(join(root, 'first'));
    const { snapshot } = valueOf(await vault.backups.run(stick, false, quiet));
    const seen = await view(vault);
    await vault.close();
    await work({ root, stick, snapshot, seen });
  });
}

async function troubles(vault: EnteredVault): Promise<readonly string[]> {
  const findings = await vault.examine();
  return findings
    .filter(({ severity, code }) => severity !== 'ok' && !/^(space|backup)\./.test(code))
    .map(({ code }) => code);
}

describe('restoring', () => {
  it('into an empty vault gives everything back, entered with the old passwords', async () => {
    await withStick(async ({ root, stick, snapshot, seen }) => {
      const folder = join(root, 'second');
      const door = await doorAt(folder, { drives });
      expect(valueOf(await door.backupsAt(stick))).toMatchObject([{ snapshot, cases: 2, objects: 2 }]);
      expect(valueOf(await door.restore(stick, snapshot, quiet))).toMatchObject({
        snapshot,
        cases: 2,
        objects: 2,
      });
      expect(door.condition()).toBe('closed');
      await door.release();
      const vault = await entered(folder);
      expect(await view(vault)).toEqual(seen);
      expect(await troubles(vault)).toEqual([]);
      expect(valueOf(await vault.examineTrails()).broken).toEqual([]);
      expect(valueOf(await vault.nextNumber('维', 2026))).toBe(2);
      const query = { caseId: null, acts: ['restored'] as const, text: '', offset: 0, limit: 9 };
      const told = valueOf(await vault.readTrail(query)).entries;
      expect(told.length).toBe(1);
      expect(told[0]?.what).toContain('全部一致，清单封印有效');
      await vault.close();
      expect((await readdir(folder)).filter((name) => name.startsWith('resto'))).toEqual([]);
    });
  });

  it('is entered at once through the door that restored', async () => {
    await withStick(async ({ root, stick, snapshot }) => {
      const door = await doorAt(join(root, 'second'), { drives });
      valueOf(await door.restore(stick, snapshot, quiet));
      valueOf(await door.enter('caseofficer', '青山绿水-2026-丁'));
      await door.release();
    });
  });

  it('carries no lock note and nothing unfinished', async () => {
    await withStick(async ({ root, stick, snapshot }) => {
      const door = await doorAt(join(root, 'second'), { drives });
      valueOf(await door.restore(stick, snapshot, quiet));
      await door.release();
      const paths = [...(await filesBelow(join(root, 'second'))).keys()];
      expect(paths.filter((path) => /^(lock|temp|restoring)/.test(path))).toEqual([]);
    });
  });

  it('[K-3] is refused where a vault is, and leaves it alone', async () => {
    await withStick(async ({ root, stick, snapshot }) => {
      const vault = await entered(join(root, 'first'));
      const answer = await vault.door.restore(stick, snapshot, quiet);
      expect(failureIn(answer).code).toBe('unit.alreadySetUp');
      expect(await troubles(vault)).toEqual([]);
      await vault.close();
    });
  });

  it('from a damaged backup changes nothing and names the file', async () => {
    await withStick(async ({ root, stick, snapshot }) => {
      const backup = join(stick, (await readdir(stick))[0] ?? '');
      const packs = join(backup, 'packs');
      const pack = join(packs, (await readdir(packs)).find((name) => name.endsWith('.pack')) ?? '');
      const bytes = await readFile(pack);
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      await writeFile(pack, bytes);
      const door = await doorAt(join(root, 'second'), { drives });
      expect(failureIn(await door.restore(stick, snapshot, quiet)).code).toBe('backup.damaged');
      expect(door.condition()).toBe('empty');
      await door.release();
      expect(await readdir(join(root, 'second', 'cases'))).toEqual([]);
    });
  });

  it('tells when the restored files are not those of the list', async () => {
    await withStick(async ({ root, stick, snapshot }) => {
      const folder = join(root, 'second');
      const door = await doorAt(folder, { drives });
      valueOf(await door.restore(stick, snapshot, quiet));
      await door.release();
      const path = join(folder, 'cases', caseId(1), 'case.sealed');
      await cp(`${path}.prev`, path);
      const vault = await entered(folder);
      const query = { caseId: null, acts: ['restored'] as const, text: '', offset: 0, limit: 9 };
      expect(valueOf(await vault.readTrail(query)).entries[0]?.what).toContain('1个记录文件与备份清单不一致');
      expect(await troubles(vault)).toContain('trail.recordDiffers');
      await vault.close();
    });
  });

  it('that was cancelled at any moment leaves an empty vault that can be restored into', async () => {
    await withStick(async ({ root, stick, snapshot }) => {
      const door = await doorAt(join(root, 'second'), { drives });
      for (let patience = 1; ; patience += 9) {
        let asked = 0;
        const isCancelled = () => (asked += 1) > patience;
        const answer = await door.restore(stick, snapshot, { report: () => undefined, isCancelled });
        if (answer.ok) break;
        expect(answer.failure.code).toBe('api.cancelled');
        expect(door.condition()).toBe('empty');
      }
      await door.release();
    });
  });
});
