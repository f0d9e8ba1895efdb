import { z } from 'zod';
import { Day } from '../kernel/moment.ts';
import type { DispositionFacts } from './facts.ts';
import { CitationId } from './proposal.ts';
import { ruleSetFor } from './ruleSets.ts';
import type { RuleSet, RuleSetFile } from './ruleSets.ts';
import { standingsOf } from './standings.ts';
import { isPenal, TrackId, trackIds, trackKinds } from './tracks.ts';
import { viewOf } from './view.ts';

/** What one version of the law says of a track; `null` = the facts do not open it under this version. */
const LawSide = z.strictObject({ basis: z.array(CitationId).readonly(), penalty: z.string() }).nullable();

const LawComparisonRow = z.strictObject({
  track: TrackId,
  qualification: z.string(),
  atAct: LawSide,
  atDecision: LawSide,
});

/** The law of the day of the act beside that of the day of the decision; people choose, the milder later law wins. Source: SPEC D-K43. */
export const LawComparison = z.strictObject({
  actDate: Day,
  decidedOn: Day,
  atAct: z.string(),
  atDecision: z.string(),
  rows: z.array(LawComparisonRow).readonly(),
});
export type LawComparison = z.infer<typeof LawComparison>;

/**
 * Both versions of the law on one person's facts, where the rules changed between act and decision and it makes a difference.
 *
 * Fails: never; `null` = one version covers both days, none covers the act, or both say the same.
 * Source: 刑法 第十二条; 行政处罚法 第三十七条.
 */
export function compareLaw(
  facts: DispositionFacts,
  file: RuleSetFile,
  { actDate, decidedOn }: { readonly actDate: Day; readonly decidedOn: Day },
): LawComparison | null {
  const [before, after] = [ruleSetFor(file, actDate), ruleSetFor(file, decidedOn)];
  if (before === null || after === null || before.id === after.id) return null;
  const [old, now] = [sidesOf(facts, before), sidesOf(facts, after)];
  const rows = trackIds
    .map((track) => ({
      track,
      qualification: trackKinds[track].qualification,
      atAct: old.get(track) ?? null,
      atDecision: now.get(track) ?? null,
    }))
    .filter(({ atAct, atDecision }) => JSON.stringify(atAct) !== JSON.stringify(atDecision));
  if (rows.length === 0) return null;
  return { actDate, decidedOn, atAct: before.label, atDecision: after.label, rows };
}

/** What every penal track that is open under one version rests on and carries. */
function sidesOf(facts: DispositionFacts, ruleSet: RuleSet) {
  const { tracks } = standingsOf(viewOf(facts, ruleSet));
  return new Map(
    tracks
      .filter(({ track }) => isPenal(track))
      .map(({ track }) => [track, { basis: ruleSet.basis(track), penalty: ruleSet.penalty(track) }] as const),
  );
}
