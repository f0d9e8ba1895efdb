import type { CitationId } from '../disposition/proposal.ts';
import {
  dayOf,
  epochMs,
  Moment,
  momentOfEpoch,
  officialDate,
  officialDateTime,
  type Day,
} from '../kernel/moment.ts';
import { addDays, addMonths } from './calendarDay.ts';
import { calendarCaveats, isWorkingDay, type HolidayCalendar } from './holidays.ts';
import type { TimeLimitRule } from './timeLimitRule.ts';

export interface DueDate {
  /** As the law counts; for a rule that opens a window, when it opens. */
  readonly lawDue: Moment;
  /** Counted from the recorded minute, without rolling: who keeps this is never late. */
  readonly safeDue: Moment;
  /** The computation line by line, for people to follow. */
  readonly steps: readonly string[];
  readonly caveats: readonly string[];
  readonly basis: readonly CitationId[];
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/**
 * When a time limit ends.
 *
 * Shape: counts in Chinese legal time whatever offset the trigger was written with.
 * Source: 刑事诉讼法 第一百零五条; 行政程序规定 第三十五条; law.md §5.2.
 */
export function dueAt(rule: TimeLimitRule, trigger: Moment, calendar: HolidayCalendar): DueDate {
  const start = `${rule.triggerName}：${officialDateTime(trigger)}。`;
  const counted =
    rule.unit === 'minute' || rule.unit === 'hour'
      ? countedInHours(rule, trigger)
      : countedInDays(rule, trigger, calendar);
  const unchecked = rule.verified ? [] : ['本期限条文待核。'];
  return {
    ...counted,
    steps: [start, ...counted.steps],
    caveats: [...counted.caveats, ...unchecked],
    basis: rule.basis,
  };
}

function countedInHours(rule: TimeLimitRule, trigger: Moment): Omit<DueDate, 'basis'> {
  const spanMs = rule.amount * (rule.unit === 'hour' ? HOUR_MS : MINUTE_MS);
  const safeDue = momentOfEpoch(epochMs(trigger) + spanMs);
  if (!rule.startExcluded) {
    const steps = [`从起点连续计算${rule.amount}${unitNames[rule.unit]}，至${officialDateTime(safeDue)}。`];
    return { lawDue: safeDue, safeDue, steps, caveats: [] };
  }
  const nextHour = Math.floor(epochMs(trigger) / HOUR_MS) * HOUR_MS + HOUR_MS;
  const lawDue = momentOfEpoch(nextHour + spanMs);
  const steps = [
    `开始的小时不计算在内，从${officialDateTime(momentOfEpoch(nextHour))}起算。`,
    `加${rule.amount}小时，至${officialDateTime(lawDue)}；按小时计算的期限节假日不顺延。`,
    `稳妥时限：从记录的时刻起算，${officialDateTime(safeDue)}。`,
  ];
  return { lawDue, safeDue, steps, caveats: [] };
}

function countedInDays(
  rule: TimeLimitRule,
  trigger: Moment,
  calendar: HolidayCalendar,
): Omit<DueDate, 'basis'> {
  const startDay = dayOf(trigger);
  const lastDay = lastDayOf(rule, startDay, calendar);
  const rolledDay = rule.roll === 'rolls' ? nextWorkingDay(lastDay, calendar) : lastDay;
  const counting = `开始的日不计算在内，第${rule.amount}${unitNames[rule.unit]}为${officialDate(lastDay)}。`;
  const usesCalendar = rule.roll === 'rolls' || rule.unit === 'workday';
  const caveats = usesCalendar ? calendarCaveats(startDay, rolledDay, calendar) : [];
  if (rule.kind === 'opens') {
    const lawDue = Moment.parse(`${lastDay}T00:00:00+08:00`);
    return { lawDue, safeDue: lawDue, steps: [counting, '自该日起可以办理。'], caveats };
  }
  const lawDue = Moment.parse(`${rolledDay}T23:59:59+08:00`);
  const safeDue = Moment.parse(`${lastDay}${clockOf(trigger)}`);
  const steps = [
    counting,
    rollingStep(rule, lastDay, rolledDay),
    `稳妥时限：从记录的时刻起算、不顺延，${officialDateTime(safeDue)}。`,
  ];
  return { lawDue, safeDue, steps, caveats };
}

const unitNames: Readonly<Record<TimeLimitRule['unit'], string>> = {
  minute: '分钟',
  hour: '小时',
  day: '日',
  workday: '个工作日',
  month: '个月',
  year: '年',
};

function lastDayOf(rule: TimeLimitRule, startDay: Day, calendar: HolidayCalendar): Day {
  if (rule.unit === 'workday') return nthWorkingDayAfter(startDay, rule.amount, calendar);
  if (rule.unit === 'month') return addMonths(startDay, rule.amount);
  return rule.unit === 'year' ? addMonths(startDay, rule.amount * 12) : addDays(startDay, rule.amount);
}

function nthWorkingDayAfter(startDay: Day, count: number, calendar: HolidayCalendar): Day {
  let day = startDay;
  for (let found = 0; found < count;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) found += 1;
  }
  return day;
}

function nextWorkingDay(day: Day, calendar: HolidayCalendar): Day {
  return isWorkingDay(day, calendar) ? day : nthWorkingDayAfter(day, 1, calendar);
}

function rollingStep(rule: TimeLimitRule, lastDay: Day, rolledDay: Day): string {
  if (rule.roll === 'custody') return '羁押期间：末日是节假日的也不顺延。';
  if (rolledDay !== lastDay) return `末日是节假日，顺延至节假日后的第一日${officialDate(rolledDay)}。`;
  return rule.roll === 'rolls' ? '末日是工作日，不需顺延。' : '不适用顺延。';
}

/** `T14:05:00+08:00` in Chinese legal time. */
function clockOf(moment: Moment): string {
  return momentOfEpoch(epochMs(moment)).slice(10);
}
