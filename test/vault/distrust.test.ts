import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultyDisk } from '#test/faults/faultyDisk.ts';
import { withChecksum } from '#vault/disk/checksummed.ts';
import { Keyring } from '#vault/door/keyring.ts';
import { loginAttempts } from '#vault/door/loginAttempts.ts';
import { realFileSystem } from '#vault/disk/fileSystem.ts';
import { openVaultDoor } from '#vault/door/vaultDoor.ts';
import { aFounding, anAccount, doorAt, passwords } from './doorWorld.ts';
import { aStoredCase, caseId, noon } from './sampleRecords.ts';
import {
  clockAtNoon,
  failureIn,
  idsInOrder,
  opened,
  sealOf,
  testActor,
  valueOf,
  withFolder,
} from './vaultWorld.ts';

const officer = ['caseofficer', passwords.caseOfficer ?? ''] as const;
const newPassword = '海阔天空-2026-新';

async function founded(folder: string): Promise<void> {
  const door = await doorAt(folder);
  valueOf(await door.found(aFounding()));
  await door.release();
}

async function enterAndLeave(folder: string): Promise<void> {
  const door = await doorAt(folder);
  valueOf(await door.enter(...officer));
  await door.release();
}

/** A trail's bytes without the frame they end with; its length stands at both its ends. */
function withoutLastLine(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length - bytes.readUInt32LE(bytes.length - 4) - 8);
}

