import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareCollection } from '#domain/evidence/collection.ts';
import { Day, dayOf } from '#domain/kernel/moment.ts';
import { registration } from '#cli/sample/scenario.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

let app: TestApp;
let caseId: string;
const at = registration.registration.occurredAt;
const read = async () => (await app.must('cases.view', { caseId })).rightsCase;

beforeAll(async () => {
  ({ app, caseId } = await anAppWithCase());
  const { revision } = await read();
  await app.must('evidence.recordThing', {
    caseId,
    revision,
    change: {
      evidenceId: null,
      title: '断裂的挂夹',
      legalKind: 'physicalEvidence',
      quantity: '1个',
      features: '黑色塑料',
      sealNumber: '',
      collection: bareCollection({ act: 'seizure', by: ['测试民警乙'], at }),
      storagePlace: '涉案财物室',
    },
  });
});
afterAll(() => app.close());

const handOver = async (reason: 'appraisal' | 'return', dueBackOn: Day | null) => {
  const { revision, evidence } = await read();
  const people = [
    { name: '测试民警丁', unit: '' },
    { name: '测试鉴定人庚', unit: '虚构市物证鉴定所' },
  ] as const;
  const [from, to] = reason === 'return' ? [people[1], people[0]] : people;
  const change = {
    evidenceIds: evidence.map(({ id }) => id),
    at,
    from,
    to,
    reason,
    seal: 'intact' as const,
    sealNote: '',
    sealNumbers: ['F1'],
    place: '',
    dueBackOn,
    note: '',
  };
  return app.must('evidence.handOver', { caseId, revision, change });
};

async function returnsOnDesk() {
  const { clocks } = await app.must('desk.read', {});
  return clocks.filter(({ ruleId }) => ruleId === 'T-U2');
}

describe('evidence that is out', () => {
  it('[E-177] stands on the desk until it is back, and among the steps once it is late', async () => {
    const out = await handOver('appraisal', dayOf(at));
    const { name } = out.rightsCase;
    expect(await returnsOnDesk()).toMatchObject([
      {
        caseId,
        caseName: name,
        label: '证据退回（证据1，测试鉴定人庚）',
        basis: '交接时约定',
        state: 'overdue',
      },
    ]);
    expect(out.steps.find(({ id }) => id === 'overdueReturns')).toMatchObject({ state: 'open' });
    const back = await handOver('return', null);
    expect(await returnsOnDesk()).toEqual([]);
    expect(back.steps.find(({ id }) => id === 'overdueReturns')).toMatchObject({ state: 'done' });
  });

  it('[E-177] is not late before its day', async () => {
    await handOver('appraisal', Day.parse('2999-12-31'));
    expect(await returnsOnDesk()).toMatchObject([{ state: 'grey' }]);
  });
});
