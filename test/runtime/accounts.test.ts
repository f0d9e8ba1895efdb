import { afterEach, describe, expect, it } from 'vitest';
import type { NewAccount } from '#domain/access/userAccount.ts';
import { aFounding, enterAs, enterFirst, ownPassword } from '../people/thePeople.ts';
import { anApp, anEnteredApp } from './anApp.ts';
import type { TestApp } from './anApp.ts';
import { movedTime } from './movedTime.ts';

let app: TestApp;
afterEach(() => app.close());

const draft: NewAccount = {
  loginName: ' Ｌｉ Si ',
  name: '测试民警卯',
  badgeNumber: '000005',
  role: 'caseOfficer',
};
const refusal = (code: string, detail?: object) => ({
  ok: false,
  failure: detail === undefined ? { code } : { code, detail },
});
const idOf = async (loginName: string) => {
  const rows = await app.must('accounts.list', {});
  return rows.find(({ account }) => account.loginName === loginName)?.account.id ?? '';
};
const firstName = { ...aFounding.auditor }.loginName;
const enter = (loginName: string, password: string) =>
  app.client.call('session.enter', { loginName, password });

describe('the first start', () => {
  it.each([
    [
      'a name twice, however it is written',
      { auditor: { ...aFounding.auditor, loginName: ' 保密员 丑' } },
      'account.nameTaken',
    ],
    [
      'a name no one can type',
      { caseOfficer: { ...aFounding.caseOfficer, loginName: 'a/b' } },
      'account.nameUnfit',
    ],
    [
      'a weak password',
      { systemAdministrator: { ...aFounding.systemAdministrator, password: '123456' } },
      'session.weakPassword',
    ],
  ])('refuses %s and makes nothing', async (_, change, code) => {
    app = await anApp();
    expect(await app.client.call('unit.setUp', { ...aFounding, ...change })).toMatchObject(refusal(code));
    expect(await app.must('session.read', {})).toMatchObject({ condition: 'empty' });
  });

  it('hands out three passwords that cannot be misread, each its own', async () => {
    app = await anApp();
    const { initialPasswords } = await app.must('unit.setUp', aFounding);
    expect(initialPasswords.map(({ account }) => account.role)).toEqual([
      'securityOfficer',
      'auditor',
      'caseOfficer',
    ]);
    const passwords = initialPasswords.map(({ password }) => password);
    for (const password of passwords)
      expect(password).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){2}[0-9a-hjkmnp-tv-z]{4}$/u);
    expect(new Set(passwords).size).toBe(3);
  });
});

describe('an account', () => {
  it('[A-S1] is made by 系统管理员 and let in by 安全保密员, never by one alone', async () => {
    app = await anEnteredApp('systemAdministrator');
    const made = await app.must('accounts.add', draft);
    expect(made.account).toMatchObject({
      loginName: 'lisi',
      state: 'awaitingApproval',
      mustChangePassword: true,
    });
    expect(await enter('lisi', made.password)).toMatchObject(refusal('session.awaitingApproval'));
    const accountId = made.account.id;
    expect(await app.client.call('accounts.approve', { accountId })).toMatchObject(
      refusal('session.notAllowed'),
    );
    await enterAs(app.client, 'securityOfficer');
    expect(await app.client.call('accounts.add', draft)).toMatchObject(refusal('session.notAllowed'));
    await app.must('accounts.approve', { accountId });
    expect(await app.client.call('accounts.approve', { accountId })).toMatchObject(
      refusal('account.wrongState'),
    );
    expect((await enter('LI SI', made.password)).ok).toBe(true);
  });

  it('[A-N1] takes no name that is taken, however it is written', async () => {
    app = await anEnteredApp('systemAdministrator');
    await app.must('accounts.add', draft);
    expect(await app.client.call('accounts.add', { ...draft, loginName: 'LISI' })).toMatchObject(
      refusal('account.nameTaken', { loginName: 'lisi' }),
    );
    expect(await app.client.call('accounts.add', { ...draft, loginName: 'x' })).toMatchObject(
      refusal('account.nameUnfit'),
    );
  });

  it('[A-S4] gets a new password from 系统管理员, who cannot enter with it', async () => {
    app = await anEnteredApp('systemAdministrator');
    const accountId = await idOf(aFounding.auditor.loginName);
    const slip = await app.must('accounts.resetPassword', { accountId });
    expect(await enter(firstName, slip.password)).toMatchObject(refusal('session.awaitingApproval'));
    expect(await enter(firstName, ownPassword.auditor)).toMatchObject(refusal('session.wrongPassword'));
    await enterAs(app.client, 'securityOfficer');
    await app.must('accounts.approve', { accountId });
    const view = await enterFirst(
      app.client,
      { loginName: firstName, password: slip.password },
      ownPassword.auditor,
    );
    expect(view.user).toMatchObject({ role: 'auditor', mustChangePassword: false });
  });

  it('[A-S5] of one of the three is never the last to go, and nobody manages himself', async () => {
    app = await anEnteredApp('systemAdministrator');
    const own = await idOf(aFounding.systemAdministrator.loginName);
    const guard = await idOf(aFounding.securityOfficer.loginName);
    const auditor = await idOf(aFounding.auditor.loginName);
    expect(await app.client.call('accounts.resetPassword', { accountId: own })).toMatchObject(
      refusal('account.ownAccount'),
    );
    expect(await app.client.call('accounts.resetPassword', { accountId: guard })).toMatchObject(
      refusal('account.wrongState', { state: '唯一的安全保密员' }),
    );
    await enterAs(app.client, 'securityOfficer');
    for (const name of ['accounts.approve', 'accounts.disable', 'accounts.unlock'] as const)
      expect(await app.client.call(name, { accountId: guard })).toMatchObject(refusal('account.ownAccount'));
    expect(await app.client.call('accounts.disable', { accountId: auditor })).toMatchObject(
      refusal('account.wrongState', { state: '唯一的审计员' }),
    );
    expect(await app.client.call('accounts.disable', { accountId: 'nobody' })).toMatchObject(
      refusal('account.unknown'),
    );
  });

  it('disabled opens nothing, and comes back by a new password and 安全保密员', async () => {
    app = await anEnteredApp('securityOfficer');
    const { loginName } = aFounding.caseOfficer;
    const accountId = await idOf(loginName);
    await app.must('accounts.disable', { accountId });
    expect(await app.client.call('accounts.approve', { accountId })).toMatchObject(
      refusal('account.wrongState'),
    );
    expect(await enter(loginName, ownPassword.caseOfficer)).toMatchObject(refusal('session.wrongPassword'));
    await enterAs(app.client, 'systemAdministrator');
    const slip = await app.must('accounts.resetPassword', { accountId });
    await enterAs(app.client, 'securityOfficer');
    await app.must('accounts.approve', { accountId });
    expect((await enter(loginName, slip.password)).ok).toBe(true);
  });
});