async function errorsAfterEntering(folder: string): Promise<readonly string[]> {
  const door = await doorAt(folder);
  valueOf(await door.enter('auditor', passwords.auditor ?? ''));
  const findings = await door.vaultFor(testActor).examine();
  await door.release();
  return findings.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} ${path}`);
}

describe('a file that anybody with the folder can write', () => {
  it('[V-K6] the keyring names no cost that would fill the memory or try passwords for ever', () => {
    const slot = (cost: object) => ({ id: '0'.repeat(32), cost, wrapped: '' });
    const keyring = (costs: readonly object[]) => ({
      schemaVersion: 1,
      salt: '',
      slots: costs.map(slot),
      people: '',
    });
    const isTaken = (...costs: object[]) => Keyring.safeParse(keyring(costs)).success;
    expect(isTaken({ n: 2 ** 17, r: 8, p: 1 })).toBe(true);
    expect(isTaken({ n: 2 ** 22, r: 8, p: 1 })).toBe(false);
    expect(isTaken({ n: 2 ** 17, r: 8, p: 16 })).toBe(false);
    expect(isTaken({ n: 2 ** 17 + 1, r: 8, p: 1 })).toBe(false);
    expect(isTaken(...[14, 15, 16, 17, 18].map((power) => ({ n: 2 ** power, r: 1, p: 1 })))).toBe(false);
  });

  it('a right checksum over what is no JSON is damage, not an accident of the program', async () => {
    await withFolder(async (folder) => {
      await founded(folder);
      const path = join(folder, 'keyring.json');
      const whole = withChecksum({ noise: 1 });
      const text = Buffer.from(whole).toString('utf8').replace('{"noise":1}', '{"noise":1');
      const { createHash } = await import('node:crypto');
      const sha256 = createHash('sha256').update('weiquan-record/1\n{"noise":1').digest('hex');
      await writeFile(path, text.replace(/[0-9a-f]{64}/, sha256));
      const door = await doorAt(folder);
      valueOf(await door.enter(...officer));
      await door.release();
    });
  });

  it('[V-K8] a spoilt count of wrong passwords locks nobody out', async () => {
    await withFolder(async (folder) => {
      await founded(folder);
      for (const name of ['attempts.json', 'attempts.json.prev'])
        await writeFile(join(folder, name), 'noise');
      const door = await doorAt(folder);
      valueOf(await door.enter(...officer));
      await door.release();
    });
  });

  it('[V-K8] three hundred made-up names do not push out the count of a real one', async () => {
    await withFolder(async (folder) => {
      const vault = await opened(folder);
      const disk = { fileSystem: realFileSystem, folder, temp: join(folder, 'temp'), ids: idsInOrder };
      const attempts = loginAttempts({ ...disk, seal: await sealOf(folder) }, Buffer.alloc(32));
      await attempts.begin('caseofficer', noon);
      await attempts.begin('caseofficer', noon);
      for (let made = 0; made < 301; made += 1) await attempts.begin(`nobody${made}`, noon);
      expect((await attempts.failuresOf('caseofficer'))?.count).toBe(2);
      await vault.close();
    });
  });

  it('[V-B4] a trail cut short is still named after somebody entered and left as on any day', async () => {
    await withFolder(async (folder) => {
      await founded(folder);
      await enterAndLeave(folder);
      const trail = join(folder, 'trail.sealed');
      await writeFile(trail, withoutLastLine(await readFile(trail)));
      await enterAndLeave(folder);
      await enterAndLeave(folder);
      expect(await errorsAfterEntering(folder)).toEqual(['trail.cutShort trail.sealed']);
    });
  });

  it('[V-B4] an anchor taken away is named for ever, with a cut trail behind it or not', async () => {
    for (const isCut of [false, true])
      await withFolder(async (folder) => {
        await founded(folder);
        const trail = join(folder, 'trail.sealed');
        if (isCut) await writeFile(trail, withoutLastLine(await readFile(trail)));
        for (const name of ['anchor.sealed', 'anchor.sealed.prev'])
          await rm(join(folder, name), { force: true });
        await enterAndLeave(folder);
        await enterAndLeave(folder);
        expect(await errorsAfterEntering(folder)).toContain('trail.endUnknown trail.sealed');
      });
  });

  it('[V-B4] a record of the numbers that was taken away is missed until it is repaired, whoever leaves meanwhile', async () => {
    await withFolder(async (folder) => {
      const vault = await opened(folder);
      valueOf(await vault.nextNumber('case', 2026));
      await vault.close();
      for (const name of ['numbers.sealed', 'numbers.sealed.prev'])
        await rm(join(folder, name), { force: true });
      await (await opened(folder)).close();
      const later = await opened(folder);
      const codes = (await later.examine()).map(({ code }) => code);
      await later.close();
      expect(codes).toContain('numbers.rolledBack');
    });
  });

  it('[V-K7] a vault whose identity is gone says so and makes no new one, under which no password is right', async () => {
    await withFolder(async (folder) => {
      await founded(folder);
      const identity = await readFile(join(folder, 'vault.json'));
      await rm(join(folder, 'vault.json'));
      await rm(join(folder, 'vault.json.prev'));
      const answer = await openVaultDoor({ folder, clock: clockAtNoon, ids: idsInOrder });
      expect(failureIn(answer).code).toBe('vault.identityLost');
      await writeFile(join(folder, 'vault.json'), identity);
      const door = await doorAt(folder);
      valueOf(await door.enter(...officer));
      await door.release();
    });
  });

  it('[V-B3] an old keyring put back is named by the examination, with the line of the change it lacks', async () => {
    await withFolder(async (folder) => {
      await founded(folder);
      const old = await readFile(join(folder, 'keyring.json'));
      const door = await doorAt(folder);
      valueOf(await door.enter(...officer));
      const deed = { act: 'passwordChanged', what: '修改口令' } as const;
      valueOf(
        await door.vaultFor(testActor).accounts.setPassword(anAccount('caseOfficer'), newPassword, deed),
      );
      await door.release();
      expect(await errorsAfterEntering(folder)).toEqual([]);
      for (const name of ['keyring.json', 'keyring.json.prev']) await writeFile(join(folder, name), old);
      expect(await errorsAfterEntering(folder)).toEqual(['trail.recordDiffers trail.sealed']);
    });
  });
});

describe('a disk that fails at the last step of storing', () => {
  it('[V-T1] an account change that stands on the disk all the same gets its line, whatever is noted after it', async () => {
    await withFolder(async (folder) => {
      await founded(folder);
      const disk = faultyDisk();
      for (let at = 1, reached = true; reached; at += 1) {
        const door = await doorAt(folder, { fileSystem: disk.fileSystem });
        valueOf(await door.enter('auditor', passwords.auditor ?? ''));
        const vault = door.vaultFor(testActor);
        const deed = { act: 'accountChanged', what: `改名${at}` } as const;
        disk.breakWith({ at, code: 'EIO', lasts: 'once' });
        await vault.accounts.change(anAccount('caseOfficer', { name: `改名${at}` }), deed);
        reached = disk.hasFailed();
        disk.heal();
        valueOf(await vault.note(null, { act: 'trailViewed', what: '查看日志' }));
        const findings = await vault.examine();
        expect(
          findings.filter(({ severity }) => severity === 'error'),
          `call ${at}`,
        ).toEqual([]);
        await door.release();
        expect(await errorsAfterEntering(folder), `call ${at}`).toEqual([]);
      }
    });
  });

  it('[V-T1] a save that stands on the disk all the same gets its line, whatever is noted after it', async () => {
    await withFolder(async (folder) => {
      await (await opened(folder)).close();
      const disk = faultyDisk();
      for (let at = 1, reached = true; reached; at += 1) {
        const vault = await opened(folder, { fileSystem: disk.fileSystem });
        const read = await vault.readCase(caseId(1));
        const current = read.ok ? read.value : valueOf(await vault.saveCase(aStoredCase()));
        disk.breakWith({ at, code: 'EIO', lasts: 'once' });
        await vault.saveCase(current);
        reached = disk.hasFailed();
        disk.heal();
        valueOf(await vault.note(caseId(1), { act: 'caseViewed', what: '查看' }));
        const findings = await vault.examine();
        expect(
          findings.filter(({ severity }) => severity === 'error'),
          `call ${at}`,
        ).toEqual([]);
        await vault.close();
      }
    });
  });
});
