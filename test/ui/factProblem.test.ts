import { describe, expect, it } from 'vitest';
import { implausibleFacts } from '#domain/case/plausibleFacts.ts';
import { emptyFacts } from '#domain/disposition/facts.ts';
import type { DispositionFacts } from '#domain/disposition/facts.ts';
import { failure } from '#domain/kernel/failure.ts';
import { Day } from '#domain/kernel/moment.ts';
import { factSections } from '#ui/features/case/disposition/askedFacts.ts';
import { factProblemOf } from '#ui/features/case/disposition/FactProblem.tsx';
import { at } from '#test/people/aCase.ts';

const { crowd, offender, priorDecision, seriousCircumstances } = emptyFacts();
const contradictions: readonly Partial<DispositionFacts>[] = [
  { crowd: { ...crowd, gathered: 'no', role: 'organiser' } },
  { crowd: { ...crowd, gathered: 'yes', role: 'alone' } },
  { offender: { ...offender, mentalDoubt: 'no', mentalCapacity: 'none' } },
  { priorDecision: { ...priorDecision, made: 'no', fineYuan: 200 } },
  { seriousCircumstances: { ...seriousCircumstances, answer: 'no', kinds: ['repeated'] } },
];
const refusalOf = (over: Partial<DispositionFacts>) =>
  implausibleFacts({ ...emptyFacts(), ...over }, { occurredAt: at('24T20:35'), now: at('24T21:00') });

describe('answers that cannot be together', () => {
  it.each(contradictions)('[D-K22] are said at a question of the form: %o', (over) => {
    const problem = factProblemOf(refusalOf(over));
    const asked = factSections
      .flatMap(({ facts }) => facts)
      .find(({ path }) => path.join('.') === problem?.at);
    expect(asked?.field.label).toBe(problem?.field);
  });

  it('[D-K22] are said at the measures taken when it is their days', () => {
    const taken = { kind: 'bail', from: Day.parse('2026-03-20'), to: null } as const;
    expect(factProblemOf(refusalOf({ measuresTaken: [taken] }))).toMatchObject({ at: 'measuresTaken' });
  });

  it('[D-K22] are not looked for in another refusal', () => {
    expect([factProblemOf(null), factProblemOf(failure('case.changedElsewhere'))]).toEqual([null, null]);
  });
});
