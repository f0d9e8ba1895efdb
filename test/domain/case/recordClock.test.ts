import { describe, expect, it } from 'vitest';
import { aCase, aCounterparty, at, stamp } from '#test/people/aCase.ts';
import { extendClock, pauseClocks, resumeClocks } from '#domain/case/adjustClock.ts';
import type { ExtensionInput } from '#domain/case/adjustClock.ts';
import { caseClockFacts, openClockFacts } from '#domain/case/caseClockFacts.ts';
import { recordHappened, withdrawRecord } from '#domain/case/recordClock.ts';
import { RightsCase } from '#domain/case/rightsCase.ts';
import { Day, epochMs, Moment } from '#domain/kernel/moment.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { InjuryAssessment } from '#domain/infringement/injury.ts';
import type { ClockEvent } from '#domain/timeLimits/clockEvent.ts';
import { HolidayYear } from '#domain/timeLimits/holidays.ts';
import { isNear } from '#domain/timeLimits/nearness.ts';
import { clocksOf, runningClocks, stateOf } from '#domain/timeLimits/runningClocks.ts';
import { TimeLimitFile } from '#domain/timeLimits/timeLimitRule.ts';
import { shipped } from '../shipped.ts';
import { hearingSteps } from '#test/domain/hearingSteps.ts';

const { rules } = TimeLimitFile.parse(shipped('law/timeLimits'));
const law = { rules, calendar: [HolidayYear.parse(shipped('holidays/2026'))] };
let count = 0;
const on = (time: string) => ({ now: at(time), by: stamp.by, id: `record${(count += 1)}` });
const offender = aCase().counterparties[0]?.id ?? '';

function done(result: Result<RightsCase>): RightsCase {
  if (!result.ok) throw new Error(result.failure.code);
  return RightsCase.parse(result.value);
}
const happened = (
  rightsCase: RightsCase,
  event: ClockEvent,
  time: string,
  subjectId: string | null = offender,
) =>
  recordHappened(
    rightsCase,
    { event, subjectId, at: at(time), note: '', ends: null },
    { rules, hearing: hearingSteps, calendar: [] },
    on('29T12:00'),
  );
const running = (rightsCase: RightsCase, now: string) =>
  runningClocks(caseClockFacts(rightsCase), rules, law.calendar, at(now));
const detained = done(happened(aCase(), 'detained', '25T10:00'));

