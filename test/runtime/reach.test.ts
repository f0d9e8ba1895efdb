import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallName, InputOf, JobName } from '#api/contract.ts';
import type { CaseView } from '#api/views/caseView.ts';
import type { Role } from '#domain/access/role.ts';
import { emptyFacts } from '#domain/disposition/facts.ts';
import type { Result } from '#domain/kernel/result.ts';
import { newestFirst } from '#domain/case/caseOrder.ts';
import { registration, taskForce } from '#cli/sample/scenario.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { enterAs, enterFirst, must } from '../people/thePeople.ts';
import { aVisit } from '#test/people/aVisit.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';
import { bareCollection } from '#domain/evidence/collection.ts';
import { aPng, black } from '#test/drives/pictures/aPicture.ts';

let app: TestApp;
let caseId: string;
let view: CaseView;
let stick: string;
let paper: string;
const password = '青山绿水-2026-同';
const colleagueId = new Map<Role, string>();
const loginNames: Readonly<Partial<Record<Role, string>>> = {
  caseOfficer: '民警卯',
  legalReviewer: '法制辰',
  inspectorateChief: '督察长巳',
  rightsOffice: '维权办午',
};

const enter = (role: Role) =>
  must(app.client, 'session.enter', { loginName: loginNames[role] ?? '', password });
const everything = { text: '', stages: [], kinds: [], order: newestFirst, offset: 0, limit: 10 };
const onePixel = aPng(1, 1, () => black).toString('base64');
const trail = { acts: [], text: '', offset: 0, limit: 100 };
const circumstances = {
  ...bareCollection({ act: 'collection', by: ['测试民警乙'], at: registration.registration.occurredAt }),
  storagePlace: '',
};
const notYours = { ok: false, failure: { code: 'case.notYours' } };

beforeAll(async () => {
  const made = await anAppWithCase();
  app = made.app;
  caseId = made.caseId;
  await writeFile(join(app.stick, 'a.txt'), '现场记录');
  stick = await app.stickToken();
  await app.client.run('evidence.import', { caseId, tokens: [stick], circumstances }, () => undefined).result;
  const produced = await app.client.run(
    'documents.produce',
    { caseId, templateIds: ['W01'] },
    () => undefined,
  ).result;
  paper = produced.ok ? (produced.value.made[0]?.documentId ?? '') : '';
  view = await app.must('cases.view', { caseId });
  await makeColleagues();
}, 120_000);
afterAll(() => app.close());

async function makeColleagues() {
  await enterAs(app.client, 'systemAdministrator');
  const slips = [];
  for (const [role, loginName] of Object.entries(loginNames)) {
    const draft = { loginName, name: `测试${loginName}`, badgeNumber: '', role: role as Role };
    slips.push(await app.must('accounts.add', draft));
  }
  await enterAs(app.client, 'securityOfficer');
  for (const { account } of slips) await app.must('accounts.approve', { accountId: account.id });
  for (const { account, password: first } of slips) {
    await enterFirst(app.client, { loginName: account.loginName, password: first }, password);
    colleagueId.set(account.role, account.id);
  }
}

const call = <N extends CallName>(name: N, input: InputOf<N>) =>
  [name, () => app.client.call(name, input)] as const;

/** Looking at an item and noting what it shows. */
function attemptsToLook() {
  const target = { caseId, revision: view.rightsCase.revision };
  const evidenceId = view.rightsCase.evidence[0]?.id ?? '';
  return [
    call('evidence.mark', {
      ...target,
      change: {
        evidenceId,
        id: null,
        fromMs: 0,
        untilMs: null,
        note: '标',
        personIds: [],
        elementIds: [],
      },
    }),
    call('evidence.handOver', {
      ...target,
      change: {
        evidenceIds: [evidenceId],
        at: view.rightsCase.incident.occurredAt,
        from: { name: '测试民警乙', unit: '' },
        to: { name: '测试民警丙', unit: '' },
        reason: 'storing',
        seal: 'intact',
        sealNote: '',
        sealNumbers: [],
        place: '',
        dueBackOn: null,
        note: '',
      },
    }),
    call('evidence.unmark', { ...target, change: { evidenceId, id: 'x' } }),
    call('evidence.transcribe', {
      ...target,
      change: { evidenceId, id: null, fromMs: 0, speaker: '', text: '字' },
    }),
    call('evidence.untranscribe', { ...target, change: { evidenceId, id: 'x' } }),
    call('evidence.noteViewing', { caseId, viewing: { evidenceId, minutes: [] } }),
    call('evidence.readText', { caseId, evidenceId }),
    call('evidence.takeStill', { ...target, change: { evidenceId, atMs: 0, png: onePixel } }),
    call('evidence.compareStill', { ...target, change: { evidenceId, png: onePixel } }),
    call('evidence.redact', {
      ...target,
      change: {
        evidenceId,
        page: null,
        boxes: [{ x: 0, y: 0, width: 2, height: 2, reason: '个人信息' }],
        png: onePixel,
      },
    }),
  ];
}

