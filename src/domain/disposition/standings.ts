import type { ForbiddenConclusion, Standing, Warning } from './proposal.ts';
import { evaluateRow, type RowFinding } from './evaluateRow.ts';
import { forbiddenConclusions } from './guards.ts';
import type { Row } from './row.ts';
import { rowsOfForce } from './rowsOfForce.ts';
import { rowsOfGates } from './rowsOfGates.ts';
import { rowsOfWords } from './rowsOfWords.ts';
import { gravity, isCriminal, trackIds, type TrackId } from './tracks.ts';
import { gradedAtLeast, judgedLethal, type View } from './view.ts';

/** The whole table, gates first. */
export const decisionTable: readonly Row[] = [...rowsOfGates, ...rowsOfWords, ...rowsOfForce];

export interface TrackStanding {
  readonly track: TrackId;
  readonly standing: Standing;
  /** The rows that keep the track open, firmest first. */
  readonly findings: readonly RowFinding[];
}

export interface Standings {
  readonly tracks: readonly TrackStanding[];
  readonly leading: TrackId | null;
  readonly forbidden: readonly ForbiddenConclusion[];
}

/** Runs the table and the guards over one record: which tracks are open, how firmly, and which leads. */
export function standingsOf(view: View): Standings {
  const findings = decisionTable
    .map((row) => evaluateRow(view, row))
    .filter(({ state }) => state !== 'unmet');
  const forbidden = forbiddenConclusions(view);
  const closed = new Set(forbidden.map(({ track }) => track));
  const seriousFault = findings.some(({ row, state }) => row.id === 'D-G2' && state === 'met');
  const tracks = trackIds
    .filter((track) => !closed.has(track))
    .map((track) => standingOf(track, findings, seriousFault))
    .filter((standing) => standing !== null);
  return { tracks, leading: leadingTrack(view, tracks), forbidden };
}

const firmness: Readonly<Record<Standing, number>> = {
  supported: 3,
  provisional: 2,
  pending: 1,
  doubtful: 0,
};

function standingOf(
  track: TrackId,
  findings: readonly RowFinding[],
  seriousFault: boolean,
): TrackStanding | null {
  const opening = findings
    .filter(({ row }) => row.tracks.includes(track))
    .sort((a, b) => firmness[b.standing] - firmness[a.standing]);
  const firmest = opening[0];
  if (firmest === undefined) return null;
  const standing = seriousFault && isCriminal(track) ? 'doubtful' : firmest.standing;
  return { track, standing, findings: opening };
}

/** Rows whose being met settles the lead whatever else is open. */
const settling: readonly { readonly track: TrackId; readonly rowId: string }[] = [
  { track: 'offender_dead', rowId: 'D-P1' },
  { track: 'medical', rowId: 'D-P4' },
  { track: 'no_crime', rowId: 'D-G2' },
];

function leadingTrack(view: View, tracks: readonly TrackStanding[]): TrackId | null {
  const settled = settling.find(({ track, rowId }) =>
    tracks.some(
      (open) =>
        open.track === track && open.findings.some(({ row, state }) => row.id === rowId && state === 'met'),
    ),
  );
  if (settled !== undefined) return settled.track;
  const firm = tracks
    .filter(({ standing }) => standing === 'supported' || standing === 'provisional')
    .map(({ track }) => track)
    .sort((a, b) => gravity(a) - gravity(b));
  const gravest = firm[0] ?? null;
  return gravest === '277-1' && firm.includes('治61') && !weighsAsCrime(view) ? '治61' : gravest;
}

const graveConsequences: ReadonlySet<string> = new Set([
  'othersHarmed',
  'suspectEscaped',
  'evidenceLost',
  'majorLoss',
]);
const gravestMeans = ['weaponUse', 'weaponBrandish', 'vehicleRamming', 'gunGrab'] as const;
const activeRoles: ReadonlySet<string> = new Set(['organiser', 'inciter', 'assaulter']);

/** Anything that lifts obstruction without an assault above a public-order case; without it the lighter track leads. */
function weighsAsCrime(view: View): boolean {
  const { facts, acts, targets } = view;
  return (
    targets.some((target) => gradedAtLeast(target, 'minor') === 'met') ||
    gravestMeans.some((act) => acts.has(act)) ||
    facts.consequences.some((kind) => graveConsequences.has(kind)) ||
    (facts.crowd.gathered === 'yes' && activeRoles.has(facts.crowd.role)) ||
    judgedLethal(view)
  );
}

/** What the rows behind a track tell the officer. */
export function rowWarnings(view: View, findings: readonly RowFinding[]): readonly Warning[] {
  return findings.flatMap(({ row }) =>
    row.warning === undefined
      ? []
      : [{ ruleId: row.id, text: row.warning, basis: row.basis.flatMap((key) => view.ruleSet.basis(key)) }],
  );
}
