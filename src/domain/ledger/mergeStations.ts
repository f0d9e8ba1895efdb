import type { Moment } from '../kernel/moment.ts';
import { oncePer } from '../kernel/oncePer.ts';
import type { LedgerCase } from './ledgerScope.ts';
import { sideOf } from './conflictSide.ts';
import type { Candidate, LedgerConflict, RowSource } from './conflictSide.ts';
import { toldTwice } from './toldTwice.ts';
import { stationRow } from './stationPack.ts';
import type { LeftOutRow, StationRow } from './stationPack.ts';

/** A pack opened again. */
export interface OpenedPack extends RowSource {
  readonly madeAt: Moment;
  readonly rows: readonly StationRow[];
}

export type MergedCase = LedgerCase & { readonly station: RowSource | null };

export interface MergedLedger {
  readonly cases: readonly MergedCase[];
  readonly conflicts: readonly LedgerConflict[];
}

/**
 * The bureau's ledger: its own cases and the newest the stations sent of theirs. Nothing is thrown away and nothing is guessed.
 *
 * Of one vault the row saved more often is the newer one. Where two vaults tell of one case differently, or one vault tells the same
 * save in two ways, one row is counted and both are shown. The bureau's own record is always the one counted.
 * Source: SPEC S-9, S-10.
 */
export function mergeStations(
  own: readonly LedgerCase[],
  packs: readonly OpenedPack[],
  leftOut: readonly LeftOutRow[],
): MergedLedger {
  if (packs.length === 0) return { cases: own.map(ownCase), conflicts: [] };
  const cases: MergedCase[] = [];
  const conflicts: LedgerConflict[] = [];
  const first: Candidate[] = [];
  for (const candidates of candidatesByCase(own, packs)) {
    const differing = differingRows(candidates);
    const [counted] = differing;
    if (counted === undefined) continue;
    first.push(counted);
    const sides = differing.map((one) => sideOf(one, leftOut, one === counted));
    if (differing.length > 1) conflicts.push({ kind: 'differs', sides });
    if (sides[0]?.isCounted === true) cases.push({ ...counted.row, station: counted.station });
  }
  return { cases, conflicts: [...conflicts, ...toldTwice(first, leftOut)] };
}

/** A case that did not change is copied once: ten thousand copies at every look would be slow. */
const ownCase = oncePer((row: LedgerCase): MergedCase => ({ ...row, station: null }));

function candidatesByCase(
  own: readonly LedgerCase[],
  packs: readonly OpenedPack[],
): Iterable<readonly Candidate[]> {
  const byCase = new Map<string, Candidate[]>();
  const add = (candidate: Candidate) => {
    const known = byCase.get(candidate.row.id);
    if (known === undefined) byCase.set(candidate.row.id, [candidate]);
    else known.push(candidate);
  };
  for (const row of own) add({ station: null, madeAt: null, row });
  for (const { rows, madeAt, unitName, keyFingerprint } of packs) {
    const station = { unitName, keyFingerprint };
    for (const row of rows) add({ station, madeAt, row: { ...row, members: [] } });
  }
  return byCase.values();
}

/** The row that is counted first, then every row that says something else and is not merely older. */
function differingRows(candidates: readonly Candidate[]): readonly Candidate[] {
  if (candidates.length === 1) return candidates;
  const newestOfVault = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const vault = candidate.station?.keyFingerprint ?? '';
    const known = newestOfVault.get(vault) ?? [];
    const newer = candidate.row.revision - (known[0]?.row.revision ?? -1);
    if (newer > 0) newestOfVault.set(vault, [candidate]);
    else if (newer === 0) known.push(candidate);
  }
  const newest = [...newestOfVault.values()].flat().sort(ownFirst);
  const said = new Set<string>();
  return newest.filter(({ row }) => {
    const words = JSON.stringify({ ...stationRow(row), revision: 0 });
    return said.has(words) ? false : said.add(words);
  });
}

function ownFirst(one: Candidate, other: Candidate): number {
  const rank = ({ station, row }: Candidate) => (station === null ? Number.POSITIVE_INFINITY : row.revision);
  return rank(one) === rank(other) ? 0 : rank(other) - rank(one);
}

/** What taking one pack in changed, counted by cases. */
export interface PackOutcome {
  readonly added: number;
  readonly renewed: number;
  readonly unchanged: number;
  /** The pack tells of an earlier save than what is here. */
  readonly older: number;
}

/** Compares a pack with the packs of the same vault that are here. Source: SPEC S-9. */
export function packOutcome(pack: OpenedPack, earlier: readonly OpenedPack[]): PackOutcome {
  const known = new Map<string, number>();
  for (const { keyFingerprint, rows } of earlier) {
    if (keyFingerprint !== pack.keyFingerprint) continue;
    for (const { id, revision } of rows) known.set(id, Math.max(known.get(id) ?? 0, revision));
  }
  const outcome = { added: 0, renewed: 0, unchanged: 0, older: 0 };
  for (const { id, revision } of pack.rows) {
    const before = known.get(id);
    if (before === undefined) outcome.added += 1;
    else if (revision > before) outcome.renewed += 1;
    else if (revision === before) outcome.unchanged += 1;
    else outcome.older += 1;
  }
  return outcome;
}