/** Where evidence comes from. */
function attemptsToBring() {
  const target = { caseId, revision: view.rightsCase.revision };
  const [item] = view.rightsCase.evidence;
  const evidenceId = item?.id ?? '';
  const now = view.rightsCase.incident.occurredAt;
  const collection = bareCollection({ act: 'collection', by: ['测试民警乙', '测试民警丙'], at: now });
  const device = { kind: 'bodyCamera', label: '记录仪', model: '', number: '', wearer: '' } as const;
  return [
    call('evidence.recordDevice', {
      ...target,
      change: { ...device, id: null, badgeNumber: '', deviation: null, evidenceIds: [] },
    }),
    call('evidence.removeDevice', { ...target, change: { deviceId: 'x' } }),
    call('evidence.chooseTime', {
      ...target,
      change: { evidenceId, deviceId: null, time: { source: 'fileTime', stated: null, reason: '' } },
    }),
    call('evidence.explainSilence', {
      ...target,
      change: { deviceId: 'x', from: now, until: now, reason: '换电池' },
    }),
    call('evidence.recordCollection', { ...target, change: { evidenceId, collection, storagePlace: '' } }),
    call('evidence.recordParticulars', { ...target, change: { evidenceId, particulars: null } }),
    call('evidence.recordThing', {
      ...target,
      change: {
        evidenceId: null,
        title: '挂夹',
        legalKind: 'physicalEvidence',
        quantity: '1',
        features: '',
        sealNumber: '',
        collection,
        storagePlace: '柜',
      },
    }),
    call('evidence.tieScan', { ...target, change: { evidenceId, parentId: evidenceId } }),
    call('evidence.untieScan', { ...target, change: { evidenceId, reason: '对错了' } }),
    call('evidence.recordWebCapture', {
      ...target,
      change: {
        id: null,
        url: 'https://example.invalid/',
        platform: '',
        accountName: '',
        accountId: '',
        publishedAt: '',
        capturedAt: now,
        operators: ['测试民警乙'],
        environment: '',
        method: '',
        content: '',
        spread: '',
        evidenceIds: [],
      },
    }),
  ];
}

/** Rescue of those who were harmed. */
function attemptsToCare() {
  const target = { caseId, revision: view.rightsCase.revision };
  const officerId = view.rightsCase.officers[0]?.id ?? '';
  const at = view.rightsCase.incident.occurredAt;
  return [
    call('care.recordRescue', {
      ...target,
      change: { officerId, treatments: [], slip: null, impacts: [], returnToDuty: null },
    }),
    call('care.markBody', { ...target, change: { officerId, marks: [] } }),
    call('care.earlierHarm', { caseId }),
    call('care.applyForRelief', {
      ...target,
      change: {
        id: null,
        kind: 'condolence',
        level: 'district',
        recipient: 'self',
        reason: '受伤',
        standardBasis: '',
        shares: [{ officerId, amountFen: 100 }],
        goods: [],
        fundSource: '工会经费',
        plannedOn: null,
        overLimitReason: '',
        moneyTotalFen: 100,
        goodsTotalFen: 0,
      },
    }),
    call('care.recordPayout', {
      ...target,
      change: {
        applicationId: 'x',
        officerId,
        receivedOn: dayOf(at),
        method: 'cash',
        cardLastFour: '',
        proxy: null,
      },
    }),
    call('care.recordNeed', {
      ...target,
      change: {
        id: null,
        officerId,
        visitId: null,
        raisedBy: 'self',
        raisedAt: at,
        need: '托管',
        owner: '测试民警乙',
        dueOn: null,
        result: '',
        doneOn: null,
      },
    }),
    call('care.recordContact', {
      ...target,
      change: {
        id: null,
        officerId,
        at,
        way: 'phone',
        to: 'self',
        familyId: null,
        madeBy: '测试民警乙',
        followUpDays: null,
        situation: '好',
        support: 'notRaised',
        supportNote: '',
      },
    }),
    call('care.tellOutcome', {
      ...target,
      change: { officerId, at, to: 'self', familyId: null, toldBy: '测试民警乙', said: '已处理', answer: '' },
    }),
  ];
}

