import { describe, expect, it } from 'vitest';
import { peopleContradiction } from '#domain/case/plausible.ts';
import type { Application } from '#domain/case/procedure.ts';
import { recordBasics, recordPeople } from '#domain/case/recordBasics.ts';
import { registerCase } from '#domain/case/registration.ts';
import {
  recordAcceptance,
  recordAdmonition,
  recordApplication,
  recordClosing,
} from '#domain/case/recordProcedure.ts';
import type { FamilyMember } from '#domain/care/familyMember.ts';
import { recusalPeople } from '#domain/case/recusalPeople.ts';
import { procedureFields } from '#domain/document/caseFields/procedureFields.ts';
import { Day } from '#domain/kernel/moment.ts';
import { aCase, aCounterparty, anOfficer, aRegistration, at, stamp } from '#test/people/aCase.ts';
import { aFamilyMember } from '#test/people/aFamilyMember.ts';

const application: Application = {
  applicantType: 'self',
  applicantName: '测试民警甲',
  relation: '',
  appliedAt: at('24T20:50'),
  facts: '处警时被咬伤。',
  requests: ['pursueOffender'],
  isOral: false,
  takenBy: '',
};
const contradiction = (field: string) => ({
  ok: false,
  failure: { code: 'case.contradiction', detail: { field } },
});

describe('an application', () => {
  it('[M-30] is kept with who asks for what', () => {
    const answer = recordApplication(aCase(), application, stamp);
    expect(answer.ok && answer.value.procedure.application).toEqual(application);
  });
  it('[M-30] by word of mouth names who wrote it down', () => {
    expect(recordApplication(aCase(), { ...application, isOral: true }, stamp)).toMatchObject(
      contradiction('口头申请'),
    );
  });
  it('[M-30] of a relative says how they are related', () => {
    expect(
      recordApplication(aCase(), { ...application, applicantType: 'closeRelative' }, stamp),
    ).toMatchObject(contradiction('近亲属申请'));
  });
  it('[M-71] of somebody of the family on file carries the name and the relation the register has now', () => {
    const { relief } = aCase();
    const member = aFamilyMember({ officerId: anOfficer().id });
    const withFamily = (one: FamilyMember) => aCase({ relief: { ...relief, family: [one] } });
    const by: Application = {
      ...application,
      applicantType: 'closeRelative',
      applicantName: '测试家属子',
      relation: '测试民警甲的配偶',
      familyId: 'f1',
    };
    const made = recordApplication(withFamily(member), by, stamp);
    if (!made.ok) throw new Error(made.failure.code);
    expect(made.value.procedure.application).toEqual(by);
    expect(procedureFields(made.value).application).toMatchObject({
      applicantName: '测试家属子',
      relation: '测试民警甲的配偶',
    });
    const corrected = { ...made.value, relief: { ...relief, family: [{ ...member, relation: '母亲' }] } };
    expect(procedureFields(corrected).application.relation).toBe('测试民警甲的母亲');
    const people = recusalPeople(made.value).relatives.map(({ name }) => name);
    expect(people).toEqual(['测试家属子']);
    const struck = { at: stamp.now, by: stamp.by, reason: '登记错了' };
    expect(
      recordApplication({ ...made.value, relief: { ...relief, family: [{ ...member, struck }] } }, by, stamp)
        .ok,
    ).toBe(true);
    for (const refusal of [
      recordApplication(aCase(), by, stamp),
      recordApplication(withFamily({ ...member, struck }), by, stamp),
      recordApplication(withFamily(member), { ...by, applicantName: '别人' }, stamp),
      recordApplication(withFamily(member), { ...by, applicantType: 'self' }, stamp),
    ])
      expect(refusal).toMatchObject(contradiction('申请人'));
  });

  it('[M-30] lies between the incident and now', () => {
    const ahead = recordApplication(aCase(), { ...application, appliedAt: at('25T08:00') }, stamp);
    expect(ahead).toMatchObject({ ok: false, failure: { code: 'case.timeInFuture' } });
    const early = recordApplication(aCase(), { ...application, appliedAt: at('24T08:00') }, stamp);
    expect(early).toMatchObject({ ok: false, failure: { code: 'case.timesOutOfOrder' } });
  });
});

describe('a review for acceptance', () => {
  const review = {
    receivedAt: at('24T20:50'),
    verification: '经初核属实。',
    scope: 'inScope',
    opinion: 'accept',
    reason: '',
    replyDueOn: null,
  } as const;
  it('[M-31] does not accept what is out of scope', () => {
    expect(recordAcceptance(aCase(), { ...review, scope: 'outOfScope' }, stamp)).toMatchObject(
      contradiction('受理意见'),
    );
  });
  it('[M-31] says why when it does not accept', () => {
    expect(recordAcceptance(aCase(), { ...review, opinion: 'passOn' }, stamp)).toMatchObject(
      contradiction('理由'),
    );
  });
  it('[M-31] is not answered before it came in', () => {
    const early = { ...review, replyDueOn: Day.parse('2026-03-23') };
    expect(recordAcceptance(aCase(), early, stamp)).toMatchObject(contradiction('答复期限'));
  });
});

