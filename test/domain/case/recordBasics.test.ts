import { describe, expect, it } from 'vitest';
import { caseTriggers, injuryTriggers } from '#domain/case/caseTriggers.ts';
import { factsOf, fullYears } from '#domain/case/factsOf.ts';
import { nextSteps, stepWaiverId } from '#domain/case/nextSteps.ts';
import { recordBasics, recordPeople } from '#domain/case/recordBasics.ts';
import { setAside } from '#domain/case/setAside.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { emptyFacts } from '#domain/disposition/facts.ts';
import type { DispositionFacts } from '#domain/disposition/facts.ts';
import type { RecordingDevice } from '#domain/evidence/device.ts';
import type { InjuryGrade } from '#domain/infringement/injury.ts';
import { Day } from '#domain/kernel/moment.ts';
import { gradedAs } from '#test/domain/disposition/aRecord.ts';
import {
  aCase,
  aCounterparty,
  anItem,
  anOfficer,
  aRegistration,
  at,
  aFile,
  noClaims,
  stamp,
} from '#test/people/aCase.ts';
import { stepBasis } from '#test/domain/stepBasis.ts';

const aCamera: RecordingDevice = {
  id: '设备1',
  kind: 'bodyCamera',
  label: '执法记录仪1号',
  model: '',
  number: '',
  wearer: '',
  badgeNumber: '',
  deviation: null,
  silences: [],
};
const basicsOf = (rightsCase = aCase()) => ({
  name: rightsCase.name,
  kind: rightsCase.kind,
  level: rightsCase.level,
  incident: rightsCase.incident,
});

describe('the basics of a case', () => {
  it('[M-6] refuse a patrol that arrived before it was called', () => {
    const incident = { ...aCase().incident, calledAt: at('24T20:31'), arrivedAt: at('24T20:30') };
    const answer = recordBasics(aCase(), { ...basicsOf(), incident }, stamp);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'case.timesOutOfOrder' } });
  });

  it('[M-6] accept a patrol called and arrived in the same minute', () => {
    const incident = { ...aCase().incident, calledAt: at('24T20:31'), arrivedAt: at('24T20:31') };
    expect(recordBasics(aCase(), { ...basicsOf(), incident }, stamp).ok).toBe(true);
  });

  it('[M-6] refuse an end before the act', () => {
    const incident = { ...aCase().incident, endedAt: at('24T20:34') };
    const answer = recordBasics(aCase(), { ...basicsOf(), incident }, stamp);
    expect(answer).toMatchObject({ ok: false, failure: { code: 'case.timesOutOfOrder' } });
  });

  it.each(['occurredAt', 'calledAt', 'arrivedAt', 'endedAt'] as const)(
    '[M-6] refuse %s after now',
    (field) => {
      const incident = { ...aCase().incident, [field]: at('24T21:01') };
      const answer = recordBasics(aCase(), { ...basicsOf(), incident }, stamp);
      expect(answer).toMatchObject({ ok: false, failure: { code: 'case.timeInFuture' } });
    },
  );
});

describe('the people of a case', () => {
  it('[M-7] cannot lose someone whom facts still name', () => {
    const rightsCase = aCase();
    const [person] = rightsCase.counterparties;
    const known = { ...rightsCase, facts: { [person?.id ?? '']: emptyFacts() } };
    const answer = recordPeople(
      known,
      { officers: [...known.officers], counterparties: [], witnesses: [] },
      stamp,
    );
    expect(answer).toEqual({
      ok: false,
      failure: { code: 'case.personUnknown', detail: { person: '违法嫌疑人A' } },
    });
  });

  it('give the disposition their age on the day, their deputy status and the newest injury', () => {
    const graded = anOfficer({
      injury: {
        ...anOfficer().injury,
        assessment: {
          status: 'graded',
          grade: 'minor',
          opinionNumber: '1',
          receivedOn: Day.parse('2026-03-30'),
          body: '测试鉴定中心',
        },
      },
    });
    const rightsCase = aCase({ officers: [graded] });
    const facts = factsOf(
      rightsCase,
      aCounterparty({ bornOn: Day.parse('2010-03-25'), deputy: 'peoplesCongress' }),
    );
    expect(facts.offender.age).toBe(15);
    expect(facts.offender.deputy).toBe('yes');
    expect(facts.targets[0]).toMatchObject({
      capacity: 'officer',
      injury: { status: 'graded', grade: 'minor' },
    });
  });

  it('[M-56] have a full year more from the day after the birthday', () => {
    expect(fullYears(Day.parse('2010-03-23'), Day.parse('2026-03-24'))).toBe(16);
    expect(fullYears(Day.parse('2010-03-24'), Day.parse('2026-03-24'))).toBe(15);
    expect(fullYears(Day.parse('2010-12-31'), Day.parse('2027-01-01'))).toBe(16);
    expect(fullYears(Day.parse('2008-02-29'), Day.parse('2026-02-28'))).toBe(17);
    expect(fullYears(Day.parse('2008-02-29'), Day.parse('2026-03-01'))).toBe(18);
  });
});

