import { z } from 'zod';
import { CaseSummary } from '../case/caseSummary.ts';
import { Sha256 } from '../kernel/digest.ts';
import { Moment } from '../kernel/moment.ts';
import type { LedgerCase } from './ledgerScope.ts';

/** More cases than any bureau has; a file that claims more was not made by this program. */
const MOST_CASES = 20_000;

/** A case as it travels: what the ledger counts, and how often the record had been saved by then. */
export const StationRow = CaseSummary.pick({
  id: true,
  revision: true,
  caseNumber: true,
  name: true,
  kind: true,
  level: true,
  stage: true,
  occurredAt: true,
  registeredAt: true,
  activatedAt: true,
  place: true,
  caseOfficer: true,
  ledger: true,
});
export type StationRow = z.infer<typeof StationRow>;

/** 台账包: the ledger of one vault, carried to the bureau on a stick. */
export const StationPack = z.strictObject({
  format: z.literal('weiquan-ledger-pack'),
  version: z.literal(1),
  unitName: z.string().min(2).max(60),
  madeAt: Moment,
  madeBy: z.string().max(60),
  rows: z.array(StationRow).max(MOST_CASES).readonly(),
});
export type StationPack = z.infer<typeof StationPack>;

/** A pack the bureau has taken in. It is kept whole: a later one of the same vault replaces nothing. */
export const KeptPack = z.strictObject({
  /** Digest of the text of the pack, by which the same one is known again. */
  sha256: Sha256,
  sizeBytes: z.int().positive(),
  unitName: z.string(),
  /** Tells vaults apart, also two of one unit. */
  keyFingerprint: Sha256,
  madeAt: Moment,
  madeBy: z.string(),
  cases: z.int().nonnegative(),
  takenInAt: Moment,
  takenInBy: z.string(),
});
export type KeptPack = z.infer<typeof KeptPack>;

/** A row of a station that somebody decided not to count, with the reason; the row stays. */
export const LeftOutRow = z.strictObject({
  caseId: z.string(),
  keyFingerprint: Sha256,
  reason: z.string().min(4).max(200),
  by: z.string(),
  at: Moment,
});
export type LeftOutRow = z.infer<typeof LeftOutRow>;

/** What the bureau keeps of its stations' ledgers. */
export const StationLedgers = z.strictObject({
  packs: z.array(KeptPack).readonly(),
  leftOut: z.array(LeftOutRow).readonly(),
});
export type StationLedgers = z.infer<typeof StationLedgers>;
export const noStations: StationLedgers = { packs: [], leftOut: [] };

/** A case as a row that travels; who may open it stays behind. */
export function stationRow(one: LedgerCase): StationRow {
  const { id, revision, caseNumber, name, kind, level, stage, ledger } = one;
  const { occurredAt, registeredAt, activatedAt, place, caseOfficer } = one;
  return {
    id,
    revision,
    caseNumber,
    name,
    kind,
    level,
    stage,
    occurredAt,
    registeredAt,
    activatedAt,
    place,
    caseOfficer,
    ledger,
  };
}
