import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { addForm, retireForm } from '#domain/ownForms/changeForms.ts';
import { formClassNames, newestVersion } from '#domain/ownForms/ownForm.ts';
import type { FormClass, OwnForm, OwnForms } from '#domain/ownForms/ownForm.ts';
import { statutoryObstacle } from '#domain/ownForms/statutoryTitle.ts';
import { examineForm } from './formShelf.ts';
import { formBook } from './shelfData.ts';
import { storeBytes } from './storeBytes.ts';
import { stampOf, unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

export interface FormImport {
  readonly token: string;
  readonly title: string;
  readonly class: FormClass;
  /** The form this is a newer version of. */
  readonly formId: string | null;
}

/**
 * Takes a Word form in from a stick, or a newer version of one: checked whole first, or nothing and the reason.
 * Fails: `form.*`; `drive.*`, `evidence.source*` when the stick does not read.
 * Source: SPEC P-O1 to P-O6.
 */
export async function importForm(around: Surroundings, order: FormImport): Promise<Result<OwnForms>> {
  const examined = await examineForm(around, order.token);
  if (!examined.ok) return examined;
  const { bytes, fileName, tags, lines, problems } = examined.value;
  const [problem] = problems;
  if (problem !== undefined)
    return refused(failure('form.faulty', { count: String(problems.length), problem }));
  const book = await formBook(around.shelf);
  if (!book.ok) return book;
  const obstacle = statutoryObstacle(book.value, { title: order.title, class: order.class, lines });
  if (obstacle !== null) return refused(failure('form.statutory', { problem: obstacle }));
  const file = await storeBytes(around, bytes);
  if (!file.ok) return file;
  const draft = { ...order, file: { file: file.value, fileName, tags, origin: null } };
  const words = (form: OwnForm) =>
    `导入本局模板《${form.title}》第${newestVersion(form).version}版（${formClassNames[form.class]}），来自${fileName}`;
  return changed(around, (forms) => {
    const next = addForm(forms, draft, around.ids.next(), stampOf(around));
    if (!next.ok) return next;
    const form = next.value.find((one) => one.id === order.formId) ?? next.value.at(-1);
    return ok({ forms: next.value, what: form === undefined ? '' : words(form) });
  });
}

/** Takes a form out of use with the reason, or back into it. Fails: `form.unknown`; `form.titleTaken`. */
export function retireOwnForm(
  around: Surroundings,
  order: { readonly formId: string; readonly reason: string | null },
): Promise<Result<OwnForms>> {
  return changed(around, (forms) => {
    const next = retireForm(forms, order, stampOf(around));
    if (!next.ok) return next;
    const title = forms.find(({ id }) => id === order.formId)?.title ?? '';
    const what =
      order.reason === null ? `恢复使用本局模板《${title}》` : `停用本局模板《${title}》：${order.reason}`;
    return ok({ forms: next.value, what });
  });
}

async function changed(
  around: Surroundings,
  change: (forms: OwnForms) => Result<{ readonly forms: OwnForms; readonly what: string }>,
): Promise<Result<OwnForms>> {
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const next = change(unit.value.ownForms ?? []);
  if (!next.ok) return next;
  const { forms, what } = next.value;
  const saved = await around.vault.saveSettings({ ...unit.value, ownForms: forms }, what.slice(0, 300));
  return saved.ok ? ok(forms) : saved;
}
