import { z } from 'zod';
import { epochMs } from '../kernel/moment.ts';
import { caseStages } from './caseStage.ts';
import type { CaseSummary } from './caseSummary.ts';

/** Columns the case list can be sorted by. */
export const caseColumns = [
  'registeredAt',
  'occurredAt',
  'caseNumber',
  'stage',
  'injuredCount',
  'evidenceCount',
] as const;
export const CaseColumn = z.enum(caseColumns);
export type CaseColumn = z.infer<typeof CaseColumn>;

export const CaseOrder = z.strictObject({ by: CaseColumn, direction: z.enum(['ascending', 'descending']) });
export type CaseOrder = z.infer<typeof CaseOrder>;

/** How the list stands until someone sorts it. */
export const newestFirst: CaseOrder = { by: 'registeredAt', direction: 'descending' };

/** What sorting looks at. */
export type SortedSummary = Pick<CaseSummary, CaseColumn>;

/**
 * The order of cases as positions in the given rows.
 *
 * Shape: rows newest registration first; equal ones keep that order, and a case without a number comes last either way.
 */
export function positionsInOrder(rows: readonly SortedSummary[], { by, direction }: CaseOrder): number[] {
  const keyOf = keys[by];
  const keyed = rows.map((row, position) => ({ key: keyOf(row), position }));
  const sign = direction === 'ascending' ? 1 : -1;
  return keyed
    .sort((a, b) => {
      if (a.key === b.key) return a.position - b.position;
      if (a.key === UNNUMBERED || b.key === UNNUMBERED) return a.key === UNNUMBERED ? 1 : -1;
      return a.key < b.key ? -sign : sign;
    })
    .map(({ position }) => position);
}

const UNNUMBERED = '';

const keys: Readonly<Record<CaseColumn, (row: SortedSummary) => number | string>> = {
  registeredAt: (row) => epochMs(row.registeredAt),
  occurredAt: (row) => epochMs(row.occurredAt),
  // 〔2026〕9号 stands before 〔2026〕10号: digits compare as numbers once they are equally long.
  caseNumber: (row) => row.caseNumber.trim().replaceAll(/\d+/g, (digits) => digits.padStart(12, '0')),
  stage: (row) => caseStages.indexOf(row.stage),
  injuredCount: (row) => row.injuredCount,
  evidenceCount: (row) => row.evidenceCount,
};
