import { z } from 'zod';
import { CheckedItem } from '#domain/document/officialItem.ts';
import { caseWorkers, caseWriters, operation } from '../operation.ts';
import { CaseView } from '../views/caseView.ts';
import { list } from '../list.ts';

/** A made paper measured against GB/T 9704-2012; no rows for a form or a list. */
export const FormatCheckView = z.strictObject({
  rows: list(CheckedItem),
  source: z.string(),
  verified: z.boolean(),
});
export type FormatCheckView = z.infer<typeof FormatCheckView>;

export const documentOperations = {
  'documents.checkFormat': operation(
    'query',
    caseWorkers,
    z.strictObject({ caseId: z.string(), documentId: z.string() }),
    FormatCheckView,
  ),
  'documents.produce': operation(
    'job',
    caseWriters,
    z.strictObject({ caseId: z.string(), templateIds: z.array(z.string().max(20)).min(1).max(60) }),
    z.strictObject({
      view: CaseView,
      made: list(z.strictObject({ templateId: z.string(), documentId: z.string(), pages: z.int() })),
      /** Font substitutions of this run, e.g. 仿宋：使用思源宋体代替. */
      substitutions: list(z.string()),
    }),
  ),
};
