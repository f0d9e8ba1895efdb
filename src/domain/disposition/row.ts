import type { TargetFacts } from './facts.ts';
import type { FactKey } from './factKey.ts';
import type { ConditionState, RuleId } from './proposal.ts';
import type { BasisKey } from './ruleSets.ts';
import type { TrackId } from './tracks.ts';
import type { View } from './view.ts';

/** A condition on the whole record. */
export interface CaseCondition {
  readonly text: string;
  readonly factKey: FactKey;
  readonly test: (view: View) => ConditionState;
}

/** A condition on one person acted against; all of a row's must hold for the same person. */
export interface TargetCondition {
  readonly text: string;
  readonly factKey: FactKey;
  readonly test: (view: View, target: TargetFacts) => ConditionState;
}

/**
 * One row of the decision table: when every condition is met the tracks stand, when one is unknown they stay open,
 * when one is unmet the row is silent.
 */
export interface Row {
  readonly id: RuleId;
  readonly tracks: readonly TrackId[];
  /** Points of law beside the basis of the tracks. */
  readonly basis: readonly BasisKey[];
  readonly target: readonly TargetCondition[];
  readonly facts: readonly CaseCondition[];
  /** The law only says "compare": the row never stands higher than pending, even where it leaves no single judgement to people. */
  readonly weighing?: true;
  /** What the officer is told whenever the row speaks. */
  readonly warning?: string;
}
