/** What only S01 prints: the ledger of a period. Never part of a case; see documentFields.ts for the conventions. */
import { z } from 'zod';
import { list, text } from './fieldGroups.ts';

const lines = list(z.string());

export const ledgerGroup = z.strictObject({
  /** `2025年`, `2018年以来`; with the unit before it. */
  words: z.string(),
  sentence: z.string(),
  /** One case each; the lines of a cell stand below each other. */
  rows: list(
    z.strictObject({
      caseLines: lines,
      whenLines: lines,
      officerLines: lines,
      kindLines: lines,
      offenderLines: lines,
      activationText: z.string(),
      visitLines: lines,
      supportLines: lines,
      stageLines: lines,
    }),
  ),
  totalText: z.string(),
  note: text,
});
