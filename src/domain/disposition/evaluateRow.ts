import type { TargetFacts } from './facts.ts';
import type { ConditionState, Standing, TrackCondition } from './proposal.ts';
import type { Row } from './row.ts';
import { allOf } from './threeValued.ts';
import type { View } from './view.ts';

export interface RowFinding {
  readonly row: Row;
  readonly state: ConditionState;
  readonly standing: Exclude<Standing, 'doubtful'>;
  readonly conditions: readonly TrackCondition[];
}

/** Asks every condition of a row; those on one person are asked of the person for whom the row comes nearest to standing. */
export function evaluateRow(view: View, row: Row): RowFinding {
  const aboutPerson = row.target.length === 0 ? [] : nearest(view, row);
  const aboutCase = row.facts.map(({ text, factKey, test }) => ({ text, factKey, state: test(view) }));
  const conditions = [...aboutPerson, ...aboutCase];
  const state = allOf(conditions.map((condition) => condition.state));
  return { row, state, standing: standingOf(row, state, conditions), conditions };
}

function nearest(view: View, row: Row): readonly TrackCondition[] {
  const perTarget = view.targets.map((target) => conditionsFor(view, row, target));
  return perTarget.reduce((best, next) => (nearness(next) > nearness(best) ? next : best));
}

function conditionsFor(view: View, row: Row, target: TargetFacts): readonly TrackCondition[] {
  return row.target.map(({ text, factKey, test }) => ({ text, factKey, state: test(view, target) }));
}

const weightOf = { met: 2, unknown: 1, unmet: 0 } as const;

function nearness(conditions: readonly TrackCondition[]): number {
  const states = conditions.map((condition) => condition.state);
  const met = states.filter((state) => state === 'met').length;
  return weightOf[allOf(states)] * 100 + met;
}

function standingOf(
  row: Row,
  state: ConditionState,
  conditions: readonly TrackCondition[],
): RowFinding['standing'] {
  if (row.weighing === true) return 'pending';
  if (state === 'met') return 'supported';
  const open = conditions.filter((condition) => condition.state === 'unknown');
  return open.every((condition) => condition.factKey === 'targets.injury') ? 'provisional' : 'pending';
}
