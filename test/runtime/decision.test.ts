import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#api/contract.ts';
import type { CaseView } from '#api/views/caseView.ts';
import { emptyFacts } from '#domain/disposition/facts.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { plainAdult } from '../domain/disposition/aRecord.ts';
import { aFounding, comeLater, enterAs } from '../people/thePeople.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

type Decision = InputOf<'disposition.decide'>['change'];

let app: TestApp;
let view: CaseView;
const target = () => ({ caseId: view.rightsCase.id, revision: view.rightsCase.revision });
const offender = () => view.rightsCase.counterparties[0]?.id ?? '';
const decide = (changes: Partial<Decision> = {}) =>
  app.client.call('disposition.decide', {
    ...target(),
    change: {
      counterpartyId: offender(),
      track: '治61',
      measure: 'fine',
      finality: 'final',
      reason: '非暴力阻碍，没有情节严重的事实，按基本档处罚',
      legalOpinion: '',
      approver: '测试局长庚',
      approverBadgeNumber: '',
      decidedAt: view.rightsCase.registeredAt,
      ...changes,
    },
  });

beforeAll(async () => {
  ({ app, view } = await anAppWithCase());
  const facts = {
    ...emptyFacts(),
    acts: ['blocking'] as const,
    actsComplete: 'yes' as const,
    targets: view.rightsCase.officers.map(({ id }) => ({
      officerId: id,
      capacity: 'officer' as const,
      withOfficerLeading: 'unknown' as const,
      duty: 'onDuty' as const,
      injury: { status: 'none' as const },
      acts: [],
    })),
    offender: plainAdult,
  };
  view = await app.must('disposition.recordFacts', {
    ...target(),
    change: { counterpartyId: offender(), facts },
  });
}, 120_000);
afterAll(() => app.close());

describe('a decision through the whole program', () => {
  it('[D-R1] is not approved by one who was hurt', async () => {
    const { name } = view.rightsCase.officers[0] ?? { name: '' };
    expect(await decide({ approver: name })).toMatchObject({
      ok: false,
      failure: { code: 'case.mustRecuse' },
    });
  });

  it('is made neither before the act nor after now', async () => {
    const code = (failureCode: string) => ({ ok: false, failure: { code: failureCode } });
    expect(await decide({ decidedAt: Moment.parse('2020-01-01T10:00:00+08:00') })).toMatchObject(
      code('case.timesOutOfOrder'),
    );
    expect(await decide({ decidedAt: Moment.parse('2100-01-01T10:00:00+08:00') })).toMatchObject(
      code('case.timeInFuture'),
    );
  });

  it('[D-K13] is not what the law forbids, however good the reason', async () => {
    expect(await decide({ track: '277-5', measure: 'bail' })).toMatchObject({
      ok: false,
      failure: { code: 'disposition.forbidden' },
    });
  });

  it('[D-K12] replaces another only with a reason, and the first stays on record', async () => {
    const first = await decide();
    if (!first.ok) throw new Error(JSON.stringify(first.failure));
    view = first.value;
    expect(await decide({ reason: '' })).toMatchObject({ failure: { code: 'disposition.reasonRequired' } });
    const second = await decide({ measure: 'warning', reason: '补查明情节较轻，当场认错，改为警告' });
    if (!second.ok) throw new Error(JSON.stringify(second.failure));
    view = second.value;
    expect(view.rightsCase.decisions.map(({ measure }) => measure)).toEqual(['fine', 'warning']);
  });
});

describe('what is left to do after a decision', () => {
  const stateOf = (id: string) => view.steps.find((step) => step.id === id)?.state;

  it('[D-K6] is to look at it again once the facts have changed, until it is decided anew', async () => {
    expect([stateOf('reviewDecision'), stateOf('finaliseDecision')]).toEqual(['done', 'done']);
    const facts = view.facts[offender()];
    if (facts === undefined) throw new Error('facts are on record');
    const change = { counterpartyId: offender(), facts: { ...facts, obstructedDuty: 'yes' as const } };
    view = await app.must('disposition.recordFacts', { ...target(), change });
    expect(stateOf('reviewDecision')).toBe('open');
    const again = await decide({ finality: 'provisional' });
    if (!again.ok) throw new Error(JSON.stringify(again.failure));
    view = again.value;
    expect([stateOf('reviewDecision'), stateOf('finaliseDecision')]).toEqual(['done', 'open']);
  });
});

