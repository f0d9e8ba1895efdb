import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AdvisedFinding } from '#app/keepingPorts.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { caseId } from '../sampleRecords.ts';
import { failureIn, inParts, patterned, valueOf, withFolder } from '../vaultWorld.ts';
import { dayLater, entered, furnished, quiet } from './backupWorld.ts';
import type { EnteredVault } from './backupWorld.ts';

const casePath = (number: number) => `cases/${caseId(number)}/case.sealed`;

async function spoil(path: string): Promise<void> {
  const bytes = await readFile(path);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

async function troubles(vault: EnteredVault): Promise<readonly AdvisedFinding[]> {
  const findings = await vault.examine();
  return findings.filter(({ severity, code }) => severity !== 'ok' && !/^(space|backup)\./.test(code));
}

interface World {
  readonly vault: EnteredVault;
  readonly folder: string;
  readonly stick: string;
}

async function withBackedUpVault(work: (world: World) => Promise<void>): Promise<void> {
  await withFolder(async (root) => {
    const [folder, stick] = [join(root, 'vault'), join(root, 'stick')];
    await mkdir(stick);
    const vault = await furnished(folder);
    valueOf(await vault.backups.run(stick, false, quiet));
    await work({ vault, folder, stick });
    await vault.close();
  });
}

async function objectPaths(folder: string): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const prefix of await readdir(join(folder, 'objects')))
    for (const name of await readdir(join(folder, 'objects', prefix)))
      if (!name.includes('.')) paths.push(`objects/${prefix}/${name}`);
  return paths;
}

describe('a damaged case record', () => {
  it('is shown from the generation before, says so, and is mended from there', async () => {
    await withBackedUpVault(async ({ vault, folder }) => {
      expect(valueOf(await vault.recoveredFrom(caseId(1)))).toBe(null);
      await spoil(join(folder, casePath(1)));
      expect(valueOf(await vault.readCase(caseId(1))).name).not.toBe('第二版');
      expect(valueOf(await vault.recoveredFrom(caseId(1)))).toBe('previousGeneration');
      const [found] = await troubles(vault);
      expect(found).toMatchObject({ code: 'record.recovered', remedy: 'repairRecord', path: casePath(1) });
      const [offer] = valueOf(await vault.repairs.offers(casePath(1), null));
      expect(offer).toMatchObject({ source: { kind: 'previousGeneration' }, revision: 1 });
      if (offer !== undefined) valueOf(await vault.repairs.accept(casePath(1), offer));
      expect(valueOf(await vault.recoveredFrom(caseId(1)))).toBe(null);
      expect((await troubles(vault)).map(({ code }) => code)).toEqual(['record.setAside']);
      expect(valueOf(await vault.examineTrails()).broken).toEqual([]);
    });
  });

  it('[K-4] with no generation left is mended from the backup the person chooses, and the trail tells of it', async () => {
    await withBackedUpVault(async ({ vault, folder, stick }) => {
      const saved = valueOf(await vault.readCase(caseId(1)));
      for (const suffix of ['', '.prev']) await spoil(join(folder, casePath(1) + suffix));
      expect(failureIn(await vault.readCase(caseId(1))).code).toBe('vault.recordDamaged');
      expect(valueOf(await vault.readCase(caseId(2))).name).toBe('另一件');
      const offers = valueOf(await vault.repairs.offers(casePath(1), stick));
      expect(offers).toMatchObject([{ source: { kind: 'backup' }, revision: saved.revision }]);
      const [offer] = offers;
      if (offer === undefined) return;
      const other = { ...offer, sha256: Sha256.parse('0'.repeat(64)) };
      expect(failureIn(await vault.repairs.accept(casePath(1), other)).code).toBe('repair.offerGone');
      valueOf(await vault.repairs.accept(casePath(1), offer));
      const mended = valueOf(await vault.readCase(caseId(1)));
      expect(mended).toEqual({ ...saved, revision: saved.revision + 1 });
      const trail = valueOf(
        await vault.readTrail({ caseId: caseId(1), acts: ['repaired'], text: '', offset: 0, limit: 9 }),
      );
      expect(trail).toMatchObject({ total: 1, verdict: { state: 'intact' } });
      expect(valueOf(await vault.examineTrails()).broken).toEqual([]);
      expect(valueOf(await vault.saveCase({ ...mended, name: '修复后' })).name).toBe('修复后');
    });
  });

  it('is offered once for each state the backups hold, newest first', async () => {
    await withFolder(async (root) => {
      const [folder, stick] = [join(root, 'vault'), join(root, 'stick')];
      await mkdir(stick);
      await (await furnished(folder)).close();
      for (const day of [1, 2, 3]) {
        const vault = await entered(folder, { clock: dayLater(day) });
        const saved = valueOf(await vault.readCase(caseId(2)));
        if (day !== 2) valueOf(await vault.saveCase({ ...saved, name: `第${day}天` }));
        valueOf(await vault.backups.run(stick, false, quiet));
        await vault.close();
      }
      const vault = await entered(folder);
      for (const suffix of ['', '.prev']) await spoil(join(folder, casePath(2) + suffix));
      const offers = valueOf(await vault.repairs.offers(casePath(2), stick));
      expect(offers.map(({ savedAt }) => savedAt?.slice(0, 10))).toEqual(['2026-03-27', '2026-03-25']);
      await vault.close();
    });
  });
});

