import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseView } from '#api/views/caseView.ts';
import { Day } from '#domain/kernel/moment.ts';
import { comeLater } from '../people/thePeople.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

let app: TestApp;
let view: CaseView;
beforeAll(async () => {
  ({ app, view } = await anAppWithCase());
  await comeLater(app.client, 'inspectorateChief', '测试督察长巳');
});
afterAll(() => app.close());

describe('the board through the whole program', () => {
  it('[M-50] [M-51] shows of a case the clocks its own page shows, at the first look', async () => {
    const board = await app.must('supervision.board', { filter: 'all', offset: 0, limit: 50 });
    const late = view.clocks.filter(({ state }) => state === 'overdue').map(({ label }) => label);
    expect(late.length).toBeGreaterThan(0);
    expect(board.rows).toHaveLength(1);
    expect(board.rows[0]?.clocks.overdue).toEqual(late);
    const next = view.clocks.find(
      ({ lawDue, state }) =>
        !['open', 'shut'].includes(state) && Date.parse(lawDue) > Date.parse(board.readAt),
    );
    expect(board.rows[0]?.clocks.next?.label).toBe(next?.label);
    expect(board.counts.clocksOverdue).toBe(1);
  });

  it('[M-50] [T-S5] counts again what changed since the last look, on the board, the desk and in the calendar', async () => {
    await expectSameEverywhere(view);
    const { registeredAt: at } = view.rightsCase;
    const change = { event: 'administrativeFiled' as const, subjectId: null, at };
    const filed = await app.must('clocks.happened', {
      ...target(view),
      change: { ...change, note: '', ends: null },
    });
    expect(filed.clocks.length).toBeGreaterThan(view.clocks.length);
    await expectSameEverywhere(filed);
    const pause = { cause: 'appraisal' as const, subjectId: null, from: at, until: null, note: '' };
    const paused = await app.must('clocks.pause', { ...target(filed), change: pause });
    expect(paused.clocks.some(({ state }) => state === 'paused')).toBe(true);
    await expectSameEverywhere(paused);
  });
});

const target = ({ rightsCase }: CaseView) => ({ caseId: rightsCase.id, revision: rightsCase.revision });

/** Looked at twice: counted anew, and as it was kept. */
async function expectSameEverywhere({ clocks }: CaseView): Promise<void> {
  const labels = clocks.map(({ label }) => label).sort();
  const late = clocks.filter(({ state }) => state === 'overdue').map(({ label }) => label);
  for (const _ of ['anew', 'kept']) {
    const { clockCounts } = await app.must('desk.read', {});
    const span = { from: Day.parse('2026-03-01'), until: Day.parse('2026-03-31') };
    const calendar = await app.must('clocks.board', {
      ...span,
      only: 'all',
      day: null,
      offset: 0,
      limit: 200,
    });
    const board = await app.must('supervision.board', { filter: 'all', offset: 0, limit: 50 });
    expect(clockCounts).toEqual(calendar.counts);
    expect(calendar.rows.map(({ label }) => label).sort()).toEqual(labels);
    expect(calendar.counts).toMatchObject({ all: labels.length, overdue: late.length });
    expect(board.rows[0]?.clocks.overdue).toEqual(late);
  }
}
