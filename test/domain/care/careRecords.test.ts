import { describe, expect, it } from 'vitest';
import { CarePolicy } from '#domain/care/carePolicy.ts';
import type { CareContact } from '#domain/care/careRecords.ts';
import { careTargets } from '#domain/care/careTargets.ts';
import { recordContact, recordNeed, tellOutcome } from '#domain/care/recordCare.ts';
import type { NeedInput } from '#domain/care/recordCare.ts';
import { noRelief } from '#domain/care/relief.ts';
import { nextSteps } from '#domain/case/nextSteps.ts';
import { gateOf } from '#domain/case/stageGates.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { Day, Moment } from '#domain/kernel/moment.ts';
import delivered from '../../../templates/policy/care.json' with { type: 'json' };
import { aCase, at, stamp } from '#test/people/aCase.ts';
import { stepBasis } from '#test/domain/stepBasis.ts';

const policy = CarePolicy.parse(delivered);
const refusal = (code: string) => ({ ok: false, failure: { code } });

const contact = (changes: Partial<CareContact> = {}): CareContact => ({
  id: 'k1',
  officerId: 'person1',
  at: at('25T10:00'),
  way: 'phone',
  to: 'self',
  familyId: null,
  madeBy: '测试维权民警己',
  followUpDays: null,
  situation: '伤口愈合良好',
  support: 'offered',
  supportNote: '',
  by: '测试民警丁',
  ...changes,
});
const withContacts = (...contacts: readonly CareContact[]) => aCase({ relief: { ...noRelief, contacts } });

describe('needs', () => {
  const need = (changes: Partial<NeedInput> = {}): NeedInput => ({
    id: null,
    officerId: 'person1',
    visitId: null,
    raisedBy: 'family',
    raisedAt: at('24T20:50'),
    need: '请协调孩子临时托管',
    owner: '测试民警乙',
    dueOn: null,
    result: '',
    doneOn: null,
    ...changes,
  });

  it('[C-25] become tasks with somebody to see to them, and keep their writer', () => {
    const first = recordNeed(aCase(), need(), 'n1', stamp);
    expect(first.ok && first.value.relief.needs).toMatchObject([
      { id: 'n1', by: '测试民警丁', owner: '测试民警乙' },
    ]);
    const done = need({ id: 'n1', result: '已联系托管', doneOn: Day.parse('2026-03-24') });
    const second = first.ok ? recordNeed(first.value, done, 'n2', { ...stamp, by: '测试民警戊' }) : first;
    expect(second.ok && second.value.relief.needs).toMatchObject([
      { id: 'n1', by: '测试民警丁', result: '已联系托管' },
    ]);
  });

  it.each([
    ['a day without a result', { doneOn: Day.parse('2026-03-24') }],
    ['a result without a day', { result: '已办' }],
    ['a day ahead of today', { result: '已办', doneOn: Day.parse('2026-03-25') }],
    ['a visit the case does not have', { visitId: 'v9' }],
  ])('[C-25] refuse %s', (_, changes) => {
    expect(recordNeed(aCase(), need(changes), 'n1', stamp)).toMatchObject(refusal('case.contradiction'));
  });
});

describe('contacts', () => {
  it('[C-26] keep what was said to support, and may raise it again', () => {
    const declined = recordContact(
      aCase(),
      contact({ at: at('24T20:50'), support: 'declined' }),
      'k1',
      stamp,
    );
    const again = declined.ok
      ? recordContact(declined.value, { ...contact({ at: at('24T20:55') }), id: null }, 'k2', stamp)
      : declined;
    expect(again.ok && again.value.relief.contacts.map(({ support }) => support)).toEqual([
      'declined',
      'offered',
    ]);
  });

  it('[C-27] lie between the incident and now, with somebody of this case', () => {
    const early = contact({ at: at('24T20:00') });
    expect(recordContact(aCase(), early, 'k1', stamp)).toMatchObject(refusal('case.timesOutOfOrder'));
    expect(recordContact(aCase(), contact(), 'k1', stamp)).toMatchObject(refusal('case.timeInFuture'));
    const stranger = contact({ officerId: 'person2', at: at('24T20:50') });
    expect(recordContact(aCase(), stranger, 'k1', stamp)).toMatchObject(refusal('case.personUnknown'));
  });
});

