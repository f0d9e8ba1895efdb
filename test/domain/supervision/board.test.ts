import { describe, expect, it } from 'vitest';
import { summarise } from '#domain/case/caseSummary.ts';
import { boardConcerns, countConcerns, rankBoard } from '#domain/supervision/board.ts';
import type { BoardClocks } from '#domain/supervision/board.ts';
import { epochMs } from '#domain/kernel/moment.ts';
import { issueNotice } from '#domain/supervision/notices.ts';
import { aCase, at, stamp } from '#test/people/aCase.ts';

const calm: BoardClocks = { overdue: 0, nextDueMs: null };
const row = (rightsCase = aCase(), clocks: BoardClocks = calm, now = stamp.now) => {
  const summary = summarise(rightsCase);
  return { summary, clocks, concerns: boardConcerns(summary, clocks, epochMs(now)) };
};
function noticed() {
  const answer = issueNotice(
    aCase({ id: 'd'.repeat(26) }),
    {
      recipientUnit: '示例派出所',
      responsibleLeader: '测试所长',
      matter: '委托鉴定',
      demands: [{ matter: '委托', standard: '', dueAt: at('25T21:00') }],
      feedbackDueAt: at('25T21:00'),
    },
    'n1',
    stamp,
  );
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
}

describe('the board', () => {
  it('[M-50] names what the chief should look at', () => {
    expect(row().concerns).toEqual(['firstsMissing', 'taskForceMissing']);
    expect(row(aCase({ level: 'major' })).concerns).toContain('needsChief');
    expect(row(aCase(), { overdue: 1, nextDueMs: null }).concerns).toContain('clocksOverdue');
    expect(row(noticed(), calm, at('26T09:00')).concerns).toContain('noticesOverdue');
    expect(row(aCase({ level: 'serious' }), calm, at('28T09:00')).concerns).toContain('unwatched');
  });

  it('[M-50] says nothing of clocks where none is late', () => {
    expect(row(aCase(), calm).concerns).not.toContain('clocksOverdue');
  });

  it('[M-51] puts the most pressing first and counts each concern', () => {
    const rows = [
      row(),
      row(noticed(), calm, at('26T09:00')),
      row(aCase({ id: 'e'.repeat(26), level: 'major' })),
      row(aCase({ id: 'f'.repeat(26) }), { overdue: 0, nextDueMs: epochMs(at('25T21:00')) }),
    ];
    expect(rankBoard(rows).map(({ summary }) => summary.id[0])).toEqual(['e', 'd', 'f', 'c']);
    expect(countConcerns(rows)).toMatchObject({ all: 4, needsChief: 1, noticesOverdue: 1 });
  });
});
