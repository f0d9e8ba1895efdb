import { z } from 'zod';
import { Day } from '../kernel/moment.ts';
import { HearingSteps } from './hearingRights.ts';
import { PenaltyLimits } from './penaltyLimits.ts';
import { CitationId } from './proposal.ts';
import { TrackId, trackIds } from './tracks.ts';

/** Points of law the table rests on beside the tracks themselves. */
export const lawPoints = [
  'actTime',
  'assault',
  'negativeGate',
  'lethal',
  'aggravation',
  'policeFault',
  'drunkCriminal',
  'accomplice',
  'dutyScope',
  'auxiliary',
  'concurrence',
  'leniencyCriminal',
  'afterNonProsecution',
  'policeScope',
  'ageCriminal',
  'oldAgeCriminal',
  'capacity',
  'ageAdministrative',
  'capacityAdministrative',
  'drunkAdministrative',
  'leniencyAdministrative',
  'honestyAdministrative',
  'surrender',
  'merit',
  'coercion',
  'blindOrDeafMute',
  'impersonation',
  'signLanguage',
  'heavierAdministrative',
  'notExecuted',
  'combined',
  'corrective',
  'mediation',
  'noSubstitute',
  'legalReview',
  'hearing',
  'collectiveDiscussion',
  'criticism',
  'falseReport',
  'detention',
  'bail',
  'arrest',
  'minorProcedure',
  'deputyPermit',
  'publicEmployee',
  'recusal',
  'designatedJurisdiction',
  'sequelae',
  'offset',
  'prisonOrder',
] as const;
const BasisKey = z.enum([...trackIds, ...lawPoints]);
export type BasisKey = z.infer<typeof BasisKey>;

/** What the lowest full step of a public-order article carries. */
const BasePenalty = z.enum(['detention', 'detentionOrFine', 'warningOrFine']);
export type BasePenalty = z.infer<typeof BasePenalty>;

const StoredRuleSet = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  from: Day,
  /** Last day covered; `null` = still in force. */
  to: Day.nullable(),
  /** Set whose basis and ranges hold where this one says nothing. */
  extends: z.string().nullable(),
  /** Is 袭警罪 an offence of its own at the time of the act? */
  assaultOffence: z.boolean(),
  /** Did a violent attack on police weigh heavier within 妨害公务? Source: 刑法修正案(九). */
  assaultAggravates: z.boolean(),
  /** From which loss on property damage is a crime. Units: yuan. Source: 立案追诉标准(一) 第三十三条（待核）. */
  propertyCrimeYuan: z.number().positive(),
  /** From which loss 任意损毁财物 may be 寻衅滋事. Units: yuan. Source: 法释〔2013〕18号 第四条（待核）. */
  provocationYuan: z.number().positive(),
  /** Does the public-order law of the day punish stalking and pestering, not only repeated messages? Source: 治安管理处罚法(2025) 第五十条. */
  punishesStalking: z.boolean(),
  /** How far back an earlier penalty weighs heavier. Units: months. */
  priorMonths: z.int().positive(),
  basis: z.partialRecord(BasisKey, z.array(CitationId).readonly()),
  ranges: z.partialRecord(TrackId, z.string()),
  /** The figures of `ranges`, by which a recorded penalty is measured. */
  limits: z.partialRecord(TrackId, PenaltyLimits).default({}),
  /** What a criminal track carries, for the comparison of two versions of the law. */
  penalties: z.partialRecord(TrackId, z.string()).default({}),
  basePenalties: z.partialRecord(TrackId, BasePenalty),
  cautions: z.array(z.string()).readonly(),
});

/** Shape of `templates/law/ruleSets.json`: which law holds for acts of which days. */
export const RuleSetFile = z
  .strictObject({
    schemaVersion: z.literal(1),
    version: z.string().min(1),
    /** By the day of the decision, not of the act. */
    hearing: HearingSteps,
    sets: z.array(StoredRuleSet).min(1).readonly(),
  })
  .superRefine((file, context) => {
    const earlier = new Set<string>();
    for (const set of file.sets) {
      if (set.extends !== null && !earlier.has(set.extends))
        context.addIssue(`规则集${set.id}沿用了不存在的规则集`);
      earlier.add(set.id);
    }
  });
export type RuleSetFile = z.infer<typeof RuleSetFile>;

/** The law that holds for one act, resolved. */
export interface RuleSet {
  readonly id: string;
  readonly label: string;
  /** Printed on every proposal, e.g. `2026-01@2026-11-23`. */
  readonly version: string;
  readonly assaultOffence: boolean;
  readonly assaultAggravates: boolean;
  readonly propertyCrimeYuan: number;
  readonly provocationYuan: number;
  readonly punishesStalking: boolean;
  readonly priorMonths: number;
  readonly cautions: readonly string[];
  readonly hearing: HearingSteps;
  basis(key: BasisKey): readonly CitationId[];
  /** The range of penalty of an administrative track; empty when none is stored. */
  range(track: TrackId): string;
  /** As `range`, of criminal tracks too. */
  penalty(track: TrackId): string;
  basePenalty(track: TrackId): BasePenalty;
  /** The figures of `range`; `null` = none are stored. */
  limits(track: TrackId): PenaltyLimits | null;
}

/** The rule set for the day of the act; `null` when the day is unknown or no stored set covers it. */
export function ruleSetFor(file: RuleSetFile, actDate: Day | null): RuleSet | null {
  if (actDate === null) return null;
  const found = file.sets.find((set) => set.from <= actDate && (set.to === null || actDate <= set.to));
  if (found === undefined) return null;
  const chain = chainOf(file, found.id);
  const basisByKey = new Map<BasisKey, readonly CitationId[]>();
  const basisOf = (key: BasisKey) => {
    const known = basisByKey.get(key) ?? chain.find((set) => set.basis[key] !== undefined)?.basis[key] ?? [];
    basisByKey.set(key, known);
    return known;
  };
  return {
    id: found.id,
    label: found.label,
    version: `${found.id}@${file.version}`,
    assaultOffence: found.assaultOffence,
    assaultAggravates: found.assaultAggravates,
    propertyCrimeYuan: found.propertyCrimeYuan,
    provocationYuan: found.provocationYuan,
    punishesStalking: found.punishesStalking,
    priorMonths: found.priorMonths,
    cautions: found.cautions,
    hearing: file.hearing,
    basis: basisOf,
    range: (track) => chain.find((set) => set.ranges[track] !== undefined)?.ranges[track] ?? '',
    penalty: (track) =>
      chain.find((set) => set.penalties[track] !== undefined)?.penalties[track] ??
      chain.find((set) => set.ranges[track] !== undefined)?.ranges[track] ??
      '',
    limits: (track) => chain.find((set) => set.limits[track] !== undefined)?.limits[track] ?? null,
    basePenalty: (track) =>
      chain.find((set) => set.basePenalties[track] !== undefined)?.basePenalties[track] ?? 'warningOrFine',
  };
}

function chainOf(file: RuleSetFile, id: string | null): readonly z.infer<typeof StoredRuleSet>[] {
  const set = file.sets.find((candidate) => candidate.id === id);
  return set === undefined ? [] : [set, ...chainOf(file, set.extends)];
}