describe('targets', () => {
  const statesAt = (rightsCase: RightsCase, now: string) =>
    careTargets(rightsCase, policy, Moment.parse(now)).map(({ label, state }) => `${label} ${state}`);

  it('[C-27] count the first contact in hours and the follow-ups in days from the incident', () => {
    expect(statesAt(withContacts(contact()), '2026-04-20T09:00:00+08:00')).toEqual([
      '24小时内首次联系 done',
      '30日回访 soon',
      '90日回访 ahead',
      '180日回访 ahead',
    ]);
  });

  it('[C-27] say when a target was missed, and when it was met late', () => {
    const late = contact({ at: at('25T21:36') });
    expect(statesAt(withContacts(late), '2026-03-26T09:00:00+08:00')[0]).toBe('24小时内首次联系 doneLate');
    expect(statesAt(aCase(), '2026-03-26T09:00:00+08:00')[0]).toBe('24小时内首次联系 late');
  });

  it('[C-27] take a contact for a follow-up only when it was meant as one', () => {
    const monthLater = contact({ at: Moment.parse('2026-04-23T10:00:00+08:00') });
    expect(statesAt(withContacts(monthLater), '2026-05-01T09:00:00+08:00')[1]).toBe('30日回访 late');
    const meant = { ...monthLater, followUpDays: 30 };
    expect(statesAt(withContacts(meant), '2026-05-01T09:00:00+08:00')[1]).toBe('30日回访 done');
  });

  it('[C-27] [C-13] are set for whoever feels an impact without a wound, and for nobody else', () => {
    const officers = aCase().officers.map((officer) => ({
      ...officer,
      injury: { ...officer.injury, description: '' },
    }));
    expect(careTargets(aCase({ officers }), policy, stamp.now)).toEqual([]);
    const impact = { id: 'i1', noticedAt: at('24T20:50'), description: '惊悸', measure: '', by: '' };
    const rescue = [
      {
        officerId: 'person1',
        slip: null,
        impacts: [{ ...impact, kind: 'psychological' as const }],
        returnToDuty: null,
        marks: [],
      },
    ];
    expect(careTargets(aCase({ officers, rescue }), policy, stamp.now)).toHaveLength(4);
  });
});

describe('the outcome', () => {
  it('[C-60] is not all: the guide asks for a first word with everybody who was hurt', () => {
    const stepOf = (rightsCase: RightsCase) =>
      nextSteps(rightsCase, stepBasis).find(({ id }) => id === 'firstContact');
    expect(stepOf(aCase())).toMatchObject({ state: 'open' });
    expect(stepOf(aCase())?.why).toContain('测试民警甲还没有联系');
    expect(stepOf(withContacts(contact()))).toMatchObject({ state: 'done' });
    const officers = aCase().officers.map((officer) => ({
      ...officer,
      injury: { ...officer.injury, description: '' },
    }));
    expect(stepOf(aCase({ officers }))).toMatchObject({ state: 'notApplicable' });
  });

  const lackOf = (rightsCase: RightsCase) =>
    gateOf(rightsCase, 'close', nextSteps(rightsCase, stepBasis)).lacks.find(
      ({ id }) => id === 'outcomeTold',
    );

  it('[C-28] is told to everybody hurt before the case is closed; the gate says to whom it was not', () => {
    expect(lackOf(aCase())?.why).toContain('还没有告知测试民警甲');
    const told = tellOutcome(
      aCase(),
      {
        officerId: 'person1',
        at: at('24T20:50'),
        to: 'self',
        familyId: null,
        toldBy: '测试民警乙',
        said: '依法处理',
        answer: '',
      },
      stamp,
    );
    expect(told.ok && lackOf(told.value)).toBeUndefined();
  });
});
