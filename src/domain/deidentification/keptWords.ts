import { z } from 'zod';
import { findIdentities } from './findIdentities.ts';
import type { IdentityFinding, KnownIdentities } from './findIdentities.ts';

/** A stretch somebody looked at and decided to leave, e.g. a number that is no telephone. */
export const KeptWord = z.strictObject({
  text: z.string().min(1).max(80),
  reason: z.string().trim().min(2).max(100),
});
export type KeptWord = z.infer<typeof KeptWord>;

/** What must still be taken out or answered for before the text may be printed. Source: SPEC O-3. */
export function openFindings(
  text: string,
  known: KnownIdentities,
  kept: readonly KeptWord[],
): readonly IdentityFinding[] {
  const answered = new Set(kept.map((word) => word.text));
  return findIdentities(text, known).filter((finding) => !answered.has(finding.text));
}
