import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Clock } from '#app/ports.ts';
import { momentOfEpoch } from '#domain/kernel/moment.ts';
import { aFounding, anAccount, doorAt, passwords } from './doorWorld.ts';
import { aStoredCase, caseId, noon } from './sampleRecords.ts';
import { openVaultDoor } from '#vault/door/vaultDoor.ts';
import {
  clockAtNoon,
  failureIn,
  filesBelow,
  idsInOrder,
  testActor,
  valueOf,
  withFolder,
} from './vaultWorld.ts';

const officer = ['caseofficer', passwords.caseOfficer ?? ''] as const;

/** A clock that a test moves. */
function movableClock(): Clock & { advance(seconds: number): void } {
  let ms = Date.parse(noon);
  return {
    now: () => momentOfEpoch(ms),
    uptimeMs: () => ms - Date.parse(noon),
    advance: (seconds) => void (ms += seconds * 1000),
  };
}

describe('the door of a vault', () => {
  it('an empty folder is founded once; what was stored is there for whoever knows a password, and for nobody else', async () => {
    await withFolder(async (folder) => {
      const door = await doorAt(folder);
      expect(door.condition()).toBe('empty');
      valueOf(await door.found(aFounding()));
      expect(failureIn(await door.found(aFounding())).code).toBe('unit.alreadySetUp');
      expect(door.condition()).toBe('closed');
      const entered = valueOf(await door.enter(' CaseOfficer ', officer[1]));
      expect(entered).toEqual(anAccount('caseOfficer'));
      valueOf(await door.vaultFor(testActor).saveCase(aStoredCase()));
      await door.release();

      const again = await doorAt(folder);
      expect(again.condition()).toBe('closed');
      expect(() => again.vaultFor(testActor)).toThrow('nobody has entered');
      valueOf(await again.enter('auditor', passwords.auditor ?? ''));
      expect(valueOf(await again.vaultFor(testActor).readCase(caseId(1))).revision).toBe(1);
      expect(valueOf(await again.vaultFor(testActor).readSettings())?.unitName).toBe(
        aFounding().settings.unitName,
      );
      await again.release();
    });
  });

  it('a wrong password, an unknown name and a disabled account are refused alike', async () => {
    await withFolder(async (folder) => {
      const door = await doorAt(folder);
      valueOf(await door.found(aFounding()));
      valueOf(await door.enter('securityofficer', passwords.securityOfficer ?? ''));
      const { accounts } = door.vaultFor(testActor);
      const disabled = anAccount('caseOfficer', { state: 'disabled' });
      valueOf(await accounts.change(disabled, { act: 'accountDisabled', what: '停用' }));
      await door.leave();
      const answers = [
        await door.enter('auditor', 'wrong password'),
        await door.enter('没有这个人', passwords.auditor ?? ''),
        await door.enter(...officer),
      ];
      expect(answers.map((answer) => failureIn(answer))).toEqual(
        answers.map(() => ({ code: 'session.wrongPassword' })),
      );
      expect(door.condition()).toBe('closed');
      await door.release();
    });
  });

  it('[V-K2] wrong passwords cost ever more time, survive a restart, end in a lock that 安全保密员 opens, and are told', async () => {
    await withFolder(async (folder) => {
      const clock = movableClock();
      let door = await doorAt(folder, { clock });
      valueOf(await door.found(aFounding()));
      const wrong = async () => failureIn(await door.enter(officer[0], 'wrong password'));
      for (let slip = 0; slip < 3; slip += 1) expect((await wrong()).code).toBe('session.wrongPassword');
      expect(await wrong()).toEqual({ code: 'session.mustWait', detail: { seconds: 5 } });
      await door.release();
      door = await doorAt(folder, { clock });
      clock.advance(4);
      expect(failureIn(await door.enter(...officer))).toEqual({
        code: 'session.mustWait',
        detail: { seconds: 1 },
      });
      for (const seconds of [5, 15, 30, 60, 120, 300, 600]) {
        clock.advance(seconds);
        expect((await wrong()).code).toBe('session.wrongPassword');
      }
      clock.advance(100_000);
      expect(failureIn(await door.enter(...officer)).code).toBe('session.accountLocked');

      valueOf(await door.enter('securityofficer', passwords.securityOfficer ?? ''));
      const vault = door.vaultFor(testActor);
      const listed = valueOf(await vault.accounts.list());
      expect(listed.find(({ account }) => account.role === 'caseOfficer')?.failures?.count).toBe(10);
      const told = valueOf(
        await vault.readTrail({ caseId: null, acts: ['enteringRefused'], text: '', offset: 0, limit: 9 }),
      );
      expect(told.entries.map((entry) => entry.what)).toEqual(['此前“测试caseOfficer”输错口令10次']);
      valueOf(await vault.accounts.forgive('account-caseOfficer', { act: 'accountUnlocked', what: '解锁' }));
      await door.leave();
      valueOf(await door.enter(...officer));
      await door.release();
    });
  }, 60_000);

  it('[V-K3] the printed code gives a new password and takes the old one; a new sheet voids the old sheet', async () => {
    await withFolder(async (folder) => {
      const door = await doorAt(folder);
      const { recoveryCode } = valueOf(await door.found(aFounding()));
      const next = '海阔天空-2026-新';
      const mistyped = recoveryCode.replace(/^./u, (first) => (first === '7' ? '8' : '7'));
      expect(failureIn(await door.recover(mistyped, 'auditor', next))).toEqual({
        code: 'session.wrongRecoveryCode',
        detail: { where: '，第1组有误' },
      });
      valueOf(await door.recover(recoveryCode.toLowerCase().replaceAll('-', ' '), 'auditor', next));
      expect(door.condition()).toBe('closed');
      expect(failureIn(await door.enter('auditor', passwords.auditor ?? '')).code).toBe(
        'session.wrongPassword',
      );
      valueOf(await door.enter('auditor', next));
      const sheet = { act: 'recoverySheetMade', what: '更换恢复单' } as const;
      const newer = valueOf(await door.vaultFor(testActor).accounts.newRecoveryCode(sheet));
      await door.leave();
      expect(failureIn(await door.recover(recoveryCode, 'auditor', next)).code).toBe(
        'session.wrongRecoveryCode',
      );
      valueOf(await door.recover(newer, 'auditor', next));
      await door.release();
    });
  });

  it('[V-K4] a password changes without a stored byte of evidence or case changing', async () => {
    await withFolder(async (folder) => {
      const door = await doorAt(folder);
      valueOf(await door.found(aFounding()));
      valueOf(await door.enter(...officer));
      const vault = door.vaultFor(testActor);
      valueOf(await vault.saveCase(aStoredCase()));
      const before = await filesBelow(join(folder, 'cases'));
      const deed = { act: 'passwordChanged', what: '修改口令' } as const;
      valueOf(await vault.accounts.setPassword(anAccount('caseOfficer'), '海阔天空-2026-新', deed));
      expect(await filesBelow(join(folder, 'cases'))).toEqual(before);
      await door.leave();
      expect(failureIn(await door.enter(...officer)).code).toBe('session.wrongPassword');
      valueOf(await door.enter(officer[0], '海阔天空-2026-新'));
      await door.release();
    });
  });

  it('[V-K5] passwords are tried at the full cost unless a test says otherwise, and an old slot is raised at its next use', async () => {
    await withFolder(async (folder) => {
      const cheap = await doorAt(folder);
      valueOf(await cheap.found(aFounding()));
      await cheap.release();
      const costs = async () => {
        const { payload } = JSON.parse(await readFile(join(folder, 'keyring.json'), 'utf8')) as {
          readonly payload: { readonly slots: readonly { readonly cost: { readonly n: number } | null }[] };
        };
        return payload.slots.map((slot) => slot.cost?.n ?? 0).toSorted((a, b) => a - b);
      };
      expect(await costs()).toEqual([0, 2 ** 14, 2 ** 14, 2 ** 14, 2 ** 14]);
      const door = valueOf(await openVaultDoor({ folder, clock: clockAtNoon, ids: idsInOrder }));
      valueOf(await door.enter(...officer));
      expect(await costs()).toEqual([0, 2 ** 14, 2 ** 14, 2 ** 14, 2 ** 17]);
      await door.leave();
      valueOf(await door.enter(...officer));
      valueOf(await door.enter('auditor', passwords.auditor ?? ''));
      await door.release();
    });
  });

  it('two people may not have one name, and an account waits for its approval', async () => {
    await withFolder(async (folder) => {
      const door = await doorAt(folder);
      valueOf(await door.found(aFounding()));
      valueOf(await door.enter('systemadministrator', passwords.systemAdministrator ?? ''));
      const { accounts } = door.vaultFor(testActor);
      const deed = { act: 'accountMade', what: '新建账号' } as const;
      const fresh = anAccount('legalReviewer', { state: 'awaitingApproval' });
      expect(failureIn(await accounts.add(anAccount('auditor', { id: 'x' }), 'whatever', deed)).code).toBe(
        'account.nameTaken',
      );
      valueOf(await accounts.add(fresh, '海阔天空-2026-新', deed));
      await door.leave();
      expect(failureIn(await door.enter('legalreviewer', '海阔天空-2026-新')).code).toBe(
        'session.awaitingApproval',
      );
      expect(door.condition()).toBe('closed');
      valueOf(await door.enter('securityofficer', passwords.securityOfficer ?? ''));
      valueOf(
        await door
          .vaultFor(testActor)
          .accounts.change({ ...fresh, state: 'active' }, { act: 'accountApproved', what: '启用账号' }),
      );
      await door.leave();
      valueOf(await door.enter('legalreviewer', '海阔天空-2026-新'));
      await door.release();
    });
  });

  it('[V-K7] a lost key file never lets a vault with cases be founded anew over them', async () => {
    await withFolder(async (folder) => {
      const door = await doorAt(folder);
      valueOf(await door.found(aFounding()));
      valueOf(await door.enter(...officer));
      valueOf(await door.vaultFor(testActor).saveCase(aStoredCase()));
      await door.release();
      await rm(join(folder, 'keyring.json'));
      const twin = await doorAt(folder);
      valueOf(await twin.enter(...officer));
      await twin.release();
      await rm(join(folder, 'keyring.json.prev'));
      await rm(join(folder, 'keyring.json'), { force: true });
      const lost = await openVaultDoor({ folder, clock: clockAtNoon, ids: idsInOrder });
      expect(failureIn(lost).code).toBe('vault.keyringDamaged');
    });
  });

  it('[V-P2] nothing on the disk names a person, a case or a password', async () => {
    await withFolder(async (folder) => {
      const door = await doorAt(folder);
      valueOf(await door.found(aFounding()));
      valueOf(await door.enter(...officer));
      valueOf(await door.vaultFor(testActor).saveCase(aStoredCase()));
      await door.release();
      const secrets = [
        '测试民警甲',
        '虚构市',
        'caseofficer',
        '测试caseOfficer',
        officer[1],
        '登录',
        aFounding().settings.unitName,
      ];
      const files = await filesBelow(folder);
      for (const secret of secrets) {
        for (const [path, bytes] of files) {
          expect(Buffer.from(bytes).includes(secret) || path.includes(secret), `${secret} in ${path}`).toBe(
            false,
          );
        }
      }
    });
  });
});
