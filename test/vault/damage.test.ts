import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordSeal } from '#vault/records/recordSeal.ts';
import { vaultKeys } from '#vault/door/vaultKeys.ts';
import { everyCase } from './everyCase.ts';
import { flip, onlyObject } from './objectFiles.ts';
import { anEvidenceItem, aStoredCase, caseId, someSettings } from './sampleRecords.ts';
import {
  failureIn,
  filesBelow,
  inParts,
  opened,
  patterned,
  sealOf,
  testVaultKey,
  valueOf,
  withFolder,
} from './vaultWorld.ts';
import type { TestVault } from './vaultWorld.ts';

const { seal, unseal } = recordSeal(vaultKeys(testVaultKey, 'test'));

const casePath = (folder: string, number = 1) => join(folder, 'cases', caseId(number), 'case.sealed');

async function troubles(vault: TestVault) {
  const findings = await vault.examine();
  return findings
    .filter((finding) => finding.severity !== 'ok' && !/^(space|backup)\./.test(finding.code))
    .map(({ code, severity, path }) => ({ code, severity, path }));
}

/** Two cases, one with evidence, settings and numbers. */
async function furnished(folder: string): Promise<TestVault> {
  const vault = await opened(folder);
  valueOf(await vault.saveSettings(someSettings()));
  valueOf(await vault.saveSettings(someSettings({ revision: 1 })));
  valueOf(await vault.nextNumber('维', 2026));
  const stored = valueOf(await vault.storeObject(inParts(patterned(700))));
  const first = valueOf(await vault.saveCase(aStoredCase({ evidence: [anEvidenceItem(stored)] })));
  valueOf(await vault.saveCase({ ...first, name: '第二版' }));
  valueOf(await vault.saveCase(aStoredCase({ id: caseId(2), name: '另一件' })));
  return vault;
}