describe('a talk that is no penalty', () => {
  const talk = {
    id: 'talk1',
    counterpartyId: 'person2',
    at: at('24T20:55'),
    place: '示例派出所',
    conduct: '讽刺民警',
    consequencesTold: '辱骂执行职务的民警可能受治安管理处罚',
    education: '依法配合',
    officers: ['测试民警乙', '测试民警丙'],
  };
  it('[M-32] is held by two officers', () => {
    expect(recordAdmonition(aCase(), talk, stamp).ok).toBe(true);
    const alone = { ...talk, officers: ['测试民警乙', '测试民警乙'] };
    expect(recordAdmonition(aCase(), alone, stamp)).toMatchObject(contradiction('民警'));
  });
  it('[M-32] concerns somebody of the case', () => {
    expect(recordAdmonition(aCase(), { ...talk, counterpartyId: 'nobody' }, stamp)).toMatchObject({
      ok: false,
      failure: { code: 'case.personUnknown' },
    });
  });
});

describe('a closing report', () => {
  const reply = {
    verification: '属实',
    handling: '已处理',
    repliedOn: Day.parse('2026-03-24'),
    reviewWithinDays: null,
  };
  const report = {
    conclusion: 'dealtWith',
    outcome: '已依法处理。',
    publicOpinion: '',
    lessons: '',
    followUpOn: null,
    reply: null,
  } as const;
  it('[M-33] replies only to somebody who applied, and not in the future', () => {
    expect(recordClosing(aCase(), { ...report, reply }, stamp)).toMatchObject(contradiction('答复'));
    const applied = recordApplication(aCase(), application, stamp);
    if (!applied.ok) throw new Error(applied.failure.code);
    expect(recordClosing(applied.value, { ...report, reply }, stamp).ok).toBe(true);
    const ahead = { ...reply, repliedOn: Day.parse('2026-03-25') };
    expect(recordClosing(applied.value, { ...report, reply: ahead }, stamp)).toMatchObject(
      contradiction('答复日期'),
    );
  });
  it('[M-33] plans the follow-up ahead', () => {
    const late = { ...report, followUpOn: Day.parse('2026-03-23') };
    expect(recordClosing(aCase(), late, stamp)).toMatchObject(contradiction('回访日期'));
  });
});

describe('what cannot be', () => {
  const frame = { occurredAt: at('24T20:35'), now: stamp.now };
  const people = (officer = anOfficer(), person = aCounterparty()) => ({
    officers: [officer],
    counterparties: [person],
    witnesses: [],
  });

  it('[M-52] a birth after the incident, or an officer who is a child', () => {
    const unborn = people(anOfficer(), aCounterparty({ bornOn: Day.parse('2030-01-01') }));
    expect(peopleContradiction(unborn, frame)?.field).toBe('违法嫌疑人A的出生日期');
    const child = people(anOfficer({ bornOn: Day.parse('2010-01-01') }));
    expect(peopleContradiction(child, frame)?.problem).toContain('16岁');
    const relative = anOfficer({ category: 'closeRelative', bornOn: Day.parse('2010-01-01') });
    expect(peopleContradiction(people(relative), frame)).toBeNull();
  });

  it('[M-52] an opinion received before the incident or tomorrow, and a treatment that lies ahead', () => {
    const graded = (receivedOn: string) =>
      people(
        anOfficer({
          injury: {
            ...anOfficer().injury,
            assessment: {
              status: 'graded',
              grade: 'minor',
              opinionNumber: '1号',
              receivedOn: Day.parse(receivedOn),
              body: '虚构鉴定所',
            },
          },
        }),
      );
    expect(peopleContradiction(graded('2026-03-20'), frame)?.problem).toContain('早于案发日期');
    expect(peopleContradiction(graded('2026-03-25'), frame)?.problem).toBe('晚于今天');
    expect(peopleContradiction(graded('2026-03-24'), frame)).toBeNull();
    const injury = {
      ...anOfficer().injury,
      assessment: { status: 'pending', commissionedAt: at('24T20:00'), body: '' },
    } as const;
    expect(peopleContradiction(people(anOfficer({ injury })), frame)?.field).toBe('测试民警甲的鉴定委托时间');
  });

  it('[M-52] two people with one number, told when the case is registered and when people are changed', () => {
    const [officer] = aRegistration().officers;
    if (officer === undefined) throw new Error('nobody');
    const two = aRegistration({ officers: [officer, { ...officer, name: '测试民警乙' }] });
    const identity = { caseId: 'c'.repeat(26), caseNumber: '', members: [], nextId: () => 'x' };
    expect(registerCase(two, stamp, identity)).toMatchObject(contradiction('警号'));
    const both = { ...people(), officers: [anOfficer(), anOfficer({ id: 'other', name: '测试民警乙' })] };
    expect(recordPeople(aCase(), both, stamp)).toMatchObject(contradiction('警号'));
  });

  it('[M-52] a birthday other than the one in a sound identity number', () => {
    const person = aCounterparty({
      idType: 'residentId',
      idNumber: '999999199001011238',
      bornOn: Day.parse('1991-01-01'),
    });
    expect(peopleContradiction(people(anOfficer(), person), frame)?.problem).toContain('1990-01-01');
  });

  it('[M-52] an incident after the mechanism was started', () => {
    const { name, kind, level, incident } = aCase();
    const activation = {
      activatedAt: at('24T20:40'),
      by: '',
      triggers: ['officerInjured' as const],
      reason: '',
      firstSteps: {
        activation: { doneAt: at('24T20:40'), by: '', note: '' },
        rescue: null,
        legalAssistance: null,
      },
      taskForce: [],
      caseWatchChief: '',
    };
    const later = { name, kind, level, incident: { ...incident, occurredAt: at('24T20:50') } };
    expect(recordBasics(aCase({ activation }), later, stamp)).toMatchObject({
      ok: false,
      failure: { code: 'case.timesOutOfOrder' },
    });
  });
});