describe('wrong passwords', () => {
  it('[A-D1] [A-D2] make one wait, then lock the name, which 安全保密员 opens', async () => {
    const time = movedTime();
    app = await anApp(time, true);
    const { loginName } = aFounding.caseOfficer;
    for (let count = 1; count <= 3; count += 1)
      expect(await enter(loginName, 'wrong')).toMatchObject(refusal('session.wrongPassword'));
    expect(await enter(loginName, ownPassword.caseOfficer)).toMatchObject(
      refusal('session.mustWait', { seconds: 5 }),
    );
    for (let count = 4; count <= 10; count += 1) {
      time.pass(600_000);
      expect(await enter(loginName, 'wrong')).toMatchObject(refusal('session.wrongPassword'));
    }
    time.pass(3_600_000);
    expect(await enter(loginName, ownPassword.caseOfficer)).toMatchObject(refusal('session.accountLocked'));
    await enterAs(app.client, 'securityOfficer');
    const accountId = await idOf(loginName);
    const rows = await app.must('accounts.list', {});
    expect(rows.filter(({ isLocked }) => isLocked).map(({ account }) => account.id)).toEqual([accountId]);
    expect(await app.must('accounts.unlock', { accountId })).toMatchObject({
      isLocked: false,
      failures: null,
    });
    expect((await enter(loginName, ownPassword.caseOfficer)).ok).toBe(true);
  }, 60_000);
});

describe("a person's own password", () => {
  it('is changed only by who knows the one before, and must be good and new', async () => {
    app = await anEnteredApp('caseOfficer');
    const change = (current: string, next: string) =>
      app.client.call('session.changePassword', { current, next });
    const current = ownPassword.caseOfficer;
    expect(await change('不是现在的口令呀', '另一个很好的口令2026')).toMatchObject(
      refusal('session.wrongPassword'),
    );
    expect(await change(current, current)).toMatchObject(refusal('session.weakPassword'));
    expect(await change(current, '太短')).toMatchObject(refusal('session.weakPassword'));
    expect((await change(current, '另一个很好的口令2026')).ok).toBe(true);
    expect(await enter(aFounding.caseOfficer.loginName, current)).toMatchObject(
      refusal('session.wrongPassword'),
    );
    expect((await enter(aFounding.caseOfficer.loginName, '另一个很好的口令2026')).ok).toBe(true);
  });
});

describe('the recovery code', () => {
  it('[A-R3] gives an account a new password, names a mistyped group, and ends with the next sheet', async () => {
    app = await anApp();
    const { recoveryCode } = await app.must('unit.setUp', aFounding);
    const { loginName } = aFounding.securityOfficer;
    const recover = (code: string, password = ownPassword.securityOfficer) =>
      app.client.call('session.recover', { code, loginName, password });
    const groups = recoveryCode.split('-');
    const mistyped = [...groups.slice(0, 2), groups[3], groups[2], ...groups.slice(4)].join('-');
    const isSwapped = groups[2] !== groups[3];
    expect(isSwapped).toBe(true);
    expect(await recover(mistyped)).toMatchObject(
      refusal('session.wrongRecoveryCode', { where: '，第3组抄错了' }),
    );
    expect(await recover(recoveryCode, '太短')).toMatchObject(refusal('session.weakPassword'));
    expect(await recover(recoveryCode.toLowerCase())).toMatchObject({ ok: true, value: { user: null } });
    await enterAs(app.client, 'securityOfficer');
    const next = await app.must('accounts.newRecoverySheet', {});
    await app.must('session.leave', {});
    expect(await recover(recoveryCode)).toMatchObject(refusal('session.wrongRecoveryCode'));
    expect((await recover(next.recoveryCode)).ok).toBe(true);
  });
});
