import type { RowFinding } from './evaluateRow.ts';
import { evaluateRow } from './evaluateRow.ts';
import type { ClosedTrack } from './proposal.ts';
import { decisionTable, isLawOfTheDay } from './standings.ts';
import type { Standings } from './standings.ts';
import { trackIds, trackKinds } from './tracks.ts';
import type { View } from './view.ts';

/**
 * The tracks nothing on record opens: the row that comes nearest, and which of its conditions do not hold.
 * What a guard shuts out and what was no law on the day is said elsewhere.
 * Source: SPEC D-Q4.
 */
export function closedRoads(view: View, { tracks, forbidden }: Standings): readonly ClosedTrack[] {
  const said = new Set([...tracks.map(({ track }) => track), ...forbidden.map(({ track }) => track)]);
  const findings = decisionTable.map((row) => evaluateRow(view, row));
  return trackIds
    .filter((track) => !said.has(track) && isLawOfTheDay(view, track))
    .flatMap((track) => {
      const nearest = nearestOf(findings.filter(({ row }) => row.tracks.includes(track)));
      if (nearest === null) return [];
      const unmet = nearest.conditions.filter(({ state }) => state === 'unmet');
      return [{ track, qualification: trackKinds[track].qualification, ruleId: nearest.row.id, unmet }];
    });
}

/** The fewest conditions against it; of equals the first in the table. */
function nearestOf(findings: readonly RowFinding[]): RowFinding | null {
  const against = ({ conditions }: RowFinding) => conditions.filter(({ state }) => state === 'unmet').length;
  const [first, ...others] = findings;
  if (first === undefined) return null;
  return others.reduce((best, next) => (against(next) < against(best) ? next : best), first);
}
