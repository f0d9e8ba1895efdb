import type { RightsCase } from '../case/rightsCase.ts';
import { isHurt } from '../infringement/injury.ts';
import { compareMoments, epochMs, momentOfEpoch } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import type { CarePolicy } from './carePolicy.ts';
import { rescueOf } from './rescueFile.ts';

export const careTargetStates = ['done', 'doneLate', 'late', 'soon', 'ahead'] as const;
export type CareTargetState = (typeof careTargetStates)[number];
export const careTargetStateNames: Readonly<Record<CareTargetState, string>> = {
  done: '已完成',
  doneLate: '超过目标时间完成',
  late: '已过目标时间',
  soon: '快到目标时间',
  ahead: '未到时间',
};

/** One target of the office for one person: no clock of law. */
export interface CareTarget {
  readonly officerId: string;
  readonly label: string;
  /** `null` = the first contact. Units: days after the incident. */
  readonly followUpDays: number | null;
  readonly dueAt: Moment;
  readonly doneAt: Moment | null;
  readonly state: CareTargetState;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A follow-up is announced a week ahead, the first contact from the start. */
const SOON_MS = 7 * DAY_MS;

/**
 * First contact and follow-ups of everybody who was hurt or feels the impact, counted from the incident.
 * Source: SPEC C-27.
 */
export function careTargets(rightsCase: RightsCase, policy: CarePolicy, now: Moment): readonly CareTarget[] {
  const start = epochMs(rightsCase.incident.occurredAt);
  return rightsCase.officers
    .filter(({ id, injury }) => isHurt(injury) || rescueOf(rightsCase.rescue, id).impacts.length > 0)
    .flatMap(({ id }) => [
      targetOf(
        {
          officerId: id,
          label: `${policy.firstContactHours}小时内首次联系`,
          followUpDays: null,
          dueAt: momentOfEpoch(start + policy.firstContactHours * HOUR_MS),
          doneAt: firstContactAt(rightsCase, id),
        },
        now,
      ),
      ...policy.followUpDays.map((days) =>
        targetOf(
          {
            officerId: id,
            label: `${days}日回访`,
            followUpDays: days,
            dueAt: momentOfEpoch(start + days * DAY_MS),
            doneAt: earliest(contactsWith(rightsCase, id, days)),
          },
          now,
        ),
      ),
    ]);
}

/** When anybody was in touch with a person; any contact or visit for the first, those meant as that follow-up for the others. */
function contactsWith({ relief, visits }: RightsCase, id: string, days: number | null): readonly Moment[] {
  const isMeant = (followUpDays: number | null) => days === null || followUpDays === days;
  return [
    ...relief.contacts
      .filter(({ officerId, followUpDays }) => officerId === id && isMeant(followUpDays))
      .map(({ at }) => at),
    ...visits
      .filter(({ officerIds, followUpDays }) => officerIds.includes(id) && isMeant(followUpDays))
      .map(({ at }) => at),
  ];
}

/** When anybody was first in touch with a person; `null` = nobody was yet. Source: SPEC C-27. */
export function firstContactAt(rightsCase: RightsCase, officerId: string): Moment | null {
  return earliest(contactsWith(rightsCase, officerId, null));
}

function earliest(moments: readonly Moment[]): Moment | null {
  return [...moments].sort(compareMoments)[0] ?? null;
}

function targetOf(target: Omit<CareTarget, 'state'>, now: Moment): CareTarget {
  return { ...target, state: stateOf(target, now) };
}

function stateOf({ dueAt, doneAt }: Omit<CareTarget, 'state'>, now: Moment): CareTargetState {
  if (doneAt !== null) return compareMoments(doneAt, dueAt) <= 0 ? 'done' : 'doneLate';
  const left = epochMs(dueAt) - epochMs(now);
  if (left < 0) return 'late';
  return left <= SOON_MS ? 'soon' : 'ahead';
}
