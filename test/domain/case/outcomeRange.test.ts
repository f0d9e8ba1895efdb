import { describe, expect, it } from 'vitest';
import { notesOnOutcomes, penaltyRanges } from '#domain/case/outcomeRange.ts';
import type { Counterparty } from '#domain/case/person.ts';
import type { OutcomeOfLawInput } from '#domain/case/recordOutcome.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { emptyFacts } from '#domain/disposition/facts.ts';
import type { DispositionFacts } from '#domain/disposition/facts.ts';
import { outcomeLines } from '#domain/document/caseFields/outcomeLines.ts';
import { Day, Moment } from '#domain/kernel/moment.ts';
import { ruleSetFile, ruleSetOn } from '#test/domain/disposition/aRecord.ts';
import { aCase, aCounterparty, at } from '#test/people/aCase.ts';
import { aDecision } from '#test/people/aDecision.ts';
import { toldOutcome } from '#test/people/toldOutcome.ts';

const { id: personId } = aCounterparty();
const decided = (changes: Partial<RightsCase> = {}) => aCase({ decisions: [aDecision()], ...changes });

const told = (rightsCase: RightsCase, changes: Partial<OutcomeOfLawInput> = {}) =>
  toldOutcome(rightsCase, { days: 7, documentNumber: '', ...changes });
const refusal = (rightsCase: RightsCase, changes: Partial<OutcomeOfLawInput> = {}) => {
  const answer = told(rightsCase, changes);
  return answer.ok ? null : { code: answer.failure.code, ...answer.failure.detail };
};
const after = (rightsCase: RightsCase, changes: Partial<OutcomeOfLawInput> = {}): RightsCase => {
  const answer = told(rightsCase, changes);
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
};
const fine = (yuan: number) => ({ kind: 'fine', days: null, fineFen: yuan * 100 }) as const;
const because = { rangeReason: '主动消除违法后果并取得谅解，依法减轻' } as const;
const whoIs = (
  offender: Partial<DispositionFacts['offender']>,
  person: Partial<Counterparty> = {},
): RightsCase => {
  const facts = emptyFacts();
  return decided({
    // Carried out, a minor's would want a hearing first (D-K41).
    decisions: [aDecision({ measure: 'detentionNotExecuted' })],
    counterparties: [{ ...aCounterparty(), bornOn: null, ...person }],
    facts: { [personId]: { ...facts, offender: { ...facts.offender, ...offender } } },
  });
};
const notes = (rightsCase: RightsCase) => notesOnOutcomes(rightsCase, ruleSetFile)['outcome1'] ?? [];

