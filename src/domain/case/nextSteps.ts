import type { HearingSteps } from '../disposition/hearingRights.ts';
import type { CheckedRequirement } from '../evidence/checklist.ts';
import type { ReturnDue } from '../evidence/custodyState.ts';
import type { GapDuty } from '../evidence/gapDuty.ts';
import type { MissingMaterial } from '../dossier/composeDossier.ts';
import { isSettled } from './caseStage.ts';
import type { CaseStage } from './caseStage.ts';
import type { RightsCase } from './rightsCase.ts';
import { laterRules } from './stepsAfterwards.ts';
import { firstRules } from './stepsAtOnce.ts';

/** Tabs of the case page a step can lead to. */
export type CaseTab =
  | 'people'
  | 'evidence'
  | 'disposition'
  | 'clocks'
  | 'documents'
  | 'care'
  | 'supervision'
  | 'upward'
  | 'stages'
  | 'dossier'
  | 'log';

/** One line of 办理导引: what to do, why, and on whose word. */
export interface NextStep {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly source: string;
  readonly tab: CaseTab;
  /** `passed`: was not done, and cannot be any more unless the case is reopened. */
  readonly state: 'open' | 'done' | 'waived' | 'notApplicable' | 'passed';
  /** Why a person set the step aside; `null` unless waived. */
  readonly waiverReason: string | null;
  /** Why the case does not need it, as the record says; `null` unless not applicable. */
  readonly because: string | null;
  /** The gate that asks for it. */
  readonly before: 'close' | 'archive';
}

/** What the steps are computed from, besides the record. */
export interface StepBasis {
  readonly checklist: readonly CheckedRequirement[];
  readonly missingMaterials: readonly MissingMaterial[];
  /** Duties to bring evidence whose day has passed. */
  readonly overdueDuties: readonly GapDuty[];
  /** Things lent or handed over that had to be back by now. */
  readonly overdueReturns: readonly ReturnDue[];
  /** What is said of each handler who must step aside. */
  readonly recusedHandlers: readonly string[];
  /** Questions of the conduct review neither 督察 nor 法制 has answered. */
  readonly openConduct: readonly string[];
  /** Names of the clocks that have run out or are about to. */
  readonly pressingClocks: readonly string[];
  /** What gives a right to a hearing, by the day of the decision. */
  readonly hearing: HearingSteps;
}

export interface StepRule {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly source: string;
  readonly tab: CaseTab;
  readonly before: 'close' | 'archive';
  /** Why the step does not belong to this case; `null` when it does. */
  notApplicable(rightsCase: RightsCase, basis: StepBasis): string | null;
  isDone(rightsCase: RightsCase, basis: StepBasis): boolean;
  /** What exactly is open, e.g. who or which; empty = the label says enough. */
  open?(rightsCase: RightsCase, basis: StepBasis): string;
}

/** The id under which a step is set aside in `waivers`. */
export function stepWaiverId(stepId: string): string {
  return `step.${stepId}`;
}

/** Every step there is, in working order. */
export const stepRules: readonly StepRule[] = [...firstRules, ...laterRules];

/**
 * 办理导引: every step in working order. One that does not belong to the case stays in sight with the reason.
 * Source: SPEC M-8.
 */
export function nextSteps(rightsCase: RightsCase, basis: StepBasis): readonly NextStep[] {
  return stepRules.map((rule) => stepOf(rule, rightsCase, basis));
}

function stepOf(rule: StepRule, rightsCase: RightsCase, basis: StepBasis): NextStep {
  const waiver = rightsCase.waivers.find((entry) => entry.requirementId === stepWaiverId(rule.id));
  const because = rule.notApplicable(rightsCase, basis);
  const isDone = because === null && rule.isDone(rightsCase, basis);
  const ends = { isDone, isWaived: waiver !== undefined, isPast: isPast(rule, rightsCase.stage) };
  const state = because !== null ? 'notApplicable' : stateOf(ends);
  const detail = state === 'open' ? (rule.open?.(rightsCase, basis) ?? '') : '';
  return {
    id: rule.id,
    label: rule.label,
    why: detail === '' ? rule.why : `${detail}。${rule.why}`,
    source: rule.source,
    tab: rule.tab,
    state,
    waiverReason: state === 'waived' ? (waiver?.reason ?? null) : null,
    because,
    before: rule.before,
  };
}

function stateOf({ isDone, isWaived, isPast }: Readonly<Record<'isDone' | 'isWaived' | 'isPast', boolean>>) {
  if (isDone) return 'done';
  if (isWaived) return 'waived';
  return isPast ? 'passed' : 'open';
}

/** Where a settled case may still be worked on. */
const afterwards: readonly CaseTab[] = ['documents', 'dossier'];
const untilArchived: readonly CaseTab[] = [...afterwards, 'care', 'upward'];

/** Whether the time for a step is over. Source: SPEC M-28. */
function isPast({ tab, before }: StepRule, stage: CaseStage): boolean {
  if (!isSettled(stage) || afterwards.includes(tab)) return false;
  return stage === 'archived' || (before === 'close' && !untilArchived.includes(tab));
}
