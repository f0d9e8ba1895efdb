import { aggravationsOf } from './aggravation.ts';
import { closedRoads } from './closedRoads.ts';
import type { DispositionFacts } from './facts.ts';
import { finalBlocksOf } from './finalBlocks.ts';
import { forbiddenMeasures } from './forbiddenMeasures.ts';
import { leniencyNotes } from './leniency.ts';
import { measureFor } from './measureProposal.ts';
import { openQuestions, type OpenQuestion } from './missingFacts.ts';
import type { DispositionProposal, MissingFact, OpenTrack, TrackCondition } from './proposal.ts';
import type { RuleSet } from './ruleSets.ts';
import { isLawOfTheDay, rowWarnings, standingsOf, type TrackStanding } from './standings.ts';
import { trackIds, trackKinds } from './tracks.ts';
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
  const standings = standingsOf(view);
  const { tracks, leading, forbidden } = standings;
  const asked = openQuestions(facts, ruleSet);
  return {
    rulesetVersion: ruleSet.version,
    blocked: null,
    tracks: tracks.map((track) => openTrack(view, track, asked)),
    leading,
    missingFacts: asked.map(withoutTouches),
    forbidden,
    closed: closedRoads(view, standings),
    notInForce: trackIds.filter((track) => !isLawOfTheDay(view, track)),
    forbiddenMeasures: forbiddenMeasures(view),
    finalBlocks: finalBlocksOf(view),
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
  return {
    track,
    qualification: trackKinds[track].qualification,
    standing,
    basis: [...new Set(basis)],
    penalty: view.ruleSet.penalty(track),
    limits: view.ruleSet.limits(track),
    conditions: distinct(firmest.flatMap(({ conditions }) => conditions)),
    missingFacts: asked.filter(({ touches }) => touches.has(track)).map(withoutTouches),
    aggravating: aggravationsOf(view, track),
    measure: measureFor(view, track, standing),
    warnings: rowWarnings(view, findings),
    ruleIds: findings.map(({ row }) => row.id),
  };
}

function blockedProposal({ actDate }: DispositionFacts): DispositionProposal {
  const text =
    actDate === null
      ? '行为日期未填，无法确定适用的法律，不提出处置意见；证据收集继续进行。'
      : '行为日期早于本工具的法律规则集（2006年3月1日起），不提出处置意见，请由法制部门按当时的法律审核；证据收集继续进行。';
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
    closed: [],
    notInForce: [],
    forbiddenMeasures: [],
    finalBlocks: [],
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
