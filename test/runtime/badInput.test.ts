import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { contract } from '#api/contract.ts';
import type { OperationName } from '#api/contract.ts';
import { adviceFor } from '#api/failure.ts';
import { bareCollection } from '#domain/evidence/collection.ts';
import { newestFirst } from '#domain/case/caseOrder.ts';
import { registration } from '#cli/sample/scenario.ts';
import { aFounding, comeLater } from '../people/thePeople.ts';
import type { FirstRole } from '../people/thePeople.ts';
import { anApp, anAppWithCase, anEnteredApp } from './anApp.ts';
import type { TestApp } from './anApp.ts';

const opened: TestApp[] = [];
afterEach(async () => {
  for (const app of opened.splice(0)) await app.close();
});
async function fresh(): Promise<TestApp> {
  const app = await anApp();
  opened.push(app);
  return app;
}
/** One program per role is enough: nothing here is answered. */
const appByRole = new Map<Asker, Promise<TestApp>>();
type Asker = FirstRole | LaterRole;
function entered(role: Asker): Promise<TestApp> {
  const isLater = role === 'legalReviewer' || role === 'inspectorateChief';
  const known = appByRole.get(role) ?? (isLater ? withLater(role) : anEnteredApp(role));
  appByRole.set(role, known);
  return known;
}
afterAll(async () => {
  for (const app of appByRole.values()) await (await app).close();
});
/** Those who are none of the first four. */
const laterPeople = { legalReviewer: '测试法制辰', inspectorateChief: '测试督察长巳' } as const;
type LaterRole = keyof typeof laterPeople;
async function withLater(role: LaterRole): Promise<TestApp> {
  const app = await anEnteredApp('systemAdministrator');
  await comeLater(app.client, role, laterPeople[role]);
  return app;
}
function whoMayAsk(name: OperationName): Asker {
  const { audience } = contract[name];
  const askers = [
    'caseOfficer',
    'systemAdministrator',
    'securityOfficer',
    'auditor',
    'legalReviewer',
    'inspectorateChief',
  ] as const;
  const may = askers.find(
    (role) => audience === 'anyone' || audience === 'everyUser' || audience.includes(role),
  );
  if (may === undefined) throw new Error(`nobody here may ask ${name}`);
  return may;
}
async function withCase() {
  const made = await anAppWithCase();
  opened.push(made.app);
  return made;
}

const circumstances = {
  ...bareCollection({ act: 'collection', by: ['测试民警乙'], at: registration.registration.occurredAt }),
  storagePlace: '',
};
const hostile = [
  "'; DROP TABLE cases; --",
  '<script>alert(1)</script>',
  '{{officers[].name}}',
  '${process.exit()}',
  '../../../etc/passwd',
  '‮反转',
  'a\u0301 é NFC与NFD',
  '𫖯㛃䶮犇喆㑇𫬭',
  '😀',
  'CON',
];

describe('input no operation accepts', () => {
  const wrong = [
    null,
    undefined,
    0,
    '',
    [],
    'x',
    { unexpected: 1 },
    { caseId: 1 },
    { caseId: { $ne: '' }, revision: -1 },
  ];
  const names = Object.keys(contract) as OperationName[];

  it.each(names)(
    '%s refuses wrong types with Chinese advice',
    async (name) => {
      const app = await entered(whoMayAsk(name));
      for (const input of wrong) {
        if (contract[name].input.safeParse(input).success) continue;
        const raw = contract[name].kind === 'job' ? app.client.run : app.client.call;
        const answer = Reflect.apply(raw, app.client, [name, input, () => undefined]) as
          Promise<{ ok: boolean }> | { result: Promise<{ ok: boolean }> };
        const settled = await ('result' in answer ? answer.result : answer);
        expect(settled).toMatchObject({ ok: false, failure: { code: 'api.badInput' } });
      }
      expect(app.faults).toEqual([]);
      // Letting one more person in takes several passwords, each as slow as it is meant to be.
    },
    120_000,
  );

  it('leaves nothing behind in the vault', async () => {
    const app = await entered('caseOfficer');
    const before = await readdir(join(app.folder, 'vault', 'cases'));
    const future = {
      ...registration,
      registration: { ...registration.registration, occurredAt: '2099-01-01T00:00:00+08:00' },
    };
    const answer = await Reflect.apply(app.client.call, app.client, ['cases.register', future]);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'case.timeInFuture' } });
    expect(await readdir(join(app.folder, 'vault', 'cases'))).toEqual(before);
  });
});

