import { describe, expect, it } from 'vitest';
import type { CareNeed } from '#domain/care/careRecords.ts';
import type { VisitPlan } from '#domain/care/visitPlan.ts';
import { recordNeed } from '#domain/care/recordCare.ts';
import { caseClockFacts } from '#domain/case/caseClockFacts.ts';
import { Day } from '#domain/kernel/moment.ts';
import { isNear } from '#domain/timeLimits/nearness.ts';
import { clocksOf, runningClocks } from '#domain/timeLimits/runningClocks.ts';
import { aCase, anOfficer, at, stamp } from '#test/people/aCase.ts';
import { aVisit } from '#test/people/aVisit.ts';

const { id: hurt } = anOfficer();
const plan: VisitPlan = {
  id: 'plan1',
  level: 'city',
  officerIds: [hurt],
  plannedOn: Day.parse('2026-03-27'),
  visitors: '市局分管领导',
  owner: '测试维权民警未',
  note: '',
  visitId: null,
  at: stamp.now,
  by: stamp.by,
  struck: null,
};
const need: Omit<CareNeed, 'by'> = {
  id: 'n1',
  officerId: hurt,
  visitId: null,
  raisedBy: 'family',
  raisedAt: at('24T20:50'),
  need: '孩子接送',
  owner: '测试民警乙',
  dueOn: Day.parse('2026-03-26'),
  result: '',
  doneOn: null,
};
const { relief } = aCase();
const withPlan = (changes: Partial<VisitPlan> = {}) =>
  aCase({ relief: { ...relief, plans: [{ ...plan, ...changes }] } });
const withNeed = (changes: Partial<CareNeed> = {}) =>
  aCase({ relief: { ...relief, needs: [{ ...need, ...changes, by: stamp.by }] } });
const running = (rightsCase: ReturnType<typeof aCase>) =>
  runningClocks(caseClockFacts(rightsCase), [], [], stamp.now);

describe('a visit that is planned', () => {
  it('[C-53] runs as a clock of the case until the end of its day', () => {
    const [clock] = running(withPlan());
    if (clock === undefined) throw new Error('the plan runs');
    expect(clock).toMatchObject({
      subjectName: '市局2026年3月27日，测试民警甲',
      startedAt: stamp.now,
      rule: { id: 'T-U3', name: '计划看望', source: 'planned', roll: 'never' },
    });
    const isLate = (time: string) => isNear(clock, 'overdue', Date.parse(at(time)));
    expect([isLate('27T23:59'), isLate('28T00:00')]).toEqual([false, true]);
  });

  it('[C-53] runs no more once it was made or struck', () => {
    expect(running(withPlan({ struck: { at: stamp.now, by: stamp.by, reason: '改期' } }))).toEqual([]);
    const seen = withPlan({ visitId: 'visit1' });
    const visit = aVisit({ officerIds: [hurt] });
    const [clock] = clocksOf(caseClockFacts({ ...seen, visits: [visit] }), [], [], stamp.now);
    expect(clock?.endedAt).toBe(visit.at);
    expect(running({ ...seen, visits: [visit] })).toEqual([]);
  });

  it('[C-53] that was written down after its day runs from the incident', () => {
    const [clock] = running(withPlan({ at: at('29T09:00') }));
    expect(clock?.startedAt).toBe(at('24T20:35'));
  });
});

describe('a need with a day', () => {
  it('[C-54] runs until it is settled, and says whose it is', () => {
    const [clock] = running(withNeed());
    expect(clock).toMatchObject({
      subjectName: '测试民警乙：孩子接送',
      startedAt: need.raisedAt,
      rule: { id: 'T-U4', amount: 2 },
    });
    expect(running(withNeed({ result: '已托管', doneOn: Day.parse('2026-03-25') }))).toEqual([]);
    expect(running(aCase())).toEqual([]);
  });

  it('[C-54] cannot be due before it was raised', () => {
    const early = { ...need, dueOn: Day.parse('2026-03-23') };
    expect(recordNeed(aCase(), early, 'n1', stamp)).toMatchObject({
      ok: false,
      failure: { code: 'case.contradiction', detail: { problem: '期限早于提出日期' } },
    });
    expect(recordNeed(aCase(), { ...need, dueOn: Day.parse('2026-03-24') }, 'n1', stamp).ok).toBe(true);
  });
});
