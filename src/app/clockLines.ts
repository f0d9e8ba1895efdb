import { lawBasis } from '#domain/disposition/lawCatalogue.ts';
import type { LawCatalogue } from '#domain/disposition/lawCatalogue.ts';
import { momentOfEpoch } from '#domain/kernel/moment.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import { stateOf } from '#domain/timeLimits/runningClocks.ts';
import type { CountedClock } from '#domain/timeLimits/runningClocks.ts';
import type { TimeLimitRule } from '#domain/timeLimits/timeLimitRule.ts';

/** A clock in one line, as every screen shows it. */
export function clockLine(clock: CountedClock, law: LawCatalogue, now: Moment) {
  const { rule, startedAt, due } = clock;
  return {
    ruleId: rule.id,
    label: clockLabel(clock),
    startedAt,
    lawDue: momentOfEpoch(due.lawDueMs),
    safeDue: momentOfEpoch(due.safeDueMs),
    state: stateOf(clock, now),
    basis: basisOf(rule, law),
    verified: rule.verified,
  };
}

export function clockLabel({ rule, subjectName }: Pick<CountedClock, 'rule' | 'subjectName'>): string {
  return subjectName === '' ? rule.name : `${rule.name}（${subjectName}）`;
}

export function basisOf({ basis, source }: TimeLimitRule, law: LawCatalogue): string {
  if (basis.length > 0) return lawBasis(law, basis);
  return sourceNames[source];
}

const sourceNames = {
  law: '条文未注明',
  bureau: '本局目标',
  superior: '上级批示交办',
  supervision: '督办通知',
  agreed: '交接时约定',
  planned: '本案关怀安排',
} as const;
