import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePublishedCase } from '#domain/disposition/published/judgePublishedCase.ts';
import { casesIn, publishedReport } from '#domain/disposition/published/publishedReport.ts';
import { Day } from '#domain/kernel/moment.ts';
import { ruleSetFile } from '../aRecord.ts';

const today = Day.parse('2026-11-28');
const officer = { kind: 'officer', injury: null, count: 1 };

function read(facts: Readonly<Record<string, unknown>>, rest: Readonly<Record<string, unknown>> = {}) {
  const judged = judgePublishedCase({ id: 'T1', title: '测试', facts, ...rest }, 0, ruleSetFile, today);
  const [person] = judged.people;
  if (person === undefined) throw new Error('not judged');
  return { ...person, findings: judged.findings, actDate: judged.actDate };
}
const factsOf = (facts: Readonly<Record<string, unknown>>) => read(facts).facts;
const codes = (facts: Readonly<Record<string, unknown>>) =>
  read(facts).findings.map(({ path, code }) => `${path} ${code}`);

describe('reading a published record', () => {
  it('null is unknown and never no', () => {
    const { facts } = read({
      violence: null,
      targets: [{ kind: null, injury: null, count: null }],
      on_duty_lawful: null,
      offender: { age: null, drunk: null, mental: null, prior: null, surrendered: null },
      crowd: null,
      online: null,
      property_damage_cny: null,
    });
    expect(facts.targets).toMatchObject([
      { capacity: 'unknown', duty: 'unknown', injury: { status: 'unknown' } },
    ]);
    expect(facts.acts).toEqual([]);
    expect(facts.crowd).toEqual({ gathered: 'unknown', role: 'unknown' });
    expect(Object.values(facts.offender).filter((value) => value === 'no')).toEqual([]);
    expect(facts.policeFault).toMatchObject({ level: 'unknown', disputed: 'unknown' });
  });

  it.each([
    ['officer', ['officer']],
    ['辅警', ['auxiliaryOfficer']],
    ['both', ['officer', 'auxiliaryOfficer']],
    ['法警', ['otherJudicialPolice']],
    ['保安', ['other']],
    ['constructor', ['unknown']],
    [7, ['unknown']],
  ])('a target of kind %s is %j', (kind, capacities) => {
    expect(factsOf({ targets: [{ kind, injury: null }] }).targets.map(({ capacity }) => capacity)).toEqual(
      capacities,
    );
  });

  it.each([
    ['none', { status: 'none' }],
    ['injured(未载等级)', { status: 'pending' }],
    ['minor_scratch', { status: 'graded', grade: 'belowMinor' }],
    ['轻微伤', { status: 'graded', grade: 'minor' }],
    ['轻伤(未载级别)', { status: 'graded', grade: 'lightSecond' }],
    ['轻伤一级', { status: 'graded', grade: 'lightFirst' }],
    ['重伤', { status: 'graded', grade: 'seriousSecond' }],
    ['death', { status: 'graded', grade: 'death' }],
    ['断腿', { status: 'unknown' }],
    [null, { status: 'unknown' }],
  ])('an injury %s is %j', (injury, assessment) => {
    expect(factsOf({ targets: [{ kind: 'officer', injury }] }).targets[0]?.injury).toMatchObject(assessment);
  });

  it('a text that denies 轻微伤 is believed only where no grade is written', () => {
    const injury_text = '均不构成轻微伤';
    const graded = (injury: unknown) =>
      factsOf({ targets: [{ kind: 'officer', injury, injury_text }] }).targets[0];
    expect(graded(null)?.injury).toMatchObject({ grade: 'belowMinor' });
    expect(graded('轻微伤')?.injury).toMatchObject({ grade: 'minor' });
  });

  it('counts people, one where the count is not told, and no more than matter', () => {
    const count = (value: unknown) => factsOf({ targets: [{ ...officer, count: value }] }).targets.length;
    expect([count(3), count(null), count(0), count('两'), count(1000)]).toEqual([3, 1, 1, 1, 20]);
  });

  it('names every word it does not know and judges the rest', () => {
    expect(
      codes({
        violence: 'shouting_match',
        targets: [{ kind: 'robot', injury: '擦破', count: -1 }],
        on_duty_lawful: 'perhaps',
        target_property: ['spaceship'],
        offender: { drunk: 'a little', age: 'old' },
        crowd: 'large',
        property_damage_cny: '很多',
        weather: 'rain',
      }),
    ).toEqual(
      expect.arrayContaining([
        'facts.violence wordUnknown',
        'facts.targets[0].kind wordUnknown',
        'facts.targets[0].injury wordUnknown',
        'facts.targets[0].count shapeUnknown',
        'facts.on_duty_lawful wordUnknown',
        'facts.target_property wordUnknown',
        'facts.offender.drunk wordUnknown',
        'facts.offender.age shapeUnknown',
        'facts.crowd wordUnknown',
        'facts.property_damage_cny shapeUnknown',
        'facts.weather wordUnknown',
      ]),
    );
  });

  it.each([
    ['hitting', null, '咬民警手臂', ['punchKick', 'bite']],
    ['pulling', null, '推搡民警', ['push']],
    ['vehicle', '机动车', '驾车逃离', ['vehicleRamming']],
    ['weapon', '菜刀', '砍伤民警', ['weaponUse']],
    ['weapon', '石头', '向民警投石', ['throwObject']],
    ['weapon', '水果刀(挥舞威胁)', '', ['weaponBrandish']],
    ['weapon', '尖刀', '持刀与民警对峙', ['weaponUse', 'weaponBrandish']],
    ['firearm', null, '', ['weaponUse']],
    ['none', null, '', ['blocking']],
    ['none', null, '冒名举报民警', ['untrueComplaint']],
    ['none', null, '被举报后到案，辱骂民警', ['verbalAbuse']],
  ])('violence %s with %s and “%s” is %j', (violence, weapon, summary, acts) => {
    expect(factsOf({ violence, weapon, summary, targets: [officer] }).acts).toEqual(acts);
  });

  it('abuse in a post is the post', () => {
    expect(factsOf({ violence: 'none', online: true, summary: '发帖辱骂', targets: [officer] }).acts).toEqual(
      ['onlinePost'],
    );
  });

  it('a violent record that recalls an old complaint reports no complaint', () => {
    const { acts } = factsOf({
      violence: 'hitting',
      summary: '对投诉处理不满，殴打民警',
      targets: [officer],
    });
    expect(acts).toEqual(['punchKick']);
  });

  it.each([
    ['追撞警车', 'attack'],
    ['驾车逃离时碰到民警', 'flee'],
    ['驾车', 'unknown'],
  ])('driving told as “%s” has the intent %s', (summary, intent) => {
    expect(factsOf({ violence: 'vehicle', summary, targets: [officer] }).intent).toBe(intent);
  });

  it('[D-G9b] an auxiliary told to be alone was not led, one in lawful duty was, else nobody knows', () => {
    const leading = (on_duty_lawful: unknown, summary = '') =>
      factsOf({ on_duty_lawful, summary, targets: [{ kind: 'auxiliary' }] }).targets[0]?.withOfficerLeading;
    expect([leading(true), leading(true, '辅警单独拦截'), leading('disputed'), leading(null)]).toEqual([
      'yes',
      'no',
      'unknown',
      'unknown',
    ]);
  });

  it.each([
    [true, { disputed: 'no' }, 'unknown'],
    [false, { disputed: 'yes' }, 'no'],
    ['disputed', { disputed: 'yes' }, 'unknown'],
    [null, { disputed: 'unknown' }, 'unknown'],
  ])('on_duty_lawful %s is %j', (on_duty_lawful, fault, authority) => {
    const facts = factsOf({ on_duty_lawful, targets: [officer] });
    expect(facts.policeFault).toMatchObject({ ...fault, level: 'unknown' });
    expect(facts.legality.authority).toBe(authority);
  });

  it('the fault of the police is only what somebody entered', () => {
    expect(factsOf({ police_fault: '较大' }).policeFault).toMatchObject({
      level: 'considerable',
      jointlyConfirmed: 'yes',
    });
    expect(codes({ police_fault: '吓人' })).toContain('facts.police_fault wordUnknown');
  });

  it('reads age, birth year, pregnancy, capacity, prison and earlier penalties', () => {
    const offender = (over: Readonly<Record<string, unknown>>) =>
      read({ offender: over }, { meta: { incident_date: '2022-05-01' } }).facts.offender;
    expect(offender({ age: 17 }).age).toBe(17);
    expect(offender({ other: '1990年生;怀孕六个月' })).toMatchObject({ age: 31, pregnantOrNursing: 'yes' });
    expect(offender({ mental: '限制刑事责任能力' })).toMatchObject({
      mentalDoubt: 'yes',
      mentalCapacity: 'limited',
    });
    expect(offender({ mental: '无刑事责任能力' }).mentalCapacity).toBe('none');
    expect(offender({ prior: '服刑罪犯' })).toMatchObject({
      servingSentence: 'yes',
      priorWithinYear: 'unknown',
    });
    expect(offender({ prior: '一年内曾被处罚' }).priorWithinYear).toBe('yes');
    expect(offender({ prior: false, drunk: false })).toMatchObject({ priorWithinYear: 'no', drunk: 'no' });
    expect(offender({ other: '行为人当场死亡' }).deceased).toBe('yes');
  });

  it('a day, a month or a year selects the law of the act; nonsense does not', () => {
    const day = (incident_date: unknown) =>
      read({ targets: [], violence: 'none' }, { meta: { incident_date } }).actDate;
    expect([day('2021-03-05'), day('2021-03'), day('2021'), day('去年'), day(null), day('2021-13')]).toEqual([
      '2021-03-05',
      '2021-03-01',
      '2021-01-01',
      null,
      null,
      null,
    ]);
  });

  it('several offenders are judged one by one, and a blocker changes nothing for the hitter', () => {
    const hitter = { name: '甲', violence: 'hitting', targets: [{ ...officer, injury: '轻微伤' }] };
    const blocker = { name: '乙', violence: 'none', summary: '阻拦警车', targets: [officer] };
    const judge = (offenders: readonly unknown[]) =>
      judgePublishedCase({ id: 'T', facts: { on_duty_lawful: true, offenders } }, 0, ruleSetFile, today)
        .people;
    const both = judge([hitter, blocker]);
    expect(both.map(({ person, proposal }) => [person, proposal.leading])).toEqual([
      ['甲', '277-5'],
      ['乙', '治61'],
    ]);
    expect(both[0]).toEqual(judge([hitter])[0]);
  });

  it('whatever stands in a file is judged or named, and never ends the program', () => {
    const junk = fc.jsonValue({ maxDepth: 4 });
    const facts = fc.record(
      {
        violence: junk,
        targets: fc.oneof(junk, fc.array(fc.record({ kind: junk, injury: junk, count: junk }))),
      },
      { requiredKeys: [] },
    );
    const record = fc.oneof(junk, fc.record({ id: junk, facts: fc.oneof(junk, facts), meta: junk }));
    fc.assert(
      fc.property(fc.array(record, { maxLength: 3 }), (cases) => {
        const report = publishedReport(cases, ruleSetFile, today);
        expect(report.counts.judged + report.counts.notJudged).toBe(cases.length);
        for (const { judged, findings } of report.cases) if (!judged) expect(findings).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('a list and an object with cases are files of cases; nothing else is', () => {
    expect([casesIn([1]), casesIn({ cases: [2] }), casesIn({}), casesIn('x'), casesIn(null)]).toEqual([
      [1],
      [2],
      null,
      null,
      null,
    ]);
  });
});
