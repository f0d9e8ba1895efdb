import type { JsonValue } from '#domain/document/fieldFilters.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { fillForm } from '#domain/ownForms/fillForm.ts';
import type { FormBook } from '#domain/ownForms/formBook.ts';
import { ORDER_NAME } from '#domain/ownForms/formBook.ts';
import { flatTags } from '#domain/ownForms/formTag.ts';
import type { FormTag } from '#domain/ownForms/formTag.ts';
import type { OwnForms } from '#domain/ownForms/ownForm.ts';
import { packSource } from '#domain/templatePack/packOrigin.ts';
import { examineForm, findForm, formBytes, ownForms, sampleOf, sampleRecord } from './formShelf.ts';
import type { FilledForm } from './paperPorts.ts';
import { formBook } from './shelfData.ts';
import type { Surroundings } from './surroundings.ts';

/** All own forms with their versions, newest version first. */
export function formViews(forms: OwnForms) {
  return forms.map(({ versions, ...form }) => ({
    ...form,
    versions: versions
      .map(({ version, fileName, importedAt, by, tags, origin }) => ({
        version,
        fileName,
        importedAt,
        by,
        fields: flatTags(tags).length,
        from: packSource(origin, '版本'),
      }))
      .toReversed(),
  }));
}

export async function viewForms(around: Surroundings) {
  const forms = await ownForms(around);
  return forms.ok ? ok({ forms: formViews(forms.value) }) : forms;
}

/** Which fields there are, in Chinese, each as it reads in the sample case. */
export async function viewFields(around: Surroundings) {
  const book = await formBook(around.shelf);
  if (!book.ok) return book;
  const record = await sampleRecord(around);
  if (!record.ok) return record;
  const groups = [
    { list: null, fields: book.value.fields.map(({ name }) => exampleOf(book.value, record.value, name)) },
    ...book.value.lists.map((list) => ({
      list: list.name,
      fields: [ORDER_NAME, ...list.fields.map(({ name }) => name)].map((name) =>
        exampleOf(book.value, record.value, name, list.name),
      ),
    })),
  ];
  return ok({ version: book.value.version, source: book.value.source, groups });
}

function exampleOf(
  book: FormBook,
  record: Readonly<Record<string, JsonValue>>,
  name: string,
  list: string | null = null,
) {
  const tag: FormTag = { kind: 'field', text: name, inside: [] };
  const tags = list === null ? [tag] : [{ kind: 'section' as const, text: list, inside: [tag] }];
  const { scope } = fillForm(tags, book, record);
  const whole = list === null ? scope : scope[`#${list}`];
  const first = Array.isArray(whole) ? whole[0] : whole;
  const said = typeof first === 'object' && !Array.isArray(first) ? Object.entries(first)[0]?.[1] : '';
  return { name, written: `{{${name}}}`, example: typeof said === 'string' ? said.slice(0, 60) : '' };
}

/** What would become of a file from a stick: what is wrong with it, and how it reads with the sample case. */
export async function checkForm(around: Surroundings, token: string) {
  const examined = await examineForm(around, token);
  if (!examined.ok) return examined;
  const { fileName, tags, problems, lines, bytes } = examined.value;
  const head = {
    fileName,
    problems: [...problems],
    fields: flatTags(tags).length,
    title: lines[0]?.slice(0, 60) ?? '',
  };
  if (problems.length > 0) return ok({ ...head, sample: [], gaps: [] });
  const sample = await sampleOf(around, { bytes, tags });
  if (!sample.ok) return sample;
  return ok({ ...head, sample: sample.value.lines.slice(0, MOST_LINES), gaps: [...sample.value.gaps] });
}

const MOST_LINES = 200;

/** A kept version filled with the sample case, to open in Word. Fails: `form.unknown`. */
export async function pressSample(
  around: Surroundings,
  formId: string,
  version: number,
): Promise<Result<{ readonly title: string; readonly filled: FilledForm }>> {
  const form = await findForm(around, formId);
  if (!form.ok) return form;
  const found = form.value.versions.find((one) => one.version === version);
  if (found === undefined) return refused(failure('form.unknown'));
  const bytes = await formBytes(around, found);
  if (!bytes.ok) return bytes;
  const filled = await sampleOf(around, { bytes: bytes.value, tags: found.tags });
  return filled.ok ? ok({ title: form.value.title, filled: filled.value }) : filled;
}
