import type { EvidenceItem } from '../evidenceItem.ts';
import { epochMs } from '../../kernel/moment.ts';

interface Sitting {
  readonly itemId: string;
  readonly number: number;
  readonly who: string;
  readonly fromMs: number;
  readonly untilMs: number;
}
/** By item id, then by the officer's name: numbers of the items his interviews overlap with. */
export type Overlaps = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/**
 * Interviews of different people that one officer held at the same time.
 * Touching ends do not overlap. Source: SPEC E-94.
 */
export function overlappingInterviews(evidence: readonly EvidenceItem[]): Overlaps {
  const found = new Map<string, Map<string, number[]>>();
  const note = (a: Sitting, b: Sitting, officer: string) => {
    const byOfficer = found.get(a.itemId) ?? new Map<string, number[]>();
    byOfficer.set(officer, [...(byOfficer.get(officer) ?? []), b.number]);
    found.set(a.itemId, byOfficer);
  };
  for (const [officer, sittings] of sittingsByOfficer(evidence)) {
    const sorted = sittings.toSorted((a, b) => a.fromMs - b.fromMs);
    for (const [index, earlier] of sorted.entries()) {
      for (const later of sorted.slice(index + 1)) {
        if (later.fromMs >= earlier.untilMs) break;
        if (later.who === earlier.who) continue;
        note(earlier, later, officer);
        note(later, earlier, officer);
      }
    }
  }
  return found;
}

function sittingsByOfficer(evidence: readonly EvidenceItem[]): ReadonlyMap<string, readonly Sitting[]> {
  const byOfficer = new Map<string, Sitting[]>();
  for (const { id, number, particulars } of evidence) {
    if (particulars?.kind !== 'interview') continue;
    const { startedAt, endedAt, personId, personName } = particulars;
    if (startedAt === null || endedAt === null) continue;
    // Whoever is not named may be anybody, so nobody unnamed counts as the same person.
    const who = personId ?? (personName.trim() === '' ? `item ${id}` : personName.trim());
    const sitting = { itemId: id, number, who, fromMs: epochMs(startedAt), untilMs: epochMs(endedAt) };
    for (const officer of new Set(particulars.interviewers.map((name) => name.trim()))) {
      byOfficer.set(officer, [...(byOfficer.get(officer) ?? []), sitting]);
    }
  }
  return byOfficer;
}