describe('recusal in a case that is going on', () => {
  const record = async (change: Partial<InputOf<'cases.recordPeople'>['change']>) => {
    const { officers, counterparties, witnesses } = view.rightsCase;
    const people = {
      officers: [...officers],
      counterparties: [...counterparties],
      witnesses: [...witnesses],
      ...change,
    };
    view = await app.must('cases.recordPeople', { ...target(), change: people });
  };
  const stepState = () => view.steps.find(({ id }) => id === 'handlers')?.state;
  const barred = { ok: false, failure: { code: 'case.mustRecuse' } };

  it('[D-R6] a namesake of a witness approves once their badge number is stated, and it is kept', async () => {
    await record({ witnesses: [{ id: 'w1', name: '测试局长庚', phone: '', note: '' }] });
    expect(await decide()).toMatchObject({
      ok: false,
      failure: { detail: { role: '本案证人', at: 'approver' } },
    });
    const stated = await decide({
      approverBadgeNumber: '000088',
      reason: '批准人与证人同名，不是同一人，重新记录决定',
    });
    if (!stated.ok) throw new Error(JSON.stringify(stated.failure));
    view = stated.value;
    expect(view.rightsCase.decisions.at(-1)).toMatchObject({ approverBadgeNumber: '000088' });
    expect(view.rightsCase.events.at(-1)?.summary).toContain('批准人测试局长庚（警号000088）');
  });

  it('[D-R4] a handler entered as hurt is named, writes nothing more, and is put right by somebody else', async () => {
    expect(stepState()).toBe('done');
    const { name, badgeNumber } = aFounding.caseOfficer;
    const [hurt] = view.rightsCase.officers;
    if (hurt === undefined) throw new Error('somebody was hurt');
    await record({ officers: [...view.rightsCase.officers, { ...hurt, id: 'late', name, badgeNumber }] });
    expect(stepState()).toBe('open');
    expect(view.recusals).toMatchObject([{ ruleId: 'D-R1', text: expect.stringContaining(name) }]);
    const facts = view.facts[offender()];
    if (facts === undefined) throw new Error('facts are on record');
    const change = { counterpartyId: offender(), facts };
    expect(await app.client.call('disposition.recordFacts', { ...target(), change })).toMatchObject(barred);
    expect(await decide({ approverBadgeNumber: '000088' })).toMatchObject(barred);
    const people = {
      officers: view.rightsCase.officers.filter(({ id }) => id !== 'late'),
      counterparties: [...view.rightsCase.counterparties],
      witnesses: [...view.rightsCase.witnesses],
    };
    const put = { ...target(), change: people };
    expect(await app.client.call('cases.recordPeople', put)).toMatchObject(barred);
    expect((await app.client.call('cases.view', { caseId: target().caseId })).ok).toBe(true);
    await comeLater(app.client, 'inspectorateChief', '测试督察长甲');
    view = await app.must('cases.recordPeople', { ...put, revision: target().revision });
    expect([stepState(), view.recusals]).toEqual(['done', []]);
    await enterAs(app.client, 'caseOfficer');
  });

  it('[D-K21] a deputy is not to be restrained before leave or report is on record', async () => {
    const counterparties = view.rightsCase.counterparties.map((person) => ({
      ...person,
      deputy: 'peoplesCongress' as const,
    }));
    await record({ counterparties });
    const detain = {
      measure: 'administrativeDetention',
      reason: '持续阻碍执行职务半小时，情节严重',
    } as const;
    expect(await decide({ ...detain, approverBadgeNumber: '000088' })).toMatchObject({
      failure: { code: 'disposition.permitMissing' },
    });
  });
});
