import { z } from 'zod';
import { CaseSummary } from '#domain/case/caseSummary.ts';
import { Day, Moment } from '#domain/kernel/moment.ts';
import { caseWorkers, operation } from '../operation.ts';
import { list } from '../list.ts';

/** By the day of the incident, both days included. */
export const LedgerScopeInput = z.strictObject({
  from: Day,
  until: Day.nullable(),
  unit: z.string().min(1).max(60).nullable(),
});

export const LedgerRowView = CaseSummary.pick({
  id: true,
  caseNumber: true,
  name: true,
  kind: true,
  stage: true,
  occurredAt: true,
  activatedAt: true,
  place: true,
  caseOfficer: true,
  ledger: true,
});
export type LedgerRowView = z.infer<typeof LedgerRowView>;

const count = z.int().nonnegative();
export const LedgerView = z.strictObject({
  readAt: Moment,
  sentence: z.string(),
  figures: z.strictObject({ cases: count, injured: count, disposed: count }),
  statistics: z.strictObject({
    breakdowns: list(
      z.strictObject({
        id: z.enum(['kind', 'activity', 'post', 'unit', 'injury', 'measure', 'partOfDay']),
        title: z.string(),
        counts: z.enum(['起', '人']),
        total: count,
        rows: list(z.strictObject({ label: z.string(), count })),
      }),
    ),
    hours: list(list(count)),
    responses: list(z.strictObject({ title: z.string(), known: count, median: count, longest: count })),
    harmedAgain: count,
  }),
  patterns: z.strictObject({ findings: list(z.string()), caution: z.string() }),
  units: list(z.string()),
  total: count,
  rows: list(LedgerRowView),
});
export type LedgerView = z.infer<typeof LedgerView>;

export const ledgerOperations = {
  /** 台账统计 of a period and a unit. */
  'ledger.read': operation(
    'query',
    caseWorkers,
    z.strictObject({ scope: LedgerScopeInput, offset: count, limit: z.int().positive().max(200) }),
    LedgerView,
  ),
  /** The cases and people one number of the sentence counts. */
  'ledger.trace': operation(
    'query',
    caseWorkers,
    z.strictObject({ scope: LedgerScopeInput, figure: z.enum(['cases', 'injured', 'disposed']) }),
    list(z.strictObject({ caseId: z.string(), caseName: z.string(), names: list(z.string()) })),
  ),
  /** The ledger as a file that is kept for a short while only; that it leaves is noted in the trail. */
  'ledger.press': operation(
    'command',
    caseWorkers,
    z.strictObject({
      scope: LedgerScopeInput,
      format: z.enum(['xlsx', 'csv']),
      isAnonymous: z.boolean(),
    }),
    z.strictObject({ sheet: z.string(), fileName: z.string(), total: count }),
  ),
};
