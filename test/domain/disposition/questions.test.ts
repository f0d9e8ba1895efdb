import { describe, expect, it } from 'vitest';
import type { DispositionFacts } from '#domain/disposition/facts.ts';
import type { FactKey } from '#domain/disposition/factKey.ts';
import { openQuestions } from '#domain/disposition/missingFacts.ts';
import { questions } from '#domain/disposition/questions.ts';
import { anAuxiliary, anOfficer, aRecord, gradedAs, plainAdult, ruleSet } from './aRecord.ts';

const unknown = aRecord({
  acts: ['damageOtherProperty', 'other'],
  targets: [anAuxiliary({ capacity: 'auxiliaryOfficer', withOfficerLeading: 'unknown', duty: 'unknown' })],
});

/** What each question supposes, as the fact it asks for would then read. */
function supposed(factKey: FactKey, read: (facts: DispositionFacts) => unknown, record = unknown): unknown[] {
  const question = questions.find((one) => one.factKey === factKey);
  return (question?.answers(record) ?? []).map(read);
}

describe('[D-Q54] the answers that are tried for an open question', () => {
  it.each([
    'deceased',
    'servingSentence',
    'pregnantOrNursing',
    'seriousIllness',
    'priorWithinYear',
    'coerced',
    'blindOrDeafMute',
    'impersonatedPolice',
    'deputy',
  ] as const)('are yes and no of the person: %s', (key) => {
    expect(supposed(`offender.${key}`, ({ offender }) => offender[key])).toEqual(['yes', 'no']);
  });

  it.each(['officerIdentifiable', 'fabricated', 'abusive', 'aimedAtPunishment'] as const)(
    'are yes and no of what was said: %s',
    (key) => {
      expect(supposed(`statement.${key}`, ({ statement }) => statement[key])).toEqual(['yes', 'no']);
    },
  );

  it.each(['minorContactOnly', 'occupantsEndangered', 'lethalRisk', 'seriousCircumstances'] as const)(
    'are yes and no, each with its reason, where people must judge: %s',
    (key) => {
      const judged = supposed(key, (facts) => [facts[key].answer, facts[key].reasons !== '']);
      expect(judged).toEqual([
        ['yes', true],
        ['no', true],
      ]);
    },
  );

  it('are yes and no of obstruction and of a leading officer, and both intents of a driver', () => {
    expect(supposed('obstructedDuty', (facts) => facts.obstructedDuty)).toEqual(['yes', 'no']);
    expect(supposed('intent', ({ intent }) => intent)).toEqual(['attack', 'flee']);
    const leading = supposed('targets.withOfficerLeading', (facts) => facts.targets[0]?.withOfficerLeading);
    expect(leading).toEqual(['yes', 'no']);
    const someone = aRecord({ targets: [anOfficer({ capacity: 'unknown' })] });
    const capacities = supposed('targets.capacity', ({ targets }) => targets[0]?.capacity, someone);
    expect(capacities).toEqual(['officer', 'auxiliaryOfficer', 'other']);
  });

  it('lie on either side of every age the law names', () => {
    const ages = supposed('offender.age', ({ offender }) => offender.age).map(Number);
    const bands = [
      [0, 14],
      [14, 16],
      [16, 18],
      [18, 70],
      [70, 75],
    ] as const;
    for (const [from, below] of bands)
      expect(
        ages.filter((age) => age >= from && age < below),
        `${from}–${below}`,
      ).toHaveLength(1);
    expect(ages).toHaveLength(bands.length);
  });

  it('are every step of injury at which another road opens', () => {
    const record = aRecord({ targets: [anOfficer({ injury: { status: 'unknown' } })] });
    const grades = supposed(
      'targets.injury',
      ({ targets }) => {
        const injury = targets[0]?.injury;
        return injury?.status === 'graded' ? injury.grade : injury?.status;
      },
      record,
    );
    expect(grades).toEqual(['none', 'belowMinor', 'minor', 'lightSecond', 'seriousSecond']);
  });

  it('are, of what else was done, that nothing was, a blow and an insult; of what came of it, something grave and nothing', () => {
    const acts = supposed('actsComplete', (facts) => [facts.acts.at(-1), facts.actsComplete]);
    expect(acts).toEqual([
      ['other', 'yes'],
      ['punchKick', 'yes'],
      ['verbalAbuse', 'yes'],
    ]);
    const came = supposed('consequences', (facts) => [facts.consequences.length, facts.consequencesComplete]);
    expect(came).toEqual([
      [2, 'unknown'],
      [0, 'yes'],
    ]);
  });

  it('are a loss below and one beyond the line of a crime', () => {
    const losses = supposed(
      'resultBeyondPersons.propertyDamageYuan',
      ({ resultBeyondPersons }) => resultBeyondPersons.propertyDamageYuan,
    ).map(Number);
    expect(Math.min(...losses)).toBeLessThan(ruleSet.provocationYuan);
    expect(Math.max(...losses)).toBeGreaterThan(ruleSet.propertyCrimeYuan);
  });
});

describe('what an open question says of its answers', () => {
  const asked = (over: Partial<DispositionFacts>, factKey: FactKey) =>
    openQuestions(aRecord({ offender: plainAdult, ...over }), ruleSet).find((one) => one.factKey === factKey);

  it('[D-Q54] names the roads that an answer would open and close', () => {
    const dead = asked(
      { acts: ['bite'], offender: { ...plainAdult, deceased: 'unknown' } },
      'offender.deceased',
    );
    expect(dead?.opens).toContain('offender_dead');
    expect(dead?.closes).toContain('治61');
  });

  it('[D-Q54] tries a further act on the person whose acts were told apart', () => {
    const targets = [anOfficer({ acts: ['verbalAbuse'], injury: gradedAs('minor') })];
    const more = asked({ acts: ['verbalAbuse'], targets, actsComplete: 'no' }, 'actsComplete');
    expect(more?.opens).toContain('277-5');
  });

  it('[D-Q53] asks of blindness only whoever may have missed an order, and of impersonation only where something else was done', () => {
    const offender = { ...plainAdult, blindOrDeafMute: 'unknown', impersonatedPolice: 'unknown' } as const;
    const key = 'offender.blindOrDeafMute';
    const pushed = { offender, minorContactOnly: { answer: 'no', reasons: '推倒在地' } } as const;
    expect(asked({ ...pushed, acts: ['push'] }, key)).toBeDefined();
    expect(asked({ ...pushed, acts: ['push', 'blocking'] }, key)).toBeDefined();
    expect(asked({ ...pushed, acts: ['push', 'bite'] }, key)).toBeUndefined();
    expect(asked({ ...pushed, acts: [] }, key)).toBeUndefined();
    expect(asked({ ...pushed, acts: ['push'] }, 'offender.impersonatedPolice')).toBeUndefined();
    expect(asked({ acts: ['other'], offender }, 'offender.impersonatedPolice')).toBeDefined();
  });
});
