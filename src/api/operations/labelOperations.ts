import { z } from 'zod';
import { caseWriters, operation } from '../operation.ts';

export const LabelOrder = z.strictObject({
  caseId: z.string(),
  evidenceIds: z.array(z.string()).min(1).max(500).readonly(),
  /** Places of the first sheet that are used up already. */
  skip: z.int().min(0).max(71),
});
export type LabelOrder = z.infer<typeof LabelOrder>;

export const labelOperations = {
  /** Labels for things, papers and media as a PDF that is kept for a short while only; printing it is noted apart. */
  'labels.press': operation(
    'command',
    caseWriters,
    LabelOrder,
    z.strictObject({
      sheet: z.string(),
      pages: z.int().positive(),
      /** How a sheet is divided. */
      columns: z.int().positive(),
      rows: z.int().positive(),
    }),
  ),
};