describe('what happened', () => {
  it('[T-R1, M-10] starts its clocks, told by whom and when', () => {
    const [record] = detained.clockRecords;
    expect(record).toMatchObject({
      kind: 'happened',
      by: stamp.by,
      recordedAt: at('29T12:00'),
      withdrawn: null,
    });
    expect(detained.events.at(-1)).toMatchObject({
      kind: 'clockRecorded',
      summary: '刑事拘留：2026年3月25日10时00分（违法嫌疑人A）',
    });
    const labels = running(detained, '25T12:00').flatMap(({ rule, subjectName }) =>
      subjectName === '违法嫌疑人A' ? [rule.id] : [],
    );
    expect(labels).toEqual(['T-C2a', 'T-C2b', 'T-C2c', 'T-C3']);
  });

  it('[T-R1] cannot lie ahead, unless it is an appointment', () => {
    expect(happened(aCase(), 'detained', '30T10:00')).toMatchObject({
      failure: { code: 'case.timeInFuture', detail: { field: '刑事拘留', at: 'at' } },
    });
    expect(happened(aCase(), 'hearingScheduled', '30T10:00').ok).toBe(true);
  });

  it('[T-R2] cannot lie before the incident, before what it ends, or after its own end', () => {
    const code = 'case.timesOutOfOrder';
    expect(happened(aCase(), 'detained', '24T20:34')).toMatchObject({
      failure: { code, detail: { earlier: '案发时间' } },
    });
    expect(happened(detained, 'familyNotified', '25T09:59')).toMatchObject({
      failure: { code, detail: { later: '拘留后通知家属', earlier: '刑事拘留' } },
    });
    const told = done(happened(aCase(), 'familyNotified', '25T09:00'));
    expect(happened(told, 'detained', '25T10:00')).toMatchObject({
      failure: { code, detail: { later: '拘留后通知家属', earlier: '刑事拘留' } },
    });
    expect(happened(detained, 'familyNotified', '25T10:00').ok).toBe(true);
    expect(happened(detained, 'detained', '25T10:00')).toMatchObject({
      failure: { code: 'clock.alreadyRecorded' },
    });
  });

  it('[T-R3] is one person’s, who must be named and in the case', () => {
    expect(happened(aCase(), 'detained', '25T10:00', null)).toMatchObject({
      failure: { code: 'clock.personRequired' },
    });
    expect(happened(aCase(), 'detained', '25T10:00', 'nobody')).toMatchObject({
      failure: { code: 'case.personUnknown' },
    });
    expect(happened(aCase(), 'administrativeFiled', '25T10:00', null).ok).toBe(true);
    const notified = done(happened(detained, 'familyNotified', '25T11:00'));
    expect(running(notified, '25T12:00').map(({ rule }) => rule.id)).not.toContain('T-C2c');
    const settled = clocksOf(caseClockFacts(notified), rules, law.calendar, at('25T12:00'));
    expect(settled.find(({ rule }) => rule.id === 'T-C2c')?.endedAt).toBe(at('25T11:00'));
  });

  it('[T-R6] is withdrawn with a reason and stays', () => {
    const id = detained.clockRecords[0]?.id ?? '';
    const withdrawn = done(withdrawRecord(detained, { recordId: id, reason: '登记错了人' }, on('29T12:05')));
    expect(withdrawn.clockRecords).toHaveLength(1);
    expect(withdrawn.clockRecords[0]?.withdrawn).toEqual({
      by: stamp.by,
      at: at('29T12:05'),
      reason: '登记错了人',
    });
    expect(running(withdrawn, '25T12:00').some(({ rule }) => rule.id === 'T-C3')).toBe(false);
    expect(withdrawRecord(withdrawn, { recordId: id, reason: '再次' }, stamp)).toMatchObject({
      failure: { code: 'clock.recordUnknown' },
    });
  });

  it('[C-59] has nothing on the desk once the case is closed but the follow-ups, and nothing at all once declined', () => {
    const closing = {
      from: 'handling' as const,
      to: 'closed' as const,
      at: at('29T12:00'),
      by: '',
      reason: '',
      passedOver: [],
    };
    const closed = openClockFacts({ ...detained, stage: 'closed', stageChanges: [closing] });
    expect(closed).toMatchObject({ triggers: {}, people: [], closedAt: at('29T12:00') });
    expect(closed?.care?.map(({ name }) => name)).toEqual(['测试民警甲']);
    expect(openClockFacts({ ...detained, stage: 'declined' })).toBeNull();
    expect(openClockFacts(detained)?.people.find(({ id }) => id === offender)?.triggers.detained).toBe(
      at('25T10:00'),
    );
  });
});

describe('[T-T41] what may begin only so often', () => {
  it('is refused the time after, each time counted by itself, and free again once one is taken back', () => {
    const first = done(happened(aCase(), 'supplementOrdered', '25T10:00', null));
    const ended = done(happened(first, 'supplementEnded', '26T10:00', null));
    const second = done(happened(ended, 'supplementOrdered', '27T10:00', null));
    expect(running(second, '27T11:00').filter(({ rule }) => rule.id === 'T-C10')).toHaveLength(1);
    expect(happened(second, 'supplementOrdered', '28T10:00', null)).toMatchObject({
      ok: false,
      failure: { code: 'clock.timesUsedUp', detail: { times: 2 } },
    });
    const recordId = second.clockRecords[0]?.id ?? '';
    const { id: _, ...stamp } = on('29T12:00');
    const back = done(withdrawRecord(second, { recordId, reason: '记错了日期' }, stamp));
    expect(happened(back, 'supplementOrdered', '28T10:00', null).ok).toBe(true);
  });
});

