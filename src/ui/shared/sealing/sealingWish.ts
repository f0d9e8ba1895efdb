import type { InputOf } from '#api/contract.ts';
import { passphraseProblem } from '#domain/dossier/packageSealing.ts';

export type Sealing = NonNullable<InputOf<'ledger.packOut'>['sealing']>;

/** Who is to open what leaves, as far as the person has said. */
export interface SealingWish {
  readonly by: Sealing['by'];
  readonly passphrase: string;
  /** Keys of the chosen units. */
  readonly recipients: readonly string[];
}

export const nothingSaid: SealingWish = { by: 'passphrase', passphrase: '', recipients: [] };

/** The sealing as it is asked for; `null` = something is still to be said. */
export function sealingOf({ by, passphrase, recipients }: SealingWish): Sealing | null {
  if (by === 'recipients') return recipients.length === 0 ? null : { by, recipients };
  return passphraseProblem(passphrase) === null ? { by, passphrase } : null;
}
