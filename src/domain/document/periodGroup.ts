/** What only unit papers over a period print: S03. Never part of a case; see documentFields.ts for the conventions. */
import { z } from 'zod';
import { day, fen, list, text } from './fieldGroups.ts';

const count = z.int().nonnegative();

export const periodGroup = z.strictObject({
  /** `2025年`, `2018年以来`; with the unit before it. */
  words: z.string(),
  sentence: z.string(),
  resourceSentence: z.string(),
  /** Now and the period before, already in words. */
  comparison: list(z.strictObject({ label: z.string(), nowText: text, beforeText: text })),
  beforeWords: text,
  years: list(z.strictObject({ year: z.string(), sessions: count, attendances: count, spendingFen: fen })),
  /** 侵害情形、单位、伤情、处理: how often each. */
  breakdowns: list(
    z.strictObject({
      title: z.string(),
      rows: list(z.strictObject({ code: text, label: z.string(), count, unitText: z.string() })),
    }),
  ),
  /** Where the codes come from, and which nobody checked. */
  codeSources: list(z.string()),
  trainings: list(
    z.strictObject({
      heldOn: day,
      kindText: z.string(),
      topic: z.string(),
      teacher: text,
      attendances: count,
      unitsText: z.string(),
    }),
  ),
  equipment: list(
    z.strictObject({
      name: z.string(),
      quantity: count,
      unitPriceFen: fen,
      amountFen: fen,
      boughtOn: day,
      unitsText: text,
    }),
  ),
});
