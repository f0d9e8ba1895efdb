import { z } from 'zod';
import { CitationId, RuleId } from '../disposition/proposal.ts';
import { ClockEvent } from './clockEvent.ts';
import { ruleProblems } from './ruleProblems.ts';

/** Why the time in between is not counted. */
export const PauseCause = z.enum(['appraisal', 'hearing', 'mentalAppraisal']);
export type PauseCause = z.infer<typeof PauseCause>;
export const pauseCauseNames: Readonly<Record<PauseCause, string>> = {
  appraisal: '鉴定',
  hearing: '听证',
  mentalAppraisal: '精神病鉴定',
};

export const TimeLimitUnit = z.enum(['minute', 'hour', 'day', 'workday', 'month', 'year']);
export type TimeLimitUnit = z.infer<typeof TimeLimitUnit>;

/** One lawful way to make a time limit longer. */
export const TimeLimitExtension = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{1,20}$/),
  name: z.string().min(1).max(80),
  /** `by` adds the amount, `to` replaces the whole span, `until` = the approval names the last day. */
  mode: z.enum(['by', 'to', 'until']),
  /** Units: the rule's; `null` only for `until`. */
  amount: z.int().positive().nullable(),
  /** How often it may be approved for one clock. */
  times: z.int().positive(),
  /** The extension that must have been approved before; `null` = none. */
  after: z.string().nullable(),
  approver: z.string().min(1),
  /** When it may be asked for, in words. */
  condition: z.string(),
  basis: z.array(CitationId).readonly(),
});
export type TimeLimitExtension = z.infer<typeof TimeLimitExtension>;

export const TimeLimitRule = z.strictObject({
  id: RuleId,
  name: z.string().min(1),
  trigger: ClockEvent,
  triggerName: z.string().min(1),
  /** Events any of which ends the clock; none = it only informs. */
  stoppedBy: z.array(ClockEvent).readonly(),
  /**
   * `deadline`; `opens` = from that day something may be done, nothing becomes overdue; `before` = counted back from an appointment;
   * `standing` = a duty without a number (立即, 及时, 永久): shown, never counted.
   */
  kind: z.enum(['deadline', 'opens', 'before', 'standing']),
  /** One clock a case, one for each person it happened to, or one for each time it happened (every seizure). */
  per: z.enum(['case', 'person', 'round']),
  /**
   * Happenings of the person or of the case that show the clock does not apply, such as the other kind of appraisal;
   * `unless` = another happening that keeps it.
   */
  excludedBy: z
    .array(z.strictObject({ event: ClockEvent, unless: ClockEvent.nullable() }))
    .readonly()
    .default([]),
  /** How often it may begin for one subject; `null` = as often as it happens. */
  atMost: z.int().positive().nullable().default(null),
  /** `null` exactly for `standing`. */
  amount: z.int().positive().nullable(),
  unit: TimeLimitUnit,
  /** The hour or day of the trigger is not counted. */
  startExcluded: z.boolean(),
  /** `rolls` = a last day that is a holiday moves to the next working day; `custody` = never, somebody is held; `never` = not so counted. */
  roll: z.enum(['rolls', 'custody', 'never']),
  basis: z.array(CitationId).readonly(),
  extensions: z.array(TimeLimitExtension).readonly(),
  /** What may be taken out of the count. */
  pauses: z.array(PauseCause).readonly(),
  /** The clock turns red so many days before its end; `null` = by the share that is left. */
  alarmDays: z.int().positive().nullable(),
  /** `superior` = ordered from above, `supervision` = by the rights office, `agreed` = by the parties of a hand-over, `planned` = by those who care for the harmed: for one case, never in the file of rules. */
  source: z.enum(['law', 'bureau', 'superior', 'supervision', 'agreed', 'planned']),
  verified: z.boolean(),
  note: z.string(),
});
export type TimeLimitRule = z.infer<typeof TimeLimitRule>;

/** Shape of `templates/law/timeLimits.json`. */
export const TimeLimitFile = z
  .strictObject({
    schemaVersion: z.literal(2),
    version: z.string().min(1),
    rules: z.array(TimeLimitRule).readonly(),
  })
  .superRefine(({ rules }, context) => {
    for (const problem of ruleProblems(rules)) context.addIssue(problem);
  });
export type TimeLimitFile = z.infer<typeof TimeLimitFile>;

/** The rules with the bureau's own targets in place; only bureau targets can be changed, the law's cannot. Units: minutes. */
export function withLocalTargets(
  rules: readonly TimeLimitRule[],
  minutesByRule: Readonly<Record<string, number>>,
): readonly TimeLimitRule[] {
  return rules.map((rule) => {
    const minutes = Object.hasOwn(minutesByRule, rule.id) ? minutesByRule[rule.id] : undefined;
    if (minutes === undefined || rule.source === 'law' || !Number.isInteger(minutes) || minutes <= 0)
      return rule;
    return { ...rule, amount: minutes, unit: 'minute' as const };
  });
}