/** What is missing and how the police acted. */
function attemptsToKnow() {
  const target = { caseId, revision: view.rightsCase.revision };
  return [
    call('evidence.setGapDuty', {
      ...target,
      change: {
        id: null,
        gap: { kind: 'requirement', elementId: 'injuryProved' },
        label: '伤情',
        measure: '委托鉴定',
        owner: '测试民警乙',
        dueOn: dayOf(view.readAt),
      },
    }),
    call('evidence.closeGapDuty', {
      ...target,
      change: { dutyId: 'x', brought: false, evidenceIds: [], note: '没有' },
    }),
    call('evidence.gatherConduct', {
      ...target,
      change: { questionId: 'warningGiven', evidenceIds: [], note: '' },
    }),
  ];
}

/** Everything that names a case, each with an input that would be right for whoever may see it. */
function attempts(): readonly (readonly [string, () => Promise<Result<unknown>>])[] {
  const { rightsCase } = view;
  const target = { caseId, revision: rightsCase.revision };
  const [officer] = rightsCase.officers;
  const [person] = rightsCase.counterparties;
  const run = <N extends JobName>(name: N, input: InputOf<N>) =>
    [name, () => app.client.run(name, input, () => undefined).result] as const;
  const item = rightsCase.evidence[0];
  return [
    call('cases.view', { caseId }),
    call('cases.history', { caseId, ...trail }),
    call('cases.noteUse', { caseId, use: 'printed', about: paper, title: '登记表' }),
    call('cases.activate', { ...target, change: { triggers: ['officerInjured'], reason: '' } }),
    call('cases.recordFirstStep', {
      ...target,
      change: { step: 'rescue', doneAt: rightsCase.incident.occurredAt, note: '' },
    }),
    call('cases.recordBasics', {
      ...target,
      change: { name: '改名', kind: rightsCase.kind, level: rightsCase.level, incident: rightsCase.incident },
    }),
    call('cases.recordPeople', {
      ...target,
      change: {
        officers: [...rightsCase.officers],
        counterparties: [...rightsCase.counterparties],
        witnesses: [],
      },
    }),
    call('cases.formTaskForce', { ...target, change: taskForce }),
    call('cases.recordVisit', {
      ...target,
      change: {
        ...aVisit({
          at: rightsCase.incident.occurredAt,
          place: '医院',
          level: 'district',
          visitors: [{ name: '测试民警乙', post: '', unit: '' }],
          officerIds: [officer?.id ?? ''],
        }),
        id: null,
      },
    }),
    call('cases.setAside', { ...target, change: { requirementId: 'x', label: 'x', reason: '不适用' } }),
    call('cases.grantAccess', { ...target, change: { accountId: colleagueId.get('caseOfficer') ?? '' } }),
    call('cases.withdrawAccess', { ...target, change: { accountId: rightsCase.members[0] ?? '' } }),
    call('evidence.annotate', {
      ...target,
      change: {
        evidenceId: item?.id ?? '',
        title: '改题',
        legalKind: 'documentaryEvidence',
        proofs: [],
        provesNote: '',
        provider: '',
        storagePlace: '',
      },
    }),
    ...attemptsToLook(),
    ...attemptsToBring(),
    ...attemptsToKnow(),
    ...attemptsToCare(),
    call('disposition.recordFacts', {
      ...target,
      change: { counterpartyId: person?.id ?? '', facts: emptyFacts() },
    }),
    call('disposition.decide', {
      ...target,
      change: {
        counterpartyId: person?.id ?? '',
        track: 'education',
        measure: 'criticismEducation',
        finality: 'provisional',
        reason: '试一试能不能改',
        legalOpinion: '',
        approver: '某人',
        approverBadgeNumber: '',
        decidedAt: rightsCase.incident.occurredAt,
      },
    }),
    run('evidence.import', { caseId, tokens: [stick], circumstances }),
    run('evidence.verify', { caseId }),
    call('labels.press', { caseId, evidenceIds: [item?.id ?? ''], skip: 0 }),
    run('documents.produce', { caseId, templateIds: ['W01'] }),
    call('documents.checkFormat', { caseId, documentId: paper }),
    run('evidence.verifyItem', { caseId, evidenceId: item?.id ?? '' }),
    run('dossier.export', { caseId, folderToken: stick, withoutUnverified: null }),
    ['content of an item', () => app.running.openContent(`evidence/${caseId}/${item?.id ?? ''}`)],
    ['small picture of an item', () => app.running.openContent(`thumbnail/${caseId}/${item?.id ?? ''}`)],
    ['content of a paper', () => app.running.openContent(`document/${caseId}/${paper}.pdf`)],
    ['content of a paper', () => app.running.openContent(`document/${caseId}/${paper}.docx`)],
  ];
}

