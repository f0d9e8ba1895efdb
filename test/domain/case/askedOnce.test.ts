import { describe, expect, it } from 'vitest';
import { factsOf } from '#domain/case/factsOf.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { emptyFacts } from '#domain/disposition/facts.ts';
import type { DispositionFacts } from '#domain/disposition/facts.ts';
import { factsFingerprint } from '#domain/disposition/factsFingerprint.ts';
import type { LegalOutcome } from '#domain/disposition/legalOutcome.ts';
import { Day } from '#domain/kernel/moment.ts';
import { aCase, aCounterparty, anOfficer, at } from '#test/people/aCase.ts';
import { aHappening } from '#test/people/aHappening.ts';

const person = aCounterparty();
const other = { ...aCounterparty(), id: 'person9', name: '违法嫌疑人B' };
const day = (text: string) => Day.parse(`2026-03-${text}`);
const read = (over: Partial<RightsCase>, answered: Partial<DispositionFacts> = {}) =>
  factsOf(aCase({ ...over, facts: { [person.id]: { ...emptyFacts(), ...answered } } }), person);

const outcome = (changes: Partial<LegalOutcome> = {}): LegalOutcome => ({
  id: 'outcome1',
  counterpartyId: person.id,
  kind: 'administrativeDetention',
  on: day('26'),
  organ: '虚构市公安局示例分局',
  documentNumber: '虚公行罚决字〔2026〕1号',
  days: 5,
  fineFen: null,
  appliedTrack: null,
  rangeReason: '',
  words: '',
  evidenceIds: [],
  by: '测试民警丁',
  recordedAt: at('26T10:00'),
  struck: null,
  ...changes,
});

describe('[D-Q50] the loss of property is asked with the incident', () => {
  const loss = (propertyLossFen: number | null) => ({ incident: { ...aCase().incident, propertyLossFen } });
  const amount = (facts: DispositionFacts) => facts.resultBeyondPersons.propertyDamageYuan;

  it('is read from there, and is unknown where nothing stands', () => {
    expect(amount(read(loss(150_000)))).toBe(1500);
    expect(amount(read(loss(null)))).toBeNull();
  });

  it('is what one person alone did where that was told', () => {
    const own = { resultBeyondPersons: { ...emptyFacts().resultBeyondPersons, propertyDamageYuan: 300 } };
    expect(amount(read(loss(150_000), own))).toBe(300);
  });
});

describe('[D-Q51] measures and penalties are asked with the clocks and the outcomes', () => {
  it('are read with their days, each end with its own beginning', () => {
    const clockRecords = [
      aHappening('detained', '25T09:00'),
      aHappening('released', '28T09:00'),
      aHappening('bailed', '28T10:00'),
      aHappening('nonProsecutionReceived', '30T10:00'),
    ];
    expect(read({ clockRecords }).measuresTaken).toEqual([
      { kind: 'criminalDetention', from: day('25'), to: day('28') },
      { kind: 'bail', from: day('28'), to: null },
      { kind: 'nonProsecution', from: day('30'), to: null },
    ]);
  });

  it('are nobody else’s, and not what was withdrawn or struck', () => {
    const counterparties = [person, other];
    const shared = aHappening('detained', '25T09:00', { subjectId: null });
    expect(read({ counterparties, clockRecords: [shared] }).measuresTaken).toEqual([]);
    expect(read({ clockRecords: [shared] }).measuresTaken).toHaveLength(1);
    const taken = { by: '测试民警丁', at: at('26T09:00'), reason: '误登记' };
    expect(
      read({ clockRecords: [aHappening('detained', '25T09:00', { withdrawn: taken })] }).measuresTaken,
    ).toEqual([]);
    const legalOutcomes = [outcome({ counterpartyId: other.id }), outcome({ id: 'o2', struck: taken })];
    expect(read({ counterparties, legalOutcomes }).measuresTaken).toEqual([]);
  });

  it('keep what was answered before, once', () => {
    const answered = { measuresTaken: [{ kind: 'fine', from: null, to: null }] } as const;
    const fine = outcome({ kind: 'fine', days: null, fineFen: 50_000 });
    expect(read({ legalOutcomes: [fine] }, answered).measuresTaken).toEqual([
      { kind: 'fine', from: day('26'), to: null },
    ]);
    expect(read({}, answered).measuresTaken).toEqual(answered.measuresTaken);
  });

  it('tell that a public-order penalty was decided, with its paper', () => {
    const prior = read({ legalOutcomes: [outcome()] }).priorDecision;
    expect(prior.made).toBe('yes');
    expect(prior.decision).toContain('虚公行罚决字〔2026〕1号');
    expect(prior.decision).toContain('行政拘留5日');
    expect(read({}).priorDecision).toEqual(emptyFacts().priorDecision);
    expect(read({ legalOutcomes: [outcome({ kind: 'indicted', days: null })] }).priorDecision.made).toBe(
      'unknown',
    );
  });

  it('taken down after a decision are no change of the facts it was made on', () => {
    expect(factsFingerprint(read({ legalOutcomes: [outcome()] }))).toBe(factsFingerprint(read({})));
    expect(factsFingerprint(read({}, { acts: ['bite'] }))).not.toBe(factsFingerprint(read({})));
  });
});

describe('[D-Q52] whether the cameras ran is asked of each officer', () => {
  const cameras = (...states: readonly ('full' | 'partial' | 'off' | 'none' | 'unknown')[]) =>
    states.map((bodyCamera, place) => ({ ...anOfficer(), id: `officer${place}`, bodyCamera }));
  const complete = (facts: DispositionFacts) => facts.legality.recorderComplete;
  const claimed = { legality: { ...emptyFacts().legality, recorderComplete: 'no' } } as const;

  it('one that did not run throughout keeps the doubt', () => {
    expect(complete(read({ officers: cameras('full', 'partial') }))).toBe('no');
    expect(complete(read({ officers: cameras('full', 'none') }))).toBe('no');
  });

  it('all that ran are the handlers’ word alone, and end an older doubt', () => {
    expect(complete(read({ officers: cameras('full', 'full') }, claimed))).toBe('unknown');
  });

  it('what was answered before stands where nobody told of the cameras', () => {
    expect(complete(read({ officers: cameras('unknown', 'full') }, claimed))).toBe('no');
    const family = [{ ...anOfficer(), category: 'closeRelative' as const, bodyCamera: 'none' as const }];
    expect(complete(read({ officers: family }))).toBe('unknown');
  });
});
