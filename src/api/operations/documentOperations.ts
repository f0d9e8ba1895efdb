import { z } from 'zod';
import { caseWriters, operation } from '../operation.ts';
import { CaseView } from '../views/caseView.ts';
import { list } from '../list.ts';

export const documentOperations = {
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
