import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openVaultDoor } from '#vault/door/vaultDoor.ts';
import { bareCollection } from '#domain/evidence/collection.ts';
import { newestFirst } from '#domain/case/caseOrder.ts';
import { registration } from '#cli/sample/scenario.ts';
import type { InsideHandlers } from '#api/dispatcher.ts';
import type { ByteSource } from '#app/ports.ts';
import { randomIds } from '#runtime/randomIds.ts';
import { SessionKeeper } from '#runtime/sessionKeeper.ts';
import type { Tools } from '#runtime/sessionKeeper.ts';
import { aFounding, copyFoundedVault, enterAs, enterFirst, ownPassword } from '../people/thePeople.ts';
import { anApp, anAppWithCase, anEnteredApp } from './anApp.ts';
import type { TestApp } from './anApp.ts';
import { movedTime } from './movedTime.ts';

const opened: TestApp[] = [];
afterEach(async () => {
  for (const app of opened.splice(0)) await app.close();
});
async function keep<T extends TestApp | { readonly app: TestApp }>(made: Promise<T>): Promise<T> {
  const one = await made;
  opened.push('app' in one ? one.app : one);
  return one;
}

const minutes = (count: number) => count * 60_000;
const nothing = { text: '', stages: [], kinds: [], order: newestFirst, offset: 0, limit: 10 };
const isLocked = { ok: false, failure: { code: 'session.locked' } };
const circumstances = {
  ...bareCollection({ act: 'collection', by: ['测试民警乙'], at: registration.registration.occurredAt }),
  storagePlace: '',
};
const acts = { acts: [], text: '', offset: 0, limit: 100 };

describe('a window left alone', () => {
  it('[A-L1] locks after the set minutes; asking is no hand, changing and typing are', async () => {
    const time = movedTime();
    const app = await keep(anEnteredApp('caseOfficer', time));
    time.pass(minutes(9));
    expect((await app.client.call('cases.find', nothing)).ok).toBe(true);
    time.pass(minutes(1));
    expect(await app.client.call('cases.find', nothing)).toMatchObject(isLocked);
    expect(await app.must('session.read', {})).toMatchObject({ condition: 'closed', user: null });
    await enterAs(app.client, 'caseOfficer');
    time.pass(minutes(9));
    await app.must('session.stayAwake', {});
    time.pass(minutes(9));
    await app.must('cases.register', registration);
    time.pass(minutes(9));
    expect((await app.client.call('cases.find', nothing)).ok).toBe(true);
  });

  it('[A-L1] takes the minutes 系统管理员 has set, at once and for everybody', async () => {
    const time = movedTime();
    const app = await keep(anEnteredApp('systemAdministrator', time));
    const { settings } = await app.must('unit.read', {});
    await app.must('unit.save', { ...settings, idleLockMinutes: 5 });
    expect(await app.must('session.read', {})).toMatchObject({ idleLockMinutes: 5 });
    time.pass(minutes(5));
    expect(await app.client.call('unit.read', {})).toMatchObject(isLocked);
    expect((await enterAs(app.client, 'caseOfficer')).idleLockMinutes).toBe(5);
    const tooLong = await app.client.call('unit.save', { ...settings, idleLockMinutes: 61 });
    expect(tooLong.ok).toBe(false);
  });

  it('[A-L2] locks when the PC slept, or when Windows says that it will', async () => {
    const time = movedTime();
    const app = await keep(anEnteredApp('caseOfficer', time));
    time.sleep(minutes(2));
    expect(await app.client.call('cases.find', nothing)).toMatchObject(isLocked);
    await enterAs(app.client, 'caseOfficer');
    app.running.lock();
    expect(await app.client.call('cases.find', nothing)).toMatchObject(isLocked);
  });

  it('tells in the trail who entered, who left and why it locked', async () => {
    const time = movedTime();
    const app = await keep(anEnteredApp('caseOfficer', time));
    time.pass(minutes(10));
    await enterAs(app.client, 'caseOfficer');
    await app.must('session.leave', {});
    await enterAs(app.client, 'auditor');
    const { entries, verdict } = await app.must('audit.read', acts);
    expect(verdict).toEqual({ state: 'intact' });
    const told = entries.map(({ act, by }) => `${by?.name} ${act}`).toReversed();
    expect(told.slice(-6)).toEqual([
      '测试民警丁 entered',
      '测试民警丁 locked',
      '测试民警丁 entered',
      '测试民警丁 left',
      '测试审计员寅 entered',
      '测试审计员寅 trailViewed',
    ]);
  });
});

