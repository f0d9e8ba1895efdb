/** What official paper must look like, as dated data: one item a line of GB/T 9704-2012. */
import { z } from 'zod';

/** How binding the standard's own word is; only 规定 makes a paper fail. */
export const OfficialStrength = z.enum(['规定', '一般', '推荐']);
export type OfficialStrength = z.infer<typeof OfficialStrength>;

/** `file` = 公文, `letter` = 信函; `docx` items are read from the parameters of the Word file, all others from the printed PDF. */
export const OfficialForm = z.enum(['file', 'letter']);
export type OfficialForm = z.infer<typeof OfficialForm>;

export const OfficialItem = z.strictObject({
  id: z.string().regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/),
  name: z.string().min(1),
  clause: z.string().min(1),
  strength: OfficialStrength,
  in: z.enum(['pdf', 'docx']),
  forms: z.array(OfficialForm).min(1).readonly(),
  /** Name of the measurement in `src/documents/check`. */
  measure: z.string().min(1),
  /** For figures: the value wanted and how far it may be missed. */
  wanted: z.number().optional(),
  minus: z.number().nonnegative().default(0),
  plus: z.number().nonnegative().default(0),
  unit: z.string().default(''),
  /** For faces: parts of the names under which the face is known. */
  faces: z.array(z.string()).readonly().default([]),
});
export type OfficialItem = z.infer<typeof OfficialItem>;

export const OfficialItems = z.strictObject({
  source: z.string().min(1),
  /** Compared with the official text word by word; false = 待核. */
  verified: z.boolean(),
  items: z.array(OfficialItem).min(1).readonly(),
});
export type OfficialItems = z.infer<typeof OfficialItems>;

/** One line of a check: `notThere` = the paper has no such element. */
export const CheckedItem = z.strictObject({
  id: z.string(),
  name: z.string(),
  clause: z.string(),
  strength: OfficialStrength,
  in: z.enum(['pdf', 'docx']),
  result: z.enum(['holds', 'fails', 'notThere']),
  wanted: z.string(),
  found: z.string(),
});
export type CheckedItem = z.infer<typeof CheckedItem>;
