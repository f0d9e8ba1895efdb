import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutputOf } from '#api/contract.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { comeLater } from '../people/thePeople.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';
import { movedTime } from './movedTime.ts';

const time = movedTime(Moment.parse('2026-03-25T09:00:00+08:00'));
const dueAt = Moment.parse('2026-03-25T17:30:00+08:00');
const DAY_MS = 86_400_000;
let app: TestApp;
let view: OutputOf<'cases.view'>;

beforeAll(async () => {
  ({ app, view } = await anAppWithCase({ clock: time.clock }));
  await comeLater(app.client, 'inspectorateChief', '测试督察长巳');
});
afterAll(() => app.close());

const onDesk = async () => (await app.must('desk.read', {})).clocks.filter(({ ruleId }) => ruleId === 'T-U5');
const onBoard = async () => {
  const { rows } = await app.must('supervision.board', { filter: 'all', offset: 0, limit: 50 });
  return rows[0];
};

describe('a notice that waits for an answer', () => {
  it('[M-72] stands on the desk, late from the minute it names; the board has it as a notice alone', async () => {
    const { id: caseId, revision } = view.rightsCase;
    await app.must('supervision.issueNotice', {
      caseId,
      revision,
      change: {
        recipientUnit: '虚构镇派出所',
        responsibleLeader: '测试所长庚',
        matter: '询问两名证人',
        demands: [{ matter: '询问证人', standard: '', dueAt }],
        feedbackDueAt: dueAt,
      },
    });
    const line = {
      caseId,
      label: '督办反馈（虚构镇派出所：询问两名证人）',
      lawDue: dueAt,
      basis: '督办通知',
      verified: true,
    };
    expect(await onDesk()).toMatchObject([{ ...line, state: 'grey' }]);
    time.pass(DAY_MS);
    expect(await onDesk()).toMatchObject([{ ...line, state: 'overdue' }]);
    const late = await onBoard();
    expect(late?.clocks.overdue).not.toContain(line.label);
    expect(late?.concerns).toContain('noticesOverdue');
  });
});
