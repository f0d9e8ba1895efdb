import { describe, expect, it } from 'vitest';
import { factsOf } from '#domain/case/factsOf.ts';
import { recordFacts } from '#domain/case/recordFacts.ts';
import { legalityItems, legalityStanding, reviewedLegality } from '#domain/case/reviewedLegality.ts';
import type { LegalityItem } from '#domain/case/reviewedLegality.ts';
import { emptyFacts } from '#domain/disposition/facts.ts';
import type { Answer, Legality } from '#domain/disposition/facts.ts';
import { ConductChecklist } from '#domain/evidence/conductReview.ts';
import type { ConductAnswer, ConductReview } from '#domain/evidence/conductReview.ts';
import conductData from '../../../templates/checklists/conduct.json' with { type: 'json' };
import { aCase, at, stamp } from '#test/people/aCase.ts';

const { questions } = ConductChecklist.parse(conductData);
const open = emptyFacts().legality;
const allClaimed = (answer: Answer): Legality =>
  legalityItems.reduce<Legality>((claims, item) => ({ ...claims, [item]: answer }), open);

function reviewOf(answers: Readonly<Record<string, ConductAnswer>>): ConductReview {
  const finding = {
    reason: '审看视频',
    body: 'inspectorate',
    by: '测试督察长甲',
    at: at('24T22:00'),
  } as const;
  const gathered = { evidenceIds: [], note: '', gatheredBy: '', gatheredAt: null };
  return {
    entries: Object.entries(answers).map(([questionId, answer]) => ({
      questionId,
      ...gathered,
      findings: [{ ...finding, answer }],
    })),
  };
}
const every = (answer: ConductAnswer) =>
  reviewOf(Object.fromEntries(questions.map(({ id }) => [id, answer])));
const read = (answers: Readonly<Record<string, ConductAnswer>>, claims: Legality, item: LegalityItem) =>
  reviewedLegality(reviewOf(answers), claims)[item];

describe('whether the enforcement was lawful', () => {
  it('[D-K18] is not known from the word of the handlers that all was well', () => {
    expect(reviewedLegality(null, allClaimed('yes'))).toEqual(open);
  });

  it('[D-K18] stays in doubt on their word that something was not', () => {
    expect(reviewedLegality(null, allClaimed('no'))).toEqual(allClaimed('no'));
  });

  it('[D-K18] is what 督察 and 法制 found, whatever was claimed', () => {
    for (const claim of ['yes', 'no', 'unknown'] as const) {
      expect(reviewedLegality(every('yes'), allClaimed(claim))).toEqual(allClaimed('yes'));
      expect(reviewedLegality(every('notApplicable'), allClaimed(claim))).toEqual(allClaimed('yes'));
      expect(reviewedLegality(every('no'), allClaimed(claim))).toEqual(allClaimed('no'));
    }
    expect(reviewedLegality(every('unknown'), allClaimed('yes'))).toEqual(open);
  });

  it('[D-K18] of police gear wants every question about it answered', () => {
    const claims = allClaimed('yes');
    expect(read({ gearLawful: 'yes' }, claims, 'gearLawful')).toBe('unknown');
    expect(read({ gearLawful: 'yes', gearStopped: 'no' }, claims, 'gearLawful')).toBe('no');
    const whole = { gearLawful: 'yes', gearStopped: 'yes', weaponLawful: 'notApplicable' } as const;
    expect(read(whole, claims, 'gearLawful')).toBe('yes');
    expect(read({ injuredAided: 'yes', weaponAftermath: 'no' }, claims, 'injuredAided')).toBe('no');
  });

  it('[D-K18] tells whose word each answer is', () => {
    const of = (review: ConductReview | null, answer: Answer) =>
      legalityStanding(review, { ...open, warningGiven: answer }, 'warningGiven');
    expect(of(null, 'yes')).toEqual({ answer: 'unknown', standing: 'claimed', findings: [] });
    expect(of(null, 'unknown')).toEqual({ answer: 'unknown', standing: 'open', findings: [] });
    const found = of(reviewOf({ warningGiven: 'no' }), 'yes');
    expect(found).toMatchObject({ answer: 'no', standing: 'reviewed', findings: [{ by: '测试督察长甲' }] });
  });

  it('[D-K18] rests on every question of the review', () => {
    for (const { id } of questions) {
      const one = reviewedLegality(reviewOf({ [id]: 'no' }), open);
      expect(
        Object.values(one).filter((answer) => answer === 'no'),
        id,
      ).toHaveLength(1);
    }
  });

  it('[D-K18] is judged as found, and the claim stays in the record as it was said', () => {
    const before = aCase();
    const [person] = before.counterparties;
    if (person === undefined) throw new Error('this case has a counterparty');
    const claims = { ...emptyFacts(), legality: allClaimed('yes') };
    const recorded = recordFacts(before, { counterpartyId: person.id, facts: claims }, stamp);
    if (!recorded.ok) throw new Error(recorded.failure.code);
    const reviewed = { ...recorded.value, conductReview: reviewOf({ warningGiven: 'no' }) };
    expect(factsOf(reviewed, person).legality).toEqual({ ...open, warningGiven: 'no' });
    expect(reviewed.facts[person.id]?.legality).toEqual(allClaimed('yes'));
  });

  it('[E-145] is disputed where 督察 and 法制 differ, until they agree or find the fault together', () => {
    const before = aCase();
    const [person] = before.counterparties;
    if (person === undefined) throw new Error('this case has a counterparty');
    const findings = [
      { answer: 'yes', reason: '', body: 'inspectorate', by: '测试督察长甲', at: at('24T22:00') },
      { answer: 'no', reason: '没有听到警告', body: 'legalAffairs', by: '测试法制员丙', at: at('24T23:00') },
    ] as const;
    const entry = { evidenceIds: [], note: '', gatheredBy: '', gatheredAt: null };
    const differing = { entries: [{ ...entry, questionId: 'warningGiven', findings }] };
    const standing = legalityStanding(differing, allClaimed('yes'), 'warningGiven');
    expect(standing).toMatchObject({ answer: 'unknown', standing: 'disputed', findings });
    const held = { ...before, conductReview: differing };
    expect(factsOf(held, person).policeFault.disputed).toBe('yes');
    expect(
      factsOf({ ...held, conductReview: reviewOf({ warningGiven: 'no' }) }, person).policeFault.disputed,
    ).toBe('unknown');
  });

  it('[D-K19] is at fault only as both offices found, not as another record says', () => {
    const policeFault = {
      level: 'none',
      jointlyConfirmed: 'yes',
      disputed: 'yes',
      reasons: '旧记录',
    } as const;
    const before = aCase();
    const [person] = before.counterparties;
    if (person === undefined) throw new Error('this case has a counterparty');
    const old = { ...before, facts: { [person.id]: { ...emptyFacts(), policeFault } } };
    const { policeFault: read } = factsOf(old, person);
    expect(read).toEqual({ level: 'unknown', jointlyConfirmed: 'unknown', disputed: 'yes', reasons: '' });
    const again = recordFacts(old, { counterpartyId: person.id, facts: factsOf(old, person) }, stamp);
    expect(again.ok).toBe(true);
  });
});
