import { describe, expect, it } from 'vitest';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { Result } from '#domain/kernel/result.ts';
import {
  answerNotice,
  endNotice,
  issueNotice,
  noticeState,
  pressNotice,
} from '#domain/supervision/notices.ts';
import { nextSteps } from '#domain/case/nextSteps.ts';
import { openDemands } from '#domain/supervision/oversight.ts';
import { stepBasis } from '#test/domain/stepBasis.ts';
import { recordRisk, recordWatch, reviewQuality } from '#domain/supervision/recordOversight.ts';
import { aCase, at, stamp } from '#test/people/aCase.ts';

const input = {
  recipientUnit: '示例派出所',
  responsibleLeader: '测试所长',
  matter: '伤情鉴定没有委托',
  demands: [{ matter: '委托鉴定', standard: '二十四小时内', dueAt: at('25T21:00') }],
  feedbackDueAt: at('25T21:00'),
};
const later = { ...stamp, now: at('26T09:00') };

function the(answer: Result<RightsCase>): RightsCase {
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
}
const issued = () => the(issueNotice(aCase(), input, 'n1', stamp));
const answered = () => the(answerNotice(issued(), { noticeId: 'n1', done: '已委托', undone: '' }, stamp));
function only({ oversight }: RightsCase) {
  const [notice] = oversight.notices;
  if (notice === undefined) throw new Error('no notice');
  return notice;
}

describe('a notice', () => {
  it('[M-43] waits, is late, is answered, is ended', () => {
    expect(noticeState(only(issued()), stamp.now)).toBe('waiting');
    expect(noticeState(only(issued()), later.now)).toBe('overdue');
    expect(noticeState(only(answered()), later.now)).toBe('answered');
    const ended = the(endNotice(answered(), { noticeId: 'n1', verdict: 'settled', reason: '核实' }, later));
    expect(noticeState(only(ended), later.now)).toBe('ended');
  });

  it('[M-43] sets its limits after its issue', () => {
    const early = { ...input, demands: [{ matter: '委托', standard: '', dueAt: stamp.now }] };
    expect(issueNotice(aCase(), early, 'n1', stamp)).toMatchObject({
      ok: false,
      failure: { code: 'supervision.dueTooEarly', detail: { field: '第1项的期限' } },
    });
  });

  it('[M-44] takes no answer once it is ended', () => {
    const ended = the(endNotice(issued(), { noticeId: 'n1', verdict: 'withdrawn', reason: '发错' }, stamp));
    expect(answerNotice(ended, { noticeId: 'n1', done: '已办', undone: '' }, stamp)).toMatchObject({
      ok: false,
      failure: { code: 'supervision.noticeEnded' },
    });
    expect(answerNotice(issued(), { noticeId: 'other', done: '已办', undone: '' }, stamp)).toMatchObject({
      ok: false,
      failure: { code: 'supervision.noticeUnknown' },
    });
  });

  it('[M-45] goes up when it is late or was pressed before, to somebody', () => {
    const up = { noticeId: 'n1', kind: 'escalation', to: '维权委主任', reason: '没有反馈' } as const;
    expect(pressNotice(issued(), up, stamp)).toMatchObject({
      ok: false,
      failure: { code: 'supervision.notYetDue' },
    });
    expect(pressNotice(issued(), up, later).ok).toBe(true);
    const reminded = the(pressNotice(issued(), { ...up, kind: 'reminder', to: '' }, stamp));
    expect(pressNotice(reminded, up, stamp).ok).toBe(true);
    expect(pressNotice(issued(), { ...up, to: '' }, later)).toMatchObject({
      ok: false,
      failure: { code: 'case.contradiction' },
    });
  });

  it('[M-45] asks again after a reminder that followed an answer', () => {
    const press = { noticeId: 'n1', kind: 'reminder', to: '', reason: '还差一项' } as const;
    const again = the(pressNotice(answered(), press, later));
    expect(noticeState(only(again), later.now)).toBe('overdue');
  });

  it('[M-46] is not settled without an answer, and is withdrawn with a reason', () => {
    expect(endNotice(issued(), { noticeId: 'n1', verdict: 'settled', reason: '核实' }, stamp)).toMatchObject({
      ok: false,
      failure: { code: 'case.contradiction', detail: { field: '办结' } },
    });
    expect(endNotice(issued(), { noticeId: 'n1', verdict: 'withdrawn', reason: '发错' }, stamp).ok).toBe(
      true,
    );
  });
});