describe('a damaged file', () => {
  it('every single flipped byte of a sealed record is noticed', () => {
    const sealed = seal('here', aStoredCase());
    for (let at = 0; at < sealed.length; at += 1) {
      for (const mask of [1, 0x20, 0x80]) {
        const damaged = Uint8Array.from(sealed);
        damaged[at] = (damaged[at] ?? 0) ^ mask;
        expect(unseal('here', damaged).state, `byte ${at}`).toBe('damaged');
      }
    }
  });

  it('every cut of a sealed record is noticed', () => {
    const sealed = seal('here', someSettings());
    for (let length = 0; length < sealed.length; length += 1) {
      expect(unseal('here', sealed.subarray(0, length)).state).toBe('damaged');
    }
    expect(unseal('here', Buffer.concat([sealed, Buffer.from(' ')])).state).toBe('damaged');
    expect(unseal('here', Buffer.alloc(sealed.length)).state).toBe('damaged');
  });

  it('a flipped byte in any stored file is named by the examination, and only that file is', async () => {
    await withFolder(async (folder) => {
      const vault = await furnished(folder);
      await vault.close();
      const open = await opened(folder);
      const files = [...(await filesBelow(folder)).keys()].filter((path) => !path.startsWith('lock'));
      expect(files.length).toBeGreaterThanOrEqual(10);
      for (const path of files) {
        const whole = await readFile(join(folder, path));
        await flip(join(folder, path), Math.floor(whole.length / 3));
        const named = await troubles(open);
        expect(
          named.map((finding) => finding.path),
          path,
        ).toEqual([path.replace(/(objects.*)\.facts$/, '$1')]);
        await writeFile(join(folder, path), whole);
      }
      expect(await troubles(open)).toEqual([]);
      await open.close();
    });
  });

  it('a damaged case without an earlier generation stays closed and the others open', async () => {
    await withFolder(async (folder) => {
      await (await furnished(folder)).close();
      await flip(casePath(folder, 2), 200);
      const vault = await opened(folder);
      expect(failureIn(await vault.readCase(caseId(2)))).toEqual({
        code: 'vault.recordDamaged',
        detail: { path: `cases/${caseId(2)}/case.sealed` },
      });
      expect(valueOf(await vault.readCase(caseId(1))).name).toBe('第二版');
      expect(failureIn(await vault.saveCase(aStoredCase({ id: caseId(2), revision: 1 }))).code).toBe(
        'vault.recordDamaged',
      );
      expect((await vault.findCases({ ...everyCase, text: '另一件' })).total).toBe(1);
      await vault.close();
    });
  });

  it('a damaged case with an earlier generation opens on that one; saving keeps the damaged file and the good one', async () => {
    await withFolder(async (folder) => {
      await (await furnished(folder)).close();
      const good = await readFile(`${casePath(folder)}.prev`);
      await flip(casePath(folder), 200);
      const damaged = await readFile(casePath(folder));
      const vault = await opened(folder);
      const recovered = valueOf(await vault.readCase(caseId(1)));
      expect([recovered.revision, recovered.name]).toEqual([1, '测试民警甲被推搡案']);
      expect(await troubles(vault)).toEqual([
        { code: 'record.recovered', severity: 'error', path: `cases/${caseId(1)}/case.sealed` },
      ]);

      valueOf(await vault.saveCase({ ...recovered, name: '重新录入' }));
      expect(Buffer.compare(await readFile(`${casePath(folder)}.damaged`), damaged)).toBe(0);
      expect(Buffer.compare(await readFile(`${casePath(folder)}.prev`), good)).toBe(0);
      expect(valueOf(await vault.readCase(caseId(1))).name).toBe('重新录入');
      expect((await troubles(vault)).map((finding) => finding.code)).toEqual(['record.setAside']);
      await vault.close();
    });
  });

  it('numbers never go back: a damaged file is read from its twin', async () => {
    await withFolder(async (folder) => {
      await (await furnished(folder)).close();
      await flip(join(folder, 'numbers.sealed'), 120);
      const vault = await opened(folder);
      expect(valueOf(await vault.nextNumber('维', 2026))).toBe(2);
      await vault.close();
    });
  });

  it('a record of a newer program is refused, read and write, and not replaced by an older generation', async () => {
    await withFolder(async (folder) => {
      await (await furnished(folder)).close();
      const newer = (await sealOf(folder)).seal(`cases/${caseId(1)}`, {
        ...aStoredCase({ revision: 7 }),
        schemaVersion: 99,
        unheardOf: true,
      });
      await writeFile(casePath(folder), newer);
      const vault = await opened(folder);
      expect(failureIn(await vault.readCase(caseId(1))).code).toBe('vault.newerThanProgram');
      expect(failureIn(await vault.saveCase(aStoredCase({ revision: 2 }))).code).toBe(
        'vault.newerThanProgram',
      );
      expect(Buffer.compare(await readFile(casePath(folder)), newer)).toBe(0);
      expect((await troubles(vault)).map((finding) => finding.code)).toContain('record.newer');
      await vault.close();
    });
  });

  it('a case put in the place of another is refused', async () => {
    await withFolder(async (folder) => {
      await (await furnished(folder)).close();
      await writeFile(casePath(folder, 2), await readFile(casePath(folder, 1)));
      const vault = await opened(folder);
      expect(failureIn(await vault.readCase(caseId(2))).code).toBe('vault.recordDamaged');
      await vault.close();
    });
  });

  it('a lost or damaged index is made again from the cases', async () => {
    await withFolder(async (folder) => {
      const query = { ...everyCase, text: '第二版' };
      await (await furnished(folder)).close();
      for (const spoil of [
        () => rm(join(folder, 'index.sealed')),
        () => flip(join(folder, 'index.sealed'), 300),
        async () =>
          writeFile(
            join(folder, 'index.sealed'),
            (await sealOf(folder)).seal('index', { schemaVersion: 1, rows: [{ other: 'version' }] }),
          ),
      ]) {
        await spoil();
        const vault = await opened(folder);
        expect((await vault.findCases(query)).rows.map((row) => row.revision)).toEqual([2]);
        expect(await troubles(vault)).toEqual([
          { code: 'index.rebuilt', severity: 'warning', path: 'index.sealed' },
        ]);
        await vault.close();
      }
    });
  });

  it('a case folder taken away or brought back is noticed soon after the next opening', async () => {
    await withFolder(async (folder) => {
      await (await furnished(folder)).close();
      await rename(join(folder, 'cases', caseId(2)), join(folder, 'elsewhere'));
      const without = await opened(folder);
      await expect.poll(async () => (await without.findCases(everyCase)).total).toBe(1);
      await without.close();
      await rename(join(folder, 'elsewhere'), join(folder, 'cases', caseId(2)));
      const again = await opened(folder);
      await expect.poll(async () => (await again.findCases(everyCase)).total).toBe(2);
      await again.close();
    });
  });

  it('evidence a case names and the vault lacks is reported by its own file, with the case and the number', async () => {
    await withFolder(async (folder) => {
      const vault = await furnished(folder);
      const lost = await onlyObject(folder);
      await rm(lost);
      const path = relative(folder, lost).split(sep).join('/');
      expect(await troubles(vault)).toEqual([{ code: 'object.missing', severity: 'error', path }]);
      const told = (await vault.examine()).find(({ code }) => code === 'object.missing');
      expect(told?.message).toContain(`cases/${caseId(1)} 证据1`);
      await vault.close();
    });
  });
});
