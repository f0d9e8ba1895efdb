import { evidenceAnswering } from '../../disposition/answeredBy.ts';
import type { FactKey } from '../../disposition/factKey.ts';
import type {
  ClosedTrack,
  DispositionProposal,
  OpenTrack,
  TrackCondition,
} from '../../disposition/proposal.ts';
import { standingNames } from '../../disposition/standingNames.ts';

/** Numbers of the evidence named for each fact. */
export type EvidenceByFact = Readonly<Partial<Record<FactKey, readonly number[]>>>;

const stateWords = { met: '具备', unmet: '不具备', unknown: '待查' } as const;

/**
 * Every open road, the leading one first: how it stands, its conditions, and beside each the evidence or what would answer it.
 * What a road before it says already is only pointed at.
 * Source: SPEC D-Q4, P-P31.
 */
export function openRoads(
  { tracks, missingFacts }: DispositionProposal,
  leading: OpenTrack | null,
  evidence: EvidenceByFact,
): readonly string[] {
  const asked = new Map(missingFacts.map(({ factKey, question }) => [factKey, question]));
  const roads = leading === null ? tracks : [leading, ...tracks.filter((track) => track !== leading)];
  const placeOf = new Map<string, Place>();
  return roads.flatMap((road) => {
    const all = road.conditions.map((condition, index) => ({ condition, number: index + 1 }));
    const own = all.filter(({ condition }) => !placeOf.has(keyOf(condition)));
    const same = all.flatMap(({ condition }) => placeOf.get(keyOf(condition)) ?? []);
    for (const { condition, number } of own)
      placeOf.set(keyOf(condition), { road: road.qualification, number });
    return [
      `◇ ${road.qualification}（${standingNames[road.standing]}；${road.ruleIds.join('、')}）`,
      ...own.map(({ condition, number }) => `${number}. ${conditionText(condition, evidence, asked)}`),
      ...sameAsAbove(same),
      ...unproved(own, evidence),
    ];
  });
}

/** Where a condition is printed in full. */
interface Place {
  readonly road: string;
  readonly number: number;
}

interface NumberedCondition {
  readonly condition: TrackCondition;
  readonly number: number;
}

function keyOf({ state, text, factKey }: TrackCondition): string {
  return `${state} ${factKey} ${text}`;
}

function sameAsAbove(places: readonly Place[]): readonly string[] {
  const numbersByRoad = new Map<string, number[]>();
  for (const { road, number } of places)
    numbersByRoad.set(road, [...(numbersByRoad.get(road) ?? []), number]);
  if (numbersByRoad.size === 0) return [];
  const named = [...numbersByRoad].map(([road, numbers]) => `“${road}”第${numbers.join('、')}项`);
  return [`其余条件同上列${named.join('、')}。`];
}

/** None named is said, so that nobody takes a fact for proved: once for a road, not beside every condition. */
function unproved(conditions: readonly NumberedCondition[], evidence: EvidenceByFact): readonly string[] {
  const numbers = conditions.flatMap(({ condition: { state, factKey }, number }) =>
    state === 'met' && (evidence[factKey] ?? []).length === 0 ? [number] : [],
  );
  return numbers.length === 0 ? [] : [`第${numbers.join('、')}项未列证据。`];
}

function conditionText(
  { state, text, factKey }: TrackCondition,
  evidence: EvidenceByFact,
  asked: ReadonlyMap<FactKey, string>,
): string {
  const numbers = evidence[factKey] ?? [];
  const shown = numbers.length === 0 ? '' : `（证据${numbers.join('、')}）`;
  return `【${stateWords[state]}】${text}${state === 'met' ? shown : answerText(factKey, asked)}`;
}

/** The question that is open, and what usually answers it. */
function answerText(factKey: FactKey, asked: ReadonlyMap<FactKey, string>): string {
  return `（${asked.get(factKey) ?? ''}可查：${evidenceAnswering[factKey]}）`;
}

/**
 * Roads nothing on record opens, with what does not hold; those that fail alike stand together.
 * Those closed for a person before for the same reason are only counted. Source: SPEC D-Q4, P-P31.
 */
export function closedRoadLines(
  { closed }: DispositionProposal,
  before: readonly DispositionProposal[],
): readonly string[] {
  const told = new Set(before.flatMap((proposal) => proposal.closed.map(closedKey)));
  const own = closed.filter((road) => !told.has(closedKey(road)));
  const namesByWhy = new Map<string, string[]>();
  for (const road of own)
    namesByWhy.set(whyClosed(road), [...(namesByWhy.get(whyClosed(road)) ?? []), road.qualification]);
  return notedRest(
    [...namesByWhy].map(([why, names]) => `${names.join('、')}（${why}）`),
    closed.length - own.length,
  );
}

/** Lines of a person that were not printed for one before. */
export function newLines(lines: readonly string[], before: readonly string[]): readonly string[] {
  const own = lines.filter((line) => !before.includes(line));
  return notedRest(own, lines.length - own.length);
}

function notedRest(lines: readonly string[], told: number): readonly string[] {
  return told === 0 ? lines : [...lines, `${lines.length === 0 ? '' : '另有'}${told}项同前面的对象`];
}

function closedKey(road: ClosedTrack): string {
  return `${road.qualification} ${whyClosed(road)}`;
}

function whyClosed({ unmet }: ClosedTrack): string {
  return unmet.map(({ text }) => text).join('，');
}
