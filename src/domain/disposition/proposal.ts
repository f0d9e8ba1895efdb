import { z } from 'zod';
import { FactKey } from './factKey.ts';
import { MeasureId } from './measures.ts';
import { PenaltyLimits } from './penaltyLimits.ts';
import { TrackId } from './tracks.ts';

/** Id of an article in `templates/law/catalogue.json`, e.g. `xingfa-277-5`. */
export const CitationId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export type CitationId = z.infer<typeof CitationId>;

/** Id of a row or guard in SPEC.md, e.g. `D-G7b`. */
export const RuleId = z.string().regex(/^[DT]-[A-Za-z0-9]+$/);
export type RuleId = z.infer<typeof RuleId>;

export const ConditionState = z.enum(['met', 'unmet', 'unknown']);
export type ConditionState = z.infer<typeof ConditionState>;

export const TrackCondition = z.strictObject({ text: z.string(), state: ConditionState, factKey: FactKey });
export type TrackCondition = z.infer<typeof TrackCondition>;

/** A question nobody has answered yet, and what the answers would change; computed by trying each answer. */
export const MissingFact = z.strictObject({
  factKey: FactKey,
  question: z.string(),
  why: z.string(),
  opens: z.array(TrackId).readonly(),
  closes: z.array(TrackId).readonly(),
});
export type MissingFact = z.infer<typeof MissingFact>;

export const Warning = z.strictObject({
  ruleId: RuleId,
  text: z.string(),
  basis: z.array(CitationId).readonly(),
});
export type Warning = z.infer<typeof Warning>;

/** Why no final conclusion may be drawn yet, and on which tracks. */
export const FinalBlock = Warning.extend({ tracks: z.array(TrackId).readonly() });
export type FinalBlock = z.infer<typeof FinalBlock>;

export const MeasureProposal = z.strictObject({
  route: z.enum(['M1', 'M2', 'other']),
  measure: MeasureId,
  label: z.string(),
  /** `factsMissing` = may be considered once the named facts are on record. */
  state: z.enum(['proposable', 'factsMissing']),
  reasons: z.array(z.string()).readonly(),
  range: z.string(),
  approvals: z.array(z.string()).readonly(),
  documents: z.array(z.string()).readonly(),
  basis: z.array(CitationId).readonly(),
  alternatives: z
    .array(z.strictObject({ measure: MeasureId, label: z.string(), why: z.string() }))
    .readonly(),
  warnings: z.array(Warning).readonly(),
});
export type MeasureProposal = z.infer<typeof MeasureProposal>;

/**
 * How firmly a track stands.
 * supported = every condition met; provisional = only the injury appraisal is outstanding; pending = other facts are open;
 * doubtful = the conditions speak for it, but the fault of the police speaks against a crime (解释 第四条).
 */
export const Standing = z.enum(['supported', 'provisional', 'pending', 'doubtful']);
export type Standing = z.infer<typeof Standing>;

export const OpenTrack = z.strictObject({
  track: TrackId,
  qualification: z.string(),
  standing: Standing,
  basis: z.array(CitationId).readonly(),
  /** What the law of the day of the act carries; empty = none is stored. */
  penalty: z.string(),
  /** The figures of `penalty`, of a public-order track; `null` = none are stored. */
  limits: PenaltyLimits.nullable(),
  conditions: z.array(TrackCondition).readonly(),
  missingFacts: z.array(MissingFact).readonly(),
  aggravating: z.array(Warning).readonly(),
  measure: MeasureProposal,
  warnings: z.array(Warning).readonly(),
  ruleIds: z.array(RuleId).readonly(),
});
export type OpenTrack = z.infer<typeof OpenTrack>;

/** A track nothing on record opens, and what does not hold of the row that comes nearest to it. */
export const ClosedTrack = z.strictObject({
  track: TrackId,
  qualification: z.string(),
  ruleId: RuleId,
  unmet: z.array(TrackCondition).readonly(),
});
export type ClosedTrack = z.infer<typeof ClosedTrack>;

export const ForbiddenConclusion = z.strictObject({
  /** `null` = not a track but a way of ending the case, such as mediation. */
  track: TrackId.nullable(),
  conclusion: z.string(),
  reason: z.string(),
  basis: z.array(CitationId).readonly(),
  ruleId: RuleId,
});
export type ForbiddenConclusion = z.infer<typeof ForbiddenConclusion>;

export const ForbiddenMeasure = z.strictObject({
  measure: MeasureId,
  reason: z.string(),
  basis: z.array(CitationId).readonly(),
  ruleId: RuleId,
});
export type ForbiddenMeasure = z.infer<typeof ForbiddenMeasure>;

export const LeniencyNote = z.strictObject({
  factKey: FactKey,
  text: z.string(),
  state: ConditionState,
  basis: z.array(CitationId).readonly(),
  ruleId: RuleId,
});
export type LeniencyNote = z.infer<typeof LeniencyNote>;

/** 拟处理意见 for one counterparty: a suggestion with conditions and open questions, never a decision. */
export const DispositionProposal = z.strictObject({
  rulesetVersion: z.string(),
  /** Why nothing is proposed at all; `null` = the table was evaluated. */
  blocked: Warning.nullable(),
  tracks: z.array(OpenTrack).readonly(),
  /** `null` = the facts do not carry a leading track yet. */
  leading: TrackId.nullable(),
  missingFacts: z.array(MissingFact).readonly(),
  forbidden: z.array(ForbiddenConclusion).readonly(),
  closed: z.array(ClosedTrack).readonly(),
  /** Tracks that no article carried on the day of the act. */
  notInForce: z.array(TrackId).readonly(),
  /** Measures the law does not allow for this person, whatever the track. */
  forbiddenMeasures: z.array(ForbiddenMeasure).readonly(),
  /** Of tracks that are open and of those that are not. */
  finalBlocks: z.array(FinalBlock).readonly(),
  warnings: z.array(Warning).readonly(),
  leniency: z.array(LeniencyNote).readonly(),
});
export type DispositionProposal = z.infer<typeof DispositionProposal>;

/** Why nothing final may be concluded on this track yet; empty = nothing stands against it. */
export function finalBlocksOn(
  track: TrackId,
  { finalBlocks }: Pick<DispositionProposal, 'finalBlocks'>,
): readonly FinalBlock[] {
  return finalBlocks.filter(({ tracks }) => tracks.includes(track));
}
