import { dayOf, epochMs } from '../kernel/moment.ts';
import type { Day, Moment } from '../kernel/moment.ts';
import type { CareFact, ClockFacts } from './clockFacts.ts';
import { countDue, unadjusted } from './countDue.ts';
import type { CountedClock } from './runningClocks.ts';
import type { TimeLimitRule } from './timeLimitRule.ts';

/** What the office has set itself from a day on: when it is first in touch with somebody harmed, and when again. */
export interface CareGoals {
  /** `null` = as delivered, where the office has said nothing. */
  readonly effectiveFrom: Day | null;
  /** Units: hours after the harm. */
  readonly firstContactHours: number;
  /** Units: days after the harm, ascending. */
  readonly followUpDays: readonly number[];
  readonly verified: boolean;
}

const byOffice = {
  kind: 'deadline',
  per: 'person',
  excludedBy: [],
  atMost: null,
  trigger: 'incidentOccurred',
  triggerName: '案发',
  stoppedBy: ['careContactMade'],
  startExcluded: true,
  roll: 'never',
  basis: [],
  extensions: [],
  pauses: [],
  source: 'bureau',
} as const satisfies Partial<TimeLimitRule>;

/** A follow-up is announced a week ahead. Units: days. */
const ALARM_DAYS = 7;

/** The goals as rules that are counted like every other: the first contact, then every follow-up. Source: SPEC C-27. */
export function careRules({
  firstContactHours,
  followUpDays,
  verified,
}: Omit<CareGoals, 'effectiveFrom'>): readonly TimeLimitRule[] {
  return [
    {
      ...byOffice,
      id: 'T-V1',
      name: '首次联系受侵害人',
      amount: firstContactHours,
      unit: 'hour',
      startExcluded: false,
      alarmDays: null,
      verified,
      note: '是本局目标，不是法定期限；联系或者慰问以后在“慰问保障”中记录。',
    },
    ...followUpDays.map((days): TimeLimitRule => ({
      ...byOffice,
      id: 'T-V2',
      name: `${days}日回访`,
      amount: days,
      unit: 'day',
      alarmDays: ALARM_DAYS,
      verified,
      note: '是本局目标，不是法定期限；回访以后在“慰问保障”中记录，并写明是哪次回访。',
    })),
  ];
}

/** When each goal was met, in the order of `careRules`. */
export function careDone(
  { contactedAt, followUps }: Pick<CareFact, 'contactedAt' | 'followUps'>,
  goals: Pick<CareGoals, 'followUpDays'>,
): readonly (Moment | null)[] {
  return [
    contactedAt,
    ...goals.followUpDays.map((days) => followUps.find((one) => one.days === days)?.at ?? null),
  ];
}

/**
 * What runs for those who were harmed: for each the goal that comes after the last one met, so that a goal passed over
 * does not hold up the next. Once the case is closed, only what was due later.
 * Source: SPEC C-59.
 */
export function careClocks(
  { care, closedAt }: ClockFacts,
  goals: readonly CareGoals[],
): readonly CountedClock[] {
  return (care ?? []).flatMap((fact) => {
    const own = goalsOn(goals, dayOf(fact.harmedAt));
    if (own === null) return [];
    const lastMet = careDone(fact, own).findLastIndex((at) => at !== null);
    const ahead = careRules(own)
      .slice(lastMet + 1)
      .map((rule) => clockOf(rule, fact));
    const next =
      closedAt === undefined ? ahead[0] : ahead.find(({ due }) => due.lawDueMs > epochMs(closedAt));
    return next === undefined ? [] : [next];
  });
}

/** Those in force on a day. */
function goalsOn(goals: readonly CareGoals[], day: Day): CareGoals | null {
  return goals.findLast(({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= day) ?? null;
}

function clockOf(rule: TimeLimitRule, { id, name, harmedAt }: CareFact): CountedClock {
  return {
    rule,
    subjectId: id,
    subjectName: name,
    startedAt: harmedAt,
    endedAt: null,
    adjustments: unadjusted,
    due: countDue(rule, harmedAt, []),
    isPaused: false,
  };
}
