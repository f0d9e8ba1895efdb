import { describe, expect, it } from 'vitest';
import { ok } from '#domain/kernel/result.ts';
import { changeRegisters } from '#domain/registers/changeRegisters.ts';
import {
  identitiesIn,
  maySeeTips,
  tipLength,
  tipObstacle,
  tipPartAt,
  tipText,
} from '#domain/registers/inspectorateTip.ts';
import { roles } from '#domain/access/role.ts';
import { emptyRegisters } from '#domain/registers/bureauRegisters.ts';
import { aCase } from '../../people/aCase.ts';
import { aTip, now, registersWith } from './aRegister.ts';

const known = identitiesIn([aCase()]);

describe('a tip of the inspectorate', () => {
  it('[R-11] has at most four hundred characters, title and blanks not counted; an analysis may be longer', () => {
    const atMost = aTip({ situation: '', facts: '', risks: '', advice: `${'先'.repeat(399)} \n控` });
    expect(tipLength(atMost)).toBe(400);
    expect(tipObstacle(atMost, known)).toBeNull();
    const longer = { ...atMost, facts: '多' };
    expect(tipObstacle(longer, known)).toBe(
      '微提示一题一事，至多400字，现在401字；请精简，或者改为典型案例分析',
    );
    expect(tipObstacle({ ...longer, kind: 'caseAnalysis' }, known)).toBeNull();
  });

  it('[R-12] that names somebody of its cases is not made, and says where it stands and how to mend it', () => {
    const tip = aTip({ facts: '民警测试民警甲在虚构区示例路18号被咬伤。' });
    expect(tipObstacle(tip, known)).toBe(
      '文中还有2处能认出人的内容：“案情”中的“测试民警甲”（姓名，改成“王某”或者“当事民警”）；“案情”中的“虚构区示例路18号”（具体地点，改成“某路段”“某小区”）',
    );
  });

  it.each([
    ['title', { title: '违法嫌疑人A咬人' }, '题目', '违法嫌疑人A'],
    ['badge number', { situation: '警号000001' }, '易发情形、岗位、环节', '000001'],
    ['resident id', { facts: '证号11010519491231002X' }, '案情', '11010519491231002X'],
    ['telephone', { risks: '电话13900000000' }, '风险点和得失', '13900000000'],
    ['plate', { advice: '拦下京A12345后' }, '工作提示', '京A12345'],
  ] as const)('[R-12] finds a %s and names its field', (_, changes, part, found) => {
    expect(tipObstacle(aTip(changes), known)).toContain(`“${part}”中的“${found}”`);
  });

  it('[R-12] keeps what somebody answered for', () => {
    const facts = '依据公通字20261112223号。';
    expect(tipObstacle(aTip({ facts }), known)).toContain('20261112223');
    const kept = [{ text: '20261112223', reason: '是文号' }];
    expect(tipObstacle(aTip({ facts, kept }), known)).toBeNull();
  });

  it('[R-12] looks at everybody of all its cases', () => {
    const other = aCase({}, { counterparties: [{ name: '违法嫌疑人乙乙', custody: 'summoned' }] });
    expect(identitiesIn([aCase(), other]).names).toContain('违法嫌疑人乙乙');
    expect(tipObstacle(aTip({ risks: '违法嫌疑人乙乙' }), identitiesIn([aCase(), other]))).not.toBeNull();
  });

  it('[R-13] waits for somebody to look at its pictures and for an approver', () => {
    expect(tipObstacle(aTip({ picturesSeen: false }), known)).toBe(
      '还没有确认配图里没有能认出人的人脸和号牌',
    );
    expect(tipObstacle(aTip({ approver: '' }), known)).toBe('还没有填写审批人');
  });

  it('places every character in the field it was typed in', () => {
    const tip = aTip({ title: '题', situation: '情', facts: '案', risks: '险', advice: '示' });
    expect([...tipText(tip)].map((_, at) => tipPartAt(tip, at))).toEqual([
      '题目',
      '题目',
      '易发情形、岗位、环节',
      '易发情形、岗位、环节',
      '案情',
      '案情',
      '风险点和得失',
      '风险点和得失',
      '工作提示',
    ]);
  });

  it('[R-8] is kept and taken out like any other row', () => {
    const before = registersWith({ in: 'tips', row: aTip() });
    expect(changeRegisters(before, { in: 'removal', from: 'tips', id: 'p1', reason: '写重了' }, now)).toEqual(
      ok({
        registers: { ...emptyRegisters, revision: 2 },
        what: '督察微提示：移除处置醉酒警情先控制、后询问，理由：写重了',
      }),
    );
  });

  it('[R-14] is seen by the rights office and the chief inspector alone', () => {
    const who = roles.filter((role) => maySeeTips({ id: 'a', name: '测试民警甲', role }));
    expect(who.toSorted()).toEqual(['inspectorateChief', 'rightsOffice']);
  });
});