describe('the next steps', () => {
  it('[M-8] come in working order and start with the mechanism', () => {
    const steps = nextSteps(aCase(), stepBasis);
    expect(steps[0]).toMatchObject({ id: 'activate', state: 'open' });
    expect(steps.every((step) => step.why !== '' && step.source !== '')).toBe(true);
  });

  it('[M-8] say why rescue and visits do not belong to a case in which nobody is hurt', () => {
    const unhurt = aCase(
      {},
      {
        officers: [
          { name: '测试民警甲', category: 'officer', badgeNumber: '', unit: '', injuryDescription: '' },
        ],
      },
    );
    const steps = nextSteps(unhurt, stepBasis).filter(({ id }) => id === 'rescue' || id === 'visit');
    expect(steps).toMatchObject([
      { id: 'rescue', state: 'notApplicable', because: '没有记录受伤人员' },
      { id: 'visit', state: 'notApplicable', because: '没有记录受伤人员' },
    ]);
  });

  describe('[D-K73] ask for the level to be looked at', () => {
    const step = (changes: Partial<RightsCase>) =>
      nextSteps(aCase(changes), stepBasis).find(({ id }) => id === 'level');
    const [officer] = aCase().officers;
    const [person] = aCase().counterparties;
    const facts = (over: Partial<DispositionFacts>) => ({
      facts: { [person?.id ?? '']: { ...emptyFacts(), ...over } },
    });
    const graded = (grade: InjuryGrade) => ({
      officers:
        officer === undefined
          ? []
          : [{ ...officer, injury: { ...officer.injury, assessment: gradedAs(grade) } }],
    });

    it('where somebody was maimed, a gun was reached for, or it could have killed', () => {
      expect(step(graded('seriousSecond'))?.why).toContain('测试民警甲重伤二级');
      expect(step(facts({ acts: ['gunGrab'] }))?.why).toContain('抢夺枪支');
      const lethal = { answer: 'yes', reasons: '刺向颈部' } as const;
      expect(step(facts({ lethalRisk: lethal }))?.why).toContain('足以致人重伤、死亡');
      expect(step(graded('seriousSecond'))).toMatchObject({ state: 'open', before: 'close', tab: 'people' });
    });

    it('and is done once the level is 重大', () => {
      expect(step({ ...graded('death'), level: 'serious' })?.state).toBe('open');
      expect(step({ ...graded('death'), level: 'major' })?.state).toBe('done');
    });

    it('not for anything less, nor for what nobody gave a reason for', () => {
      expect(step({})?.state).toBe('notApplicable');
      expect(step(graded('lightFirst'))?.state).toBe('notApplicable');
      expect(step(facts({ lethalRisk: { answer: 'yes', reasons: '' } }))?.state).toBe('notApplicable');
      expect(step(facts({ lethalRisk: { answer: 'no', reasons: '轻推' } }))?.state).toBe('notApplicable');
    });
  });

  it('[M-8] put clocks that run out before the rest and name them', () => {
    const steps = nextSteps(aCase(), { ...stepBasis, pressingClocks: ['委托伤情鉴定'] });
    const clocks = steps.find((step) => step.id === 'clocks');
    expect(clocks?.state).toBe('open');
    expect(clocks?.why.startsWith('委托伤情鉴定。')).toBe(true);
  });

  it('[M-8] end the claim for work injury once it is taken down for every auxiliary who was hurt', () => {
    const auxiliary = (name: string) => ({
      name,
      category: 'auxiliaryOfficer' as const,
      badgeNumber: '',
      unit: '示例派出所',
      injuryDescription: '面部被抓伤',
    });
    const hurt = aCase({}, { officers: [auxiliary('测试辅警乙'), auxiliary('测试辅警丙')] });
    const [first, second] = hurt.officers.map(({ id }) => id);
    const applied = (...ids: readonly (string | undefined)[]) => {
      const clockRecords = ids.map((subjectId, index) => ({
        id: `record${index}`,
        kind: 'happened' as const,
        ends: null,
        event: 'workInjuryApplied' as const,
        subjectId: subjectId ?? null,
        at: at('26T09:00'),
        note: '',
        by: stamp.by,
        recordedAt: stamp.now,
        withdrawn: null,
      }));
      return nextSteps({ ...hurt, clockRecords }, stepBasis).find(({ id }) => id === 'workInjury');
    };
    expect(applied()).toMatchObject({ state: 'open' });
    expect(applied()?.why).toMatch(/^测试辅警乙、测试辅警丙还没有登记工伤认定申请/u);
    expect(applied(first)?.why).toMatch(/^测试辅警丙还没有登记/u);
    expect(applied(first, second)).toMatchObject({ state: 'done' });
    expect(nextSteps(aCase(), stepBasis).find(({ id }) => id === 'workInjury')?.state).toBe('notApplicable');
  });

  it('[M-8] keep a step set aside in sight, with its reason', () => {
    const answer = setAside(
      aCase(),
      { requirementId: stepWaiverId('visit'), label: '看望慰问', reason: '本人婉拒' },
      stamp,
    );
    const steps = answer.ok ? nextSteps(answer.value, stepBasis) : [];
    expect(steps.find((step) => step.id === 'visit')).toMatchObject({
      state: 'waived',
      waiverReason: '本人婉拒',
    });
  });
});

