import type { CitationId } from '../disposition/proposal.ts';
import { epochMs, momentOfEpoch, officialDate, officialDateTime, type Moment } from '../kernel/moment.ts';
import { countDue, nextHourMs, unadjusted } from './countDue.ts';
import type { Adjustments, CountedDue, GrantedExtension } from './countDue.ts';
import { dayNumberOf, dayOfNumber } from './dayNumber.ts';
import { calendarCaveats, type HolidayCalendar } from './holidays.ts';
import type { TimeLimitRule, TimeLimitUnit } from './timeLimitRule.ts';

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

/**
 * When a time limit ends, with the computation in words.
 *
 * Shape: counts in Chinese legal time whatever offset the trigger was written with.
 * Source: 刑事诉讼法 第一百零五条; 行政程序规定 第三十五条; law.md §5.2.
 */
export function dueAt(
  rule: TimeLimitRule,
  trigger: Moment,
  calendar: HolidayCalendar,
  adjustments: Adjustments = unadjusted,
): DueDate {
  const counted = countDue(rule, trigger, calendar, adjustments);
  const isByClock = rule.unit === 'hour' || rule.unit === 'minute';
  const steps = isByClock ? stepsByClock(rule, trigger, counted) : stepsByDay(rule, counted, adjustments);
  const usesCalendar = !isByClock && restsOnCalendar(rule);
  // Working days are counted one by one; else only the last day is asked whether it is one.
  const firstAsked = rule.unit === 'workday' ? dayNumberOf(epochMs(trigger)) : counted.lastDay;
  const granted = adjustments.granted.map(extensionStep);
  return {
    lawDue: momentOfEpoch(counted.lawDueMs),
    safeDue: momentOfEpoch(counted.safeDueMs),
    steps: [`${rule.triggerName}：${officialDateTime(trigger)}。`, ...granted, ...steps],
    caveats: [
      ...(usesCalendar
        ? calendarCaveats(dayOfNumber(firstAsked), dayOfNumber(counted.rolledDay), calendar)
        : []),
      ...(rule.verified ? [] : ['本期限条文待核。']),
    ],
    basis: rule.basis,
  };
}

/** Whether a holiday can move the end of it. */
export function restsOnCalendar({ roll, unit }: TimeLimitRule): boolean {
  return roll === 'rolls' || unit === 'workday';
}

export const unitNames: Readonly<Record<TimeLimitUnit, string>> = {
  minute: '分钟',
  hour: '小时',
  day: '日',
  workday: '个工作日',
  month: '个月',
  year: '年',
};

function extensionStep({ extension, untilDay }: GrantedExtension): string {
  const to = untilDay === null ? '' : `，批准至${officialDate(dayOfNumber(untilDay))}`;
  return `${extension.name}，由${extension.approver}批准${to}。`;
}

function stepsByClock(rule: TimeLimitRule, trigger: Moment, { lawDueMs, safeDueMs, span }: CountedDue) {
  const safe = officialDateTime(momentOfEpoch(safeDueMs));
  // Named to the minute by people, not counted.
  if (rule.source === 'supervision') return [`督办通知写明最迟${safe}。`];
  if (!rule.startExcluded) return [`从起点连续计算${span}${unitNames[rule.unit]}，至${safe}。`];
  return [
    `开始的小时不计算在内，从${officialDateTime(momentOfEpoch(nextHourMs(epochMs(trigger))))}起算。`,
    `加${span}${unitNames[rule.unit]}，至${officialDateTime(momentOfEpoch(lawDueMs))}；按小时计算的期限节假日不顺延。`,
    `稳妥时限：从记录的时刻起算，${safe}。`,
  ];
}

function stepsByDay(rule: TimeLimitRule, counted: CountedDue, { paused }: Adjustments): readonly string[] {
  const { lastDay, pausedDays, span, safeDueMs } = counted;
  const amount = `${span}${unitNames[rule.unit]}`;
  if (rule.kind === 'before') {
    return [
      `当日不计算在内，向前数${amount}为${officialDate(dayOfNumber(lastDay))}，至迟在该日办理。`,
      `稳妥时限：从约定的时刻向前计算，${officialDateTime(momentOfEpoch(safeDueMs))}。`,
    ];
  }
  const counting = `开始的日不计算在内，第${amount}为${officialDate(dayOfNumber(lastDay - pausedDays))}。`;
  if (rule.kind === 'opens') return [counting, '自该日起可以办理。'];
  return [
    counting,
    ...(paused.length === 0
      ? []
      : [`不计入的时间${pausedDays}日，至${officialDate(dayOfNumber(lastDay))}。`]),
    rollingStep(rule, counted),
    `稳妥时限：从记录的时刻起算、不顺延，${officialDateTime(momentOfEpoch(safeDueMs))}。`,
  ];
}

function rollingStep(rule: TimeLimitRule, { lastDay, rolledDay }: CountedDue): string {
  if (rule.roll === 'custody') return '羁押期间：末日是节假日的也不顺延。';
  if (rolledDay !== lastDay)
    return `末日是节假日，顺延至节假日后的第一日${officialDate(dayOfNumber(rolledDay))}。`;
  return rule.roll === 'rolls' ? '末日是工作日，不需顺延。' : '不适用顺延。';
}
