import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { FormVersion, OwnForm, OwnForms } from './ownForm.ts';

export type NewVersion = Omit<FormVersion, 'version' | 'importedAt' | 'by'>;
export interface FormDraft extends Pick<OwnForm, 'title' | 'class'> {
  /** The form this is a newer version of; `null` = a new form. */
  readonly formId: string | null;
  readonly file: NewVersion;
}

/**
 * Adds a form, or a version above those of a form; nothing that is there is changed.
 * Fails: `form.unknown`; `form.titleTaken`; `form.sameFile`; `form.tooMany`.
 * Source: SPEC P-O6.
 */
export function addForm(forms: OwnForms, draft: FormDraft, newId: string, stamp: Stamp): Result<OwnForms> {
  const { formId, title, file } = draft;
  const taken = forms.find((form) => form.title === title && form.id !== formId && form.retired === null);
  if (taken !== undefined) return refused(failure('form.titleTaken', { title }));
  const at = { importedAt: stamp.now, by: stamp.by };
  if (formId === null) {
    if (forms.length >= MOST_FORMS) return refused(failure('form.tooMany', { most: String(MOST_FORMS) }));
    const first = { ...file, ...at, version: 1 };
    return ok([...forms, { id: newId, title, class: draft.class, versions: [first], retired: null }]);
  }
  const form = forms.find(({ id }) => id === formId);
  if (form === undefined) return refused(failure('form.unknown'));
  if (form.versions.at(-1)?.file.sha256 === file.file.sha256)
    return refused(failure('form.sameFile', { title: form.title }));
  const next = { ...file, ...at, version: form.versions.length + 1 };
  const newer = { ...form, title, class: draft.class, versions: [...form.versions, next] };
  return ok(forms.map((other) => (other.id === formId ? newer : other)));
}

const MOST_FORMS = 200;

/** Takes a form out of use, with the reason, or back into it (`reason: null`). Fails: `form.unknown`; `form.titleTaken`. */
export function retireForm(
  forms: OwnForms,
  { formId, reason }: { readonly formId: string; readonly reason: string | null },
  stamp: Stamp,
): Result<OwnForms> {
  const form = forms.find(({ id }) => id === formId);
  if (form === undefined) return refused(failure('form.unknown'));
  const isBack = reason === null;
  if (
    isBack &&
    forms.some(({ id, title, retired }) => id !== formId && title === form.title && retired === null)
  )
    return refused(failure('form.titleTaken', { title: form.title }));
  const retired = isBack ? null : { at: stamp.now, by: stamp.by, reason };
  return ok(forms.map((other) => (other.id === formId ? { ...form, retired } : other)));
}
