import { describe, expect, it } from 'vitest';
import { recordFacts } from '#domain/case/recordFacts.ts';
import { emptyFacts } from '#domain/disposition/facts.ts';
import type { DispositionFacts } from '#domain/disposition/facts.ts';
import type { MeasureTaken } from '#domain/disposition/measureTaken.ts';
import { Day } from '#domain/kernel/moment.ts';
import { aCase, stamp } from '#test/people/aCase.ts';

const theCase = aCase();
const counterpartyId = theCase.counterparties[0]?.id ?? '';
const answered = (over: Partial<DispositionFacts>) =>
  recordFacts(theCase, { counterpartyId, facts: { ...emptyFacts(), ...over } }, stamp);
const refusal = (over: Partial<DispositionFacts>) => {
  const result = answered(over);
  return result.ok ? 'accepted' : `${result.failure.code} ${result.failure.detail?.['field'] ?? ''}`;
};
const detained = (from: string | null, to: string | null): Partial<DispositionFacts> => {
  const day = (text: string | null) => (text === null ? null : Day.parse(text));
  const taken: MeasureTaken = { kind: 'criminalDetention', from: day(from), to: day(to) };
  return { measuresTaken: [taken] };
};

describe('answers on the facts', () => {
  it('[D-K17] name a measure whose days cannot be', () => {
    const named = 'case.contradiction 已采取的措施和结果';
    expect(refusal(detained('2026-03-24', '2026-03-23'))).toBe(named);
    expect(refusal(detained('2026-03-23', null))).toBe(named);
    expect(refusal(detained('2026-03-25', null))).toBe(named);
    expect(refusal(detained('2026-03-24', '2026-04-02'))).toBe('accepted');
    expect(refusal(detained(null, null))).toBe('accepted');
  });

  it('[D-K17] name a part in a crowd that is none', () => {
    const crowd = (gathered: 'yes' | 'no', role: DispositionFacts['crowd']['role']) =>
      refusal({ crowd: { gathered, role } });
    const named = 'case.contradiction 本人在其中的作用';
    expect([crowd('no', 'organiser'), crowd('no', 'inciter'), crowd('yes', 'alone')]).toEqual([
      named,
      named,
      named,
    ]);
    expect([crowd('no', 'assaulter'), crowd('yes', 'organiser')]).toEqual(['accepted', 'accepted']);
  });

  it('[D-K17] name a capacity that nobody doubted, a penalty that was not, circumstances that are none', () => {
    const { offender, priorDecision } = emptyFacts();
    const capacity = (mentalCapacity: 'none' | 'limited' | 'full') =>
      refusal({ offender: { ...offender, mentalDoubt: 'no', mentalCapacity } });
    expect([capacity('none'), capacity('limited'), capacity('full')]).toEqual([
      'case.contradiction 鉴定的责任能力',
      'case.contradiction 鉴定的责任能力',
      'accepted',
    ]);
    const served = { ...priorDecision, made: 'no' as const };
    expect(refusal({ priorDecision: { ...served, servedDays: 1 } })).toContain('同一行为已有治安处罚决定');
    expect(refusal({ priorDecision: { ...served, fineYuan: 200 } })).toContain('同一行为已有治安处罚决定');
    expect(refusal({ priorDecision: { ...served, servedDays: 0 } })).toBe('accepted');
    const kinds = ['repeated' as const];
    expect(refusal({ seriousCircumstances: { answer: 'no', kinds, reasons: '' } })).toContain('情节严重');
  });
});
