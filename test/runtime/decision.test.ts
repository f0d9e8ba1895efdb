import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#api/contract.ts';
import type { CaseView } from '#api/views/caseView.ts';
import { emptyFacts } from '#domain/disposition/facts.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { plainAdult } from '../domain/disposition/aRecord.ts';
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
