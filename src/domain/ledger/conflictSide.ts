import type { Sha256 } from '../kernel/digest.ts';
import type { Moment } from '../kernel/moment.ts';
import type { LedgerCase } from './ledgerScope.ts';
import type { LeftOutRow } from './stationPack.ts';

/** Whose vault a row comes from; `null` = the bureau's own. */
export interface RowSource {
  readonly unitName: string;
  readonly keyFingerprint: Sha256;
}

/** One of the rows that do not agree. */
export interface ConflictSide {
  readonly station: RowSource | null;
  readonly madeAt: Moment | null;
  readonly row: LedgerCase;
  readonly isCounted: boolean;
  readonly leftOut: LeftOutRow | null;
}

export interface LedgerConflict {
  /** `differs`: one case told in two ways. `twice`: two cases that may be one event. */
  readonly kind: 'differs' | 'twice';
  readonly sides: readonly ConflictSide[];
}

/** A row, and whose pack it came with. */
export type Candidate = Omit<ConflictSide, 'isCounted' | 'leftOut'>;

/** A row as it is shown beside the one it does not agree with. */
export function sideOf(
  { station, madeAt, row }: Candidate,
  leftOut: readonly LeftOutRow[],
  isFirst: boolean,
): ConflictSide {
  const left =
    station === null
      ? null
      : (leftOut.find(
          ({ caseId, keyFingerprint }) => caseId === row.id && keyFingerprint === station.keyFingerprint,
        ) ?? null);
  return { station, madeAt, row, isCounted: isFirst && left === null, leftOut: left };
}
