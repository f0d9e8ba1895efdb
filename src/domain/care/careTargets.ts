import type { RightsCase } from '../case/rightsCase.ts';
import { isHurt } from '../infringement/injury.ts';
import { compareMoments, epochMs, momentOfEpoch } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import { careDone, careRules } from '../timeLimits/careClocks.ts';
import type { CareFact } from '../timeLimits/clockFacts.ts';
import { countDue } from '../timeLimits/countDue.ts';
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

/** A follow-up is announced a week ahead, the first contact from the start. */
const SOON_MS = 7 * 24 * 3_600_000;

/**
 * First contact and follow-ups of everybody who was hurt or feels the impact, counted from the incident.
 * Source: SPEC C-27.
 */
export function careTargets(rightsCase: RightsCase, policy: CarePolicy, now: Moment): readonly CareTarget[] {
  const rules = careRules(policy);
  return careFacts(rightsCase).flatMap((fact) => {
    const done = careDone(fact, policy);
    return rules.map((rule, place) => {
      const target = {
        officerId: fact.id,
        label: place === 0 ? `${policy.firstContactHours}小时内首次联系` : rule.name,
        followUpDays: policy.followUpDays[place - 1] ?? null,
        dueAt: momentOfEpoch(countDue(rule, fact.harmedAt, []).lawDueMs),
        doneAt: done[place] ?? null,
      };
      return { ...target, state: stateOf(target, now) };
    });
  });
}

/** How those who work on the case kept in touch with everybody who was hurt or feels the impact. */
export function careFacts(rightsCase: RightsCase): readonly CareFact[] {
  return rightsCase.officers
    .filter(({ id, injury }) => isHurt(injury) || rescueOf(rightsCase.rescue, id).impacts.length > 0)
    .map(({ id, name }) => ({
      id,
      name,
      harmedAt: rightsCase.incident.occurredAt,
      contactedAt: firstContactAt(rightsCase, id),
      followUps: touches(rightsCase, id)
        .flatMap(({ followUpDays, at }) => (followUpDays === null ? [] : [{ days: followUpDays, at }]))
        .sort((a, b) => compareMoments(a.at, b.at)),
    }));
}

/** Every time anybody was in touch with a person. */
function touches({ relief, visits }: RightsCase, id: string) {
  return [
    ...relief.contacts.filter(({ officerId }) => officerId === id),
    ...visits.filter(({ officerIds }) => officerIds.includes(id)),
  ].map(({ at, followUpDays }) => ({ at, followUpDays }));
}

/** When anybody was first in touch with a person; `null` = nobody was yet. Source: SPEC C-27. */
export function firstContactAt(rightsCase: RightsCase, officerId: string): Moment | null {
  const [first] = touches(rightsCase, officerId).sort((a, b) => compareMoments(a.at, b.at));
  return first?.at ?? null;
}

function stateOf({ dueAt, doneAt }: Omit<CareTarget, 'state'>, now: Moment): CareTargetState {
  if (doneAt !== null) return compareMoments(doneAt, dueAt) <= 0 ? 'done' : 'doneLate';
  const left = epochMs(dueAt) - epochMs(now);
  if (left < 0) return 'late';
  return left <= SOON_MS ? 'soon' : 'ahead';
}
