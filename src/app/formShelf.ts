import type { JsonValue } from '#domain/document/fieldFilters.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { checkTags } from '#domain/ownForms/checkTags.ts';
import { fillForm } from '#domain/ownForms/fillForm.ts';
import { SampleRecord } from '#domain/ownForms/formBook.ts';
import type { FormBook } from '#domain/ownForms/formBook.ts';
import type { FormTag } from '#domain/ownForms/formTag.ts';
import { formTooLarge, MOST_FORM_BYTES } from '#domain/ownForms/ownForm.ts';
import type { FormVersion, OwnForm, OwnForms } from '#domain/ownForms/ownForm.ts';
import type { FilledForm } from './paperPorts.ts';
import { readShortFile } from './fromSource.ts';
import { readAll } from './readAll.ts';
import { formBook } from './shelfData.ts';
import { unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** Above every page of a sample, so that nobody takes it for the real one. */
const SAMPLE_NOTICE = '样例 不是正式文书';

export async function ownForms(around: Surroundings): Promise<Result<OwnForms>> {
  const unit = await unitOf(around);
  return unit.ok ? ok(unit.value.ownForms ?? []) : unit;
}

/** One form of the shelf, and a version of it. Fails: `form.unknown`. */
export async function findForm(around: Surroundings, formId: string): Promise<Result<OwnForm>> {
  const forms = await ownForms(around);
  if (!forms.ok) return forms;
  const form = forms.value.find(({ id }) => id === formId);
  return form === undefined ? refused(failure('form.unknown')) : ok(form);
}

export interface ExaminedBytes {
  readonly tags: readonly FormTag[];
  readonly lines: readonly string[];
  /** Empty = it may be taken in. */
  readonly problems: readonly string[];
}
export interface ExaminedForm extends ExaminedBytes {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** Says everything that is wrong with a form. Fails: `form.*`. */
export function examineBytes(around: Surroundings, book: FormBook, bytes: Uint8Array): Result<ExaminedBytes> {
  const read = around.forms.read(bytes);
  if (!read.ok) return read;
  const { tags, lines, faults } = read.value;
  const none = faults.length === 0 && tags.length === 0 ? ['没有找到任何 {{字段}}'] : [];
  return ok({ tags, lines, problems: [...faults, ...none, ...checkTags(tags, book)] });
}

/** Reads a form from a stick and says everything that is wrong with it. Fails: `form.*`; what the medium refuses. */
export async function examineForm(around: Surroundings, token: string): Promise<Result<ExaminedForm>> {
  const source = await around.drives.openSource(token);
  if (!source.ok) return source;
  const book = await formBook(around.shelf);
  if (!book.ok) return book;
  const limits = { mostBytes: MOST_FORM_BYTES, tooLarge: formTooLarge(), unfit: failure('form.unreadable') };
  const bytes = await readShortFile(source.value, limits, (all) => all);
  if (!bytes.ok) return bytes;
  const examined = examineBytes(around, book.value, bytes.value);
  return examined.ok ? ok({ ...examined.value, bytes: bytes.value, fileName: source.value.name }) : examined;
}

/** A form filled with the sample case. Fails: `form.*`. */
export async function sampleOf(
  around: Surroundings,
  form: { readonly bytes: Uint8Array; readonly tags: readonly FormTag[] },
): Promise<Result<FilledForm & { readonly gaps: readonly string[] }>> {
  const book = await formBook(around.shelf);
  if (!book.ok) return book;
  const record = await sampleRecord(around);
  if (!record.ok) return record;
  const { scope, gaps } = fillForm(form.tags, book.value, record.value);
  const filled = around.forms.fill(form.bytes, { scope, notice: SAMPLE_NOTICE });
  return filled.ok ? ok({ ...filled.value, gaps }) : filled;
}

/** What the templates delivered are tried with says together what a whole case says. */
const sampleFiles = ['W01', 'W02', 'W04', 'E01', 'D05', 'C03'];

export async function sampleRecord(
  around: Surroundings,
): Promise<Result<Readonly<Record<string, JsonValue>>>> {
  let record: Readonly<Record<string, JsonValue>> = {};
  for (const template of sampleFiles) {
    const data = await around.shelf.data(`${template}/sample`);
    if (!data.ok) return data;
    record = { ...SampleRecord.parse(data.value), ...record };
  }
  return ok(record);
}

/** The kept bytes of a version. */
export function formBytes(around: Surroundings, version: FormVersion): Promise<Result<Uint8Array>> {
  return readAll(around, version.file.sha256);
}
