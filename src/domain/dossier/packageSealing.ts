import { z } from 'zod';
import { crockfordText } from '../access/recoveryCode.ts';
import { passwordProblem, passwordProblemNames } from '../access/passwordRules.ts';
import { Moment } from '../kernel/moment.ts';

/** A public key of age; what it says is checked by whoever seals with it. */
export const RecipientKey = z
  .string()
  .trim()
  .max(4000)
  .regex(/^age1[0-9a-z]+$/u);

/** A unit packages are sealed for, and its public key as somebody took it down. */
export const PackageRecipient = z.strictObject({
  name: z.string().min(2).max(60),
  recipient: RecipientKey,
  keptAt: Moment,
  keptBy: z.string(),
});
export type PackageRecipient = z.infer<typeof PackageRecipient>;
export const PackageRecipients = z.array(PackageRecipient).max(100).readonly();

/** How a package that left was sealed; the passphrase is nowhere. */
export const ExportSealing = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('passphrase') }),
  z.strictObject({
    by: z.literal('recipients'),
    recipients: z.array(PackageRecipient.pick({ name: true, recipient: true })).readonly(),
  }),
]);
export type ExportSealing = z.infer<typeof ExportSealing>;

/** `null` = everybody who has the stick can read it. */
export function sealingText(sealing: ExportSealing | null): string {
  if (sealing === null) return '未加密';
  if (sealing.by === 'passphrase') return '口令加密';
  return `用${sealing.recipients.map(({ name, recipient }) => `${name}（${shortRecipient(recipient)}）`).join('、')}的公钥加密`;
}

/** A key as people compare it at a glance: its beginning and its end. */
export function shortRecipient(recipient: string): string {
  return recipient.length <= 20 ? recipient : `${recipient.slice(0, 10)}…${recipient.slice(-6)}`;
}

/** What a passphrase lacks, in Chinese; `null` = it will do. The stick may be lost: guessing must not pay (SPEC B-25). */
export function passphraseProblem(passphrase: string): string | null {
  const problem = passwordProblem(passphrase, '');
  return problem === null ? null : passwordProblemNames[problem];
}

export const PASSPHRASE_BYTES = 15;

/** A passphrase to be read out over the telephone: 6 groups of 4 letters and digits that are not confused. Shape: 15 bytes, 120 bits. */
export function passphraseOf(bytes: Uint8Array): string {
  return crockfordText(bytes.subarray(0, PASSPHRASE_BYTES)).match(/.{4}/gu)?.join('-') ?? '';
}
