import type { ProducedDocument } from '#domain/case/rightsCase.ts';
import { DocumentModel } from '#domain/document/blocks.ts';
import { editionMark } from '#domain/document/editionMark.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { utf8Text } from '#domain/kernel/utf8.ts';
import type { PaperFinal } from '#domain/papers/paperFinal.ts';
import { codeOfFinal, finalCodeWords } from '#domain/papers/paperCode.ts';
import { readAll } from './readAll.ts';
import type { Surroundings } from './surroundings.ts';

/** The neutral text a paper was pressed from. Fails: `vault.recordDamaged`; storage refusals. */
export async function storedModel(
  around: Surroundings,
  document: ProducedDocument,
): Promise<Result<DocumentModel>> {
  const bytes = await readAll(around, document.model.sha256);
  if (!bytes.ok) return bytes;
  const parsed = DocumentModel.safeParse(JSON.parse(utf8Text(bytes.value)));
  return parsed.success ? ok(parsed.data) : refused(failure('vault.recordDamaged', { path: document.title }));
}

/** As a draft leaves the press: nobody takes it for the real one. Source: SPEC P-Z2. */
export function asDraft(model: DocumentModel): DocumentModel {
  return { ...model, page: { ...model.page, watermark: model.page.watermark ?? '草稿' } };
}

/** As a final leaves the press: the same text, with its code at the foot of the last page. Source: SPEC P-Z4. */
export function asFinal(
  model: DocumentModel,
  final: Pick<PaperFinal, 'id' | 'version' | 'textDigest' | 'trailHead'>,
): DocumentModel {
  const edition = editionMark(model.meta);
  const words = [finalCodeWords(final), ...(edition === null ? [] : [edition])].join('　');
  const code = { text: codeOfFinal(final), words };
  return { ...model, page: { ...model.page, code } };
}
