import { z } from 'zod';
import { RecipientKey } from '#domain/dossier/packageSealing.ts';

/** Of a sealed file; `null` = none is given, its key may be ours. */
export const PassphraseInput = z.string().max(200).nullable().optional();

/** Who will be able to open what leaves. */
export const SealingInput = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('passphrase'), passphrase: z.string().max(200) }),
  z.strictObject({
    by: z.literal('recipients'),
    recipients: z.array(RecipientKey).min(1).max(20).readonly(),
  }),
]);

/** A folder anybody can open, a zip, or a zip sealed with a passphrase or for units of the list. */
export const ExportForm = z.union([z.enum(['folder', 'zip']), SealingInput]);
