import { describe, expect, it } from 'vitest';
import { activateCase, recordFirstStep } from '#domain/case/activateCase.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { formTaskForce } from '#domain/supervision/formTaskForce.ts';
import { forceRecusals, taskForceRecusals } from '#domain/supervision/taskForceRecusal.ts';
import type { TaskForceMember } from '#domain/supervision/taskForce.ts';
import { aCase, at, stamp } from '#test/people/aCase.ts';

const input = { triggers: ['officerInjured' as const], reason: '' };

function activated(changes: Partial<RightsCase> = {}): RightsCase {
  const answer = activateCase(aCase(changes), input, stamp);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
}

const member = (body: TaskForceMember['body'], changes: Partial<TaskForceMember> = {}): TaskForceMember => ({
  name: `测试${body}`,
  badgeNumber: '',
  unitAndPost: '',
  body,
  role: 'investigation',
  phone: '',
  ...changes,
});
const fullForce = [member('inspectorate'), member('criminalInvestigation'), member('legalAffairs')];

describe('starting the mechanism', () => {
  it('[M-1] sets T0 to now and counts as the first of the three firsts', () => {
    const { activation, stage, events } = activated();
    expect(activation?.activatedAt).toBe(stamp.now);
    expect(activation?.firstSteps.activation.doneAt).toBe(stamp.now);
    expect(stage).toBe('activated');
    expect(events.at(-1)?.kind).toBe('activated');
  });

  it('[M-1] cannot happen twice, so that T0 never moves', () => {
    const again = activateCase(activated(), input, { ...stamp, now: at('25T08:00') });
    expect(again).toMatchObject({ ok: false, failure: { code: 'case.alreadyActivated' } });
  });
});

describe('the three firsts', () => {
  it('[M-4] may lie before T0, because people are driven to hospital first', () => {
    const answer = recordFirstStep(activated(), { step: 'rescue', doneAt: at('24T20:50'), note: '' }, stamp);
    expect(answer.ok && answer.value.activation?.firstSteps.rescue?.doneAt).toBe(at('24T20:50'));
  });

  it.each([
    ['after now', at('24T21:01'), 'case.timeInFuture'],
    ['before the incident', at('24T20:34'), 'case.timesOutOfOrder'],
  ])('[M-4] cannot lie %s', (_, doneAt, code) => {
    const answer = recordFirstStep(activated(), { step: 'legalAssistance', doneAt, note: '' }, stamp);
    expect(answer).toMatchObject({ ok: false, failure: { code } });
  });

  it('[M-4] wait for the mechanism to be started', () => {
    const answer = recordFirstStep(aCase(), { step: 'rescue', doneAt: at('24T20:50'), note: '' }, stamp);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'case.notActivated' } });
  });
});

