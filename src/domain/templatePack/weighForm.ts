import { formClassNames, newestVersion } from '../ownForms/ownForm.ts';
import type { OwnForm, OwnForms } from '../ownForms/ownForm.ts';
import type { PackedForm } from './templatePack.ts';

/** What an own form of a pack is to this bureau. */
export interface WeighedForm {
  /** `differs` = this bureau has a form of that name with other content; taken in, it becomes its next version. */
  readonly standing: 'new' | 'same' | 'differs';
  /** The form of that name here. */
  readonly own: OwnForm | null;
  /** A version of it, no longer the newest, with the same bytes. */
  readonly earlier: number | null;
  /** What stands against taking it in, in Chinese. */
  readonly problems: readonly string[];
}

/** Weighs an own form by its name and its bytes; what is in it has been looked at before. Source: SPEC P-T17. */
export function weighForm(forms: OwnForms, packed: PackedForm): WeighedForm {
  const called = forms.filter(({ title }) => title === packed.title);
  const inUse = called.find(({ retired }) => retired === null);
  const own = inUse ?? called.find((form) => sameBytes(form, packed)) ?? null;
  if (own === null) return { standing: 'new', own, earlier: null, problems: [] };
  if (sameBytes(own, packed) && own.class === packed.class)
    return { standing: 'same', own, earlier: null, problems: [] };
  const earlier = own.versions.slice(0, -1).findLast(({ file }) => file.sha256 === packed.file.sha256);
  const [ours, theirs] = [formClassNames[own.class], formClassNames[packed.class]];
  const problems = own.class === packed.class ? [] : [`本局同名模板是${ours}，包里的是${theirs}`];
  return { standing: 'differs', own, earlier: earlier?.version ?? null, problems };
}

function sameBytes(form: OwnForm, { file }: PackedForm): boolean {
  return newestVersion(form).file.sha256 === file.sha256;
}