describe('things dealt with each time anew', () => {
  const seize = (rightsCase: RightsCase, time: string, note: string) =>
    done(
      recordHappened(
        rightsCase,
        { event: 'seized', subjectId: null, at: at(time), note, ends: null },
        { rules, hearing: hearingSteps, calendar: [] },
        on('29T12:00'),
      ),
    );
  const resolve = (rightsCase: RightsCase, time: string, ends: string | null) =>
    recordHappened(
      rightsCase,
      { event: 'seizureResolved', subjectId: null, at: at(time), note: '', ends },
      { rules, hearing: hearingSteps, calendar: [] },
      on('29T12:00'),
    );
  const once = seize(aCase(), '25T10:00', '手机一部');
  const twice = seize(once, '25T15:00', '折叠刀一把');
  const [phone, knife] = twice.clockRecords.map(({ id }) => id);
  const seizures = (rightsCase: RightsCase) =>
    running(rightsCase, '28T12:00').flatMap(({ rule, subjectName, startedAt }) =>
      rule.id === 'T-B6' ? [[subjectName, startedAt]] : [],
    );

  it('[T-R9] have a clock for each time, which the next does not wipe out', () => {
    expect(seizures(twice)).toEqual([
      ['手机一部', at('25T10:00')],
      ['折叠刀一把', at('25T15:00')],
    ]);
    const knifeDone = done(resolve(twice, '27T10:00', knife ?? ''));
    expect(seizures(knifeDone)).toEqual([['手机一部', at('25T10:00')]]);
    expect(seizures(done(resolve(knifeDone, '28T10:00', null)))).toEqual([]);
  });

  it('[T-R9] run again once what ended them is withdrawn', () => {
    const phoneDone = done(resolve(twice, '27T10:00', phone ?? ''));
    const last = phoneDone.clockRecords.at(-1)?.id ?? '';
    const back = done(withdrawRecord(phoneDone, { recordId: last, reason: '登记错了' }, on('29T12:05')));
    expect(seizures(back)).toHaveLength(2);
  });

  it('[T-R9] are told apart by what is written, by whose they are, or by their order', () => {
    const plain = seize(seize(aCase(), '25T10:00', ''), '25T15:00', '');
    expect(seizures(plain).map(([name]) => name)).toEqual(['第1次', '第2次']);
    const theirs = done(happened(aCase(), 'seized', '25T10:00'));
    expect(seizures(theirs).map(([name]) => name)).toEqual(['违法嫌疑人A']);
    expect(seizures(seize(aCase(), '25T10:00', '')).map(([name]) => name)).toEqual(['']);
  });

  it('[T-R10] must be named once several are open; the only one need not be', () => {
    expect(resolve(twice, '27T10:00', null)).toMatchObject({
      failure: { code: 'clock.roundRequired', detail: { event: '扣押作出处理', count: 2, at: 'ends' } },
    });
    expect(resolve(twice, '27T10:00', 'nothing')).toMatchObject({
      failure: { code: 'clock.recordUnknown', detail: { at: 'ends' } },
    });
    expect(resolve(twice, '25T14:59', knife ?? '')).toMatchObject({
      failure: { code: 'case.timesOutOfOrder', detail: { earlier: '治安扣押', at: 'at' } },
    });
    expect(done(resolve(once, '27T10:00', null)).clockRecords.at(-1)).toMatchObject({ ends: phone });
  });

  it('[T-R10] of an older record that names none end the earliest that was open by then', () => {
    const told = done(resolve(once, '27T10:00', null));
    const older = { ...told, clockRecords: told.clockRecords.map((record) => ({ ...record, ends: null })) };
    expect(seizures(older)).toEqual([]);
    const [begun, ended] = older.clockRecords;
    if (begun === undefined || ended === undefined) throw new Error('two records');
    const later = { ...begun, id: 'later', at: at('28T10:00') };
    expect(seizures({ ...older, clockRecords: [ended, later] })).toHaveLength(1);
  });

  it('[T-R9] may be taken down twice for one moment: two people’s things are two seizures', () => {
    expect(seizures(seize(once, '25T10:00', '电脑一台'))).toHaveLength(2);
  });
});

