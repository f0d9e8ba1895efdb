import { describe, expect, it } from 'vitest';
import { checkDecision, contradiction, departuresOf } from '#domain/disposition/checkDecision.ts';
import { DispositionDecision } from '#domain/disposition/decision.ts';
import { DispositionFacts } from '#domain/disposition/facts.ts';
import { factsFingerprint } from '#domain/disposition/factsFingerprint.ts';
import { LocalPolicy, policyDepartures, policyNotes } from '#domain/disposition/localPolicy.ts';
import { openTracks } from '#domain/disposition/openTracks.ts';
import { recusalFindings } from '#domain/disposition/recusal.ts';
import { shipped } from '../shipped.ts';
import { aRecord, anAuxiliary, anOfficer, gradedAs, plainAdult, proposalFor, ruleSet } from './aRecord.ts';

const grounds = [{ item: 1, evidenceIds: ['证据1'] }];
const assaultFacts: Partial<DispositionFacts> = {
  acts: ['bite'],
  targets: [anOfficer({ injury: gradedAs('minor') })],
  offender: plainAdult,
  detentionGrounds: grounds,
};
const assault = proposalFor(assaultFacts);
const policy = LocalPolicy.parse(shipped('policy/hantai'));

function aDecision(over: Partial<DispositionDecision> = {}): DispositionDecision {
  return DispositionDecision.parse({
    counterpartyId: '测试相对人A',
    track: '277-5',
    measure: 'criminalDetention',
    finality: 'final',
    reason: '',
    approver: '测试负责人',
    decidedAt: '2026-03-25T10:00:00+08:00',
    rulesetVersion: assault.rulesetVersion,
    factsFingerprint: factsFingerprint(aRecord(assaultFacts)),
    ...over,
  });
}
const rulesOf = (over: Partial<DispositionDecision>, proposal = assault) =>
  departuresOf(aDecision(over), proposal, []).map(({ ruleId }) => ruleId);

