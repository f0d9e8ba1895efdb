import { z } from 'zod';

const Entry = z.strictObject({
  id: z.string().min(1).max(40),
  label: z.string().min(1).max(60),
});

/** What risk cards and quality reviews ask about; dated data of the office. Source: SPEC M-40, M-42. */
export const OversightLists = z.strictObject({
  version: z.string(),
  source: z.string(),
  risks: z.array(Entry).max(30).readonly(),
  precautions: z.array(Entry).max(30).readonly(),
  quality: z
    .array(
      Entry.extend({
        label: z.string().min(1).max(120),
        source: z.string(),
        verified: z.boolean(),
      }),
    )
    .max(60)
    .readonly(),
});
export type OversightLists = z.infer<typeof OversightLists>;
