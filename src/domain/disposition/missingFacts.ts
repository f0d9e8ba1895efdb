import type { DispositionFacts } from './facts.ts';
import { measureFor } from './measureProposal.ts';
import type { MissingFact } from './proposal.ts';
import { questions, type Question } from './questions.ts';
import type { RuleSet } from './ruleSets.ts';
import { standingsOf, type Standings } from './standings.ts';
import { trackIds, type TrackId } from './tracks.ts';
import { viewOf } from './view.ts';

export interface OpenQuestion extends MissingFact {
  /** Tracks whose standing or measure some answer would change. */
  readonly touches: ReadonlySet<TrackId>;
}

/** The unanswered questions that matter: each answer is tried, and only those that would change something are asked. */
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
  readonly leading: Standings['leading'];
}

function outcomeOf(facts: DispositionFacts, ruleSet: RuleSet): Outcome {
  const view = viewOf(facts, ruleSet);
  const { tracks, leading } = standingsOf(view);
  const entries = tracks.map(({ track, standing }) => {
    const { measure, state } = measureFor(view, track, standing);
    return [track, `${standing} ${measure} ${state}`] as const;
  });
  return { byTrack: new Map(entries), leading };
}

function tried(question: Question, now: Outcome, outcomes: readonly Outcome[]): OpenQuestion {
  const differs = (test: (outcome: Outcome, track: TrackId) => boolean) =>
    trackIds.filter((track) => outcomes.some((outcome) => test(outcome, track)));
  return {
    factKey: question.factKey,
    question: question.question,
    why: question.why,
    opens: differs((outcome, track) => outcome.byTrack.has(track) && !now.byTrack.has(track)),
    closes: differs((outcome, track) => !outcome.byTrack.has(track) && now.byTrack.has(track)),
    touches: new Set(differs((outcome, track) => outcome.byTrack.get(track) !== now.byTrack.get(track))),
  };
}