describe('a damaged file of the vault itself', () => {
  it.each(['settings.sealed', 'numbers.sealed', 'signing.sealed', 'keyring.json', 'vault.json'])(
    '%s is mended',
    async (path) => {
      await withBackedUpVault(async ({ vault, folder, stick }) => {
        await spoil(join(folder, path));
        const found = (await troubles(vault)).filter((finding) => finding.path === path);
        expect(found).toMatchObject([{ remedy: 'repairRecord' }]);
        const [offer] = valueOf(await vault.repairs.offers(path, stick));
        expect(offer).toBeDefined();
        if (offer !== undefined) valueOf(await vault.repairs.accept(path, offer));
        expect((await troubles(vault)).filter((finding) => finding.code !== 'record.setAside')).toEqual([]);
        expect(valueOf(await vault.examineTrails()).broken).toEqual([]);
      });
    },
  );

  it('a trail is never replaced', async () => {
    await withBackedUpVault(async ({ vault, stick }) => {
      for (const path of ['trail.sealed', `cases/${caseId(1)}/trail.sealed`, '../vault.json', 'lock/x'])
        expect(failureIn(await vault.repairs.offers(path, stick)).code).toBe('repair.notRepairable');
    });
  });
});

describe('a damaged object', () => {
  it('is mended from a backup, large or small, damaged or gone', async () => {
    await withBackedUpVault(async ({ vault, folder, stick }) => {
      const [first = '', second = ''] = await objectPaths(folder);
      await spoil(join(folder, first));
      await rm(join(folder, second));
      const found = await troubles(vault);
      expect(found.map(({ remedy }) => remedy)).toEqual(['repairObject', 'repairObject']);
      for (const { path = '' } of found) {
        const object = path.startsWith('objects') ? path : second;
        const [offer] = valueOf(await vault.repairs.offers(object, stick));
        expect(offer).toMatchObject({ source: { kind: 'backup' } });
        if (offer !== undefined) valueOf(await vault.repairs.accept(object, offer));
      }
      expect(await troubles(vault)).toEqual([]);
    });
  });

  it('is mended from the original file, and from no other', async () => {
    await withBackedUpVault(async ({ vault, folder }) => {
      for (const path of await objectPaths(folder)) await spoil(join(folder, path));
      const [found] = await troubles(vault);
      const path = found?.path ?? '';
      const refused = await vault.repairs.fromOriginal(path, inParts(patterned(50, 4)), quiet);
      expect(failureIn(refused).code).toBe('repair.otherContent');
      const answers = [];
      for (const bytes of [patterned(700), patterned(600_000, 9)])
        answers.push((await vault.repairs.fromOriginal(path, inParts(bytes), quiet)).ok);
      expect(answers).toContain(true);
    });
  });

  it('that rotted in the backup too is not offered', async () => {
    await withBackedUpVault(async ({ vault, folder, stick }) => {
      const [path = ''] = await objectPaths(folder);
      await spoil(join(folder, path));
      const backup = join(stick, (await readdir(stick))[0] ?? '');
      await rm(join(backup, 'objects'), { recursive: true });
      for (const name of await readdir(join(backup, 'packs')))
        if (name.endsWith('.pack')) await writeFile(join(backup, 'packs', name), 'x');
      expect(valueOf(await vault.repairs.offers(path, stick))).toEqual([]);
    });
  });
});

describe('the health check', () => {
  it('tells of every finding what to do next', async () => {
    await withBackedUpVault(async ({ vault, folder }) => {
      await spoil(join(folder, casePath(1)));
      await writeFile(join(folder, 'attempts.json'), 'x');
      const findings = await vault.examine();
      expect(findings.every(({ next }) => next.length > 3)).toBe(true);
      expect(findings.map(({ code }) => code)).toEqual(
        expect.arrayContaining(['record.recovered', 'attempts.damaged', 'keyring.intact', 'backup.recent']),
      );
    });
  });

  it('knows how old the last backup is, and which passwords are kept the old way', async () => {
    await withFolder(async (root) => {
      const [folder, stick] = [join(root, 'vault'), join(root, 'stick')];
      await mkdir(stick);
      const vault = await furnished(folder);
      expect((await vault.examine()).map(({ code }) => code)).toContain('backup.never');
      valueOf(await vault.backups.run(stick, false, quiet));
      await vault.close();
      const later = await entered(folder, { clock: dayLater(10), passwordCost: { n: 2 ** 15, r: 8, p: 1 } });
      const findings = await later.examine();
      expect(findings.find(({ code }) => code === 'backup.old')?.message).toBe('上次备份在10天前。');
      expect(findings.find(({ code }) => code === 'keyring.costOutdated')?.message).toContain('3个账号');
      await later.close();
    });
  });
});
