import { describe, expect, it } from 'vitest';
import { earlierHarm } from '#domain/care/earlierHarm.ts';
import { agreementState, withHospitals } from '#domain/care/hospitals.ts';
import { regionName } from '#domain/care/bodyRegion.ts';
import { markBody, recordRescue } from '#domain/care/recordRescue.ts';
import type { BodyMarksInput, RescueInput } from '#domain/care/recordRescue.ts';
import { treatmentCost } from '#domain/care/treatments.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { Treatment } from '#domain/infringement/injury.ts';
import { isHurt } from '#domain/infringement/injury.ts';
import { Day } from '#domain/kernel/moment.ts';
import { aCase, anItem, at, stamp } from '#test/people/aCase.ts';
import { someSettings } from '#test/vault/sampleRecords.ts';

const later = { now: at('26T10:00'), by: '测试民警戊' };
const nextId = () => 'new1';

const treatment = (changes: Partial<Treatment> = {}): Treatment => ({
  at: at('24T20:50'),
  status: 'emergency',
  hospital: '虚构市中心医院',
  diagnosis: '左前臂咬伤',
  note: '清创',
  costFen: 62_340,
  paidBy: '维权办垫付',
  by: '',
  ...changes,
});

const rescue = (changes: Partial<RescueInput> = {}): RescueInput => ({
  officerId: 'person1',
  treatments: [treatment()],
  slip: null,
  impacts: [],
  returnToDuty: null,
  ...changes,
});

const mark = (changes: Partial<BodyMarksInput['marks'][number]> = {}): BodyMarksInput => ({
  officerId: 'person1',
  marks: [
    {
      id: null,
      side: 'front',
      region: 'leftForearm',
      description: '咬痕',
      diagnosis: '左前臂咬伤',
      evidenceIds: ['item1'],
      ...changes,
    },
  ],
});

const mustRecord = (rightsCase: RightsCase, input: RescueInput, by = stamp): RightsCase => {
  const recorded = recordRescue(rightsCase, input, nextId, by);
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.failure));
  return recorded.value;
};
const refusedFor = (problem: string) => ({
  ok: false,
  failure: { code: 'case.contradiction', detail: { problem } },
});

describe('the rescue of one person', () => {
  it('[C-10] keeps the writer of a line that was not changed, and signs a new one', () => {
    const first = mustRecord(aCase(), rescue());
    const lines = [...(first.officers[0]?.injury.treatments ?? []), treatment({ at: at('26T09:00') })];
    const second = mustRecord(first, rescue({ treatments: lines }), later);
    expect(second.officers[0]?.injury.treatments.map(({ by }) => by)).toEqual(['测试民警丁', '测试民警戊']);
  });

  it('[C-10] refuses treatment before the incident or ahead of now', () => {
    const early = rescue({ treatments: [treatment({ at: at('24T20:00') })] });
    expect(recordRescue(aCase(), early, nextId, stamp)).toMatchObject(refusedFor('早于案发时间'));
    const ahead = rescue({ treatments: [treatment({ at: at('24T21:01') })] });
    expect(recordRescue(aCase(), ahead, nextId, stamp)).toMatchObject(refusedFor('晚于现在'));
  });

  it('[C-10] belongs to somebody who was harmed in this case', () => {
    const stranger = rescue({ officerId: 'person2' });
    expect(recordRescue(aCase(), stranger, nextId, stamp)).toMatchObject({
      ok: false,
      failure: { code: 'case.personUnknown' },
    });
  });

  it('[C-11] adds up what is known and counts what is not', () => {
    const lines = [treatment(), treatment({ costFen: 8_650 }), treatment({ costFen: null })];
    expect(treatmentCost(lines)).toEqual({ totalFen: 70_990, unknown: 1 });
  });

  it('[C-13] keeps an impact as what it is: nobody becomes hurt by it', () => {
    const unhurt = aCase(
      {},
      {
        officers: [
          { name: '测试民警甲', category: 'officer', badgeNumber: '', unit: '', injuryDescription: '' },
        ],
      },
    );
    const impact = {
      id: null,
      noticedAt: at('24T20:55'),
      kind: 'sleep',
      description: '夜间惊醒',
      measure: '',
    };
    const next = mustRecord(unhurt, rescue({ treatments: [], impacts: [{ ...impact, kind: 'sleep' }] }));
    expect(next.rescue[0]?.impacts).toEqual([{ ...impact, id: 'new1', by: '测试民警丁' }]);
    expect(next.officers.some(({ injury }) => isHurt(injury))).toBe(false);
  });

  it('[C-14] takes a return to duty down once it happened, light duty with its last day', () => {
    const back = { on: Day.parse('2026-03-26'), duty: 'light', lightUntil: null, arrangement: '' } as const;
    const early = recordRescue(aCase(), rescue({ returnToDuty: back }), nextId, stamp);
    expect(early).toMatchObject(refusedFor('晚于今天；返岗以后再记录'));
    const until = { ...back, lightUntil: Day.parse('2026-03-25') };
    expect(recordRescue(aCase(), rescue({ returnToDuty: until }), nextId, later)).toMatchObject(
      refusedFor('早于返岗日期'),
    );
    const full = { ...back, duty: 'full', lightUntil: Day.parse('2026-04-25') } as const;
    expect(recordRescue(aCase(), rescue({ returnToDuty: full }), nextId, later).ok).toBe(false);
    expect(mustRecord(aCase(), rescue({ returnToDuty: back }), later).rescue[0]?.returnToDuty).toEqual(back);
  });
});