describe('the trail in words', () => {
  it('tells a verification of the trails from an examination of the vault', async () => {
    const app = await keep(anEnteredApp('auditor'));
    await app.client.run('audit.verify', {}, () => undefined).result;
    await app.client.run('unit.examine', {}, () => undefined).result;
    const { entries } = await app.must('audit.read', acts);
    expect(entries.slice(0, 3).map(({ act }) => act)).toEqual(['trailViewed', 'examined', 'trailsVerified']);
    expect(entries[2]?.what).toMatch(/^核验操作日志：/u);
  });

  it('calls a copy taken out what it is', async () => {
    const { app, caseId } = await keep(anAppWithCase());
    const use = { use: 'externalViewerUsed', about: 'E-1', title: '现场照片' } as const;
    await app.must('cases.noteUse', { caseId, ...use });
    const { entries } = await app.must('cases.history', { caseId, ...acts });
    expect(entries.map(({ what }) => what)).toContain('带出副本：现场照片');
  });
});

describe('a copy taken out of the vault', () => {
  it('[E-176] is a link of the item’s chain as well as a line of the trail', async () => {
    const { app, caseId } = await keep(anAppWithCase());
    await writeFile(join(app.stick, 'a.txt'), '现场记录');
    const tokens = [await app.stickToken()];
    await app.client.run('evidence.import', { caseId, tokens, circumstances }, () => undefined).result;
    const read = async () => (await app.must('cases.view', { caseId })).rightsCase;
    const before = await read();
    const about = before.evidence[0]?.id ?? '';
    await app.must('cases.noteUse', { caseId, use: 'externalViewerUsed', about, title: 'a' });
    await app.must('cases.noteUse', { caseId, use: 'printed', about, title: 'a' });
    const after = await read();
    expect(after.evidence[0]?.custody.at(-1)).toMatchObject({ act: 'copied', by: '测试民警丁' });
    expect(after.evidence[0]?.custody).toHaveLength((before.evidence[0]?.custody.length ?? 0) + 1);
    expect(after.events).toEqual(before.events);
    const { entries, verdict } = await app.must('cases.history', { caseId, ...acts });
    expect(entries.filter(({ act }) => act === 'externalViewerUsed')).toMatchObject([
      { what: '带出副本：a', about },
    ]);
    expect(verdict.state).toBe('intact');
  });
});

describe('work that runs while the window locks', () => {
  it('is finished under the name that began it, and tells its result', async () => {
    const { app, caseId } = await keep(anAppWithCase());
    await writeFile(join(app.stick, 'a.bin'), randomBytes(3_000_000));
    const token = await app.stickToken();
    const locked = Promise.withResolvers<void>();
    const job = app.client.run('evidence.import', { caseId, tokens: [token], circumstances }, () => {
      app.running.lock();
      locked.resolve();
    });
    await locked.promise;
    expect(await app.client.call('cases.view', { caseId })).toMatchObject(isLocked);
    expect(await job.result).toMatchObject({ ok: true, value: { outcomes: [{ outcome: 'imported' }] } });
    await enterAs(app.client, 'caseOfficer');
    const { rightsCase } = await app.must('cases.view', { caseId });
    expect(rightsCase.evidence[0]?.custody[0]?.by).toBe('测试民警丁');
    expect(app.faults).toEqual([]);
  });
});

describe('content', () => {
  it('is refused to a locked window, and a stream ends where the lock falls', async () => {
    const { app, caseId } = await keep(anAppWithCase());
    await writeFile(join(app.stick, 'a.bin'), randomBytes(9_000_000));
    const token = await app.stickToken();
    await app.client.run('evidence.import', { caseId, tokens: [token], circumstances }, () => undefined)
      .result;
    const { rightsCase } = await app.must('cases.view', { caseId });
    const path = `evidence/${caseId}/${rightsCase.evidence[0]?.id ?? ''}`;
    const content = await app.running.openContent(path);
    if (!content.ok) throw new Error(content.failure.code);
    expect(await sizeOf(content.value.stream())).toBe(9_000_000);
    const begun = content.value.stream()[Symbol.asyncIterator]();
    expect((await begun.next()).done).toBe(false);
    app.running.lock();
    await expect(begun.next()).rejects.toMatchObject({ failure: { code: 'session.locked' } });
    expect(await app.running.openContent(path)).toMatchObject(isLocked);
    await enterAs(app.client, 'systemAdministrator');
    expect(await app.running.openContent(path)).toMatchObject({
      ok: false,
      failure: { code: 'case.notYours' },
    });
    expect(app.faults).toEqual([]);
  });

  it('leaves one line for a person, an item and ten minutes, and one for a case and half an hour', async () => {
    const time = movedTime();
    const { app, caseId } = await keep(anAppWithCase(time));
    await writeFile(join(app.stick, 'a.bin'), randomBytes(9000));
    const token = await app.stickToken();
    await app.client.run('evidence.import', { caseId, tokens: [token], circumstances }, () => undefined)
      .result;
    const look = async () => {
      const { rightsCase } = await app.must('cases.view', { caseId });
      const path = `evidence/${caseId}/${rightsCase.evidence[0]?.id ?? ''}`;
      for (const range of [undefined, { start: 0, end: 10 }, { start: 10, end: 20 }]) {
        const content = await app.running.openContent(path);
        if (content.ok) await sizeOf(content.value.stream(range));
      }
      await app.must('session.stayAwake', {});
    };
    await look();
    time.pass(minutes(9));
    await look();
    time.pass(minutes(2));
    await look();
    const { entries, verdict } = await app.must('cases.history', {
      ...acts,
      caseId,
      acts: ['caseViewed', 'evidenceViewed'],
    });
    expect(verdict).toEqual({ state: 'intact' });
    expect(entries.map((entry) => entry.act).toReversed()).toEqual([
      'caseViewed',
      'evidenceViewed',
      'evidenceViewed',
    ]);
  });
});

