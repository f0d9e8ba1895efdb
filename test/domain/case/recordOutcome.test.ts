import { describe, expect, it } from 'vitest';
import { legalResults, resultLines } from '#domain/case/legalResults.ts';
import { nextSteps } from '#domain/case/nextSteps.ts';
import { recordPeople } from '#domain/case/recordBasics.ts';
import { strikeLegalOutcome } from '#domain/case/recordOutcome.ts';
import type { OutcomeOfLawInput } from '#domain/case/recordOutcome.ts';
import { settledGuard } from '#domain/case/moveStage.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { reportParagraphs } from '#domain/document/caseFields/reportParagraphs.ts';
import { Day } from '#domain/kernel/moment.ts';
import { aCase, aCounterparty, at } from '#test/people/aCase.ts';
import { aDecision } from '#test/people/aDecision.ts';
import { toldOutcome } from '#test/people/toldOutcome.ts';
import { stepBasis } from '#test/domain/stepBasis.ts';

const later = { now: at('31T09:00'), by: '测试民警丁' };
const { id: personA } = aCounterparty();
const personB = { ...aCounterparty(), id: 'person9', name: '违法嫌疑人B' };

const recorded = (changes: Partial<OutcomeOfLawInput> = {}, rightsCase: RightsCase = aCase()): RightsCase => {
  const answer = toldOutcome(rightsCase, changes);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
};
const refusal = (changes: Partial<OutcomeOfLawInput>, rightsCase: RightsCase = aCase()) => {
  const answer = toldOutcome(rightsCase, changes);
  return answer.ok ? null : (answer.failure.detail?.['field'] ?? answer.failure.code);
};
const detained = {
  kind: 'happened',
  ends: null,
  id: 'record1',
  event: 'detained',
  subjectId: personA,
  at: at('25T10:00'),
  note: '',
  by: '测试民警丁',
  recordedAt: at('25T10:05'),
  withdrawn: null,
} as const satisfies RightsCase['clockRecords'][number];
const decision = aDecision({
  counterpartyId: personA,
  track: '277-5',
  measure: 'criminalDetention',
  approver: '测试局长乙',
  decidedAt: at('25T09:00'),
  factsFingerprint: '0123456789abcdef',
});

describe('what the law’s course brought somebody', () => {
  it('[M-60] stands with what the clocks already know, in order, and never follows from the decision', () => {
    expect(legalResults(aCase({ decisions: [decision] }), personA)).toEqual([]);
    const judged = recorded(
      { id: 'o2', kind: 'sentenced', days: null, words: '有期徒刑一年', on: Day.parse('2026-03-30') },
      aCase({ clockRecords: [detained] }),
    );
    expect(legalResults(judged, personA).map(({ text }) => text)).toEqual(['刑事拘留', '判处有期徒刑一年']);
    expect(resultLines(judged)).toEqual([
      '违法嫌疑人A：2026年3月25日刑事拘留；2026年3月30日判处有期徒刑一年',
    ]);
    const taken = { ...detained, withdrawn: { by: '测试民警丁', at: at('25T11:00'), reason: '记错了' } };
    expect(legalResults(aCase({ clockRecords: [taken] }), personA)).toEqual([]);
  });

  it('[M-60] says of whom a clock tells only where it cannot be another', () => {
    const clockRecords = [{ ...detained, subjectId: null }];
    expect(legalResults(aCase({ clockRecords }), personA)).toHaveLength(1);
    const two = aCase({ clockRecords, counterparties: [aCounterparty(), personB] });
    expect(legalResults(two, personA)).toEqual([]);
  });

  it('[M-61] is refused on a day that cannot be, and without its size or with another’s', () => {
    expect(refusal({ on: Day.parse('2026-03-23') })).toBe('日期');
    expect(refusal({ on: Day.parse('2026-04-01') })).toBe('日期');
    expect(refusal({ days: null })).toBe('拘留日数');
    expect(refusal({ days: 20 })).toBeNull();
    expect(refusal({ days: 21 })).toBe('拘留日数');
    expect(refusal({ kind: 'warning' })).toBe('拘留日数');
    expect(refusal({ kind: 'fine', days: null })).toBe('罚款金额');
    expect(refusal({ fineFen: 50_000 })).toBe('罚款金额');
    expect(refusal({ kind: 'fine', days: null, fineFen: 50_000 })).toBeNull();
    expect(refusal({ kind: 'sentenced', days: null })).toBe('刑罚或者说明');
    expect(refusal({ counterpartyId: 'nobody' })).toBe('case.personUnknown');
    expect(refusal({ evidenceIds: ['nothing'] })).toBe('evidence.notFound');
  });

  it('[M-62] is never reworded, only struck with a reason, and stays to be read', () => {
    const once = recorded();
    expect(refusal({ days: 5 }, once)).toBe('法律结果');
    const struck = strikeLegalOutcome(once, { id: 'outcome1', reason: '日数记错' }, later);
    if (!struck.ok) throw new Error(struck.failure.code);
    expect(struck.value.legalOutcomes).toHaveLength(1);
    expect(legalResults(struck.value, personA)).toEqual([]);
    expect(strikeLegalOutcome(struck.value, { id: 'outcome1', reason: '再划一次' }, later).ok).toBe(false);
  });

  it('[M-62] comes after a case is closed as a rule, and never after it is archived', () => {
    const closed = aCase({ stage: 'closed' });
    expect(settledGuard(closed, recorded({}, closed)).ok).toBe(true);
    const archived = aCase({ stage: 'archived' });
    expect(settledGuard(archived, recorded({}, archived)).ok).toBe(false);
  });

  it('[M-63] is asked for by the guide for each who is to be punished, and told in the next report', () => {
    const decisions = [decision, { ...decision, counterpartyId: personB.id }];
    const two = aCase({ decisions, counterparties: [aCounterparty(), personB] });
    const stepOf = (rightsCase: RightsCase) =>
      nextSteps(rightsCase, stepBasis).find(({ id }) => id === 'legalOutcome');
    expect(stepOf(aCase())).toMatchObject({ state: 'notApplicable' });
    expect(stepOf(two)?.why).toContain('违法嫌疑人A、违法嫌疑人B还没有登记');
    const one = recorded({}, two);
    expect(stepOf(one)).toMatchObject({ state: 'open' });
    expect(stepOf(one)?.why).not.toContain('违法嫌疑人A');
    expect(stepOf(recorded({ id: 'o2', counterpartyId: personB.id }, one))).toMatchObject({ state: 'done' });
    const said = reportParagraphs(one, 'followUp').map(({ text }) => text);
    expect(said).toContain('法律结果：违法嫌疑人A：2026年3月26日行政拘留10日。');
  });

  it('[M-7] keeps whoever it is about in the case', () => {
    const { officers, witnesses } = aCase();
    const input = { officers: [...officers], counterparties: [], witnesses: [...witnesses] };
    expect(recordPeople(recorded(), input, later).ok).toBe(false);
  });
});