describe('the guide', () => {
  it('[M-43] says who has to answer a notice and by when', () => {
    const step = nextSteps(issued(), stepBasis).find(({ id }) => id === 'notices');
    expect(step?.state).toBe('open');
    expect(step?.why).toMatch(/^还有1份没有办结：示例派出所应当在2026年3月25日21时0*分?以前反馈。/u);
  });
});

describe('before, during and after', () => {
  it('[M-40] a risk card says whether the duty was weighed, and keeps not knowing apart', () => {
    const card = { assessedBefore: 'unknown', duty: '处警', risks: [], precautions: [], note: '' } as const;
    const kept = the(recordRisk(aCase(), card, stamp));
    expect(kept.oversight.riskCard).toEqual(card);
    expect(kept.events.at(-1)?.summary).toBe('风险评估卡：事前是否评估不清楚');
  });

  it('[M-41] the log stays in order of time and with whoever wrote', () => {
    const line = {
      id: null,
      kind: 'caseWatch',
      at: at('24T20:58'),
      node: 'evidence',
      checked: '看证据',
      problem: '',
      demand: '',
      rectified: '',
    } as const;
    const first = the(recordWatch(aCase(), line, 'w1', stamp));
    const second = the(recordWatch(first, { ...line, at: at('24T20:40'), checked: '看现场' }, 'w2', stamp));
    expect(second.oversight.watchLog.map(({ id }) => id)).toEqual(['w2', 'w1']);
    const other = { ...stamp, by: '测试督察长' };
    const mended = the(recordWatch(second, { ...line, id: 'w1', rectified: '已整改' }, 'w3', other));
    expect(mended.oversight.watchLog.find(({ id }) => id === 'w1')).toMatchObject({
      by: stamp.by,
      rectified: '已整改',
    });
    expect(recordWatch(aCase(), { ...line, at: at('25T08:00') }, 'w1', stamp)).toMatchObject({
      ok: false,
      failure: { code: 'case.timeInFuture' },
    });
  });

  it('[M-41] what was asked for stands in the guide, with who asked, until it is written what became of it', () => {
    const line = {
      id: null,
      kind: 'caseWatch',
      at: at('24T20:58'),
      node: 'evidence',
      checked: '看证据',
      problem: '没有调取监控',
      demand: '二十四小时内调取路口监控',
      rectified: '',
    } as const;
    const step = (rightsCase: RightsCase) =>
      nextSteps(rightsCase, stepBasis).find(({ id }) => id === 'watchDemands');
    expect(step(aCase())).toMatchObject({ state: 'notApplicable', because: '盯案记录中没有提出要求' });
    const silent = the(recordWatch(aCase(), { ...line, demand: '' }, 'w0', stamp));
    expect(step(silent)?.state).toBe('notApplicable');
    const asked = the(recordWatch(aCase(), line, 'w1', stamp));
    expect(step(asked)).toMatchObject({ state: 'open', before: 'close', tab: 'supervision' });
    expect(step(asked)?.why).toContain(`${stamp.by}：二十四小时内调取路口监控`);
    expect(openDemands(asked).map(({ id }) => id)).toEqual(['w1']);
    const mended = the(recordWatch(asked, { ...line, id: 'w1', rectified: '已经调取' }, 'w2', stamp));
    expect(step(mended)?.state).toBe('done');
  });

  it('[M-42] a review says what it found and on what ground somebody answers or is excused', () => {
    const clean = {
      answers: [],
      findings: '',
      accountability: 'notNeeded',
      accountabilityNote: '',
      improvements: '',
    } as const;
    expect(reviewQuality(aCase(), clean, stamp).ok).toBe(true);
    const excused = { ...clean, accountability: 'exempted' } as const;
    expect(reviewQuality(aCase(), excused, stamp)).toMatchObject({ ok: false });
    const flawed = { ...clean, answers: [{ question: '记录仪', answer: 'flawed', note: '' }] } as const;
    expect(reviewQuality(aCase(), flawed, stamp)).toMatchObject({
      ok: false,
      failure: { code: 'case.contradiction', detail: { field: '评查发现' } },
    });
  });
});
