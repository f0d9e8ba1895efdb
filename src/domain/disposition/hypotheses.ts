import type { InjuryGrade } from '../infringement/injury.ts';
import { Day } from '../kernel/moment.ts';
import type { ActKind } from './acts.ts';
import {
  emptyTarget,
  type DispositionFacts,
  type JudgedFact,
  type OffenderFacts,
  type TargetFacts,
} from './facts.ts';

/** Answers supposed for a moment to see what they would change; never stored. */
export const yes: JudgedFact = { answer: 'yes', reasons: '设问' };
export const no: JudgedFact = { answer: 'no', reasons: '设问' };

export function lacksJudgement(fact: JudgedFact): boolean {
  return fact.answer === 'unknown' || (fact.answer === 'yes' && fact.reasons.trim() === '');
}

export function leadingUnknown(target: TargetFacts): boolean {
  return target.capacity === 'auxiliaryOfficer' && target.withOfficerLeading === 'unknown';
}

export function injuryUnknown(target: TargetFacts): boolean {
  return target.injury.status === 'unknown' || target.injury.status === 'pending';
}

export function graded(grade: InjuryGrade): Partial<TargetFacts> {
  return {
    injury: {
      status: 'graded',
      grade,
      opinionNumber: '设问',
      receivedOn: Day.parse('2026-01-01'),
      body: '设问',
    },
  };
}

export function someTarget(open: (target: TargetFacts) => boolean) {
  return ({ targets }: DispositionFacts) => targets.length === 0 || targets.some(open);
}

export function eachTarget(changes: readonly Partial<TargetFacts>[], open: (target: TargetFacts) => boolean) {
  return (facts: DispositionFacts): readonly DispositionFacts[] => {
    const targets = facts.targets.length > 0 ? facts.targets : [emptyTarget('')];
    return changes.map((change) => ({
      ...facts,
      targets: targets.map((target) => (open(target) ? { ...target, ...change } : target)),
    }));
  };
}

export function alsoDid(facts: DispositionFacts, act: ActKind): DispositionFacts {
  const targets = facts.targets.map((target) =>
    target.acts.length > 0 ? { ...target, acts: [...target.acts, act] } : target,
  );
  return { ...facts, targets, acts: [...facts.acts, act], actsComplete: 'yes' };
}

export function withFault(
  facts: DispositionFacts,
  level: DispositionFacts['policeFault']['level'],
): DispositionFacts {
  return { ...facts, policeFault: { ...facts.policeFault, level, jointlyConfirmed: 'yes', reasons: '设问' } };
}

export function statements(key: 'officerIdentifiable' | 'fabricated' | 'abusive' | 'aimedAtPunishment') {
  return (facts: DispositionFacts): readonly DispositionFacts[] => [
    { ...facts, statement: { ...facts.statement, [key]: 'yes' } },
    { ...facts, statement: { ...facts.statement, [key]: 'no' } },
  ];
}

export function offenders(changes: readonly Partial<OffenderFacts>[]) {
  return (facts: DispositionFacts): readonly DispositionFacts[] =>
    changes.map((change) => ({ ...facts, offender: { ...facts.offender, ...change } }));
}
