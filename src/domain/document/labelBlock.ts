import { z } from 'zod';

const mm = z.number().nonnegative();

/** One label: a heading, lines beside a QR code, and below the code what it says. */
export const Label = z.strictObject({
  heading: z.string(),
  lines: z.array(z.string()).readonly(),
  /** What the code says: capitals, digits, colons. */
  code: z.string().regex(/^[A-Z0-9:]{1,38}$/),
  codeWords: z.array(z.string()).readonly(),
});
export type Label = z.infer<typeof Label>;

/** Labels on sheets of fixed places, row by row. Measures from the edge of the sheet, as the maker of the sheet gives them. */
export const Labels = z.strictObject({
  kind: z.literal('labels'),
  columns: z.int().min(1).max(6).default(2),
  rows: z.int().min(1).max(12).default(5),
  widthMm: z.number().min(60).max(210).default(90),
  heightMm: z.number().min(40).max(150).default(50),
  leftMm: mm.default(15),
  topMm: mm.default(23.5),
  gapXMm: mm.default(0),
  gapYMm: mm.default(0),
  /** Places at the head of the first sheet that are used up already; `null` = none. */
  skip: z.int().nonnegative().nullable().default(0),
  items: z.array(Label).readonly(),
});
export type Labels = z.infer<typeof Labels>;
