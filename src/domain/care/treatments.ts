import type { RightsCase } from '../case/rightsCase.ts';
import type { Treatment } from '../infringement/injury.ts';
import { compareMoments } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import { rescueOf } from './rescueFile.ts';

/**
 * The lines with the names of those who wrote them: a line that stood there keeps its writer, a new or changed one has the
 * person at work.
 * Source: SPEC C-10.
 */
export function signedTreatments(
  before: readonly Treatment[],
  typed: readonly Treatment[],
  by: string,
): readonly Treatment[] {
  return typed.map((line) => {
    const known = before.find((each) => isSame(each, line));
    return { ...line, by: known === undefined ? by : known.by };
  });
}

function isSame(a: Treatment, b: Treatment): boolean {
  return (
    a.at === b.at &&
    a.status === b.status &&
    a.hospital === b.hospital &&
    a.diagnosis === b.diagnosis &&
    a.note === b.note &&
    a.costFen === b.costFen &&
    a.paidBy === b.paidBy
  );
}

/** What treatment has cost as far as it is known. Units: integer fen. */
export interface TreatmentCost {
  readonly totalFen: number;
  /** Lines whose cost nobody wrote down; the total is only what is known. */
  readonly unknown: number;
}

/** Source: SPEC C-11. */
export function treatmentCost(treatments: readonly Treatment[]): TreatmentCost {
  return {
    totalFen: treatments.reduce((sum, { costFen }) => sum + (costFen ?? 0), 0),
    unknown: treatments.filter(({ costFen }) => costFen === null).length,
  };
}

/** Only what happens in a hospital; first aid at the scene and being sent there are not arriving. */
const atHospital: readonly Treatment['status'][] = ['emergency', 'inpatient', 'surgery', 'outpatient'];

/**
 * When somebody first came to a doctor: the arrival the slip names, or the first treatment; `null` = neither is on record.
 * Source: SPEC S-23.
 */
export function hospitalArrival(
  { officers, rescue }: Pick<RightsCase, 'officers' | 'rescue'>,
  officerId: string,
): Moment | null {
  const treatments = officers.find(({ id }) => id === officerId)?.injury.treatments ?? [];
  const arrivedAt = rescueOf(rescue, officerId).slip?.arriveAt ?? null;
  return (
    [
      ...(arrivedAt === null ? [] : [arrivedAt]),
      ...treatments.filter(({ status }) => atHospital.includes(status)).map(({ at }) => at),
    ].toSorted(compareMoments)[0] ?? null
  );
}
