import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseView } from '#api/views/caseView.ts';
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
});
