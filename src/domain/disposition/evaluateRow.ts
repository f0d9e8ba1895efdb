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

/**
 * The finding of a row that speaks; `null` = one of its conditions does not hold. Every question of a proposal is tried by running the
 * whole table several times, and most rows are silent at the first condition.
 */
export function findingOf(view: View, row: Row): RowFinding | null {
  if (row.facts.some(({ test }) => test(view) === 'unmet')) return null;
  const isNobodys = view.targets.every((target) =>
    row.target.some(({ test }) => test(view, target) === 'unmet'),
  );
  return row.target.length > 0 && isNobodys ? null : evaluateRow(view, row);
}

function nearest(view: View, row: Row): readonly TrackCondition[] {
  const perTarget = view.targets.map((target) => conditionsFor(view, row, target));
  return perTarget.reduce((best, next) => (nearness(next) > nearness(best) ? next : best));
}

function conditionsFor(view: View, row: Row, target: TargetFacts): readonly TrackCondition[] {
  return row.target.map(({ text, factKey, test }) => ({ text, factKey, state: test(view, target) }));
}

/** A person for whom only the injury opinion is outstanding stands nearer than one of whom other things are unknown. */
function nearness(conditions: readonly TrackCondition[]): number {
  const state = allOf(conditions.map((condition) => condition.state));
  const met = conditions.filter((condition) => condition.state === 'met').length;
  if (state === 'unmet') return met;
  if (state === 'met') return 300 + met;
  return (waitsOnlyForInjury(conditions) ? 200 : 100) + met;
}

function standingOf(
  row: Row,
  state: ConditionState,
  conditions: readonly TrackCondition[],
): RowFinding['standing'] {
  if (row.weighing === true) return 'pending';
  if (state === 'met') return 'supported';
  return waitsOnlyForInjury(conditions) ? 'provisional' : 'pending';
}

function waitsOnlyForInjury(conditions: readonly TrackCondition[]): boolean {
  return conditions.every(({ state, factKey }) => state !== 'unknown' || factKey === 'targets.injury');
}
