import { aggravationsOf } from './aggravation.ts';
import type { RowFinding } from './evaluateRow.ts';
import type { DispositionFacts } from './facts.ts';
import type { FactKey } from './factKey.ts';
import { measureFor } from './measureProposal.ts';
import type { MissingFact } from './proposal.ts';
import { questions } from './questions.ts';
import type { Question } from './questionsOfOffender.ts';
import type { RuleSet } from './ruleSets.ts';
import { standingsOf } from './standings.ts';
import { trackIds, type TrackId } from './tracks.ts';
import { viewOf } from './view.ts';

export interface OpenQuestion extends MissingFact {
  /** Tracks of which some answer would change the standing, the measure, the lead or the weight. */
  readonly touches: ReadonlySet<TrackId>;
}

/**
 * The unanswered questions that matter: those on which an open row waits, and those of which some answer, tried out, would change
 * a standing, a measure, what leads or what weighs heavier. Both are needed: where two facts are open together, neither alone changes anything.
 */
export function openQuestions(facts: DispositionFacts, ruleSet: RuleSet): readonly OpenQuestion[] {
  const now = outcomeOf(facts, ruleSet);
  return questions
    .filter((question) => question.isOpen(facts))
    .map((question) =>
      tried(
        question,
        now,
        question.answers(facts).map((answer) => outcomeOf(answer, ruleSet)),
      ),
    )
    .filter(({ touches }) => touches.size > 0);
}

interface Outcome {
  readonly byTrack: ReadonlyMap<TrackId, string>;
  /** Facts on which the rows behind a track wait. */
  readonly awaitedByTrack: ReadonlyMap<TrackId, ReadonlySet<FactKey>>;
}

function outcomeOf(facts: DispositionFacts, ruleSet: RuleSet): Outcome {
  const view = viewOf(facts, ruleSet);
  const { tracks, leading } = standingsOf(view);
  const entries = tracks.map(({ track, standing }) => {
    const { measure, state } = measureFor(view, track, standing);
    const heavier = aggravationsOf(view, track).map(({ ruleId }) => ruleId);
    return [track, [standing, measure, state, track === leading, ...heavier].join(' ')] as const;
  });
  const awaited = tracks.map(({ track, findings }) => [track, awaitedBy(findings)] as const);
  return { byTrack: new Map(entries), awaitedByTrack: new Map(awaited) };
}

function tried(question: Question, now: Outcome, outcomes: readonly Outcome[]): OpenQuestion {
  const differs = (test: (outcome: Outcome, track: TrackId) => boolean) =>
    trackIds.filter((track) => outcomes.some((outcome) => test(outcome, track)));
  const changed = differs((outcome, track) => outcome.byTrack.get(track) !== now.byTrack.get(track));
  const waiting = trackIds.filter((track) => now.awaitedByTrack.get(track)?.has(question.factKey) === true);
  return {
    factKey: question.factKey,
    question: question.question,
    why: question.why,
    opens: differs((outcome, track) => outcome.byTrack.has(track) && !now.byTrack.has(track)),
    closes: differs((outcome, track) => !outcome.byTrack.has(track) && now.byTrack.has(track)),
    touches: new Set([...changed, ...waiting]),
  };
}

function awaitedBy(findings: readonly RowFinding[]): ReadonlySet<FactKey> {
  const open = findings.flatMap(({ conditions }) => conditions).filter(({ state }) => state === 'unknown');
  return new Set(open.map(({ factKey }) => factKey));
}
