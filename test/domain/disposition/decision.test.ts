import { describe, expect, it } from 'vitest';
import { checkDecision, contradiction } from '#domain/disposition/checkDecision.ts';
import { DispositionDecision } from '#domain/disposition/decision.ts';
import { departuresOf } from '#domain/disposition/departures.ts';
import { DispositionFacts } from '#domain/disposition/facts.ts';
import { factsFingerprint } from '#domain/disposition/factsFingerprint.ts';
import { LocalPolicy, policyDepartures, policyNotes } from '#domain/disposition/localPolicy.ts';
import { openTracks } from '#domain/disposition/openTracks.ts';
import { recusalFindings } from '#domain/disposition/recusal.ts';
import { shipped } from '../shipped.ts';
import {
  aRecord,
  anAuxiliary,
  anOfficer,
  gradedAs,
  plainAdult,
  proposalFor,
  ruleSet,
  ruleSetOn,
} from './aRecord.ts';

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
    legalOpinion: '',
    approver: '测试负责人',
    approverBadgeNumber: '',
    decidedAt: '2026-03-25T10:00:00+08:00',
    rulesetVersion: assault.rulesetVersion,
    factsFingerprint: factsFingerprint(aRecord(assaultFacts)),
    ...over,
  });
}
const rulesOf = (over: Partial<DispositionDecision>, proposal = assault) =>
  departuresOf(aDecision(over), proposal, []).map(({ ruleId }) => ruleId);

const said = '现场视频和证人证言相互印证';
const check = (
  decision: DispositionDecision,
  proposal = assault,
  earlier: DispositionDecision | null = null,
) => checkDecision(decision, proposal, { notes: [], earlier });
/** What a decision is refused for, e.g. `disposition.forbidden D-F2`. */
const refusedFor = (over: Partial<DispositionDecision>, proposal = assault) => {
  const checked = check(aDecision({ reason: said, legalOpinion: said, ...over }), proposal);
  return checked.ok ? 'passes' : `${checked.failure.code} ${checked.failure.detail?.['rule'] ?? ''}`;
};

