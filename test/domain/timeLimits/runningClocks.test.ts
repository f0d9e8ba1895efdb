import { describe, expect, it } from 'vitest';
import { Day, epochMs, Moment } from '#domain/kernel/moment.ts';
import { ClockEvent, recordableEvents } from '#domain/timeLimits/clockEvent.ts';
import type { ClockFacts, ExtensionFact, PauseFact, TaskFact } from '#domain/timeLimits/clockFacts.ts';
import { calendarCaveats, HolidayYear } from '#domain/timeLimits/holidays.ts';
import { isNear, nearnesses } from '#domain/timeLimits/nearness.ts';
import { clocksOf, clockStates, runningClocks, stateOf } from '#domain/timeLimits/runningClocks.ts';
import { taskRule } from '#domain/timeLimits/taskRule.ts';
import { TimeLimitFile, withLocalTargets } from '#domain/timeLimits/timeLimitRule.ts';
import { shipped } from '../shipped.ts';

const { rules } = TimeLimitFile.parse(shipped('law/timeLimits'));
const calendar = [HolidayYear.parse(shipped('holidays/2026'))];
const at = (text: string) => Moment.parse(`2026-${text}+08:00`);
const noFacts: ClockFacts = { triggers: {}, people: [], extensions: [], pauses: [] };
const people = ['甲', '乙'].map((name) => ({
  id: name,
  name: `违法嫌疑人${name}`,
  triggers: { arrivedForInquiry: at('03-24T14:05:00'), detained: at('03-24T14:05:00') },
}));
const only = (...ids: readonly string[]) => rules.filter(({ id }) => ids.includes(id));

function theClock(facts: Partial<ClockFacts>, id: string, now: string, subjectId: string | null = null) {
  const clocks = clocksOf({ ...noFacts, ...facts }, only(id), calendar, at(now));
  const found = clocks.find((clock) => clock.subjectId === subjectId);
  if (found === undefined) throw new Error(`${id} has not started`);
  return found;
}

