import type { UnitSettings } from '#domain/case/unitSettings.ts';
import type { DocumentModel } from '#domain/document/blocks.ts';
import type { JsonValue } from '#domain/document/fieldFilters.ts';
import { fillTemplate } from '#domain/document/fillTemplate.ts';
import { sayNumber } from '#domain/document/paperNumber.ts';
import { storedIn } from '#domain/document/photoBlock.ts';
import type { Template } from '#domain/document/template.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { SampleRecord } from '#domain/ownForms/formBook.ts';
import { applyEdition } from '#domain/templateEditions/applyEdition.ts';
import { takenPatterns } from '#domain/templateEditions/checkNumber.ts';
import { draftChanges } from '#domain/templateEditions/draftChanges.ts';
import type { DraftContext, DraftedChanges, EditionDraft } from '#domain/templateEditions/draftChanges.ts';
import type { EditionChanges, TemplateEditions } from '#domain/templateEditions/templateEdition.ts';
import { officialItems } from './checkFormat.ts';
import { RECOVERY_SHEET } from './editionsInForce.ts';
import { formBook } from './shelfData.ts';
import { unitOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** Across every page of a sample, so that nobody takes it for the real one. */
const SAMPLE = '样例';

/** What templates are changed on: those delivered, and what this bureau changed so far. */
export interface EditionShelf {
  readonly unit: UnitSettings;
  readonly editions: TemplateEditions;
  /** In the order of the catalogue; without the recovery sheet. */
  readonly delivered: readonly Template[];
}

export async function editionShelf(around: Surroundings): Promise<Result<EditionShelf>> {
  const unit = await unitOf(around);
  if (!unit.ok) return unit;
  const delivered: Template[] = [];
  for (const { id } of await around.shelf.templates()) {
    if (id === RECOVERY_SHEET) continue;
    const template = await around.shelf.delivered(id);
    if (template.ok) delivered.push(template.value);
  }
  return ok({ unit: unit.value, editions: unit.value.templateEditions ?? [], delivered });
}

/** Fails: `edition.unknown`, for the recovery sheet too. */
export function deliveredIn({ delivered }: EditionShelf, templateId: string): Result<Template> {
  const template = delivered.find(({ id }) => id === templateId);
  return template === undefined ? refused(failure('edition.unknown')) : ok(template);
}

/** What a draft for one template is judged by. */
export async function contextFor(
  around: Surroundings,
  { delivered, editions, unit }: EditionShelf,
  templateId: string,
): Promise<Result<DraftContext>> {
  const book = await formBook(around.shelf);
  if (!book.ok) return book;
  const taken = takenPatterns(delivered, editions, templateId);
  return ok({ book: book.value, organCode: unit.organCode, taken });
}

export interface JudgedDraft extends DraftedChanges {
  readonly delivered: Template;
  readonly shelf: EditionShelf;
}

/** Turns what was typed into changes, with everything that stands against them. Fails: `edition.unknown`. */
export async function judgeDraft(
  around: Surroundings,
  templateId: string,
  draft: EditionDraft,
): Promise<Result<JudgedDraft>> {
  const shelf = await editionShelf(around);
  if (!shelf.ok) return shelf;
  const delivered = deliveredIn(shelf.value, templateId);
  if (!delivered.ok) return delivered;
  const context = await contextFor(around, shelf.value, templateId);
  if (!context.ok) return context;
  const drafted = draftChanges(delivered.value, draft, context.value);
  return ok({ ...drafted, delivered: delivered.value, shelf: shelf.value });
}

/** A template filled with the sample case that comes with it. Source: SPEC P-T13. */
export async function sampleModel(
  around: Surroundings,
  template: Template,
  organCode: string,
): Promise<Result<DocumentModel>> {
  const data = await around.shelf.data(`${template.id}/sample`);
  if (!data.ok) return data;
  const record = withNumber(SampleRecord.parse(data.value), template, organCode);
  const { model } = fillTemplate(template, record, { watermark: SAMPLE });
  // What the sample shows lies in no vault.
  const blocks = model.blocks.map((block) =>
    block.kind !== 'photos'
      ? block
      : {
          ...block,
          items: block.items.map((photo) =>
            storedIn(photo) === null ? photo : { ...photo, picture: { missing: '样例照片' } },
          ),
        },
  );
  return ok({ ...model, blocks });
}

type Sample = Readonly<Record<string, JsonValue>>;

/** The sample has a number of its own; another pattern must be seen. */
function withNumber(record: Sample, { numberPattern }: Template, organCode: string): Sample {
  const document = SampleRecord.safeParse(record['document']);
  if (numberPattern === undefined || !document.success) return record;
  const parts = { organCode: organCode === '' ? '虚公' : organCode, year: 2026, serial: 1 };
  return { ...record, document: { ...document.data, number: sayNumber(numberPattern, parts) } };
}

/**
 * Presses a changed template with its sample in both formats and measures it, when it is a 公文.
 * Fails: `edition.formatBroken`; `document.*` when it cannot be printed.
 * Source: SPEC P-T9.
 */
export async function tryChanges(
  around: Surroundings,
  delivered: Template,
  edition: {
    readonly version: number;
    readonly changes: EditionChanges;
    readonly organCode: string;
  },
): Promise<Result<null>> {
  const model = await sampleModel(around, applyEdition(delivered, edition).template, edition.organCode);
  if (!model.ok) return model;
  const pdf = await around.press.press(model.value, 'pdf');
  if (!pdf.ok) return pdf;
  const docx = await around.press.press(model.value, 'docx');
  if (!docx.ok) return docx;
  const items = await officialItems(around);
  if (!items.ok) return items;
  const paper = { model: model.value, pdf: pdf.value.bytes, docx: docx.value.bytes };
  const rows = await around.press.check(paper, items.value.items);
  const broken = rows.filter(({ strength, result }) => strength === '规定' && result === 'fails');
  if (broken.length === 0) return ok(null);
  const named = broken.map(({ name, wanted, found }) => `${name}（应为${wanted}，实为${found}）`).join('；');
  return refused(failure('edition.formatBroken', { items: named.slice(0, 300) }));
}