describe('human decision', () => {
  it('passes without a reason when it follows the leading track and measure', () => {
    expect(check(aDecision(), assault)).toEqual({ ok: true, value: aDecision() });
  });

  it('[D-K1] a track the facts do not open needs a reason', () => {
    expect(check(aDecision({ track: '293' }), assault)).toMatchObject({
      ok: false,
      failure: { code: 'disposition.reasonRequired', detail: { rule: 'D-K1' } },
    });
    expect(check(aDecision({ track: '293', reason: '测试理由写到十个字以上为止' }), assault).ok).toBe(true);
  });

  it('[D-K2] a lighter track than the leading one is a downgrade', () => {
    const proposal = proposalFor({
      acts: ['bite'],
      targets: [anOfficer({ injury: { status: 'unknown' } })],
      offender: plainAdult,
    });
    const lighter = { track: '治61', measure: 'fine', finality: 'provisional' } as const;
    expect(rulesOf(lighter, proposal)).toEqual(['D-K2']);
    expect(refusedFor({ ...lighter, legalOpinion: '' }, proposal)).toBe(
      'disposition.legalOpinionMissing D-K2',
    );
    expect(refusedFor(lighter, proposal)).toBe('passes');
  });

  it('[D-K2] no penalty at all where one leads is a downgrade too', () => {
    const proposal = proposalFor({ acts: ['verbalAbuse'], offender: plainAdult });
    expect(proposal.leading).toBe('治61');
    expect(rulesOf({ track: 'education', measure: 'criticismEducation' }, proposal)).toContain('D-K2');
    expect(rulesOf({ track: '治50', measure: 'fine' }, proposal)).not.toContain('D-K2');
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

  it('[D-K13] what the law forbids on the recorded facts passes with no reason whatever', () => {
    const against = (over: Partial<DispositionFacts>, decided: Partial<DispositionDecision> = {}) =>
      refusedFor(decided, proposalFor({ ...assaultFacts, ...over }));
    const publicOrder = { track: '治61', measure: 'fine' } as const;
    const aged = (age: number) => ({ offender: { ...plainAdult, age } });
    expect(against({ targets: [anAuxiliary({ injury: gradedAs('minor') })] })).toBe(
      'disposition.forbidden D-F2',
    );
    expect(against(aged(15))).toBe('disposition.forbidden D-F3');
    expect(against(aged(15), { track: '234/232' })).toBe('disposition.forbidden D-F3a');
    expect(against(aged(13), publicOrder)).toBe('disposition.forbidden D-F10');
    expect(against({ offender: { ...plainAdult, deceased: 'yes' } })).toBe('disposition.forbidden D-F8');
    expect(against({ offender: { ...plainAdult, mentalCapacity: 'none' } })).toBe(
      'disposition.forbidden D-F9',
    );
    expect(against({ acts: ['filming'] }, publicOrder)).toBe('disposition.forbidden D-F11');
    expect(against({ acts: ['verbalAbuse'] })).toBe('disposition.forbidden D-F1');
  });

  it('[D-K10] a fine settles no crime, and nobody is detained on a track that punishes nobody', () => {
    expect(refusedFor({ measure: 'fine' })).toBe('disposition.measureForeign D-K10');
    expect(refusedFor({ measure: 'closeCase' })).toBe('disposition.measureForeign D-K10');
    const criticism = proposalFor({ acts: ['grievance'] });
    const detained = { track: 'education', measure: 'administrativeDetention' } as const;
    expect(refusedFor(detained, criticism)).toBe('disposition.measureForeign D-K10');
    expect(refusedFor({ ...detained, measure: 'criticismEducation' }, criticism)).toBe('passes');
  });

  it('[D-G23] nobody is judged by an article that was not there on the day of the act', () => {
    const thrown = { ...aRecord(), acts: ['throwFromHeight' as const], offender: plainAdult };
    const decided = { track: '291-2', measure: 'criminalSummons', finality: 'provisional' } as const;
    const on = (day: string) => refusedFor(decided, openTracks(thrown, ruleSetOn(day)));
    expect([on('2020-06-01'), on('2022-06-01')]).toEqual(['disposition.forbidden D-G23', 'passes']);
  });

  it('[D-M2g] nobody with child or nursing is sent to administrative detention, whatever is written', () => {
    const expecting = proposalFor({
      acts: ['verbalAbuse'],
      offender: { ...plainAdult, pregnantOrNursing: 'yes' },
    });
    const decided = {
      track: '治61',
      finality: 'provisional',
      reason: '情节严重，经集体讨论决定拘留。',
    } as const;
    expect(refusedFor({ ...decided, measure: 'administrativeDetention' }, expecting)).toBe(
      'disposition.forbidden D-M2g',
    );
    expect(refusedFor({ ...decided, measure: 'detentionNotExecuted' }, expecting)).not.toContain('D-M2g');
  });

  it.each([
    [{ age: 15 }, true],
    [{ age: 17, priorWithinYear: 'no' }, true],
    [{ age: 17, priorWithinYear: 'yes' }, false],
    [{ age: 71 }, true],
    [{ age: 35 }, false],
  ] as const)('[D-M2h] of %j, executed detention wants the exception named and 法制: %s', (over, wanted) => {
    const serious = { answer: 'yes', kinds: [], reasons: '持续阻碍，情节严重' } as const;
    for (const seriousCircumstances of [serious, { ...serious, answer: 'unknown' } as const]) {
      const proposal = proposalFor({
        acts: ['verbalAbuse'],
        offender: { ...plainAdult, ...over },
        seriousCircumstances,
      });
      const decided = { track: '治61', measure: 'administrativeDetention', finality: 'provisional' } as const;
      const reason = '一年以内第二次违反治安管理，情节严重、影响恶劣';
      const told = refusedFor({ ...decided, reason, legalOpinion: '' }, proposal);
      expect(told === 'disposition.legalOpinionMissing D-M2h').toBe(wanted);
      const legalOpinion = '同意，属于第二十三条第二款的例外情形。';
      expect(refusedFor({ ...decided, reason, legalOpinion }, proposal)).toBe('passes');
    }
  });

  it('[D-K15] a final lighter road says in words why a crime that is still open is none', () => {
    const ramming = proposalFor({
      acts: ['vehicleRamming'],
      targets: [anOfficer({ injury: gradedAs('lightSecond') })],
      offender: plainAdult,
    });
    const fined = { track: '治61', measure: 'fine' } as const;
    expect(refusedFor({ ...fined, reason: '' }, ramming)).toContain('D-K15');
    expect(refusedFor({ ...fined, reason: '', finality: 'provisional' }, ramming)).not.toContain('D-K15');
  });

  it('[D-N1] [D-N2] [D-N3] age, capacity and disputed enforcement are settled before anything is final', () => {
    const open = (over: Partial<DispositionFacts>) => proposalFor({ ...assaultFacts, ...over });
    const unaged = open({ offender: { ...plainAdult, age: null } });
    expect(refusedFor({}, unaged)).toBe('disposition.factsMissing D-N1');
    expect(refusedFor({ finality: 'provisional' }, unaged)).toBe('passes');
    const doubted = { ...plainAdult, mentalDoubt: 'yes', mentalCapacity: 'unknown' } as const;
    expect(refusedFor({}, open({ offender: doubted }))).toBe('disposition.factsMissing D-N2');
    const policeFault = {
      level: 'unknown',
      jointlyConfirmed: 'unknown',
      disputed: 'yes',
      reasons: '',
    } as const;
    expect(refusedFor({}, open({ policeFault }))).toBe('disposition.factsMissing D-N3');
  });

  it('[D-G7] while the injury of one attacked is open, no track at all is final', () => {
    const targets = [anOfficer({ injury: { status: 'unknown' } })];
    const proposal = proposalFor({ ...assaultFacts, targets });
    for (const track of ['277-5', '277-1', '治61', 'no_crime', 'education'] as const) {
      const measure = track === '治61' ? 'fine' : track.startsWith('277') ? 'bail' : 'closeCase';
      expect(refusedFor({ track, measure }, proposal)).toBe('disposition.factsMissing D-G7');
    }
  });

  it('[D-K11] detention proposed on open premises needs a reason', () => {
    const deputy = proposalFor({ ...assaultFacts, offender: { ...plainAdult, deputy: 'yes' } });
    expect(rulesOf({}, deputy)).toEqual(['D-K11']);
    expect(refusedFor({ reason: '' }, deputy)).toBe('disposition.reasonRequired D-K11');
  });

  it('[D-K12] a decision that replaces another says why, and the same reason again is looked for anew', () => {
    expect(check(aDecision(), assault, aDecision())).toMatchObject({
      failure: { code: 'disposition.reasonRequired', detail: { rule: 'D-K12' } },
    });
    expect(check(aDecision({ reason: said }), assault, aDecision()).ok).toBe(true);
  });

  it('[D-K14] a word is no reason', () => {
    expect(refusedFor({ measure: 'bail', reason: '同意' })).toBe('disposition.reasonRequired D-K5');
    expect(refusedFor({ measure: 'bail', reason: '　　　　　　　　　　同意' })).toBe(
      'disposition.reasonRequired D-K5',
    );
  });

  it('[D-G7] no final conclusion before the appraisal, reason or not; a provisional one may stand', () => {
    const proposal = proposalFor({
      ...assaultFacts,
      targets: [anOfficer({ injury: { status: 'unknown' } })],
    });
    expect(check(aDecision({ reason: '测试理由写到十个字以上为止' }), proposal)).toMatchObject({
      failure: { code: 'disposition.factsMissing', detail: { rule: 'D-G7' } },
    });
    expect(check(aDecision({ finality: 'provisional' }), proposal).ok).toBe(true);
  });

  it('[D-G0] nothing can be decided while the law of the day is unknown', () => {
    const blocked = openTracks(aRecord({ actDate: null }), null);
    expect(check(aDecision({ reason: '测试理由写到十个字以上为止' }), blocked)).toMatchObject({
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
    const one = factsFingerprint({ ...facts, otherActs: '踢门' });
    expect(factsFingerprint({ ...facts, otherActs: '踢车' })).not.toBe(one);
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
      { notes, earlier: null },
    );
    expect(refusal).toMatchObject({
      failure: { code: 'disposition.reasonRequired', detail: { rule: 'D-K15、D-B1' } },
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
      counterparties: [],
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
    expect(found(witness, { counterparties: [witness] })).toEqual(['D-R1 mustRecuse']);
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

  it('[D-R1] the very record is the same person, even where only a badge number tells', () => {
    expect(found({ ...hurt, badgeNumber: '' }, { knownBy: 'badge' })).toEqual(['D-R1 mustRecuse']);
    expect(found(person('x', '测试民警甲', '000009', ''), { knownBy: 'badge' })).toEqual(['D-R3 warning']);
  });

  it('[D-R3] of a handler on file, says what to do once it is known to be the same person', () => {
    const namesake = person('x', '测试民警甲', '000009', '测试二所');
    const said = (knownBy: 'badge' | 'nameAndUnit') =>
      recusalFindings({
        investigators: [namesake],
        affected: [hurt],
        witnesses: [],
        counterparties: [],
        relatives: [],
        knownBy,
      })[0]?.text;
    expect(said('nameAndUnit')).toBe('测试民警甲与本案受侵害人同名，请核对是否同一人。');
    expect(said('badge')).toContain('是同一人的应当回避，收回授权');
  });

  it('[D-R3] the same name elsewhere is to be checked', () => {
    expect(found(person('x', '测试民警甲', '000009', '测试二所'))).toEqual(['D-R3 warning']);
  });
});
