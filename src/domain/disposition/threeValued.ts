import type { Answer, JudgedFact } from './facts.ts';
import type { ConditionState } from './proposal.ts';

/** Kleene's "and": one unmet closes, otherwise one unknown keeps open. */
export function allOf(states: readonly ConditionState[]): ConditionState {
  if (states.includes('unmet')) return 'unmet';
  return states.includes('unknown') ? 'unknown' : 'met';
}

/** Kleene's "or". */
export function anyOf(states: readonly ConditionState[]): ConditionState {
  if (states.includes('met')) return 'met';
  return states.includes('unknown') ? 'unknown' : 'unmet';
}

/** Kleene's "not". */
export function negated(state: ConditionState): ConditionState {
  if (state === 'unknown') return 'unknown';
  return state === 'met' ? 'unmet' : 'met';
}

/** A plain yes or no as a condition. */
export function when(holds: boolean): ConditionState {
  return holds ? 'met' : 'unmet';
}

/** Is the answer the wanted one? Unknown stays unknown. */
export function answered(answer: Answer, wanted: 'yes' | 'no'): ConditionState {
  return answer === 'unknown' ? 'unknown' : when(answer === wanted);
}

/** As `answered`, but the wanted judgement counts only with written reasons. */
export function judged(fact: JudgedFact, wanted: 'yes' | 'no'): ConditionState {
  const state = answered(fact.answer, wanted);
  return state === 'met' && fact.reasons.trim() === '' ? 'unknown' : state;
}
