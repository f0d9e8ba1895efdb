import { describe, expect, it } from 'vitest';
import type { CondolenceVisit } from '#domain/care/condolenceVisit.ts';
import { planVisit, strikePlan } from '#domain/care/planVisit.ts';
import type { VisitPlanInput } from '#domain/care/planVisit.ts';
import { visitPlanState } from '#domain/care/visitPlan.ts';
import { nextSteps } from '#domain/case/nextSteps.ts';
import { recordPeople } from '#domain/case/recordBasics.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { reportParagraphs } from '#domain/document/caseFields/reportParagraphs.ts';
import { Day } from '#domain/kernel/moment.ts';
import { aCase, anOfficer, at } from '#test/people/aCase.ts';
import { aVisit as bareVisit } from '#test/people/aVisit.ts';
import { stepBasis } from '#test/domain/stepBasis.ts';

const later = { now: at('26T09:00'), by: '测试民警丁' };
const { id: hurt } = anOfficer();

const aPlan = (changes: Partial<VisitPlanInput> = {}): VisitPlanInput => ({
  id: 'plan1',
  level: 'city',
  officerIds: [hurt],
  plannedOn: Day.parse('2026-04-02'),
  visitors: '市局分管领导、维权办',
  owner: '测试维权民警未',
  note: '',
  visitId: null,
  ...changes,
});
const aVisit = (changes: Partial<CondolenceVisit> = {}): CondolenceVisit =>
  bareVisit({ at: at('25T10:00'), officerIds: [hurt], ...changes });
const planned = (changes: Partial<VisitPlanInput> = {}, rightsCase: RightsCase = aCase()): RightsCase => {
  const answer = planVisit(rightsCase, aPlan(changes), later);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
};
const refusal = (changes: Partial<VisitPlanInput>, rightsCase: RightsCase = aCase()) => {
  const answer = planVisit(rightsCase, aPlan(changes), later);
  return answer.ok ? null : (answer.failure.detail?.['field'] ?? answer.failure.code);
};

describe('a visit that is planned', () => {
  it('[C-50] is to somebody who was harmed, and not before it happened', () => {
    expect(planned().relief.plans[0]).toMatchObject({ level: 'city', by: '测试民警丁', struck: null });
    expect(refusal({ officerIds: ['nobody'] })).toBe('case.personUnknown');
    expect(refusal({ plannedOn: Day.parse('2026-03-23') })).toBe('计划日期');
    const input = { officers: [anOfficer({ id: 'person9' })], counterparties: [], witnesses: [] };
    expect(recordPeople(planned(), input, later).ok).toBe(false);
  });

  it('[C-51] is made only by a visit of that level to all of them, and then no more changed', () => {
    const seen = aCase({ visits: [aVisit(), aVisit({ id: 'visit2', level: 'district' })] });
    const field = '完成于哪次慰问';
    expect(refusal({ visitId: 'nothing' }, seen)).toBe(field);
    expect(refusal({ visitId: 'visit2' }, seen)).toBe(field);
    const two = { ...seen, officers: [...seen.officers, anOfficer({ id: 'person9' })] };
    expect(refusal({ visitId: 'visit1', officerIds: [hurt, 'person9'] }, two)).toBe(field);
    const made = planned({ visitId: 'visit1' }, planned({}, seen));
    expect(made.relief.plans).toHaveLength(1);
    expect(refusal({ visitors: '别人' }, made)).toBe('看望计划');
    expect(strikePlan(made, { id: 'plan1', reason: '不去了' }, later).ok).toBe(false);
  });

  it('[C-51] that falls through is struck with a reason and stays to be read', () => {
    const struck = strikePlan(planned(), { id: 'plan1', reason: '改为电话慰问' }, later);
    if (!struck.ok) throw new Error(struck.failure.code);
    expect(struck.value.relief.plans[0]?.struck).toMatchObject({ reason: '改为电话慰问' });
    expect(refusal({}, struck.value)).toBe('看望计划');
  });

  it('[C-52] is late from the day after, and asked for by the guide and told in the report until made', () => {
    const plan = { plannedOn: Day.parse('2026-04-02'), visitId: null, struck: null };
    expect(visitPlanState(plan, Day.parse('2026-04-02'))).toBe('ahead');
    expect(visitPlanState(plan, Day.parse('2026-04-03'))).toBe('late');
    const stepOf = (rightsCase: RightsCase) =>
      nextSteps(rightsCase, stepBasis).find(({ id }) => id === 'visitPlans');
    expect(stepOf(aCase())).toMatchObject({ state: 'notApplicable' });
    expect(stepOf(planned())?.why).toContain('市局2026年4月2日还没有看望');
    const said = (rightsCase: RightsCase) => JSON.stringify(reportParagraphs(rightsCase, 'followUp'));
    expect(said(planned())).toContain('计划看望：2026年4月2日市局看望测试民警甲。');
    const made = planned({ visitId: 'visit1' }, aCase({ visits: [aVisit()] }));
    expect(stepOf(made)).toMatchObject({ state: 'done' });
    expect(said(made)).not.toContain('计划看望');
  });
});
