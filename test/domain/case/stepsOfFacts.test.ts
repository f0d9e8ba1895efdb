import { describe, expect, it } from 'vitest';
import type { ClockRecord } from '#domain/case/clockRecord.ts';
import { nextSteps } from '#domain/case/nextSteps.ts';
import type { NextStep } from '#domain/case/nextSteps.ts';
import type { Counterparty } from '#domain/case/person.ts';
import { recordHappened } from '#domain/case/recordClock.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { openDuty, recordedStepIds } from '#domain/case/stepsOfFacts.ts';
import { emptyFacts } from '#domain/disposition/facts.ts';
import type { DispositionFacts, OffenderFacts } from '#domain/disposition/facts.ts';
import { LegalOutcome } from '#domain/disposition/legalOutcome.ts';
import type { MeasureId } from '#domain/disposition/measures.ts';
import { Day } from '#domain/kernel/moment.ts';
import { dutyEvents } from '#domain/timeLimits/clockEvent.ts';
import type { ClockEvent } from '#domain/timeLimits/clockEvent.ts';
import { aCase, aCounterparty, at, stamp } from '#test/people/aCase.ts';
import { aDecision } from '#test/people/aDecision.ts';
import { hearingSteps } from '#test/domain/hearingSteps.ts';
import { stepBasis } from '#test/domain/stepBasis.ts';

const stepOf = (rightsCase: RightsCase, stepId: string): NextStep => {
  const step = nextSteps(rightsCase, stepBasis).find(({ id }) => id === stepId);
  if (step === undefined) throw new Error(stepId);
  return step;
};
const said = (rightsCase: RightsCase, stepId: string): string => {
  const { state, because } = stepOf(rightsCase, stepId);
  return because === null ? state : `${state} ${because}`;
};
const personId = aCounterparty().id;
const withFacts = (over: Partial<DispositionFacts>, changes: Partial<RightsCase> = {}): RightsCase =>
  aCase({ facts: { [personId]: { ...emptyFacts(), ...over } }, ...changes });
const withOffender = (over: Partial<OffenderFacts>) =>
  withFacts({ offender: { ...emptyFacts().offender, ...over } });
const withPerson = (changes: Partial<Counterparty>) => aCase({ counterparties: [aCounterparty(changes)] });
const born = (day: string) => withPerson({ bornOn: Day.parse(day) });
const happened = (event: ClockEvent, changes: Partial<ClockRecord> = {}): ClockRecord =>
  ({
    id: `record-${event}`,
    kind: 'happened',
    event,
    subjectId: personId,
    at: at('24T20:50'),
    note: '',
    by: '测试民警丁',
    recordedAt: at('24T21:00'),
    withdrawn: null,
    ...changes,
  }) as ClockRecord;
const withRecord = (rightsCase: RightsCase, ...clockRecords: readonly ClockRecord[]) => ({
  ...rightsCase,
  clockRecords,
});
const decided = (measure: MeasureId, changes: Partial<Counterparty> = {}): RightsCase => ({
  ...withPerson(changes),
  decisions: [aDecision({ counterpartyId: personId, measure })],
});

