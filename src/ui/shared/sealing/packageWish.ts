import type { InputOf } from '#api/contract.ts';
import { nothingSaid, sealingOf } from './sealingWish.ts';
import type { SealingWish } from './sealingWish.ts';

export type PackageForm = NonNullable<InputOf<'dossier.export'>['form']>;

/** What the person has chosen so far, whole or not. */
export interface PackageWish extends SealingWish {
  readonly form: 'folder' | 'zip' | 'sealed';
}

export const plainFolder: PackageWish = { form: 'folder', ...nothingSaid };

/** The form as it is asked for; `null` = something is still to be said. */
export function formOf(wish: PackageWish): PackageForm | null {
  return wish.form === 'sealed' ? sealingOf(wish) : wish.form;
}
