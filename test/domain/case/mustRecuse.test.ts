import { describe, expect, it } from 'vitest';
import { approverMustRecuse, handlerRecusals, mustRecuse } from '#domain/case/mustRecuse.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { taskForceRecusals } from '#domain/supervision/taskForceRecusal.ts';
import { nextSteps } from '#domain/case/nextSteps.ts';
import { aCase, anOfficer, at } from '#test/people/aCase.ts';
import { hearingSteps } from '#test/domain/hearingSteps.ts';

const witness = { id: 'w1', name: '测试证人戊', phone: '', note: '' };
const withWitness = aCase({ witnesses: [witness] });
const barred = { code: 'case.mustRecuse' };
const named = (name: string, badgeNumber = '') => ({ name, badgeNumber });
const said = (rightsCase: RightsCase, handler: ReturnType<typeof named>, unitName = '') =>
  handlerRecusals(rightsCase, [handler], unitName).map(({ ruleId, role }) => `${ruleId} ${role}`);

describe('who may neither handle nor decide a case', () => {
  it('[D-R1] is whoever is a witness or the other side of it', () => {
    expect(approverMustRecuse(withWitness, named('测试证人戊'))).toMatchObject({
      ...barred,
      detail: { role: '本案证人' },
    });
    expect(approverMustRecuse(aCase(), named('违法嫌疑人A'))).toMatchObject({
      detail: { role: '本案相对人' },
    });
    expect(approverMustRecuse(withWitness, named('测试民警丁'))).toBeNull();
  });

  it('[D-R7] is a handler who bears the badge number on record; a namesake is only to be looked at', () => {
    expect(mustRecuse(aCase(), named('别名', '000001'))).toMatchObject({
      ...barred,
      detail: { role: '本案受侵害人' },
    });
    for (const badgeNumber of ['', '000009']) {
      expect(mustRecuse(aCase(), named('测试民警甲', badgeNumber))).toBeNull();
      expect(said(aCase(), named('测试民警甲', badgeNumber))).toEqual(['D-R3 本案受侵害人']);
    }
    const unnumbered = aCase({ officers: [anOfficer({ badgeNumber: '' })] });
    expect(mustRecuse(unnumbered, named('测试民警甲'))).toBeNull();
    expect(mustRecuse(withWitness, named('测试证人戊', '000077'))).toBeNull();
    const [found] = handlerRecusals(withWitness, [named('测试证人戊', '000077')], '');
    expect(found?.text).toBe('测试证人戊与本案证人同名，请核对是否同一人；是同一人的应当回避，收回授权。');
  });

  it('[D-R5] is a relative on record, hurt or applying for the officer', () => {
    const kin = anOfficer({ id: 'kin', name: '测试家属己', category: 'closeRelative', badgeNumber: '' });
    const hurtKin = aCase({ officers: [anOfficer(), kin] });
    expect(approverMustRecuse(hurtKin, named('测试家属己'))).toMatchObject({
      detail: { role: '当事人的近亲属' },
    });
    const applied = (applicantType: 'closeRelative' | 'unit') => {
      const before = aCase();
      const application = {
        applicantType,
        applicantName: '测试家属庚',
        relation: '配偶',
        appliedAt: at('24T21:00'),
        facts: '被咬伤',
        requests: ['rescue' as const],
        isOral: false,
        takenBy: '',
      };
      return { ...before, procedure: { ...before.procedure, application } } as RightsCase;
    };
    expect(approverMustRecuse(applied('closeRelative'), named('测试家属庚'))).toMatchObject(barred);
    expect(approverMustRecuse(applied('unit'), named('测试家属庚'))).toBeNull();
    const member = {
      ...named('测试家属庚'),
      unitAndPost: '',
      body: 'legalAffairs',
      role: 'legalReview',
      phone: '',
    } as const;
    expect(taskForceRecusals([member], applied('closeRelative'))).toMatchObject([{ severity: 'mustRecuse' }]);
  });

  it('[D-R6] is not a namesake who states the badge number', () => {
    expect(approverMustRecuse(withWitness, named('测试证人戊'))).toMatchObject({
      ...barred,
      detail: { role: '本案证人', at: 'approver' },
    });
    expect(approverMustRecuse(withWitness, named('测试证人戊', '000088'))).toBeNull();
    const [hurt] = aCase().officers;
    expect(approverMustRecuse(aCase(), named('测试民警甲', '000099'))).toBeNull();
    expect(approverMustRecuse(aCase(), named('测试民警甲', hurt?.badgeNumber))).toMatchObject(barred);
  });

  it('[D-R6] is a namesake of one who was hurt as long as no badge number of theirs is on record', () => {
    const unknown = aCase({ officers: [anOfficer({ badgeNumber: '' })] });
    expect(approverMustRecuse(unknown, named('测试民警甲', '000099'))).toMatchObject(barred);
  });

  it('[D-R4] is a handler who turned out to be hurt; a colleague is to be looked at', () => {
    expect(said(aCase(), named('测试民警甲', '000001'))).toEqual(['D-R1 本案受侵害人']);
    expect(said(aCase(), named('测试民警丁', '000004'))).toEqual([]);
    expect(said(aCase(), named('测试民警丁', '000004'), '虚构市公安局示例派出所')).toEqual(['D-R2 ']);
    expect(said(aCase(), named('测试民警丁', '000004'), '虚构市公安局示例分局')).toEqual([]);
    expect(said(aCase(), named('测试民警甲', '000009'))).toEqual(['D-R3 本案受侵害人']);
  });

  it('[D-R4] is named in the guide until the case is taken from them', () => {
    const basis = {
      checklist: [],
      missingMaterials: [],
      openConduct: [],
      hearing: hearingSteps,
      overdueDuties: [],
      overdueReturns: [],
      pressingClocks: [],
    };
    const stepOf = (recusedHandlers: readonly string[]) =>
      nextSteps(aCase(), { ...basis, recusedHandlers }).find(({ id }) => id === 'handlers');
    expect(stepOf([])?.state).toBe('done');
    expect(stepOf(['测试民警甲是本案受侵害人，应当回避，不得参加办案。'])).toMatchObject({
      state: 'open',
      tab: 'log',
      why: expect.stringMatching(/^测试民警甲是本案受侵害人，应当回避，不得参加办案。由/u),
    });
  });
});
