import type { InputOf } from '#api/contract.ts';
import { passphraseProblem } from '#domain/dossier/packageSealing.ts';

export type PackageForm = NonNullable<InputOf<'dossier.export'>['form']>;

/** What the person has chosen so far, whole or not. */
export interface PackageWish {
  readonly form: 'folder' | 'zip' | 'sealed';
  readonly by: 'passphrase' | 'recipients';
  readonly passphrase: string;
  /** Keys of the chosen units. */
  readonly recipients: readonly string[];
}

export const plainFolder: PackageWish = { form: 'folder', by: 'passphrase', passphrase: '', recipients: [] };

/** The form as it is asked for; `null` = something is still to be said. */
export function formOf({ form, by, passphrase, recipients }: PackageWish): PackageForm | null {
  if (form !== 'sealed') return form;
  if (by === 'recipients') return recipients.length === 0 ? null : { by, recipients };
  return passphraseProblem(passphrase) === null ? { by, passphrase } : null;
}
