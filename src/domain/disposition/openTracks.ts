import { aggravationsOf } from './aggravation.ts';
import type { DispositionFacts } from './facts.ts';
import { leniencyNotes } from './leniency.ts';
import { measureFor } from './measureProposal.ts';
import { openQuestions, type OpenQuestion } from './missingFacts.ts';
import type { DispositionProposal, MissingFact, OpenTrack, TrackCondition, Warning } from './proposal.ts';
import type { RuleSet } from './ruleSets.ts';
import { rowWarnings, standingsOf, type TrackStanding } from './standings.ts';
import { trackKinds } from './tracks.ts';
import { viewOf, type View } from './view.ts';
import { cautionsFor } from './warnings.ts';

/**
 * 拟处理意见 for one counterparty: every track the recorded facts leave open, why, and what would close it.
 *
 * Shape: `ruleSet` from `ruleSetFor`; `null` (day of the act unknown or not covered) blocks the whole proposal.
 * Fails: never; what is not known is asked for, not guessed.
 * Source: law.md §8; SPEC 处置.
 */
export function openTracks(facts: DispositionFacts, ruleSet: RuleSet | null): DispositionProposal {
  if (ruleSet === null) return blockedProposal(facts);
  const view = viewOf(facts, ruleSet);
  const { tracks, leading, forbidden } = standingsOf(view);
  const asked = openQuestions(facts, ruleSet);
  return {
    rulesetVersion: ruleSet.version,
    blocked: null,
    tracks: tracks.map((track) => openTrack(view, track, asked)),
    leading,
    missingFacts: asked.map(withoutTouches),
    forbidden,
    warnings: cautionsFor(view, new Set(tracks.map(({ track }) => track))),
    leniency: leniencyNotes(view),
  };
}

function openTrack(
  view: View,
  { track, standing, findings }: TrackStanding,
  asked: readonly OpenQuestion[],
): OpenTrack {
  const firmest = findings.filter((finding) => finding.standing === findings[0]?.standing);
  const basis = [track, ...firmest.flatMap(({ row }) => row.basis)].flatMap((key) => view.ruleSet.basis(key));
  const finalBlocks = blocksOf(view, track, standing);
  return {
    track,
    qualification: trackKinds[track].qualification,
    standing,
    basis: [...new Set(basis)],
    conditions: distinct(firmest.flatMap(({ conditions }) => conditions)),
    missingFacts: asked.filter(({ touches }) => touches.has(track)).map(withoutTouches),
    aggravating: aggravationsOf(view, track),
    measure: measureFor(view, track, standing),
    finalBlocks,
    warnings: rowWarnings(view, findings),
    ruleIds: [...findings.map(({ row }) => row.id), ...finalBlocks.map(({ ruleId }) => ruleId)],
  };
}

/** An injury not yet appraised allows provisional measures but no final conclusion. Source: law.md §8.1 G7. */
function blocksOf(
  view: View,
  track: TrackStanding['track'],
  standing: TrackStanding['standing'],
): readonly Warning[] {
  if (standing !== 'provisional') return [];
  const text = `伤情尚未鉴定：可以先按“${trackKinds[track].qualification}”采取临时措施，二十四小时内委托鉴定，鉴定意见作出前不得作最终定性。`;
  return [{ ruleId: 'D-G7', text, basis: view.ruleSet.basis('assault') }];
}

function blockedProposal({ actDate }: DispositionFacts): DispositionProposal {
  const text =
    actDate === null
      ? '行为日期未填，无法确定适用的法律，不提出处置意见；证据收集继续进行。'
      : '行为日期不在法律规则集覆盖范围内，须先由管理员装入当时的规则集；证据收集继续进行。';
  const question = {
    factKey: 'actDate',
    question: '行为发生在哪一天？',
    why: '适用行为时的法律。',
    opens: [],
    closes: [],
  } as const;
  return {
    rulesetVersion: '',
    blocked: { ruleId: 'D-G0', text, basis: ['chufa-37', 'xingfa-12'] },
    tracks: [],
    leading: null,
    missingFacts: actDate === null ? [question] : [],
    forbidden: [],
    warnings: [],
    leniency: [],
  };
}

function distinct(conditions: readonly TrackCondition[]): readonly TrackCondition[] {
  return [...new Map(conditions.map((condition) => [condition.text, condition])).values()];
}

function withoutTouches({ factKey, question, why, opens, closes }: OpenQuestion): MissingFact {
  return { factKey, question, why, opens, closes };
}
