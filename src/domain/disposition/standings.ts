import { gravestMeans } from './acts.ts';
import { graveConsequences } from './aggravation.ts';
import type { ForbiddenConclusion, Standing, Warning } from './proposal.ts';
import { findingOf, type RowFinding } from './evaluateRow.ts';
import { forbiddenConclusions } from './guards.ts';
import type { Row } from './row.ts';
import { rowsOfForce } from './rowsOfForce.ts';
import { rowsOfGates } from './rowsOfGates.ts';
import { rowsOfOtherHarm } from './rowsOfOtherHarm.ts';
import { rowsOfStatements } from './rowsOfStatements.ts';
import { rowsOfWords } from './rowsOfWords.ts';
import { gravity, isCriminal, trackIds, type TrackId } from './tracks.ts';
import {
  actsAgainst,
  anyAct,
  gradedAtLeast,
  hasListedAttack,
  isActiveInCrowd,
  isAuxiliary,
  isFaultOpen,
  judgedLethal,
  type View,
} from './view.ts';

/** The whole table, gates first. */
export const decisionTable: readonly Row[] = [
  ...rowsOfGates,
  ...rowsOfWords,
  ...rowsOfStatements,
  ...rowsOfForce,
  ...rowsOfOtherHarm,
];

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
  const findings = decisionTable.map((row) => findingOf(view, row)).filter((finding) => finding !== null);
  const forbidden = forbiddenConclusions(view);
  const closed = new Set(forbidden.map(({ track }) => track));
  const seriousFault = findings.some(({ row, state }) => row.id === 'D-G2' && state === 'met');
  const byTrack = Map.groupBy(
    findings.flatMap((finding) => finding.row.tracks.map((track) => ({ track, finding }))),
    ({ track }) => track,
  );
  const tracks = trackIds
    .filter((track) => byTrack.has(track) && !closed.has(track) && isLawOfTheDay(view, track))
    .map((track) => {
      const opening = byTrack.get(track)?.map(({ finding }) => finding) ?? [];
      return standingOf(view, track, opening, seriousFault);
    })
    .filter((standing) => standing !== null);
  return { tracks, leading: leadingTrack(view, tracks), forbidden };
}

/** A track that no article carried on the day of the act was not open then. Source: 刑法 第十二条; 行政处罚法 第三十七条. */
export function isLawOfTheDay({ ruleSet }: View, track: TrackId): boolean {
  return ruleSet.basis(track).length > 0;
}

const firmness: Readonly<Record<Standing, number>> = {
  supported: 3,
  provisional: 2,
  pending: 1,
  doubtful: 0,
};

function standingOf(
  view: View,
  track: TrackId,
  findings: readonly RowFinding[],
  seriousFault: boolean,
): TrackStanding | null {
  const opening = findings.toSorted((a, b) => firmness[b.standing] - firmness[a.standing]);
  const firmest = opening[0];
  if (firmest === undefined) return null;
  const reached = isForAgeToWeigh(view, track) ? 'pending' : firmest.standing;
  const standing = seriousFault && isCriminal(track) ? 'doubtful' : reached;
  return { track, standing, findings: opening };
}

/** Whether a child answers for this is weighed above the bureau: 最高检核准 from twelve on, 抢劫 but not 抢夺 from fourteen on. Source: 刑法 第十七条. */
export function isForAgeToWeigh({ facts: { offender } }: View, track: TrackId): boolean {
  if (offender.age === null) return false;
  if (track === '234/232') return offender.age < 14;
  return track === '127' && offender.age < 16;
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
  // A crime that still waits for its injury opinion does not lead while the enforcement is disputed.
  const firm = tracks
    .filter(({ standing }) => standing === 'supported' || (standing === 'provisional' && !isFaultOpen(view)))
    .map(({ track }) => track)
    .sort((a, b) => gravity(a) - gravity(b));
  const established = establishedCrime(tracks) ?? firm[0] ?? null;
  // Somebody is dead or maimed: that road is walked first, whatever else is still to be found out.
  const isGrave = tracks.some((open) => isGraveResult(view, open));
  const gravest = isGrave && !isGraver(established, '234/232') ? '234/232' : established;
  if (gravest === '277-1' && firm.includes('治61') && !weighsAsCrime(view)) return '治61';
  return gravest === '治51' && waitsForLegalOffice(tracks) ? null : gravest;
}

function isGraver(track: TrackId | null, than: TrackId): boolean {
  return track !== null && gravity(track) < gravity(than);
}

function isGraveResult(view: View, { track, findings }: TrackStanding): boolean {
  return (
    track === '234/232' && !isForAgeToWeigh(view, track) && findings.some(({ row }) => row.id === 'D-G8b')
  );
}

/** While nobody has said what an auxiliary acting alone was, an ordinary beating does not lead in place of 妨害公务. Source: law.md §8.1 G9b. */
function waitsForLegalOffice(tracks: readonly TrackStanding[]): boolean {
  return tracks.some(({ findings }) => findings.some(({ row }) => row.id === 'D-G9b'));
}

/** A bodily attack on an auxiliary led by an officer is 妨害公务 first (law.md §8.1 G9a); unless it is known to have done nothing. */
function isHurtUnappraised(view: View, target: View['targets'][number]): boolean {
  return target.injury.status === 'pending' && hasListedAttack(actsAgainst(view, target));
}

/** A graver crime than obstruction that needs no appraisal any more leads before one that still waits for it. */
function establishedCrime(tracks: readonly TrackStanding[]): TrackId | undefined {
  const established = tracks.filter(({ track, standing }) => standing === 'supported' && isCriminal(track));
  return established.map(({ track }) => track).find((track) => gravity(track) < gravity('277-1'));
}

/** Anything that lifts obstruction without an assault above a public-order case; without it the lighter track leads. */
function weighsAsCrime(view: View): boolean {
  const { facts, acts, targets } = view;
  return (
    targets.some((target) => gradedAtLeast(target, 'minor') === 'met') ||
    targets.some((target) => isAuxiliary(target) === 'met' && isHurtUnappraised(view, target)) ||
    anyAct(acts, gravestMeans) ||
    facts.consequences.some((kind) => graveConsequences.has(kind)) ||
    (facts.crowd.gathered === 'yes' && isActiveInCrowd(view) === 'met') ||
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