/** Legal reviewers may not even ask for what changes a case. */
const shut = (role: Role) =>
  role === 'legalReviewer' ? ['case.notYours', 'session.notAllowed'] : ['case.notYours'];

describe('a colleague the case was not opened to', () => {
  it.each<Role>(['caseOfficer', 'legalReviewer'])(
    '[A-C2] (%s) reaches nothing of it by any way',
    async (role) => {
      await enter(role);
      const before = view.rightsCase.revision;
      for (const [name, attempt] of attempts()) {
        const answer = await attempt();
        expect(answer.ok, name).toBe(false);
        expect(shut(role), name).toContain(answer.ok ? 'opened' : answer.failure.code);
      }
      await enterAs(app.client, 'caseOfficer');
      expect((await app.must('cases.view', { caseId })).rightsCase.revision).toBe(before);
      expect(app.faults).toEqual([]);
    },
  );

  it.each<Role>(['caseOfficer', 'legalReviewer'])(
    '[A-C2] (%s) does not find it, nor count it',
    async (role) => {
      await enter(role);
      expect(await app.must('cases.find', everything)).toEqual({ total: 0, rows: [] });
      const byName = { ...everything, text: view.rightsCase.name };
      expect(await app.must('cases.find', byName)).toEqual({ total: 0, rows: [] });
      const desk = await app.must('desk.read', {});
      expect([desk.recent, desk.clocks, desk.waitingSteps, desk.overdueDuties]).toEqual([[], [], [], []]);
      expect(desk.stageCounts.every(({ count }) => count === 0)).toBe(true);
      expect(JSON.stringify(desk)).not.toContain('民警甲');
    },
  );

  it('[A-C2] [E-142] finds nothing on the police either', async () => {
    const { revision } = view.rightsCase;
    const change = { questionId: 'warningGiven', answer: 'yes', reason: '' } as const;
    const ask = () => app.client.call('evidence.findConduct', { caseId, revision, change });
    await enter('legalReviewer');
    expect(await ask()).toMatchObject(notYours);
    await enter('caseOfficer');
    expect(await ask()).toMatchObject({ ok: false, failure: { code: 'session.notAllowed' } });
  });

  it('[A-C2] [D-K8] does not say how gravely the enforcement was at fault either', async () => {
    const { revision, counterparties } = view.rightsCase;
    const counterpartyId = counterparties[0]?.id ?? '';
    const change = { counterpartyId, level: 'none', reasons: '试一试' } as const;
    const ask = () => app.client.call('disposition.judgeFault', { caseId, revision, change });
    await enter('legalReviewer');
    expect(await ask()).toMatchObject(notYours);
    await enter('caseOfficer');
    expect(await ask()).toMatchObject({ ok: false, failure: { code: 'session.notAllowed' } });
  });

  it('[A-C2] [A-C4] is let in by who works on it, and shut out again at once', async () => {
    await enterAs(app.client, 'caseOfficer');
    const accountId = colleagueId.get('legalReviewer') ?? '';
    const people = await app.must('accounts.colleagues', {});
    expect(people.map(({ role }) => role).toSorted()).toEqual([
      'caseOfficer',
      'caseOfficer',
      'legalReviewer',
    ]);
    const { revision } = (await app.must('cases.view', { caseId })).rightsCase;
    const granted = await app.must('cases.grantAccess', { caseId, revision, change: { accountId } });
    expect(granted.rightsCase.members).toContain(accountId);
    await enter('legalReviewer');
    expect((await app.must('cases.view', { caseId })).rightsCase.id).toBe(caseId);
    expect((await app.must('cases.find', everything)).total).toBe(1);
    await enterAs(app.client, 'caseOfficer');
    const next = granted.rightsCase.revision;
    await app.must('cases.withdrawAccess', { caseId, revision: next, change: { accountId } });
    await enter('legalReviewer');
    expect(await app.client.call('cases.view', { caseId })).toMatchObject(notYours);
    await enterAs(app.client, 'caseOfficer');
    const { entries } = await app.must('cases.history', {
      ...trail,
      caseId,
      acts: ['accessGranted', 'accessWithdrawn'],
    });
    expect(entries.map(({ act, by }) => [act, by?.name])).toEqual([
      ['accessWithdrawn', '测试民警丁'],
      ['accessGranted', '测试民警丁'],
    ]);
  });

  it('[A-C1] is not 督察长 nor 维权办, who see every case and may give it to others', async () => {
    for (const role of ['inspectorateChief', 'rightsOffice'] as const) {
      await enter(role);
      expect((await app.must('cases.find', everything)).total).toBe(1);
      expect((await app.must('cases.view', { caseId })).rightsCase.id).toBe(caseId);
    }
  });
});