describe('steps the facts call for', () => {
  it.each(['minorGuardian', 'minorAdult', 'minorSealing'])('[T-G1] %s belongs to a minor alone', (id) => {
    expect(said(born('2010-05-06'), id)).toBe('open');
    expect(stepOf(born('2010-05-06'), id).why).toContain('违法嫌疑人A');
    expect(said(born('1990-05-06'), id)).toBe('notApplicable 没有未成年的相对人');
  });

  it('[T-G2] a doubt of the mind wants an appraisal until the capacity is known', () => {
    expect(said(withOffender({ mentalDoubt: 'yes' }), 'mentalAppraisal')).toBe('open');
    expect(said(withOffender({ mentalDoubt: 'yes', mentalCapacity: 'full' }), 'mentalAppraisal')).toBe(
      'done',
    );
    expect(said(withOffender({ mentalDoubt: 'no' }), 'mentalAppraisal')).toContain('没有疑问');
  });

  it('[T-G3] whoever was drunk is tested first', () => {
    const drunk = withOffender({ drunk: 'yes' });
    expect(said(drunk, 'drunk')).toBe('open');
    expect(said(withRecord(drunk, happened('alcoholTested')), 'drunk')).toBe('done');
    expect(said(withOffender({ drunk: 'no' }), 'drunk')).toBe('notApplicable 没有醉酒的相对人');
  });

  it('[T-G4] deputies, holders of a passport and public employees are reported', () => {
    for (const deputy of ['peoplesCongress', 'cppcc'] as const)
      expect(said(withPerson({ deputy }), 'deputy')).toBe('open');
    expect(said(withPerson({ deputy: 'no' }), 'deputy')).toBe('notApplicable 没有人大代表、政协委员');
    expect(said(withPerson({ idType: 'passport' }), 'foreigner')).toBe('open');
    expect(said(withPerson({ idType: 'residentId' }), 'foreigner')).toContain('没有持护照');
    expect(said(withOffender({ publicEmployee: 'yes' }), 'publicEmployee')).toBe('open');
    expect(said(withOffender({ publicEmployee: 'no' }), 'publicEmployee')).toBe('notApplicable 没有公职人员');
  });

  it('[T-G5] what was put on the net is kept, and dealt with', () => {
    const posted = withFacts({ acts: ['onlinePost'] });
    expect([said(posted, 'netCapture'), said(posted, 'platform')]).toEqual(['open', 'open']);
    const pushed = withFacts({ acts: ['push'], actsComplete: 'yes' });
    expect(said(pushed, 'netCapture')).toBe('notApplicable 没有网络言论、散布隐私的行为');
    expect(said(withFacts({ acts: ['push'] }), 'netCapture')).toContain('还没有逐人记全行为');
  });

  it('[T-G6] a complaint is looked into before anything is called false', () => {
    expect(said(withFacts({ acts: ['untrueComplaint'] }), 'clearing')).toBe('open');
    expect(said(aCase({ kind: 'unfoundedComplaint' }), 'clearing')).toBe('open');
    expect(said(aCase(), 'clearing')).toContain('没有不实投诉');
    const clearing = {
      id: 'clearing1',
      officerId: 'person1',
      allegation: '打人',
      channel: '12389',
      receivedOn: Day.parse('2026-03-24'),
      check: null,
      conclusion: null,
      notices: [],
    };
    const begun = withFacts(
      { acts: ['untrueComplaint'] },
      { publicOpinion: { posts: [], clearings: [clearing], disciplines: [] } },
    );
    expect(stepOf(begun, 'clearing')).toMatchObject({
      state: 'open',
      why: expect.stringContaining('没有结论'),
    });
  });

  it('[T-G7] damage is valued', () => {
    const smashed = (propertyDamageYuan: number | null) =>
      withFacts({
        acts: ['damageOtherProperty'],
        resultBeyondPersons: { ...emptyFacts().resultBeyondPersons, propertyDamageYuan },
      });
    expect([said(smashed(null), 'valuation'), said(smashed(300), 'valuation')]).toEqual(['open', 'done']);
    expect(said(withFacts({ acts: ['push'], actsComplete: 'yes' }), 'valuation')).toContain('没有毁坏财物');
  });

  it('[T-G8] a penalty is told before, a detention told to the family, a minor of the hearing', () => {
    const states = (rightsCase: RightsCase) =>
      ['penaltyTold', 'detentionFamily', 'hearing'].map((id) => stepOf(rightsCase, id).state);
    const grown = { bornOn: Day.parse('1990-05-06') };
    const young = { bornOn: Day.parse('2009-05-06') };
    expect(states(decided('fine', grown))).toEqual(['open', 'notApplicable', 'notApplicable']);
    expect(states(decided('administrativeDetention', grown))).toEqual(['open', 'open', 'notApplicable']);
    expect(states(decided('administrativeDetention', young))).toEqual(['open', 'open', 'open']);
    expect(states(decided('criticismEducation', young))).toEqual(Array(3).fill('notApplicable'));
    const asked = withRecord(decided('administrativeDetention', grown), happened('suspensionRequested'));
    expect(said(asked, 'suspension')).toBe('open');
    expect(said(decided('administrativeDetention', grown), 'suspension')).toContain('没有登记暂缓执行');
  });

  it('[T-G10] a fine that gives a right to a hearing asks for it, by the law of the day of the decision', () => {
    const fined = (on: string, yuan: number) => {
      const before = decided('fine', { bornOn: Day.parse('1990-05-06') });
      const [person] = before.counterparties;
      const outcome = LegalOutcome.parse({
        id: 'outcome1',
        counterpartyId: person?.id,
        kind: 'fine',
        on,
        organ: '虚构市公安局示例分局',
        documentNumber: '',
        days: null,
        fineFen: yuan * 100,
        appliedTrack: null,
        rangeReason: '',
        words: '',
        evidenceIds: [],
        by: '测试民警丁',
        recordedAt: at('25T09:00'),
        struck: null,
      });
      return stepOf({ ...before, legalOutcomes: [outcome] }, 'hearing').state;
    };
    expect([fined('2026-04-01', 3999), fined('2026-04-01', 4000)]).toEqual(['notApplicable', 'open']);
    expect([fined('2025-12-31', 1999), fined('2025-12-31', 2000)]).toEqual(['notApplicable', 'open']);
  });

  it('[T-G10] a grave case wants discussion and review, a hearing asked for is held and reviewed', () => {
    const ids = ['hearingHeld', 'collectiveDiscussion', 'legalReview'];
    const states = (rightsCase: RightsCase) => ids.map((id) => stepOf(rightsCase, id).state);
    const fined = decided('fine', { bornOn: Day.parse('1990-05-06') });
    expect(states({ ...fined, level: 'ordinary' })).toEqual(Array(3).fill('notApplicable'));
    expect(states({ ...fined, level: 'major' })).toEqual(['notApplicable', 'open', 'open']);
    const request = happened('hearingRequested');
    const hearing = happened('hearingHeld');
    const small = { ...fined, level: 'ordinary' } as const;
    const asked = withRecord(small, request);
    expect(states(asked)).toEqual(['open', 'notApplicable', 'notApplicable']);
    const held = withRecord(small, request, hearing);
    expect(states(held)).toEqual(['done', 'notApplicable', 'open']);
    expect(states(withRecord(small, request, hearing, happened('legallyReviewed')))).toEqual([
      'done',
      'notApplicable',
      'done',
    ]);
    expect(said({ ...fined, level: 'ordinary' }, 'legalReview')).toContain('案情疑难复杂的另行判断');
  });

  it('[T-G9] what is not known is said to be not known', () => {
    expect(said(aCase(), 'minorGuardian')).toBe('notApplicable 还没有查明相对人的年龄');
    expect(said(aCase(), 'drunk')).toBe('notApplicable 还没有回答是否醉酒');
    expect(said(aCase(), 'foreigner')).toBe('notApplicable 还没有登记相对人的证件');
    expect(said({ ...aCase(), counterparties: [] }, 'drunk')).toBe('notApplicable 还没有记录相对人');
  });

  it('[T-G9] a duty is done for each person, and open again when its record is taken back', () => {
    const first = aCounterparty({ bornOn: Day.parse('2010-05-06') });
    const second = { ...first, id: 'person9', name: '少年B' };
    const both = aCase({ counterparties: [first, second] });
    const one = withRecord(both, happened('guardianNotified'));
    expect(stepOf(one, 'minorGuardian')).toMatchObject({
      state: 'open',
      why: expect.stringMatching(/^少年B。/u),
    });
    expect(openDuty(one, 'minorGuardian', hearingSteps)).toMatchObject({
      event: 'guardianNotified',
      people: [{ name: '少年B' }],
    });
    const withdrawn = { by: '测试民警丁', at: at('24T21:10'), reason: '记错了人' };
    const back = withRecord(both, happened('guardianNotified', { withdrawn }));
    expect(stepOf(back, 'minorGuardian').why).toContain('违法嫌疑人A、少年B');
    expect(openDuty(both, 'rescue', hearingSteps)).toBeNull();
  });

  it('[T-G9] is taken down for one person, and only so', () => {
    expect(recordedStepIds).toContain('penaltyTold');
    for (const event of dutyEvents) {
      const input = { event, subjectId: null, at: at('24T20:50'), note: '', ends: null };
      const record = (subjectId: string | null) =>
        recordHappened(
          aCase(),
          { ...input, subjectId },
          { rules: [], hearing: hearingSteps, calendar: [] },
          { ...stamp, id: 'r1' },
        );
      expect(record(null)).toMatchObject({ ok: false, failure: { code: 'clock.personRequired' } });
      expect(record(personId).ok).toBe(true);
    }
  });
});