describe('human decision', () => {
  it('passes without a reason when it follows the leading track and measure', () => {
    expect(checkDecision(aDecision(), assault)).toEqual({ ok: true, value: aDecision() });
  });

  it('[D-K1] a track the facts do not open needs a reason', () => {
    expect(checkDecision(aDecision({ track: '293' }), assault)).toMatchObject({
      ok: false,
      failure: { code: 'disposition.reasonRequired', detail: { rule: 'D-K1' } },
    });
    expect(checkDecision(aDecision({ track: '293', reason: '测试理由' }), assault).ok).toBe(true);
  });

  it('[D-K2] a lighter track than the leading one is a downgrade', () => {
    const proposal = proposalFor({
      acts: ['bite'],
      targets: [anOfficer({ injury: { status: 'unknown' } })],
      offender: plainAdult,
    });
    expect(rulesOf({ track: '治61', measure: 'fine', finality: 'provisional' }, proposal)).toEqual(['D-K2']);
  });

  it('[D-K3] a graver track than the leading one may go too far', () => {
    const proposal = proposalFor({
      acts: ['punchKick'],
      obstructedDuty: 'yes',
      offender: plainAdult,
      detentionGrounds: grounds,
    });
    expect(proposal.leading).toBe('治61');
    expect(rulesOf({ track: '277-1' }, proposal)).toEqual(['D-K3']);
  });

  it('[D-K4] a track whose facts are not complete needs a reason', () => {
    const proposal = proposalFor({ ...assaultFacts, acts: ['weaponUse'] });
    expect(rulesOf({ track: '277-5-agg', measure: 'criminalDetention' }, proposal)).toEqual(['D-K3', 'D-K4']);
  });

  it('[D-K4] a crime against confirmed serious fault needs a reason', () => {
    const proposal = proposalFor({
      ...assaultFacts,
      policeFault: { level: 'serious', jointlyConfirmed: 'yes', disputed: 'no', reasons: '测试' },
    });
    expect(rulesOf({}, proposal)).toEqual(['D-K3', 'D-K4']);
  });

  it('[D-K5] a harder or softer measure than the law carries needs a reason', () => {
    expect(rulesOf({ measure: 'bail' })).toEqual(['D-K5']);
    const fine = proposalFor({ acts: ['blocking'], offender: plainAdult });
    expect(rulesOf({ track: '治61', measure: 'administrativeDetention' }, fine)).toEqual(['D-K5']);
    expect(rulesOf({ track: '治61', measure: 'fine' }, fine)).toEqual([]);
  });

  it('[D-F2] a forbidden conclusion names the guard', () => {
    const proposal = proposalFor({ acts: ['bite'], targets: [anAuxiliary()] });
    expect(rulesOf({}, proposal)).toEqual(['D-F2', 'D-K1']);
  });

  it('[D-G7] no final conclusion before the appraisal, reason or not; a provisional one may stand', () => {
    const proposal = proposalFor({
      ...assaultFacts,
      targets: [anOfficer({ injury: { status: 'unknown' } })],
    });
    expect(checkDecision(aDecision({ reason: '测试理由' }), proposal)).toMatchObject({
      failure: { code: 'disposition.factsMissing', detail: { rule: 'D-G7' } },
    });
    expect(checkDecision(aDecision({ finality: 'provisional' }), proposal).ok).toBe(true);
  });

  it('[D-G0] nothing can be decided while the law of the day is unknown', () => {
    const blocked = openTracks(aRecord({ actDate: null }), null);
    expect(checkDecision(aDecision({ reason: '测试理由' }), blocked)).toMatchObject({
      failure: { code: 'disposition.factsMissing', detail: { rule: 'D-G0' } },
    });
  });

  it('[D-K6] facts changed since are noticed even if the lead is the same', () => {
    const facts = aRecord({ ...assaultFacts, consequences: ['suspectEscaped'] });
    const proposal = openTracks(facts, ruleSet);
    expect(contradiction(aDecision(), proposal, factsFingerprint(facts))?.ruleId).toBe('D-K6');
    expect(contradiction(aDecision(), assault, factsFingerprint(aRecord(assaultFacts)))).toBeNull();
  });

  it('[D-K7] facts that move the lead ask for review; facts that forbid it name the guard', () => {
    const graver = aRecord({ ...assaultFacts, targets: [anOfficer({ injury: gradedAs('seriousFirst') })] });
    expect(contradiction(aDecision(), openTracks(graver, ruleSet), factsFingerprint(graver))?.ruleId).toBe(
      'D-K7',
    );
    const auxiliary = aRecord({ ...assaultFacts, targets: [anAuxiliary({ injury: gradedAs('minor') })] });
    expect(
      contradiction(aDecision(), openTracks(auxiliary, ruleSet), factsFingerprint(auxiliary))?.ruleId,
    ).toBe('D-F2');
  });

  it('the fingerprint ignores the order of keys and sees every change', () => {
    const facts = aRecord(assaultFacts);
    const reordered = DispositionFacts.parse(Object.fromEntries(Object.entries(facts).reverse()));
    expect(factsFingerprint(reordered)).toBe(factsFingerprint(facts));
    expect(factsFingerprint({ ...facts, otherActs: '补充' })).not.toBe(factsFingerprint(facts));
  });
});

