import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Day, dayOf } from '#domain/kernel/moment.ts';
import { registration } from '#cli/sample/scenario.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

let app: TestApp;
let caseId: string;
const happenedOn = dayOf(registration.registration.occurredAt);
const read = async () => (await app.must('cases.view', { caseId })).rightsCase;

beforeAll(async () => {
  ({ app, caseId } = await anAppWithCase());
});
afterAll(() => app.close());

const plan = async (id: string, plannedOn: Day) => {
  const { revision, officers } = await read();
  const change = {
    id,
    level: 'city' as const,
    officerIds: officers.slice(0, 1).map((officer) => officer.id),
    plannedOn,
    visitors: '市局分管领导',
    owner: '测试维权民警未',
    note: '',
    visitId: null,
  };
  return app.must('care.planVisit', { caseId, revision, change });
};
const onDesk = async () => (await app.must('desk.read', {})).clocks.filter(({ ruleId }) => ruleId === 'T-U3');
const inCalendar = async () => {
  const board = await app.must('clocks.board', {
    from: happenedOn,
    until: happenedOn,
    only: 'overdue',
    day: null,
    offset: 0,
    limit: 50,
  });
  return board.rows.filter(({ ruleId }) => ruleId === 'T-U3').map(({ label }) => label);
};

describe('a visit that is planned', () => {
  it('[C-53] stands on the desk and in the calendar, late after its day, until it is struck', async () => {
    await plan('late', happenedOn);
    await plan('ahead', Day.parse('2999-12-31'));
    const [late, ahead] = await onDesk();
    expect(late).toMatchObject({ caseId, state: 'overdue', basis: '本案关怀安排' });
    expect(late?.label).toMatch(/^计划看望（市局/u);
    expect(ahead).toMatchObject({ state: 'grey' });
    expect(await inCalendar()).toEqual([late?.label]);
    const { revision } = await read();
    await app.must('care.strikePlan', { caseId, revision, change: { id: 'late', reason: '改为电话慰问' } });
    expect(await onDesk()).toMatchObject([{ state: 'grey' }]);
    expect(await inCalendar()).toEqual([]);
  });
});
