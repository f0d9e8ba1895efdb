import { describe, expect, it } from 'vitest';
import { registerCase, Registration } from '#domain/case/registration.ts';
import { RightsCase } from '#domain/case/rightsCase.ts';
import { aCase, aRegistration, at, stamp } from '#test/people/aCase.ts';

const identity = { caseId: 'c'.repeat(26), caseNumber: '', members: ['account1'], nextId: () => 'x' };

describe('registering a case', () => {
  it('gives a record that parses as it stands', () => {
    expect(RightsCase.safeParse(aCase()).error).toBeUndefined();
  });

  it('[M-6] refuses an incident that has not happened yet', () => {
    const answer = registerCase(aRegistration({ occurredAt: at('24T21:01') }), stamp, identity);
    expect(answer).toEqual({
      ok: false,
      failure: { code: 'case.timeInFuture', detail: { field: '发生时间' } },
    });
  });

  it('[M-55] leaves the step and the sort of place open unless somebody says them', () => {
    const { incident } = aCase({}, { activity: 'traffic', place: '虚构市中心医院急诊科' });
    expect([incident.step, incident.placeKind]).toEqual(['unknown', 'unknown']);
    const told = aCase({}, { step: 'escort', placeKind: 'hospital' }).incident;
    expect([told.step, told.placeKind]).toEqual(['escort', 'hospital']);
  });

  it('needs nothing but time, place and one person', () => {
    const least = aRegistration({
      counterparties: [],
      officers: [
        { name: '测试民警甲', category: 'officer', badgeNumber: '', unit: '', injuryDescription: '' },
      ],
    });
    expect(Registration.safeParse(least).success).toBe(true);
    expect(registerCase(least, stamp, identity).ok).toBe(true);
    expect(Registration.safeParse({ ...least, place: ' ' }).success).toBe(false);
    expect(Registration.safeParse({ ...least, officers: [] }).success).toBe(false);
  });

  it('never guesses an injury grade', () => {
    expect(aCase().officers[0]?.injury.assessment).toEqual({ status: 'unknown' });
  });

  it.each(['𫖯㛃䶮', 'Ａ‮B', "Robert'); DROP TABLE--", '<img src=x onerror=alert(1)>'])(
    'keeps the name %s as it was typed',
    (name) => {
      const rightsCase = aCase(
        {},
        { officers: [{ name, category: 'officer', badgeNumber: '', unit: '', injuryDescription: '' }] },
      );
      expect(rightsCase.officers[0]?.name).toBe(name);
    },
  );
});