describe('what starts a clock', () => {
  it('[T-A2] [T-A5] [M-9] is each hurt one’s own appraisal, and none of one found unhurt', () => {
    const [officer] = aCase().officers;
    if (officer === undefined) throw new Error('somebody is hurt');
    const assessed = (assessment: typeof officer.injury.assessment, id = 'o1') => ({
      ...officer,
      id,
      injury: { ...officer.injury, assessment },
    });
    const pending = { status: 'pending', commissionedAt: at('25T09:00'), body: '测试鉴定所' } as const;
    const both = aCase({ officers: [assessed(pending), assessed({ status: 'none' }, 'o2')] });
    expect(injuryTriggers(both, 'o1')).toMatchObject({
      caseAccepted: stamp.now,
      appraisalCommissioned: at('25T09:00'),
    });
    expect(injuryTriggers(both, 'o2').caseAccepted).toBeUndefined();
    expect(injuryTriggers(both, 'o2').appraisalCommissioned).toBeUndefined();
    expect(caseTriggers(both).appraisalCommissioned).toBeUndefined();
  });

  it('[M-9] is only what the record says', () => {
    expect(caseTriggers(aCase())).toEqual({
      incidentOccurred: at('24T20:35'),
      incidentReported: stamp.now,
      infringementKnown: stamp.now,
      caseAccepted: stamp.now,
    });
    expect(injuryTriggers(aCase(), aCase().officers[0]?.id ?? '')).toEqual({
      caseAccepted: stamp.now,
      injuryReported: stamp.now,
      injured: at('24T20:35'),
      officerInjured: at('24T20:35'),
    });
  });

  it('[T-B14] is known to the police no sooner than it happens, so that a call before it still ends the limitation', () => {
    const called = aCase({ incident: { ...aCase().incident, calledAt: at('24T20:31') } });
    expect(caseTriggers(called)).toMatchObject({
      incidentReported: at('24T20:31'),
      infringementKnown: at('24T20:35'),
    });
  });

  it('[T-E1b] [M-9] is no rescue where nobody was hurt', () => {
    const [officer] = aRegistration().officers;
    if (officer === undefined) throw new Error('somebody is there');
    const unhurt = aCase({}, { officers: [{ ...officer, injuryDescription: '' }] });
    expect(injuryTriggers(unhurt, unhurt.officers[0]?.id ?? '')).toEqual({});
  });

  it('[M-9] is the work-injury clock only when an auxiliary is hurt', () => {
    const [officer] = aRegistration().officers;
    if (officer === undefined) throw new Error('somebody is hurt');
    const auxiliary = aCase({}, { officers: [{ ...officer, category: 'auxiliaryOfficer' }] });
    const told = injuryTriggers(auxiliary, auxiliary.officers[0]?.id ?? '');
    expect(told.auxiliaryInjured).toBe(at('24T20:35'));
    expect(told.officerInjured).toBeUndefined();
  });

  it('[M-9] is the video taken in, for handing in the body camera', () => {
    const file = aFile(1, { claims: { ...noClaims, mediaType: 'video/mp4' } });
    const filmedBy = (kind: RecordingDevice['kind']) =>
      caseTriggers(
        aCase({
          evidence: [anItem(1, { file, deviceId: '设备1' })],
          devices: [{ ...aCamera, kind }],
        }),
      ).bodyCameraHandedIn;
    expect(filmedBy('bodyCamera')).toBe(at('24T22:00'));
    expect(filmedBy('phone')).toBeUndefined();
    expect(caseTriggers(aCase({ evidence: [anItem(1, { file })] })).bodyCameraHandedIn).toBeUndefined();
    expect(caseTriggers(aCase({ evidence: [anItem(1)] })).bodyCameraHandedIn).toBeUndefined();
  });
});