describe('a clock that ends otherwise', () => {
  it.each([
    ['detained', 'released', 'T-C3', offender],
    ['arrested', 'released', 'T-C6', offender],
    ['criminalReviewStarted', 'criminalNotFiled', 'T-A6', null],
    ['administrativeFiled', 'administrativeEnded', 'T-B2', null],
  ] as const)('[T-R11] %s, then %s: %s no longer runs', (begin, end, ruleId, who) => {
    const begun = done(happened(aCase(), begin, '25T10:00', who));
    const runs = (rightsCase: RightsCase) =>
      running(rightsCase, '26T12:00').some(({ rule }) => rule.id === ruleId);
    expect(runs(begun)).toBe(true);
    expect(runs(done(happened(begun, end, '26T10:00', who)))).toBe(false);
  });
});

describe('a decision for each of several people', () => {
  const two = aCase({
    counterparties: [
      aCounterparty({ id: 'p1', name: '测试相对人甲' }),
      aCounterparty({ id: 'p2', name: '测试相对人乙' }),
    ],
  });
  const [first, second] = two.counterparties.map(({ id }) => id);
  const filed = done(happened(two, 'administrativeFiled', '25T10:00', null));
  const decided = (rightsCase: RightsCase, who: string | null, time: string) =>
    done(happened(rightsCase, 'administrativeDecided', time, who));
  const runs = (rightsCase: RightsCase, id: string) =>
    running(rightsCase, '29T12:00').filter(({ rule }) => rule.id === id);

  it('[T-B2] [T-R7] ends the clock of the case only when nobody is left undecided', () => {
    const one = decided(filed, first ?? '', '26T10:00');
    expect(runs(one, 'T-B2')).toHaveLength(1);
    expect(runs(decided(one, second ?? '', '27T10:00'), 'T-B2')).toEqual([]);
    expect(runs(decided(filed, null, '26T10:00'), 'T-B2')).toEqual([]);
  });

  it('[T-B9] starts a service of its own for each of them', () => {
    const one = decided(filed, first ?? '', '26T10:00');
    expect(runs(one, 'T-B9').map(({ subjectId }) => subjectId)).toEqual([first]);
    expect(runs(decided(filed, null, '26T10:00'), 'T-B9').map(({ subjectId }) => subjectId)).toEqual([
      first,
      second,
    ]);
  });
});

describe('a clock that may not apply', () => {
  const [hurt] = aCase().officers;
  if (hurt === undefined) throw new Error('somebody is hurt');
  const commissioned = aCase({
    officers: [
      {
        ...hurt,
        injury: {
          ...hurt.injury,
          assessment: { status: 'pending', commissionedAt: at('25T09:00'), body: '' },
        },
      },
    ],
  });
  const ids = (rightsCase: RightsCase) => running(rightsCase, '25T12:00').map(({ rule }) => rule.id);

  it('[T-A3] [T-A3b] [T-A4] [T-R8] runs as the quick appraisal until somebody says that it is a complex one', () => {
    expect(ids(commissioned)).toEqual(expect.arrayContaining(['T-A3', 'T-A3b']));
    expect(ids(commissioned)).not.toContain('T-A4');
    const complex = ids(done(happened(commissioned, 'appraisalComplex', '25T11:00', hurt.id)));
    expect(complex).toContain('T-A4');
    expect(complex).not.toContain('T-A3');
    expect(complex).not.toContain('T-A3b');
    expect(happened(commissioned, 'appraisalComplex', '25T11:00', null)).toMatchObject({
      failure: { code: 'clock.personRequired' },
    });
  });

  it('[T-A2] was in time when the opinion is there and the commission was taken down', () => {
    const graded = {
      status: 'graded',
      grade: 'minor',
      opinionNumber: '虚鉴〔2026〕1号',
      receivedOn: Day.parse('2026-03-28'),
      body: '虚构市公安司法鉴定中心',
    } as const;
    const judged = (assessment: InjuryAssessment) => {
      const officers = [{ ...hurt, injury: { ...hurt.injury, assessment } }];
      const people = caseClockFacts({ ...commissioned, officers }).people;
      return people.find(({ id }) => id === hurt.id)?.triggers.appraisalCommissioned;
    };
    expect(judged({ ...graded, commissionedAt: at('25T09:00') })).toBe(at('25T09:00'));
    expect(judged(graded)).toBeUndefined();
  });

  it('[T-B6] is not lengthened by the appraisal of an injury', () => {
    expect(rules.find(({ id }) => id === 'T-B6')?.pauses).toEqual([]);
  });

  it('[T-B3] [T-B4] is not counted in a case that is criminal only', () => {
    const received = done(happened(commissioned, 'appraisalReceived', '25T10:00', hurt.id));
    expect(ids(received)).toContain('T-B3');
    const criminal = done(happened(received, 'criminalFiled', '25T11:00', null));
    expect(ids(criminal)).not.toContain('T-B3');
    const mixed = done(happened(criminal, 'administrativeFiled', '25T11:00', null));
    expect(ids(mixed)).toContain('T-B3');
  });
});