describe('the body diagram', () => {
  it('[C-12] names a place by side and region, and ties it to a diagnosis and to evidence', () => {
    const marked = markBody(aCase({ evidence: [anItem(1)] }), mark(), nextId, stamp);
    expect(marked.ok && marked.value.rescue[0]?.marks).toMatchObject([
      { id: 'new1', evidenceIds: ['item1'] },
    ]);
    expect(regionName('back', 'leftForearm')).toBe('左前臂（后面）');
    expect(regionName('front', 'leftChest')).toBe('左胸');
  });

  it('[C-12] refuses a chest on the back, and evidence of another case', () => {
    const chest = markBody(
      aCase(),
      mark({ side: 'back', region: 'leftChest', evidenceIds: [] }),
      nextId,
      stamp,
    );
    expect(chest).toMatchObject(refusedFor('有一处部位不在所选的一面'));
    expect(markBody(aCase(), mark(), nextId, stamp)).toMatchObject(refusedFor('引用了本案没有的证据'));
  });
});

describe('the directory of hospitals', () => {
  const hospital = { name: '虚构市中心医院', phone: '0900-1200001', address: '', contact: '' };

  it('[C-15] says where the agreement stands; its last day still counts', () => {
    const until = { ...hospital, agreementUntil: Day.parse('2026-12-31') };
    expect(agreementState(until, Day.parse('2026-12-31'))).toBe('running');
    expect(agreementState(until, Day.parse('2027-01-01'))).toBe('expired');
    expect(agreementState(hospital, Day.parse('2026-12-31'))).toBe('notOnFile');
  });

  it('[C-15] refuses one name twice, and settings someone else changed', () => {
    const settings = someSettings();
    const twice = { revision: 0, hospitals: [hospital, { ...hospital, name: ' 虚构市中心医院' }] };
    expect(withHospitals(settings, twice)).toMatchObject(refusedFor('“虚构市中心医院”填写了两次'));
    expect(withHospitals(settings, { revision: 7, hospitals: [] })).toMatchObject({
      ok: false,
      failure: { code: 'case.changedElsewhere' },
    });
    const kept = withHospitals(settings, { revision: 0, hospitals: [hospital] });
    expect(kept.ok && kept.value.hospitals).toEqual([hospital]);
  });
});

describe('somebody harmed again', () => {
  const earlier = (badgeNumber: string, day = '20T10:00') =>
    aCase(
      { id: 'd'.repeat(26), incident: { ...aCase().incident, occurredAt: at(day) } },
      {
        officers: [
          { name: '测试民警甲', category: 'officer', badgeNumber, unit: '', injuryDescription: '右手扭伤' },
        ],
      },
    );

  it('[C-16] is told by the badge number, never by the name', () => {
    expect(earlierHarm(aCase(), [earlier('000001')])).toMatchObject([
      { officerId: 'person1', caseId: 'd'.repeat(26), injury: '右手扭伤' },
    ]);
    expect(earlierHarm(aCase(), [earlier('000009')])).toEqual([]);
    expect(earlierHarm(aCase(), [earlier('')])).toEqual([]);
  });

  it('[C-16] looks back only, and never at the case itself', () => {
    expect(earlierHarm(aCase(), [earlier('000001', '25T10:00'), aCase()])).toEqual([]);
  });
});
