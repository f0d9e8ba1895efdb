import { describe, expect, it } from 'vitest';
import { familyOf, spokenTo } from '#domain/care/familyMember.ts';
import { recordContact, tellOutcome } from '#domain/care/recordCare.ts';
import { recordFamily, strikeFamily } from '#domain/care/recordFamily.ts';
import type { FamilyInput } from '#domain/care/recordFamily.ts';
import { recordVisit } from '#domain/care/recordVisit.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { visitFields } from '#domain/document/caseFields/careFields.ts';
import { applicationFields } from '#domain/document/caseFields/reliefFields.ts';
import { identitiesOf } from '#domain/publicOpinion/noticeCheck.ts';
import { taskForceRecusals } from '#domain/supervision/taskForceRecusal.ts';
import type { Result } from '#domain/kernel/result.ts';
import { aCase, anOfficer, at, stamp } from '#test/people/aCase.ts';
import { aVisit } from '#test/people/aVisit.ts';

const first = anOfficer();
const second = anOfficer({ id: 'person9', name: '测试民警壬', badgeNumber: '000009' });
const two = aCase({ officers: [first, second] });

const wife = (changes: Partial<FamilyInput> = {}): FamilyInput => ({
  id: 'f1',
  officerId: first.id,
  name: '测试家属子',
  relation: '配偶',
  phone: '0900-1400002',
  note: '',
  ...changes,
});
const done = (answer: Result<RightsCase>): RightsCase => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
};
const withWife = done(recordFamily(two, wife(), stamp));
const struck = done(strikeFamily(withWife, { id: 'f1', reason: '登记错了' }, stamp));
const why = (answer: Result<RightsCase>) =>
  answer.ok ? null : (answer.failure.detail?.['problem'] ?? answer.failure.code);

const told = {
  officerId: first.id,
  at: at('24T20:55'),
  to: 'family' as const,
  familyId: 'f1',
  toldBy: '测试维权民警己',
  said: '已经行政拘留',
  answer: '',
};
const visit = aVisit({ id: 'v1', officerIds: [first.id], familyIds: ['f1'] });