describe('an extension', () => {
  const filed = done(happened(aCase(), 'administrativeFiled', '25T10:00', null));
  const input = (changes: Partial<ExtensionInput> = {}): ExtensionInput => ({
    ruleId: 'T-B2',
    extensionId: 'first',
    subjectId: null,
    startedAt: at('25T10:00'),
    approvedBy: '测试局长乙',
    approvedAt: at('28T10:00'),
    approvalNumber: '虚公批〔2026〕1号',
    until: null,
    note: '案情复杂',
    ...changes,
  });
  const extend = (rightsCase: RightsCase, changes: Partial<ExtensionInput> = {}) =>
    extendClock(rightsCase, input(changes), law, on('29T12:00'));
  const lawDueOf = (rightsCase: RightsCase, id: string) =>
    running(rightsCase, '29T12:00').find(({ rule }) => rule.id === id)?.due.lawDueMs;

  it('[T-R4] moves the end of the clock it was approved for', () => {
    const longer = done(extend(filed));
    expect(lawDueOf(longer, 'T-B2')).toBe(epochMs(Moment.parse('2026-05-25T23:59:59+08:00')));
    expect(longer.events.at(-1)?.summary).toContain('测试局长乙批准：案情复杂');
  });

  it('[T-R4] keeps to the order and the number the article allows', () => {
    const notAllowed = { failure: { code: 'clock.extensionNotAllowed' } };
    expect(extend(filed, { extensionId: 'second' })).toMatchObject(notAllowed);
    const longer = done(extend(filed));
    expect(extend(longer)).toMatchObject(notAllowed);
    expect(extend(longer, { extensionId: 'second' }).ok).toBe(true);
    expect(extend(filed, { until: at('30T00:00') })).toMatchObject(notAllowed);
  });

  it('[T-R4] is refused for a clock that does not run, or when approved at an impossible time', () => {
    const refusedWith = (code: string) => ({ failure: { code } });
    expect(extend(aCase())).toMatchObject(refusedWith('clock.notRunning'));
    expect(extend(filed, { subjectId: offender })).toMatchObject(refusedWith('clock.notRunning'));
    expect(extend(filed, { ruleId: 'T-X' })).toMatchObject(refusedWith('clock.ruleUnknown'));
    expect(extend(filed, { extensionId: 'x' })).toMatchObject(refusedWith('clock.ruleUnknown'));
    expect(extend(filed, { approvedAt: at('29T12:01') })).toMatchObject(refusedWith('case.timeInFuture'));
    expect(extend(filed, { approvedAt: at('25T09:59') })).toMatchObject(refusedWith('case.timesOutOfOrder'));
    const late = {
      ...input({ ruleId: 'T-C3', extensionId: 'special', subjectId: offender, approvedAt: at('29T10:00') }),
    };
    expect(extendClock(detained, late, law, on('29T12:00'))).toMatchObject(
      refusedWith('clock.extensionTooLate'),
    );
  });
});