describe('the task force', () => {
  it('[M-2] is formed when inspectorate, criminal investigation and legal affairs are in it', () => {
    const answer = formTaskForce(activated(), { members: fullForce, caseWatchChief: '' }, stamp);
    expect(answer.ok && answer.value.stage).toBe('handling');
  });

  it.each([0, 1, 2])('[M-2] is refused without member %i of the three', (left) => {
    const members = fullForce.filter((_, index) => index !== left);
    const answer = formTaskForce(activated(), { members, caseWatchChief: '' }, stamp);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'case.taskForceIncomplete' } });
  });

  it.each([
    ['badge number', { name: '另名', badgeNumber: '000001' }],
    ['name when no badge is given', { name: '测试民警甲', badgeNumber: '' }],
  ])('[M-3] refuses a member who was harmed, known by %s', (_, who) => {
    const members = [...fullForce, member('policeStation', who)];
    const answer = formTaskForce(activated(), { members, caseWatchChief: '' }, stamp);
    expect(answer.ok ? '' : answer.failure.detail?.['problem']).toContain('应当回避');
  });

  it.each([
    ['badge number', { name: '另名', badgeNumber: '000031' }, { badgeNumber: '000031' }],
    ['name', { name: '测试法制', badgeNumber: '' }, { name: '测试法制' }],
  ])('[M-2] refuses one person in two places, known by %s', (_, who, again) => {
    const members = [
      member('inspectorate'),
      member('criminalInvestigation', who),
      member('legalAffairs', { ...who, ...again }),
    ];
    const answer = formTaskForce(activated(), { members, caseWatchChief: '' }, stamp);
    expect(answer.ok ? '' : answer.failure.detail?.['problem']).toContain('写了两遍');
  });

  it('[M-2] lets in two namesakes with a badge number or a unit of their own', () => {
    const twin = (body: TaskForceMember['body'], over: Partial<TaskForceMember>) =>
      member(body, { name: '测试民警同', ...over });
    const members = (one: Partial<TaskForceMember>, other: Partial<TaskForceMember>) => [
      ...fullForce,
      twin('policeStation', one),
      twin('other', other),
    ];
    const isFormed = (one: Partial<TaskForceMember>, other: Partial<TaskForceMember>) =>
      formTaskForce(activated(), { members: members(one, other), caseWatchChief: '' }, stamp).ok;
    expect(isFormed({ badgeNumber: '000041' }, { badgeNumber: '000042' })).toBe(true);
    expect(isFormed({ unitAndPost: '甲所' }, { unitAndPost: '乙所' })).toBe(true);
    expect(isFormed({ unitAndPost: '甲所' }, { unitAndPost: '' })).toBe(false);
  });

  it('[M-3] refuses a watching chief who was harmed or saw it, and says how a namesake is told apart', () => {
    const witnessed = activated({
      level: 'major',
      witnesses: [{ id: 'w1', name: '测试证人丙', phone: '', note: '' }],
    });
    const problem = (caseWatchChief: string, extra: readonly TaskForceMember[] = []) => {
      const answer = formTaskForce(witnessed, { members: [...fullForce, ...extra], caseWatchChief }, stamp);
      return answer.ok ? '' : answer.failure.detail?.['problem'];
    };
    expect(problem('测试民警甲')).toContain('应当回避');
    expect(problem('测试证人丙')).toContain('应当回避');
    expect(problem('测试民警甲')).toContain('列为专案组成员并写明警号');
    expect(problem('测试督察长')).toBe('');
    const namesake = member('inspectorate', { name: '测试民警甲', badgeNumber: '000099' });
    expect(problem('测试民警甲', [namesake])).toBe('');
  });

  it('[M-3] names the watching chief also when he becomes a witness later', () => {
    const force = { members: fullForce, caseWatchChief: '测试督察长' };
    expect(forceRecusals(force, activated())).toEqual([]);
    const later = activated({ witnesses: [{ id: 'w1', name: '测试督察长', phone: '', note: '' }] });
    expect(forceRecusals(force, later).map(({ severity }) => severity)).toEqual(['mustRecuse']);
    expect(forceRecusals({ ...force, caseWatchChief: '' }, later)).toEqual([]);
  });

  it('[M-3] lets in a namesake with another badge number', () => {
    const members = [...fullForce, member('policeStation', { name: '测试民警甲', badgeNumber: '000099' })];
    expect(formTaskForce(activated(), { members, caseWatchChief: '' }, stamp).ok).toBe(true);
  });

  it('[M-3] refuses a member who is a witness of the case', () => {
    const witnessed = activated({ witnesses: [{ id: 'w1', name: '测试证人丙', phone: '', note: '' }] });
    const members = [...fullForce, member('policeStation', { name: '测试证人丙', badgeNumber: '' })];
    expect(formTaskForce(witnessed, { members, caseWatchChief: '' }, stamp)).toMatchObject({
      ok: false,
      failure: { detail: { problem: '测试证人丙是本案证人，应当回避，不得参加办案' } },
    });
  });

  it('[D-R2] [D-R3] only mentions a colleague of the harmed officer and a namesake elsewhere', () => {
    const members = [
      member('policeStation', { name: '测试民警戊', unitAndPost: '示例派出所副所长' }),
      member('policeStation', { name: '测试民警甲', badgeNumber: '', unitAndPost: '另一派出所' }),
    ];
    expect(taskForceRecusals(members, activated()).map((found) => found.ruleId)).toEqual(['D-R2', 'D-R3']);
    const roster = [...fullForce, ...members];
    expect(formTaskForce(activated(), { members: roster, caseWatchChief: '' }, stamp).ok).toBe(true);
  });

  it('[M-5] of a major case needs the inspectorate chief watching it', () => {
    const major = activated({ level: 'major' });
    expect(formTaskForce(major, { members: fullForce, caseWatchChief: '' }, stamp).ok).toBe(false);
    expect(formTaskForce(major, { members: fullForce, caseWatchChief: '测试督察长' }, stamp).ok).toBe(true);
  });
});