describe('clocks of one case', () => {
  it('[T-S3] come most pressing first, whichever rule stands first; standing duties have none', () => {
    const triggers = {
      caseAccepted: at('03-24T14:05:00'),
      administrativeFiled: at('03-24T14:05:00'),
      incidentOccurred: at('03-24T13:00:00'),
    };
    const clocks = clocksOf({ ...noFacts, triggers, people }, rules, calendar, at('03-24T15:00:00'));
    const dues = clocks.map(({ due }) => due.lawDueMs);
    expect(dues).toEqual(dues.toSorted((a, b) => a - b));
    expect(new Set(dues).size).toBeGreaterThan(5);
    expect(clocks.filter(({ rule }) => rule.kind === 'standing')).toEqual([]);
  });

  it('[T-S3] end with the first of the events that end them, in whatever order they stand', () => {
    const [rule] = only('T-B9');
    if (rule === undefined) throw new Error('no T-B9');
    const two = { ...rule, stoppedBy: ['familyNotified', 'firstInterrogation'] as const };
    const ends = (family: string, interrogation: string) => {
      const triggers = {
        [rule.trigger]: at('03-24T09:00:00'),
        familyNotified: at(family),
        firstInterrogation: at(interrogation),
      };
      return clocksOf(
        { ...noFacts, people: [{ id: '甲', name: '甲', triggers }] },
        [two],
        calendar,
        at('03-26T09:00:00'),
      )[0]?.endedAt;
    };
    expect(ends('03-25T10:00:00', '03-25T12:00:00')).toBe(at('03-25T10:00:00'));
    expect(ends('03-25T12:00:00', '03-25T10:00:00')).toBe(at('03-25T10:00:00'));
    expect(ends('03-25T10:00:00', '03-25T10:00:00')).toBe(at('03-25T10:00:00'));
    expect(ends('03-23T10:00:00', '03-25T12:00:00')).toBe(at('03-25T12:00:00'));
  });

  it('[T-N9] [T-R3] an extension lengthens the clock of its rule, its person and its round, and no other', () => {
    const extension: ExtensionFact = {
      ruleId: 'T-C3',
      extensionId: only('T-C3')[0]?.extensions[0]?.id ?? '',
      subjectId: '甲',
      startedAt: at('03-24T14:05:00'),
      until: null,
    };
    const dueOf = (subject: string, over: Partial<ExtensionFact>) =>
      theClock({ people, extensions: [{ ...extension, ...over }] }, 'T-C3', '03-25T09:00:00', subject).due
        .lawDueMs;
    const plain = theClock({ people }, 'T-C3', '03-25T09:00:00', '甲').due.lawDueMs;
    expect(dueOf('甲', {})).toBeGreaterThan(plain);
    expect(dueOf('乙', {})).toBe(plain);
    expect(dueOf('甲', { ruleId: 'T-C2b' })).toBe(plain);
    expect(dueOf('甲', { startedAt: at('03-20T14:05:00') })).toBe(plain);
    expect(dueOf('甲', { extensionId: 'unknown' })).toBe(plain);
  });

  it('[T-N9] an approval that names the last day ends the clock with that day', () => {
    const [rule] = rules.filter(({ extensions }) => extensions.some(({ mode }) => mode === 'until'));
    const extensionId = rule?.extensions.find(({ mode }) => mode === 'until')?.id;
    if (rule === undefined || extensionId === undefined) throw new Error('no rule is extended until a day');
    const startedAt = at('03-24T14:05:00');
    const subjectId = rule.per === 'case' ? null : '甲';
    const started = { [rule.trigger]: startedAt };
    const facts = {
      triggers: started,
      people: [{ id: '甲', name: '违法嫌疑人甲', triggers: started }],
      extensions: [{ ruleId: rule.id, extensionId, subjectId, startedAt, until: at('12-22T00:00:00') }],
    };
    const { due } = theClock(facts, rule.id, '03-25T09:00:00', subjectId);
    expect(due.lawDueMs).toBe(epochMs(at('12-22T23:59:59')));
  });

  it('[T-N10] [T-R5] a pause stands for its cause, its person or the whole case; one that lasts is counted to now', () => {
    const pause: PauseFact = {
      cause: 'appraisal',
      subjectId: null,
      from: at('03-26T09:00:00'),
      until: at('03-31T09:00:00'),
    };
    const triggers = { administrativeFiled: at('03-24T14:05:00') };
    const clockWith = (over: Partial<PauseFact>, now = '04-10T09:00:00') =>
      theClock({ triggers, pauses: [{ ...pause, ...over }] }, 'T-B2', now);
    const plain = theClock({ triggers }, 'T-B2', '04-10T09:00:00');
    expect(clockWith({}).due.lawDueMs).toBeGreaterThan(plain.due.lawDueMs);
    expect(clockWith({}).isPaused).toBe(false);
    expect(clockWith({ subjectId: '甲' }).due.lawDueMs).toBe(clockWith({}).due.lawDueMs);
    const [known] = only('T-B2');
    const other = (['appraisal', 'hearing', 'mentalAppraisal'] as const).find(
      (cause) => known?.pauses.includes(cause) === false,
    );
    if (other !== undefined) expect(clockWith({ cause: other }).due.lawDueMs).toBe(plain.due.lawDueMs);
    const lasting = [clockWith({ until: null }), clockWith({ until: null }, '04-15T09:00:00')];
    expect(lasting.map(({ isPaused }) => isPaused)).toEqual([true, true]);
    expect(lasting[0]?.due.lawDueMs).toBeLessThan(lasting[1]?.due.lawDueMs ?? 0);
    expect(lasting[0] && stateOf(lasting[0], at('04-10T09:00:00'))).toBe('paused');
  });

  it('[T-R3] a pause of one person leaves the clocks of another alone', () => {
    const [rule] = rules.filter(({ per, pauses }) => per === 'person' && pauses.length > 0);
    const [cause] = rule?.pauses ?? [];
    if (rule === undefined || cause === undefined) throw new Error('no clock of a person can be paused');
    const both = ['甲', '乙'].map((id) => ({
      id,
      name: id,
      triggers: { [rule.trigger]: at('03-24T14:05:00') },
    }));
    const pauses = [{ cause, subjectId: '甲', from: at('03-26T09:00:00'), until: null }];
    const clocks = runningClocks(
      { ...noFacts, people: both, pauses },
      [rule],
      calendar,
      at('03-28T09:00:00'),
    );
    const paused = clocks.map(({ subjectId, isPaused }) => `${subjectId} ${isPaused}`).toSorted();
    expect(paused).toEqual(['乙 false', '甲 true']);
  });

  it('[T-S4] [T-N11] a clock counted back from an appointment is red on its last day', () => {
    const triggers = { hearingScheduled: at('04-20T09:00:00') };
    const [rule] = only('T-B8b');
    const started = { [rule?.trigger ?? 'hearingScheduled']: at('04-20T09:00:00') };
    const clock = theClock(
      { triggers, people: [{ id: '甲', name: '违法嫌疑人甲', triggers: started }] },
      'T-B8b',
      '03-24T14:05:00',
      rule?.per === 'case' ? null : '甲',
    );
    const [safe, day] = [clock.due.safeDueMs, 86_400_000];
    const state = (ms: number) =>
      stateOf(clock, Moment.parse(new Date(ms + 8 * 3_600_000).toISOString().replace('.000Z', '+08:00')));
    expect(state(safe - day - 1000)).toBe('amber');
    expect(state(safe - day)).toBe('red');
    expect(state(clock.due.lawDueMs + 1000)).toBe('overdue');
  });

  it('has a word for every state, most pressing first', () => {
    expect(clockStates).toEqual(['overdue', 'red', 'amber', 'grey', 'paused', 'open', 'shut']);
  });
});