describe('before the unit is set up', () => {
  it('work is refused and says what to do first', async () => {
    const app = await fresh();
    const answer = await app.client.call('cases.register', registration);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'unit.notSetUp' } });
    expect(answer.ok ? '' : adviceFor(answer.failure).next).toContain('请先填写');
  });

  it('cannot happen a second time', async () => {
    const app = await fresh();
    await app.must('unit.setUp', aFounding);
    expect(await app.client.call('unit.setUp', aFounding)).toMatchObject({
      ok: false,
      failure: { code: 'unit.alreadySetUp' },
    });
  });
});

describe('hostile texts', () => {
  it.each(hostile)('%j is kept to the letter and found again', async (text) => {
    const { app, view } = await withCase();
    const { rightsCase } = view;
    const saved = await app.must('cases.recordBasics', {
      caseId: rightsCase.id,
      revision: rightsCase.revision,
      change: {
        name: text,
        kind: rightsCase.kind,
        level: rightsCase.level,
        incident: { ...rightsCase.incident, brief: text },
      },
    });
    expect(saved.rightsCase.name).toBe(text);
    const found = await app.must('cases.find', {
      text,
      stages: [],
      kinds: [],
      order: newestFirst,
      offset: 0,
      limit: 10,
    });
    expect(found.rows.map((row) => row.name)).toEqual([text]);
    expect(app.faults).toEqual([]);
  });
});

describe('a state someone else has changed', () => {
  it('is not written over', async () => {
    const { app, view } = await withCase();
    const { id: caseId, revision } = view.rightsCase;
    const step = { step: 'rescue' as const, doneAt: view.rightsCase.incident.occurredAt, note: '' };
    await app.must('cases.recordFirstStep', { caseId, revision, change: step });
    const second = await app.client.call('cases.recordFirstStep', {
      caseId,
      revision,
      change: { ...step, note: '另一窗口' },
    });
    expect(second).toMatchObject({ ok: false, failure: { code: 'case.changedElsewhere' } });
  });

  it('of a case that does not exist is named so', async () => {
    const { app } = await withCase();
    const answer = await app.client.call('cases.view', { caseId: '../settings' });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'case.notFound' } });
  });
});

describe('sources that are not what they seem', () => {
  const bring = (app: TestApp, caseId: string, tokens: string[]) =>
    app.client.run('evidence.import', { caseId, tokens, circumstances }, () => undefined).result;

  it('importing nothing is refused', async () => {
    const { app, caseId } = await withCase();
    expect(await bring(app, caseId, [])).toMatchObject({
      ok: false,
      failure: { code: 'evidence.nothingChosen' },
    });
  });

  it.each(['../../etc/passwd', '/etc/passwd', 'not-a-token', ''])(
    'the invented token %j reaches no file',
    async (token) => {
      const { app, caseId } = await withCase();
      const answer = await bring(app, caseId, [token]);
      const outcomes = answer.ok ? answer.value.outcomes : [];
      expect(outcomes.filter((outcome) => outcome.outcome === 'imported')).toEqual([]);
      expect(app.faults).toEqual([]);
    },
  );

  it('a file gone since it was listed fails alone, the others are imported', async () => {
    const { app, caseId } = await withCase();
    await writeFile(join(app.stick, 'a.txt'), '甲');
    await writeFile(join(app.stick, 'b.txt'), '乙');
    const listing = await app.must('drives.list', { token: await app.stickToken() });
    await rm(join(app.stick, 'a.txt'));
    const answer = await bring(
      app,
      caseId,
      listing.entries.map((entry) => entry.token),
    );
    const outcomes = answer.ok ? answer.value.outcomes : [];
    expect(outcomes.map((outcome) => outcome.outcome).sort()).toEqual(['failed', 'imported']);
    expect(outcomes.find((outcome) => outcome.outcome === 'failed')?.failure?.code).toBe(
      'evidence.sourceVanished',
    );
  });

  it('a whole stick pulled out names what is missing and keeps what was confirmed', async () => {
    const { app, caseId } = await withCase();
    await mkdir(join(app.stick, '相机'));
    await writeFile(join(app.stick, '相机', '一.txt'), '甲');
    const token = await app.stickToken();
    expect((await bring(app, caseId, [token])).ok).toBe(true);
    await rm(app.stick, { recursive: true });
    const answer = await bring(app, caseId, [token]);
    expect(answer.ok ? answer.value.outcomes.map((outcome) => outcome.outcome) : ['failed']).toEqual([
      'failed',
    ]);
    const view = await app.must('cases.view', { caseId });
    expect(view.rightsCase.evidence.map((item) => item.file?.fileName)).toEqual(['一.txt']);
  });

  it('a link out of the stick is not followed', async () => {
    const { app, caseId } = await withCase();
    await symlink('/etc/hostname', join(app.stick, 'link.txt'));
    await bring(app, caseId, [await app.stickToken()]);
    const view = await app.must('cases.view', { caseId });
    expect(view.rightsCase.evidence).toEqual([]);
  });
});
