import { evidenceAnswering } from '../../disposition/answeredBy.ts';
import type { FactKey } from '../../disposition/factKey.ts';
import type { DispositionProposal, OpenTrack, TrackCondition } from '../../disposition/proposal.ts';
import { standingNames } from '../../disposition/standingNames.ts';

/** Numbers of the evidence named for each fact. */
export type EvidenceByFact = Readonly<Partial<Record<FactKey, readonly number[]>>>;

const stateWords = { met: '具备', unmet: '不具备', unknown: '待查' } as const;

/**
 * Every open road, the leading one first: how it stands, its conditions, and beside each the evidence or what would answer it.
 * Source: SPEC D-Q4.
 */
export function openRoads(
  { tracks, missingFacts }: DispositionProposal,
  leading: OpenTrack | null,
  evidence: EvidenceByFact,
): readonly string[] {
  const asked = new Map(missingFacts.map(({ factKey, question }) => [factKey, question]));
  const roads = leading === null ? tracks : [leading, ...tracks.filter((track) => track !== leading)];
  return roads.flatMap((road) => [
    `◇ ${road.qualification}（${standingNames[road.standing]}；${road.ruleIds.join('、')}）`,
    ...road.conditions.map(
      (condition, index) => `${index + 1}. ${conditionText(condition, evidence, asked)}`,
    ),
  ]);
}

function conditionText(
  condition: TrackCondition,
  evidence: EvidenceByFact,
  asked: ReadonlyMap<FactKey, string>,
): string {
  const { state, text, factKey } = condition;
  return `【${stateWords[state]}】${text}${state === 'met' ? shownBy(evidence[factKey] ?? []) : answerText(factKey, asked)}`;
}

/** None named is said, so that nobody takes a fact for proved. */
function shownBy(numbers: readonly number[]): string {
  return numbers.length === 0 ? '（未列证据）' : `（证据${numbers.join('、')}）`;
}

/** The question that is open, and what usually answers it. */
function answerText(factKey: FactKey, asked: ReadonlyMap<FactKey, string>): string {
  return `（${asked.get(factKey) ?? ''}可查：${evidenceAnswering[factKey]}）`;
}

/** Roads nothing on record opens, with what does not hold; those that fail alike share a line. Source: SPEC D-Q4. */
export function closedRoadLines({ closed }: DispositionProposal): readonly string[] {
  const namesByWhy = new Map<string, string[]>();
  for (const { qualification, unmet } of closed) {
    const why = unmet.map(({ text }) => `“${text}”`).join('、');
    namesByWhy.set(why, [...(namesByWhy.get(why) ?? []), qualification]);
  }
  return [...namesByWhy].map(([why, names]) => `没有打开${names.join('、')}：记录不符合${why}`);
}
