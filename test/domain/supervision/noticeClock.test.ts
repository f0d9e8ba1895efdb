import { describe, expect, it } from 'vitest';
import { caseClockFacts } from '#domain/case/caseClockFacts.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { epochMs, Moment } from '#domain/kernel/moment.ts';
import type { Result } from '#domain/kernel/result.ts';
import { answerNotice, endNotice, issueNotice, pressNotice } from '#domain/supervision/notices.ts';
import { dueAt } from '#domain/timeLimits/dueAt.ts';
import { isNear } from '#domain/timeLimits/nearness.ts';
import { clocksOf, runningClocks } from '#domain/timeLimits/runningClocks.ts';
import { aCase, at, stamp } from '#test/people/aCase.ts';

function the(answer: Result<RightsCase>): RightsCase {
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
}
const input = {
  recipientUnit: '示例派出所',
  responsibleLeader: '测试所长',
  matter: '伤情鉴定没有委托',
  demands: [{ matter: '委托鉴定', standard: '二十四小时内', dueAt: at('25T20:00') }],
  feedbackDueAt: at('25T21:00'),
};
const onNotice = { noticeId: 'n1' };
const on = (day: string) => ({ ...stamp, now: at(day) });
const issued = () => the(issueNotice(aCase(), input, 'n1', stamp));
const answer = (rightsCase: RightsCase, day: string) =>
  the(answerNotice(rightsCase, { ...onNotice, done: '已委托', undone: '' }, on(day)));
const running = (rightsCase: RightsCase) => runningClocks(caseClockFacts(rightsCase), [], [], stamp.now);
const endedAt = (rightsCase: RightsCase) =>
  clocksOf(caseClockFacts(rightsCase), [], [], stamp.now).map((clock) => clock.endedAt);

describe('a notice as a clock of its case', () => {
  it('[M-72] runs to the very minute the notice names, and says whose it is', () => {
    const [clock] = running(issued());
    if (clock === undefined) throw new Error('the notice runs');
    expect(clock).toMatchObject({
      subjectName: '示例派出所：伤情鉴定没有委托',
      startedAt: stamp.now,
      rule: { id: 'T-U5', name: '督办反馈', source: 'supervision' },
    });
    const isLate = (day: string) => isNear(clock, 'overdue', epochMs(at(day)));
    expect([isLate('25T21:00'), isLate('25T21:01')]).toEqual([false, true]);
    expect(dueAt(clock.rule, clock.startedAt, [])).toMatchObject({
      lawDue: at('25T21:00'),
      steps: [expect.stringMatching(/^发出督办通知：/u), '督办通知写明最迟2026年3月25日21时00分。'],
    });
  });

  it('[M-72] names the minute though the notice went out between two', () => {
    const [clock] = running(
      the(issueNotice(aCase(), input, 'n1', { ...stamp, now: Moment.parse('2026-03-24T21:00:37+08:00') })),
    );
    expect(clock?.due).toMatchObject({
      lawDueMs: epochMs(at('25T21:00')),
      safeDueMs: epochMs(at('25T21:00')),
    });
  });

  it('[M-72] ends with the answer, runs again when the unit is pressed, and ends with the notice', () => {
    const answered = answer(issued(), '25T10:00');
    expect(endedAt(answered)).toEqual([at('25T10:00')]);
    const pressed = the(
      pressNotice(answered, { ...onNotice, kind: 'reminder', to: '', reason: '没有办完' }, on('25T11:00')),
    );
    expect(endedAt(pressed)).toEqual([null]);
    expect(endedAt(answer(answer(pressed, '25T12:00'), '25T13:00'))).toEqual([at('25T12:00')]);
    const withdrawn = { ...onNotice, verdict: 'withdrawn', reason: '发错' } as const;
    expect(endedAt(the(endNotice(pressed, withdrawn, on('25T14:00'))))).toEqual([at('25T14:00')]);
    expect(endedAt(the(endNotice(answered, withdrawn, on('25T14:00'))))).toEqual([at('25T10:00')]);
  });
});