describe('local policy', () => {
  const notesFor = (over: Partial<DispositionFacts>) => {
    const facts = aRecord(over);
    return policyNotes(policy, facts, ruleSet, openTracks(facts, ruleSet));
  };
  const shown = (over: Partial<DispositionFacts>) =>
    notesFor(over).map(({ ruleId, stance }) => `${ruleId} ${stance}`);

  it('[D-B1] agrees where the law carries detention, and says so where it does not', () => {
    expect(shown(assaultFacts)).toEqual(['D-B1 agrees', 'D-B4 reminder']);
    expect(shown({ ...assaultFacts, offender: { ...plainAdult, seriousIllness: 'yes' } })).toEqual([
      'D-B1 harderThanLaw',
      'D-B4 reminder',
    ]);
    expect(shown({ ...assaultFacts, detentionGrounds: [] })).toEqual(['D-B1 lawOpen', 'D-B4 reminder']);
    expect(shown({ acts: ['punchKick'], offender: plainAdult })).toEqual([
      'D-B1 harderThanLaw',
      'D-B4 reminder',
    ]);
  });

  it('[D-B2] is harder than the law without written grave circumstances', () => {
    expect(shown({ acts: ['verbalAbuse'], offender: plainAdult })).toEqual([
      'D-B2 harderThanLaw',
      'D-B4 reminder',
    ]);
    const serious = { answer: 'yes', kinds: [], reasons: '三次警告不听' } as const;
    expect(shown({ acts: ['blocking'], offender: plainAdult, seriousCircumstances: serious })).toEqual([
      'D-B2 agrees',
      'D-B4 reminder',
    ]);
  });

  it('[D-B3] criticism ends in education by policy and law alike', () => {
    expect(shown({ acts: ['grievance'] })).toEqual(['D-B3 agrees', 'D-B4 reminder']);
  });

  it('[D-B4] the reminder stands in every record, even one without acts', () => {
    expect(shown({ acts: [] })).toEqual(['D-B4 reminder']);
    expect(notesFor(assaultFacts).at(-1)?.explanation).toBe('现有事实指向犯罪，不得以罚代刑。');
  });

  it('[D-B1] [D-B2] a departure from the policy either way needs a written reason', () => {
    const notes = notesFor({ acts: ['punchKick'], offender: plainAdult });
    expect(policyDepartures(notes, 'fine').map(({ ruleId }) => ruleId)).toEqual(['D-B1']);
    expect(policyDepartures(notes, 'criminalDetention')).toEqual([]);
    const refusal = checkDecision(
      aDecision({ track: '治61', measure: 'fine' }),
      proposalFor({ acts: ['punchKick'], offender: plainAdult }),
      notes,
    );
    expect(refusal).toMatchObject({
      failure: { code: 'disposition.reasonRequired', detail: { rule: 'D-B1' } },
    });
    const harder = notesFor({ acts: ['verbalAbuse'], offender: plainAdult });
    expect(policyDepartures(harder, 'criminalDetention').map(({ ruleId }) => ruleId)).toEqual(['D-B2']);
  });

  it('is never cited as a legal basis', () => {
    const { basis } = proposalFor(assaultFacts).tracks[0] ?? { basis: [] };
    expect(basis.filter((id) => !/^[a-z]+\d*-/.test(id))).toEqual([]);
    expect(policy.source).toContain('不是法律依据');
  });
});

describe('recusal', () => {
  const person = (id: string, name: string, badgeNumber: string, unit: string) => ({
    id,
    name,
    badgeNumber,
    unit,
  });
  const hurt = person('o1', '测试民警甲', '000001', '测试一所');
  const found = (investigator: ReturnType<typeof person>, over: object = {}) =>
    recusalFindings({
      investigators: [investigator],
      affected: [hurt],
      witnesses: [],
      relatives: [],
      ...over,
    }).map(({ ruleId, severity }) => `${ruleId} ${severity}`);

  it('[D-R1] the officer who was hurt never investigates, under whatever id', () => {
    expect(found(hurt)).toEqual(['D-R1 mustRecuse']);
    expect(found({ ...hurt, id: 'other' })).toEqual(['D-R1 mustRecuse']);
    expect(found(person('x', '测试民警甲', '', '测试一所'))).toEqual(['D-R1 mustRecuse']);
  });

  it('[D-R1] neither does a witness or a relative', () => {
    const witness = person('w', '测试证人丙', '', '');
    expect(found(witness, { witnesses: [witness] })).toEqual(['D-R1 mustRecuse']);
    expect(found(witness, { relatives: [witness] })).toEqual(['D-R1 mustRecuse']);
  });

  it('[D-R2] an investigator of the same unit is a warning', () => {
    expect(found(person('x', '测试民警乙', '000002', '测试一所'))).toEqual(['D-R2 warning']);
    expect(found(person('x', '测试民警乙', '000002', '测试二所'))).toEqual([]);
    expect(found(person('x', '测试民警乙', '000002', ''), { affected: [{ ...hurt, unit: '' }] })).toEqual([]);
  });

  it('[D-R2] is not said of one who must step aside anyway', () => {
    const colleague = person('o2', '测试民警乙', '000002', '测试一所');
    expect(found(hurt, { affected: [hurt, colleague] })).toEqual(['D-R1 mustRecuse']);
  });

  it('[D-R1] [D-R3] without a badge number a namesake of no known unit is taken for the same person', () => {
    expect(found(person('x', '测试民警甲', '', ''))).toEqual(['D-R1 mustRecuse']);
    expect(found(person('x', '测试民警甲', '', '测试二所'))).toEqual(['D-R3 warning']);
  });

  it('[D-R3] the same name elsewhere is to be checked', () => {
    expect(found(person('x', '测试民警甲', '000009', '测试二所'))).toEqual(['D-R3 warning']);
  });
});