describe('the family of somebody who was harmed', () => {
  it('[C-55] is taken down once, may be corrected, and keeps its writer', () => {
    expect(withWife.relief.family).toMatchObject([{ name: '测试家属子', by: '测试民警丁', struck: null }]);
    expect(why(recordFamily(withWife, wife({ id: 'f2' }), stamp))).toContain('已经有这个姓名');
    const mother = done(recordFamily(withWife, wife({ id: 'f2', officerId: second.id }), stamp));
    expect(familyOf(mother.relief.family, second.id)).toHaveLength(1);
    const later = { ...stamp, by: '测试民警戊' };
    const moved = done(recordFamily(withWife, wife({ phone: '0900-1400003' }), later));
    expect(moved.relief.family).toMatchObject([{ phone: '0900-1400003', by: '测试民警丁' }]);
    expect(why(recordFamily(withWife, wife({ officerId: second.id }), stamp))).toContain('另一人');
    expect(why(recordFamily(two, wife({ officerId: 'nobody' }), stamp))).toBe('case.personUnknown');
    // The journal of the case tells of the entry without the telephone.
    expect(withWife.events.at(-1)?.summary).toBe('登记家属：测试民警甲的配偶');
  });

  it('[C-55] that was struck stays to be read and is offered no more', () => {
    expect(struck.relief.family).toHaveLength(1);
    expect(familyOf(struck.relief.family, first.id)).toEqual([]);
    expect(why(recordFamily(struck, wife(), stamp))).toContain('已经划去');
    expect(why(strikeFamily(struck, { id: 'f1', reason: '再来' }, stamp))).toContain('已经划去');
    expect(why(strikeFamily(struck, { id: 'f7', reason: '没有' }, stamp))).toContain('没有这一条');
  });

  it('[C-56] is named only for the person whose family it is', () => {
    expect(done(tellOutcome(withWife, told, stamp)).relief.outcomeTold).toMatchObject([{ familyId: 'f1' }]);
    expect(why(tellOutcome(withWife, { ...told, officerId: second.id }, stamp))).toContain('不是这个人');
    expect(why(tellOutcome(struck, told, stamp))).toContain('不是这个人');
    expect(why(tellOutcome(withWife, { ...told, to: 'self' }, stamp))).toContain('是本人');
    const contact = {
      officerId: first.id,
      at: told.at,
      to: told.to,
      familyId: 'f1',
      madeBy: told.toldBy,
      id: null,
      way: 'phone' as const,
      followUpDays: null,
      situation: '平稳',
      support: 'notRaised' as const,
      supportNote: '',
    };
    expect(done(recordContact(withWife, contact, 'k1', stamp)).relief.contacts).toHaveLength(1);
    expect(why(recordContact(struck, contact, 'k1', stamp))).toContain('不是这个人');
    expect(why(recordVisit(withWife, { ...visit, officerIds: [second.id] }, stamp))).toContain('不是这个人');
    expect(done(recordVisit(withWife, visit, stamp)).visits).toMatchObject([{ familyIds: ['f1'] }]);
  });

  it('[C-56] that was named before it was struck may stay named', () => {
    const before = done(tellOutcome(withWife, told, stamp));
    const after = done(strikeFamily(before, { id: 'f1', reason: '登记错了' }, stamp));
    expect(tellOutcome(after, { ...told, answer: '没有意见' }, stamp).ok).toBe(true);
    const seen = done(recordVisit(withWife, visit, stamp));
    const seenAfter = done(strikeFamily(seen, { id: 'f1', reason: '登记错了' }, stamp));
    expect(recordVisit(seenAfter, visit, stamp).ok).toBe(true);
  });

  it('[C-56] is plainly 家属 where nobody wrote down who it was', () => {
    const { family } = withWife.relief;
    expect(spokenTo(told, family)).toBe('家属测试家属子（配偶）');
    expect(spokenTo({ to: 'family', familyId: null }, family)).toBe('家属');
    expect(spokenTo({ to: 'self', familyId: null }, family)).toBe('本人');
  });

  it('[C-57] stands on the papers of condolence by name and relation', () => {
    expect(visitFields(visit, withWife, '').recipientName).toBe('测试民警甲、测试家属子（测试民警甲的配偶）');
    const application = (recipient: 'self' | 'family') => ({
      id: 'a1',
      kind: 'condolence' as const,
      level: 'city' as const,
      recipient,
      reason: '受伤住院',
      standardBasis: '',
      goods: [],
      fundSource: '',
      plannedOn: null,
      overLimitReason: '',
      shares: [first, second].map(({ id }) => ({ officerId: id, amountFen: 100 })),
      passedLimitFen: null,
      appliedAt: stamp.now,
      appliedBy: '',
      appliedById: '',
      returns: [],
      decision: null,
      payouts: [],
    });
    const named = (recipient: 'self' | 'family') =>
      applicationFields(withWife, application(recipient)).recipientName;
    expect(named('family')).toBe('测试家属子（测试民警甲的配偶）、测试民警壬');
    expect(named('self')).toBe('测试民警甲、测试民警壬');
  });

  it('[C-58] is looked for in what strangers read, and among the investigators', () => {
    expect(identitiesOf(withWife).names).toContain('测试家属子');
    const member = { name: '测试家属子', badgeNumber: '000077', unitAndPost: '示例分局刑侦大队民警' };
    const force = [{ ...member, role: 'leader' as const, body: 'criminalInvestigation' as const, phone: '' }];
    expect(taskForceRecusals(force, withWife)).toMatchObject([{ severity: 'warning', ruleId: 'D-R3' }]);
    expect(taskForceRecusals(force, struck)).toEqual([]);
  });
});