describe('time that is not counted', () => {
  const filed = done(happened(aCase(), 'administrativeFiled', '25T10:00', null));
  const pause = (rightsCase: RightsCase, from: string, until: string | null) =>
    pauseClocks(
      rightsCase,
      {
        cause: 'appraisal',
        subjectId: null,
        from: at(from),
        until: until === null ? null : at(until),
        note: '',
      },
      on('29T12:00'),
    );
  const clock = (rightsCase: RightsCase) =>
    running(rightsCase, '29T12:00').find(({ rule }) => rule.id === 'T-B2');

  it('[T-R5] lets the clock stand while it lasts and moves its end when it is over', () => {
    const paused = done(pause(filed, '26T09:00', null));
    const standing = clock(paused);
    expect(standing === undefined ? null : stateOf(standing, at('29T12:00'))).toBe('paused');
    const id = paused.clockRecords.at(-1)?.id ?? '';
    const resumed = done(resumeClocks(paused, { recordId: id, until: at('28T09:00') }, on('29T12:00')));
    expect(clock(resumed)).toMatchObject({ isPaused: false, due: { pausedDays: 2 } });
    expect(resumeClocks(resumed, { recordId: id, until: at('28T09:00') }, stamp)).toMatchObject({
      failure: { code: 'clock.recordUnknown' },
    });
  });

  it('[T-R5] neither overlaps its own kind nor runs backwards or ahead', () => {
    const refusedWith = (code: string) => ({ failure: { code } });
    expect(pause(filed, '30T09:00', null)).toMatchObject(refusedWith('case.timeInFuture'));
    expect(pause(filed, '24T20:00', null)).toMatchObject(refusedWith('case.timesOutOfOrder'));
    expect(pause(filed, '26T09:00', '26T08:59')).toMatchObject(refusedWith('case.timesOutOfOrder'));
    expect(pause(filed, '26T09:00', '30T08:59')).toMatchObject(refusedWith('case.timeInFuture'));
    const open = done(pause(filed, '26T09:00', null));
    expect(pause(open, '28T09:00', null)).toMatchObject(refusedWith('clock.pauseOpen'));
    expect(pause(open, '25T11:00', '26T09:00').ok).toBe(true);
  });
});

describe('how near', () => {
  const bailed = done(happened(aCase(), 'bailed', '25T10:00'));
  const clockOf = (rightsCase: RightsCase, id: string) => {
    const clock = running(rightsCase, '25T12:00').find(({ rule }) => rule.id === id);
    if (clock === undefined) throw new Error(id);
    return clock;
  };

  it('[T-S4] a clock with a day of warning turns red on that day', () => {
    const clock = clockOf(bailed, 'T-C7a');
    expect(stateOf(clock, Moment.parse('2027-03-10T23:59:58+08:00'))).toBe('grey');
    expect(stateOf(clock, Moment.parse('2027-03-10T23:59:59+08:00'))).toBe('red');
    expect(stateOf(clock, Moment.parse('2027-03-26T00:00:00+08:00'))).toBe('overdue');
  });

  it('[T-S5] overdue, today and within three days go by the last day of the law', () => {
    const clock = clockOf(detained, 'T-C3');
    const near = (now: string) =>
      (['all', 'overdue', 'today', 'threeDays'] as const).filter((only) =>
        isNear(clock, only, epochMs(at(now))),
      );
    expect(near('25T12:00')).toEqual(['all']);
    expect(near('26T00:00')).toEqual(['all', 'threeDays']);
    expect(near('28T00:00')).toEqual(['all', 'today', 'threeDays']);
    expect(near('29T00:00')).toEqual(['all', 'overdue']);
    expect(isNear({ ...clock, isPaused: true }, 'overdue', epochMs(at('29T00:00')))).toBe(false);
  });
});
