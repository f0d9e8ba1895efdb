import { epochMs } from '../kernel/moment.ts';
import type { LedgerCase } from './ledgerScope.ts';
import { sideOf } from './conflictSide.ts';
import type { Candidate, LedgerConflict } from './conflictSide.ts';
import type { LeftOutRow } from './stationPack.ts';

const DAY_MS = 86_400_000;

/**
 * Two cases of different vaults, less than a day apart, with one person harmed in both: perhaps one event told twice. Who it is tells the
 * badge number; where a side has none, the name alone is enough to be looked at, since nothing is merged by it.
 * Source: SPEC S-10.
 */
export function toldTwice(
  cases: readonly Candidate[],
  leftOut: readonly LeftOutRow[],
): readonly LedgerConflict[] {
  const found = new Map<string, LedgerConflict>();
  for (const theirs of byName(cases).values()) {
    const inTime = theirs.toSorted((a, b) => a.atMs - b.atMs);
    for (const [place, one] of inTime.entries()) {
      for (const other of withinADay(inTime, place)) {
        if (!mayBeOneEvent(one, other)) continue;
        const sides = [one, other].map(({ candidate }) => sideOf(candidate, leftOut, true));
        found.set(keyOf(one, other), { kind: 'twice', sides });
      }
    }
  }
  return [...found.values()];
}

type LedgerOfficer = LedgerCase['ledger']['officers'][number];

/** One person of one case. */
interface Harmed extends Pick<LedgerOfficer, 'badgeNumber'> {
  readonly candidate: Candidate;
  readonly atMs: number;
}

function byName(cases: readonly Candidate[]): ReadonlyMap<string, readonly Harmed[]> {
  const people = new Map<string, Harmed[]>();
  for (const candidate of cases) {
    const atMs = epochMs(candidate.row.occurredAt);
    for (const { name, badgeNumber } of candidate.row.ledger.officers) {
      const harmed = { candidate, atMs, badgeNumber };
      const known = people.get(name.trim());
      if (known === undefined) people.set(name.trim(), [harmed]);
      else known.push(harmed);
    }
  }
  people.delete('');
  return people;
}

/** Those that follow the one at a place by less than a day; the rest is not even looked at. */
function* withinADay(inTime: readonly Harmed[], place: number): Iterable<Harmed> {
  const fromMs = inTime[place]?.atMs ?? 0;
  for (let next = place + 1; next < inTime.length; next += 1) {
    const other = inTime[next];
    if (other === undefined || other.atMs - fromMs >= DAY_MS) return;
    yield other;
  }
}

function mayBeOneEvent(one: Harmed, other: Harmed): boolean {
  const areOfOneVault = one.candidate.station?.keyFingerprint === other.candidate.station?.keyFingerprint;
  const areOthers =
    one.badgeNumber !== '' && other.badgeNumber !== '' && one.badgeNumber !== other.badgeNumber;
  return !areOfOneVault && !areOthers;
}

function keyOf(one: Harmed, other: Harmed): string {
  return [one.candidate.row.id, other.candidate.row.id].sort().join(' ');
}
