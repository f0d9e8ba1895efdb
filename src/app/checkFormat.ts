import type { ProducedDocument } from '#domain/case/rightsCase.ts';
import { DocumentModel } from '#domain/document/blocks.ts';
import { type CheckedItem, OfficialItems } from '#domain/document/officialItem.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { utf8Text } from '#domain/kernel/utf8.ts';
import { readAll } from './readAll.ts';
import type { Surroundings } from './surroundings.ts';

const ITEMS = 'official/gbt9704';

export interface FormatCheck {
  /** Empty for a form or a list, which the standard does not rule. */
  readonly rows: readonly CheckedItem[];
  readonly source: string;
  /** The items were compared with the official text. */
  readonly verified: boolean;
}

/**
 * Measures a made paper, as it lies in the vault, against the official format.
 *
 * Fails: `document.templateUnknown` for a paper that is not there, `document.templateDamaged` when the items are not readable.
 */
export async function checkFormat(
  around: Surroundings,
  caseId: string,
  documentId: string,
): Promise<Result<FormatCheck>> {
  const found = await around.vault.readCase(caseId);
  if (!found.ok) return found;
  const document = found.value.documents.find(({ id }) => id === documentId);
  if (document === undefined)
    return refused(failure('document.templateUnknown', { template: documentId.slice(0, 26) }));
  const items = await officialItems(around);
  if (!items.ok) return items;
  const paper = await finished(around, document);
  if (!paper.ok) return paper;
  const rows = await around.press.check(paper.value, items.value.items);
  return ok({ rows, source: items.value.source, verified: items.value.verified });
}

/** What the standard asks of a 公文. */
export async function officialItems(around: Surroundings): Promise<Result<OfficialItems>> {
  const data = await around.shelf.data(ITEMS);
  if (!data.ok) return data;
  const parsed = OfficialItems.safeParse(data.value);
  const [issue] = parsed.success ? [] : parsed.error.issues;
  return parsed.success
    ? ok(parsed.data)
    : refused(failure('document.templateDamaged', { template: ITEMS, problem: issue?.path.join('.') ?? '' }));
}

async function finished(around: Surroundings, document: ProducedDocument) {
  const [model, pdf, docx] = [
    await readAll(around, document.model.sha256),
    await readAll(around, document.pdf.sha256),
    await readAll(around, document.docx.sha256),
  ];
  if (!model.ok) return model;
  if (!pdf.ok) return pdf;
  if (!docx.ok) return docx;
  const parsed = DocumentModel.safeParse(JSON.parse(utf8Text(model.value)));
  return parsed.success
    ? ok({ model: parsed.data, pdf: pdf.value, docx: docx.value })
    : refused(failure('vault.recordDamaged', { path: document.title }));
}