describe('a penalty taken down, held against the range of its qualification', () => {
  it('[D-K60] asks for a written reason where it lies beside the range, and shows the article', () => {
    expect(refusal(decided())).toBeNull();
    expect(refusal(decided(), { days: 3 })).toMatchObject({
      code: 'disposition.reasonRequired',
      rule: 'D-K60',
      at: 'rangeReason',
    });
    expect(refusal(decided(), { days: 3, rangeReason: '同意' })).not.toBeNull();
    const kept = after(decided(), { days: 3, ...because });
    expect(notes(kept)).toMatchObject([{ ruleId: 'D-K60', carriedBy: 'reason' }]);
    expect(notes(kept)[0]?.basis).toEqual(expect.arrayContaining(['zhian2025-61', 'zhian2025-20']));
    expect(refusal(decided(), { days: 11 })?.code).toBe('disposition.reasonRequired');
  });

  it('[D-K60] is measured by what its paper punishes, or else by what was decided', () => {
    expect(refusal(decided(), { days: 15, appliedTrack: '治51' })).toBeNull();
    expect(refusal(decided(), { kind: 'warning', days: null })).toBeNull();
    expect(refusal(decided(), { kind: 'warning', days: null, appliedTrack: '治51' })?.code).toBe(
      'disposition.reasonRequired',
    );
    expect(refusal(aCase(), { days: 3 })).toBeNull();
    const ofCrime = aCase({ decisions: [aDecision({ track: '277-5', measure: 'criminalDetention' })] });
    expect(refusal(ofCrime, { days: 3 })).toBeNull();
  });

  it('[D-K65] takes a fine above what stands alone only beside the detention of the same decision', () => {
    expect(refusal(decided(), fine(500))).toBeNull();
    expect(refusal(decided(), fine(800))).toMatchObject({
      code: 'disposition.reasonRequired',
      at: 'rangeReason',
    });
    const detained = after(decided());
    expect(refusal(detained, { ...fine(800), id: 'outcome2' })).toBeNull();
    expect(refusal(detained, { ...fine(800), id: 'outcome2', on: Day.parse('2026-03-25') })?.code).toBe(
      'disposition.reasonRequired',
    );
    expect(refusal(detained, { ...fine(800), id: 'outcome2', appliedTrack: '治26' })?.code).toBe(
      'disposition.reasonRequired',
    );
    const both = after(detained, { ...fine(800), id: 'outcome2' });
    expect(notesOnOutcomes(both, ruleSetFile)['outcome2']).toBeUndefined();
  });

  it('[D-K66] points out that the fine the article adds is not there, and refuses nothing', () => {
    const beaten = after(decided(), { days: 8, appliedTrack: '治51' });
    expect(notes(beaten)).toMatchObject([{ ruleId: 'D-K66', carriedBy: 'shown' }]);
    expect(notes(after(decided(), { days: 5, appliedTrack: '治51' }))).toEqual([]);
    expect(notes(after(beaten, { ...fine(800), id: 'outcome2', appliedTrack: '治51' }))).toEqual([]);
  });

  it('[D-K60] takes the law of the act; a lighter later one wants its reason', () => {
    const of2025 = decided({
      incident: { ...aCase().incident, occurredAt: Moment.parse('2025-12-20T10:00:00+08:00') },
    });
    expect(refusal(of2025, fine(200))).toBeNull();
    expect(refusal(of2025, fine(800))).toMatchObject({
      code: 'disposition.reasonRequired',
      rule: 'D-K60',
    });
    expect(refusal(of2025, { ...fine(800), on: Day.parse('2025-12-28') })?.code).toBe(
      'disposition.penaltyBeyondLaw',
    );
    expect(refusal(of2025, { ...fine(800), ...because })).toBeNull();
    expect(notes(after(of2025, { ...fine(400), ...because }))[0]?.text).toContain('适用后来的法律');
  });

  it('[D-K61] is refused where no reason carries it', () => {
    expect(refusal(decided(), { ...fine(1001), ...because })).toMatchObject({
      code: 'disposition.penaltyBeyondLaw',
      rule: 'D-K61',
      at: 'fineFen',
    });
    expect(refusal(decided(), { ...fine(1000), ...because })).toBeNull();
    expect(refusal(whoIs({ age: 13 }), { kind: 'warning', days: null, ...because })).toMatchObject({
      code: 'disposition.penaltyBeyondLaw',
      rule: 'D-K61',
    });
    expect(refusal(whoIs({ age: 14 }), { kind: 'warning', days: null })).toBeNull();
    expect(refusal(whoIs({ mentalCapacity: 'none' }), because)?.code).toBe('disposition.penaltyBeyondLaw');
    expect(refusal(whoIs({ mentalCapacity: 'limited' }))).toBeNull();
  });

  it('[D-K62] asks how more than twenty days of detention decided on one day are carried out together', () => {
    const first = after(decided(), { id: 'outcome0', days: 15, appliedTrack: '治51' });
    expect(refusal(first, { days: 5 })).toBeNull();
    expect(refusal(first, { days: 6 })).toMatchObject({
      code: 'disposition.reasonRequired',
      rule: 'D-K62',
      at: 'rangeReason',
    });
    const together = '两份决定书分别决定，合并执行二十日。';
    expect(refusal(first, { days: 6, rangeReason: together })).toBeNull();
    expect(refusal(first, { days: 6, on: Day.parse('2026-03-27') })).toBeNull();
    const struck = {
      ...first,
      legalOutcomes: first.legalOutcomes.map((one) => ({
        ...one,
        struck: { at: at('27T10:00'), by: '测试民警丁', reason: '录错' },
      })),
    };
    expect(refusal(struck, { days: 6 })).toBeNull();
    const second = { ...aCounterparty(), id: 'person9', name: '违法嫌疑人B' };
    const two = { ...first, counterparties: [...first.counterparties, second] };
    expect(refusal(two, { days: 10, counterpartyId: second.id })).toBeNull();
  });

  it.each([
    ['fourteen', { age: 14 }, 2],
    ['seventeen, for the first time', { age: 17 }, 2],
    ['seventeen, punished within the year', { age: 17, priorWithinYear: 'yes' }, 1],
    ['eighteen', { age: 18 }, 0],
    ['sixty-nine', { age: 69 }, 0],
    ['seventy', { age: 70 }, 1],
    ['pregnant', { age: 30, pregnantOrNursing: 'yes' }, 1],
  ] as const)('[D-K63] is taken down with what to mind of somebody %s', (_, offender, said) => {
    const kept = notes(after(whoIs(offender)));
    expect(kept.map(({ ruleId, carriedBy }) => [ruleId, carriedBy])).toEqual(
      Array.from({ length: said }, () => ['D-K63', 'shown']),
    );
    expect(kept.every(({ basis }) => basis.length > 0)).toBe(true);
  });

  it('[D-K63] says nothing of carrying out what is no detention', () => {
    expect(notes(after(whoIs({ age: 70 }), fine(500)))).toEqual([]);
    expect(notes(after(whoIs({ age: 15 }), fine(500)))).toHaveLength(1);
  });

  it('[D-K64] is told on D01 with its reason and the articles, and only where there is something to tell', () => {
    const citations = {
      'zhian2025-20': { law: '《治安管理处罚法》', article: '第二十条', effectiveOn: null },
    };
    const lines = (rightsCase: RightsCase) =>
      outcomeLines(
        { rightsCase, outcomeNotes: notesOnOutcomes(rightsCase, ruleSetFile), citations },
        personId,
      );
    expect(lines(after(decided()))).toEqual([]);
    const [line] = lines(after(decided(), { days: 3, ...because }));
    expect(line).toContain('2026年3月26日行政拘留3日；理由：主动消除违法后果');
    expect(line).toContain('《治安管理处罚法》第二十条');
  });

  it('[D-K64] may be measured by every public-order range of the day of the act, each with its article', () => {
    const ranges = penaltyRanges(ruleSetOn('2026-03-24'));
    expect(ranges.map(({ track }) => track)).toContain('治61');
    expect(ranges.every(({ basis, penalty }) => basis.length > 0 && penalty !== '')).toBe(true);
    expect(penaltyRanges(ruleSetOn('2025-12-31')).map(({ track }) => track)).not.toContain('治43');
    expect(penaltyRanges(null)).toEqual([]);
  });
});
