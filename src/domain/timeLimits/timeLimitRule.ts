import { z } from 'zod';
import { CitationId, RuleId } from '../disposition/proposal.ts';

/** Happenings of a case that start or stop a clock. */
export const clockEvents = [
  'incidentOccurred',
  'incidentReported',
  'activated',
  'treatmentStarted',
  'legalAssistanceOffered',
  'injured',
  'officerInjured',
  'auxiliaryInjured',
  'caseAccepted',
  'appraisalCommissioned',
  'appraisalReceived',
  'appraisalServed',
  'reappraisalRequested',
  'bodyCameraHandedIn',
  'summonsArrived',
  'questioningEnded',
  'administrativeFiled',
  'administrativeDecided',
  'decisionServed',
  'criminalSummonsArrived',
  'criminalInterrogationEnded',
  'detained',
  'sentToDetentionHouse',
  'firstInterrogation',
  'familyNotified',
  'arrestRequested',
  'workInjuryApplied',
  'disabilityApplied',
] as const;
export const ClockEvent = z.enum(clockEvents);
export type ClockEvent = z.infer<typeof ClockEvent>;

export const TimeLimitRule = z.strictObject({
  id: RuleId,
  name: z.string().min(1),
  trigger: ClockEvent,
  triggerName: z.string().min(1),
  /** Events any of which ends the clock; none = it only informs. */
  stoppedBy: z.array(ClockEvent).readonly(),
  /** `opens` = from that day something may be done; nothing becomes overdue. */
  kind: z.enum(['deadline', 'opens']),
  amount: z.int().positive(),
  unit: z.enum(['minute', 'hour', 'day', 'workday', 'month', 'year']),
  /** The hour or day of the trigger is not counted. */
  startExcluded: z.boolean(),
  /** `rolls` = a last day that is a holiday moves to the next working day; `custody` = never, somebody is held; `never` = not so counted. */
  roll: z.enum(['rolls', 'custody', 'never']),
  basis: z.array(CitationId).readonly(),
  extension: z.string(),
  source: z.enum(['law', 'bureau']),
  verified: z.boolean(),
  note: z.string(),
});
export type TimeLimitRule = z.infer<typeof TimeLimitRule>;

/** Shape of `templates/law/timeLimits.json`. */
export const TimeLimitFile = z
  .strictObject({
    schemaVersion: z.literal(1),
    version: z.string().min(1),
    rules: z.array(TimeLimitRule).readonly(),
  })
  .superRefine(({ rules }, context) => {
    const seen = new Set<string>();
    for (const { id } of rules) {
      if (seen.has(id)) context.addIssue(`期限${id}重复`);
      seen.add(id);
    }
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
