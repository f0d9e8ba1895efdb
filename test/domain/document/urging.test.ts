import { describe, expect, it } from 'vitest';
import { urgingFields } from '#domain/document/caseFields/urgingFields.ts';
import type { ClockOfPaper } from '#domain/document/caseFields/urgingFields.ts';
import { issueNotice } from '#domain/supervision/notices.ts';
import { aCase, at, stamp } from '#test/people/aCase.ts';

const now = at('26T09:00');
const aClock = (change: Partial<ClockOfPaper>): ClockOfPaper => ({
  ruleId: 'T-R9',
  label: '委托伤情鉴定',
  startedAt: at('24T21:00'),
  lawDue: at('25T22:00'),
  safeDue: at('25T21:00'),
  state: 'overdue',
  basis: '《测试规定》第一条',
  steps: ['受理案件：2026年3月24日21时00分。', '加24小时。'],
  ...change,
});

describe('the paper that urges', () => {
  it('[M-54] names what has run out and what is about to, each with how its end was counted', () => {
    const clocks = [
      aClock({}),
      aClock({ label: '作出决定', state: 'red', lawDue: at('26T20:30'), basis: '' }),
      aClock({ label: '复核', state: 'amber' }),
      aClock({ label: '答复', state: 'grey' }),
      aClock({ label: '鉴定中', state: 'paused' }),
    ];
    const urging = urgingFields(aCase(), clocks, now);
    expect(urging.clocks).toEqual([
      {
        label: '委托伤情鉴定',
        stateText: '已超期',
        startedAt: at('24T21:00'),
        lawDueAt: at('25T22:00'),
        safeDueAt: at('25T21:00'),
        leftText: '已超11小时00分',
        basisText: '《测试规定》第一条',
        steps: ['1. 受理案件：2026年3月24日21时00分。', '2. 加24小时。'],
      },
      expect.objectContaining({ stateText: '马上到期', leftText: '还剩11小时30分', basisText: null }),
    ]);
  });

  it('[M-54] [M-72] names the notices nobody answered in time, and no others', () => {
    const input = {
      recipientUnit: '虚构镇派出所',
      responsibleLeader: '测试所长庚',
      matter: '询问两名证人',
      demands: [{ matter: '询问证人', standard: '', dueAt: at('25T12:00') }],
      feedbackDueAt: at('25T17:00'),
    };
    const issued = issueNotice(aCase(), input, 'notice1', stamp);
    if (!issued.ok) throw new Error(issued.failure.code);
    expect(urgingFields(issued.value, [], at('25T16:59')).notices).toEqual([]);
    // Its clock runs beside it and is not named a second time.
    expect(urgingFields(issued.value, [aClock({ ruleId: 'T-U5' })], now).clocks).toEqual([]);
    expect(urgingFields(issued.value, [], now).notices).toEqual([
      {
        matter: '询问两名证人',
        recipientUnit: '虚构镇派出所',
        responsibleLeader: '测试所长庚',
        feedbackDueAt: at('25T17:00'),
        stateText: '逾期未反馈',
        leftText: '已超16小时00分',
      },
    ]);
  });
});