describe('what is near', () => {
  const triggers = { caseAccepted: at('03-24T14:05:00') };
  const hurt = [{ id: '甲', name: '测试民警甲', triggers }];
  const clock = theClock({ people: hurt }, 'T-A2', '03-24T15:00:00', '甲');
  const near = (time: string) => nearnesses.filter((it) => isNear(clock, it, epochMs(at(time))));

  it.each([
    ['03-22T23:59:59', ['all']],
    ['03-23T00:00:00', ['all', 'threeDays']],
    ['03-24T23:59:59', ['all', 'threeDays']],
    ['03-25T00:00:00', ['all', 'today', 'threeDays']],
    ['03-25T15:00:00', ['all', 'today', 'threeDays']],
    ['03-25T15:00:01', ['all', 'overdue']],
  ])('[T-S5] at %s a clock due on the 25th at 15:00 is %j', (time, expected) => {
    expect(near(time)).toEqual(expected);
  });
});

describe('a task ordered from above', () => {
  const task: TaskFact = {
    kind: 'instruction',
    id: 'task1',
    text: '查明网帖来源',
    receivedAt: at('03-24T14:05:00'),
    dueOn: Day.parse('2026-03-27'),
    doneAt: null,
  };

  it('[U-6] ends with the day it allows and never rolls; being settled ends it', () => {
    expect(taskRule(task)).toMatchObject({
      amount: 3,
      stoppedBy: ['instructionSettled'],
      startExcluded: true,
      verified: true,
      roll: 'never',
    });
  });
});

describe('evidence that has to be back', () => {
  it('[E-177] is a task of its own, agreed and not lawful', () => {
    const due = { kind: 'return', receivedAt: at('03-24T14:05:00'), dueOn: Day.parse('2026-03-27') } as const;
    expect(taskRule({ ...due, id: 'handover1', text: '证据1', doneAt: null })).toMatchObject({
      id: 'T-U2',
      amount: 3,
      trigger: 'evidenceLent',
      stoppedBy: ['evidenceBack'],
      source: 'agreed',
    });
  });
});

describe('a year of holidays', () => {
  const year = { schemaVersion: 1, year: 2026, verified: true, source: '测试', offDays: [], workDays: [] };
  const spring = { name: '春节', from: '2026-02-15', to: '2026-02-23' };
  const problems = (over: object) =>
    (HolidayYear.safeParse({ ...year, ...over }).error?.issues ?? []).map(({ message }) => message);

  it('[T-H2] takes sixteen days in a row and no more', () => {
    expect(problems({ offDays: [{ ...spring, to: '2026-03-02' }] })).toEqual([]);
    expect(problems({ offDays: [{ ...spring, to: '2026-03-03' }] })).toEqual(['春节长得不像节假日']);
  });

  it('[T-H2] takes no day twice, wherever the holidays stand in the list', () => {
    const next = { name: '测试节', from: '2026-02-23', to: '2026-02-24' };
    for (const offDays of [
      [spring, next],
      [next, spring],
    ])
      expect(problems({ offDays })).toEqual(['测试节与春节重叠']);
    expect(problems({ offDays: [spring, { ...next, from: '2026-02-24' }] })).toEqual([]);
  });

  it('[T-H2] takes no work on a day that is off, its first and last included', () => {
    for (const day of ['2026-02-15', '2026-02-21', '2026-02-22'])
      expect(problems({ offDays: [spring], workDays: [day] })).toEqual([`${day}既放假又上班`]);
    const oneDay = { name: '元旦', from: '2026-01-03', to: '2026-01-03' };
    expect(problems({ offDays: [oneDay, spring], workDays: ['2026-01-03'] })).toEqual([
      '2026-01-03既放假又上班',
    ]);
    expect(problems({ offDays: [spring], workDays: ['2026-02-14', '2026-02-28'] })).toEqual([]);
  });

  it('[T-N7] says that it was not compared with the notice yet', () => {
    const unverified = HolidayYear.parse({ ...year, verified: false });
    expect(calendarCaveats(Day.parse('2026-01-01'), Day.parse('2026-12-31'), [unverified])).toEqual([
      '2026年节假日数据待核。',
    ]);
  });
});

describe('events people take down', () => {
  it('[T-R1] are all but those the record tells by itself', () => {
    const told = ClockEvent.options.filter((event) => !recordableEvents.includes(event));
    expect(told).toEqual([
      'incidentOccurred',
      'incidentReported',
      'infringementKnown',
      'activated',
      'treatmentStarted',
      'legalAssistanceOffered',
      'injured',
      'injuryReported',
      'officerInjured',
      'auxiliaryInjured',
      'caseAccepted',
      'instructionReceived',
      'instructionSettled',
      'noticeIssued',
      'noticeAnswered',
      'evidenceLent',
      'evidenceBack',
      'visitPlanned',
      'visitMade',
      'needRaised',
      'needSettled',
      'careContactMade',
    ]);
    expect(recordableEvents).toContain('detained');
  });
});

describe('targets of the bureau', () => {
  it('[T-E1] are whole minutes above nothing, and never come from a name every object has', () => {
    const amountOf = (targets: Readonly<Record<string, number>>) =>
      withLocalTargets(only('T-E1a'), targets).map(({ amount }) => amount);
    expect(amountOf({ 'T-E1a': 1 })).toEqual([1]);
    expect(amountOf({ 'T-E1a': 1.5 })).toEqual([60]);
    expect(amountOf(Object.create({ 'T-E1a': 5 }) as Record<string, number>)).toEqual([60]);
  });
});
