import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aStoredCase, caseId } from '../sampleRecords.ts';
import { failureIn, filesBelow, inParts, patterned, valueOf, withFolder } from '../vaultWorld.ts';
import { verifyBackup } from '#vault/backup/verifyBackup.ts';
import { dayLater, entered, furnished, quiet } from './backupWorld.ts';
import type { EnteredVault } from './backupWorld.ts';

async function withVaultAndStick(
  work: (world: { vault: EnteredVault; folder: string; stick: string }) => Promise<void>,
): Promise<void> {
  await withFolder(async (root) => {
    const [folder, stick] = [join(root, 'vault'), join(root, 'stick')];
    await mkdir(stick);
    const vault = await furnished(folder);
    await work({ vault, folder, stick });
    await vault.close();
  });
}

const backupIn = async (stick: string) => join(stick, (await readdir(stick))[0] ?? '');
async function flip(path: string, at: number): Promise<void> {
  const bytes = await readFile(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

describe('a backup', () => {
  it('holds every case and object, is listed, and passes the check without a password', async () => {
    await withVaultAndStick(async ({ vault, stick }) => {
      const receipt = valueOf(await vault.backups.run(stick, false, quiet));
      expect(receipt).toMatchObject({ cases: 2, objects: 2 });
      expect(valueOf(await vault.backups.list(stick))).toEqual([
        {
          snapshot: receipt.snapshot,
          takenAt: receipt.takenAt,
          cases: 2,
          objects: 2,
          totalBytes: receipt.totalBytes,
        },
      ]);
      const verdict = valueOf(await verifyBackup(stick, quiet));
      expect(verdict.snapshots).toMatchObject([{ cases: 2, objects: 2, spoilt: [] }]);
      const trail = valueOf(
        await vault.readTrail({ caseId: null, acts: ['backedUp'], text: '', offset: 0, limit: 9 }),
      );
      expect(trail.entries).toMatchObject([{ about: receipt.snapshot }]);
    });
  });

  it('just made stays, whatever the clock of this PC says meanwhile', async () => {
    await withVaultAndStick(async ({ vault, folder, stick }) => {
      for (let count = 0; count < 10; count += 1) valueOf(await vault.backups.run(stick, false, quiet));
      await vault.close();
      // The battery of the clock is empty: the PC believes it is three days ago.
      const behind = await entered(folder, { clock: dayLater(-3) });
      const { snapshot } = valueOf(await behind.backups.run(stick, false, quiet));
      expect(valueOf(await behind.backups.drill(stick, snapshot, quiet)).problems).toEqual([]);
      await behind.close();
    });
  });

  it('leaves nothing readable and no name on the stick', async () => {
    await withVaultAndStick(async ({ vault, stick }) => {
      valueOf(await vault.backups.run(stick, false, quiet));
      for (const [path, bytes] of await filesBelow(stick)) {
        const text = Buffer.from(bytes).toString('utf8');
        for (const word of ['测试民警', '第二版', '虚构市', '视频.mp4'])
          expect(`${path}\n${text}`.includes(word), `${word} in ${path}`).toBe(false);
      }
    });
  });

  it('holds what was set aside of a damaged trail, twice over', async () => {
    await withVaultAndStick(async ({ vault, folder, stick }) => {
      for (const suffix of ['torn', 'torn.prev'])
        await writeFile(join(folder, 'cases', caseId(1), `trail.sealed.${suffix}`), 'set aside');
      const { snapshot } = valueOf(await vault.backups.run(stick, false, quiet));
      expect(valueOf(await verifyBackup(stick, quiet)).snapshots).toMatchObject([{ spoilt: [] }]);
      expect(valueOf(await vault.backups.drill(stick, snapshot, quiet)).problems).toEqual([]);
    });
  });

  it('copies an object once and a changed case again', async () => {
    await withVaultAndStick(async ({ vault, stick }) => {
      const first = valueOf(await vault.backups.run(stick, false, quiet));
      expect(first.copiedBytes).toBe(first.totalBytes);
      const saved = valueOf(await vault.readCase(caseId(1)));
      valueOf(await vault.saveCase({ ...saved, name: '第三版' }));
      const second = valueOf(await vault.backups.run(stick, false, quiet));
      expect(second.copiedBytes).toBeGreaterThan(0);
      expect(second.copiedBytes).toBeLessThan(30_000);
      expect(second.totalBytes).toBeGreaterThan(600_000);
    });
  });

  it('is whole when a case is saved again and again meanwhile', async () => {
    await withVaultAndStick(async ({ vault, stick }) => {
      const run = { isOver: false };
      const saving = (async () => {
        let saved = valueOf(await vault.readCase(caseId(2)));
        while (!run.isOver)
          saved = valueOf(await vault.saveCase({ ...saved, name: `第${saved.revision}版` }));
      })();
      for (let round = 0; round < 5; round += 1) {
        valueOf(await vault.backups.run(stick, false, quiet));
        expect(valueOf(await vault.backups.drill(stick, null, quiet)).problems).toEqual([]);
      }
      run.isOver = true;
      await saving;
    });
  });

  it('refuses a folder that is not there, and one of another vault', async () => {
    await withVaultAndStick(async ({ vault, stick, folder }) => {
      expect(failureIn(await vault.backups.run(join(stick, 'gone'), false, quiet)).code).toBe(
        'backup.mediumVanished',
      );
      expect(failureIn(await vault.backups.list(stick)).code).toBe('backup.noneHere');
      expect(failureIn(await vault.backups.drill(folder, null, quiet)).code).toBe('backup.noneHere');
    });
  });

  it('[K-2] that was cancelled is no backup, and the next run goes on', async () => {
    await withVaultAndStick(async ({ vault, stick }) => {
      let asked = 0;
      for (let patience = 1; ; patience += 1) {
        asked = 0;
        const answer = await vault.backups.run(stick, false, {
          report: () => undefined,
          isCancelled: () => (asked += 1) > patience,
        });
        if (answer.ok) break;
        expect(answer.failure.code).toBe('api.cancelled');
        expect(failureIn(await vault.backups.list(stick)).code).toBe('backup.noneHere');
      }
      expect(asked).toBeGreaterThan(4);
      expect(valueOf(await vault.backups.drill(stick, null, quiet)).problems).toEqual([]);
      const backup = await backupIn(stick);
      expect(await readdir(join(backup, 'temp'))).toEqual([]);
    });
  });

  it('mends what has rotted on the stick when it is asked to look thoroughly', async () => {
    await withVaultAndStick(async ({ vault, stick }) => {
      valueOf(await vault.backups.run(stick, false, quiet));
      const backup = await backupIn(stick);
      const files = [...(await filesBelow(backup)).keys()].filter(
        (path) => path.endsWith('.pack') || path.startsWith('objects'),
      );
      expect(files.length).toBe(2);
      for (const path of files) await flip(join(backup, path), 300);
      const spoilt = valueOf(await verifyBackup(stick, quiet)).snapshots[0]?.spoilt;
      expect(spoilt?.length).toBe(2);
      expect(valueOf(await vault.backups.drill(stick, null, quiet)).problems).not.toEqual([]);
      const mended = valueOf(await vault.backups.run(stick, true, quiet));
      expect(mended.copiedBytes).toBeGreaterThan(600_000);
      expect(valueOf(await vault.backups.drill(stick, null, quiet)).problems).toEqual([]);
    });
  });

  it('[K-1] keeps ten and one a month, and no object that none of them needs', async () => {
    await withFolder(async (root) => {
      const [folder, stick] = [join(root, 'vault'), join(root, 'stick')];
      await mkdir(stick);
      await (await furnished(folder)).close();
      for (let day = 1; day <= 12; day += 1) {
        const vault = await entered(folder, { clock: dayLater(day) });
        valueOf(await vault.saveCase({ ...valueOf(await vault.readCase(caseId(1))), name: `第${day}天` }));
        valueOf(await vault.backups.run(stick, false, quiet));
        const listed = valueOf(await vault.backups.list(stick));
        expect(listed.length).toBe(Math.min(day, 10));
        await vault.close();
      }
      const verdict = valueOf(await verifyBackup(stick, quiet));
      expect(verdict.snapshots.flatMap(({ spoilt }) => spoilt)).toEqual([]);
      const packs = await readdir(join(await backupIn(stick), 'packs'));
      expect(packs.length).toBeLessThanOrEqual(2 * 11);
    });
  });
});

describe('a restore drill', () => {
  it('says what a restoring would give', async () => {
    await withVaultAndStick(async ({ vault, stick }) => {
      const { snapshot, takenAt } = valueOf(await vault.backups.run(stick, false, quiet));
      const report = valueOf(await vault.backups.drill(stick, null, quiet));
      expect(report).toEqual({
        snapshot,
        takenAt,
        cases: 2,
        evidence: 2,
        lastSavedAt: takenAt,
        problems: [],
      });
    });
  });

  it('changes nothing on the stick', async () => {
    await withVaultAndStick(async ({ vault, stick }) => {
      valueOf(await vault.backups.run(stick, false, quiet));
      const before = await filesBelow(stick);
      valueOf(await vault.backups.drill(stick, null, quiet));
      expect(await filesBelow(stick)).toEqual(before);
    });
  });

  it('names every single flipped byte of a stored record, and a missing object', async () => {
    await withVaultAndStick(async ({ vault, stick }) => {
      valueOf(await vault.backups.run(stick, false, quiet));
      const backup = await backupIn(stick);
      const pack = join(
        backup,
        'packs',
        (await readdir(join(backup, 'packs'))).find((n) => n.endsWith('.pack')) ?? '',
      );
      const whole = await readFile(pack);
      for (let at = 11; at < whole.length; at += 997) {
        await flip(pack, at);
        const spoilt = valueOf(await verifyBackup(stick, quiet)).snapshots[0]?.spoilt ?? [];
        expect(spoilt.length, `byte ${at}`).toBe(1);
        await flip(pack, at);
      }
      await rm(join(backup, 'objects'), { recursive: true });
      const report = valueOf(await vault.backups.drill(stick, null, quiet));
      expect(report.evidence).toBe(1);
      expect(report.problems.length).toBeGreaterThan(0);
    });
  });

  it('does not trust a list that the vault did not seal', async () => {
    await withVaultAndStick(async ({ vault, stick }) => {
      const first = valueOf(await vault.backups.run(stick, false, quiet));
      valueOf(await vault.saveCase(aStoredCase({ id: caseId(3), name: '第三件' })));
      const second = valueOf(await vault.backups.run(stick, false, quiet));
      const snapshots = join(await backupIn(stick), 'snapshots');
      const sealedOfFirst = await readFile(join(snapshots, first.snapshot, 'manifest.sealed'));
      await writeFile(join(snapshots, second.snapshot, 'manifest.sealed'), sealedOfFirst);
      const report = valueOf(await vault.backups.drill(stick, second.snapshot, quiet));
      expect(report.problems.map(({ code }) => code)).toEqual(['backup.listNotVouchedFor']);
      expect(valueOf(await vault.backups.drill(stick, first.snapshot, quiet))).toMatchObject({
        cases: 2,
        problems: [],
      });
    });
  });

  it('does not count an object that no case names against a backup', async () => {
    await withVaultAndStick(async ({ vault, stick }) => {
      valueOf(await vault.storeObject(inParts(patterned(10, 3))));
      valueOf(await vault.backups.run(stick, false, quiet));
      expect(valueOf(await vault.backups.drill(stick, null, quiet)).problems).toEqual([]);
    });
  });
});