describe('the recovery sheet', () => {
  it('is shown to the window that founded the vault, until someone enters', async () => {
    const time = movedTime();
    const app = await keep(anApp(time));
    const { sheet, recoveryCode } = await app.must('unit.setUp', aFounding);
    expect(recoveryCode).toMatch(/^([0-9A-Z]{5}-){7}[0-9A-Z]{5}$/u);
    const content = await app.running.openContent(sheet ?? '');
    if (!content.ok) throw new Error(content.failure.code);
    expect(content.value.mediaType).toBe('application/pdf');
    expect(await sizeOf(content.value.stream())).toBe(content.value.sizeBytes);
    expect((await app.running.openContent('recovery/other.pdf')).ok).toBe(false);
    await enterAs(app.client, 'systemAdministrator');
    expect((await app.running.openContent(sheet ?? '')).ok).toBe(false);
    await app.must('session.leave', {});
    expect((await app.running.openContent(sheet ?? '')).ok).toBe(false);
  });

  it('made anew is shown to its maker for ten minutes, and to nobody after a lock', async () => {
    const time = movedTime();
    const app = await keep(anEnteredApp('securityOfficer', time));
    const first = await app.must('accounts.newRecoverySheet', {});
    expect((await app.running.openContent(first.sheet ?? '')).ok).toBe(true);
    time.pass(minutes(9));
    await app.must('session.stayAwake', {});
    time.pass(minutes(1));
    expect((await app.running.openContent(first.sheet ?? '')).ok).toBe(false);
    const second = await app.must('accounts.newRecoverySheet', {});
    app.running.lock();
    await enterAs(app.client, 'securityOfficer');
    expect((await app.running.openContent(second.sheet ?? '')).ok).toBe(false);
  });
});

describe('the door behind the session', () => {
  it('stays open while work runs, and is closed with its key forgotten once the last of it ends', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'weiquan-keeper-'));
    await copyFoundedVault(join(folder, 'vault'));
    const time = movedTime();
    const door = await openVaultDoor({ folder: join(folder, 'vault'), clock: time.clock, ids: randomIds() });
    if (!door.ok) throw new Error(door.failure.code);
    const faults: unknown[] = [];
    const keeper = new SessionKeeper({
      door: door.value,
      // Nothing here asks for any of them.
      tools: {} as Tools,
      handlersFor: () => ({}) as InsideHandlers,
      ticks: time.ticks,
      onChange: () => undefined,
      onFault: (fault) => faults.push(fault),
    });
    const enter = (role: 'caseOfficer' | 'auditor') =>
      keeper.enter(aFounding[role].loginName, ownPassword[role]);
    const entered = await enter('caseOfficer');
    if (!entered.ok) throw new Error(entered.failure.code);
    const work = Promise.withResolvers<void>();
    const running = entered.value.during(() => work.promise);
    void keeper.leave('byHand');
    expect(keeper.present()).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(door.value.condition()).toBe('open');
    expect((await enter('auditor')).ok).toBe(true);
    expect(entered.value.isHeard()).toBe(false);
    void keeper.leave('byHand');
    work.resolve();
    await running;
    await expect.poll(() => door.value.condition()).toBe('closed');
    expect((await enter('caseOfficer')).ok).toBe(true);
    await keeper.close();
    expect([door.value.condition(), faults]).toEqual(['closed', []]);
    await rm(folder, { recursive: true });
  });
});

describe('a first entry', () => {
  it('[A-S3] shows nothing but the way to choose a password', async () => {
    const app = await keep(anApp());
    const { initialPasswords } = await app.must('unit.setUp', aFounding);
    const slip = initialPasswords.find(({ account }) => account.role === 'caseOfficer');
    const typed = { loginName: slip?.account.loginName ?? '', password: slip?.password ?? '' };
    const view = await app.must('session.enter', typed);
    expect(view.user).toMatchObject({ name: '测试民警丁', mustChangePassword: true });
    expect(await app.client.call('cases.find', nothing)).toMatchObject({
      ok: false,
      failure: { code: 'session.passwordMustChange' },
    });
    expect(await app.running.openContent('evidence/a/b')).toMatchObject({
      ok: false,
      failure: { code: 'session.passwordMustChange' },
    });
    const changed = await enterFirst(app.client, typed, ownPassword.caseOfficer);
    expect(changed.user?.mustChangePassword).toBe(false);
    expect((await app.client.call('cases.find', nothing)).ok).toBe(true);
  });
});

async function sizeOf(source: ByteSource): Promise<number> {
  let size = 0;
  for await (const piece of source) size += piece.byteLength;
  return size;
}
