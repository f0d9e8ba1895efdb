import { z } from 'zod';
import type { DispositionFacts } from './facts.ts';
import { MeasureId, hardnessOf, measureNames } from './measures.ts';
import { RuleId, type DispositionProposal } from './proposal.ts';
import type { RuleSet } from './ruleSets.ts';
import { isCriminal } from './tracks.ts';
import { policeGear } from './acts.ts';
import { anyAct, hasListedAttack, hasOnlyCriticism, viewOf, type View } from './view.ts';

const PolicySituation = z.enum(['violent', 'nonViolent', 'criticismOnly', 'always']);

/** Shape of `templates/policy/*.json`: the bureau's own line, shown beside the law and never as its basis. */
export const LocalPolicy = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().min(1),
  name: z.string().min(1),
  source: z.string().min(1),
  version: z.string().min(1),
  enabledByDefault: z.boolean(),
  lines: z
    .array(
      z.strictObject({
        id: RuleId,
        situation: PolicySituation,
        text: z.string().min(1),
        /** `null` = a ban or reminder without a measure of its own. */
        suggests: MeasureId.nullable(),
        lawSays: z.string().min(1),
      }),
    )
    .readonly(),
});
export type LocalPolicy = z.infer<typeof LocalPolicy>;

export interface PolicyNote {
  readonly ruleId: RuleId;
  readonly text: string;
  readonly lawSays: string;
  readonly suggests: MeasureId | null;
  readonly stance: 'agrees' | 'harderThanLaw' | 'softerThanLaw' | 'lawOpen' | 'reminder';
  readonly explanation: string;
}

/** What the bureau's policy says to this record, compared with what the law carries; a reminder, never a basis. */
export function policyNotes(
  policy: LocalPolicy,
  facts: DispositionFacts,
  ruleSet: RuleSet,
  proposal: DispositionProposal,
): readonly PolicyNote[] {
  const view = viewOf(facts, ruleSet);
  return policy.lines
    .filter(({ situation }) => situation === 'always' || situation === situationOf(view))
    .map(({ id, text, lawSays, suggests }) => {
      const stance = suggests === null ? 'reminder' : compared(suggests, proposal);
      return { ruleId: id, text, lawSays, suggests, stance, explanation: explain(stance, proposal) };
    });
}

/** Policy lines a decision departs from, harder or softer; each wants a written reason. */
export function policyDepartures(notes: readonly PolicyNote[], measure: MeasureId): readonly PolicyNote[] {
  return notes.filter(({ suggests }) => suggests !== null && hardnessOf(suggests) !== hardnessOf(measure));
}

function situationOf(view: View): z.infer<typeof PolicySituation> | 'nothingYet' {
  if (view.acts.size === 0) return 'nothingYet';
  if (hasOnlyCriticism(view)) return 'criticismOnly';
  const forceful = hasListedAttack(view.acts) || anyAct(view.acts, policeGear);
  return forceful ? 'violent' : 'nonViolent';
}

function compared(suggests: MeasureId, proposal: DispositionProposal): PolicyNote['stance'] {
  const lawful = leadingTrack(proposal)?.measure;
  if (lawful === undefined || lawful.state === 'factsMissing') return 'lawOpen';
  const difference = hardnessOf(suggests) - hardnessOf(lawful.measure);
  if (difference === 0) return 'agrees';
  return difference > 0 ? 'harderThanLaw' : 'softerThanLaw';
}

function explain(stance: PolicyNote['stance'], proposal: DispositionProposal): string {
  const leading = leadingTrack(proposal);
  const lawful =
    leading === undefined
      ? '尚无主导意见'
      : `${leading.qualification}，${measureNames[leading.measure.measure]}`;
  const explanations: Readonly<Record<PolicyNote['stance'], string>> = {
    agrees: `与依法提出的意见一致（${lawful}）；仍须逐项核对条件。`,
    harderThanLaw: `本局政策重于现有事实能够支持的意见（${lawful}）；按政策办理须补充事实并书面说明理由。`,
    softerThanLaw: `本局政策轻于依法提出的意见（${lawful}）；从轻办理须书面说明理由。`,
    lawOpen: `依法提出的意见尚缺事实（${lawful}）；政策不能代替法定条件。`,
    reminder:
      leading !== undefined && isCriminal(leading.track) ? '现有事实指向犯罪，不得以罚代刑。' : '仅作提示。',
  };
  return explanations[stance];
}

function leadingTrack(proposal: DispositionProposal) {
  return proposal.tracks.find(({ track }) => track === proposal.leading);
}
