import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { newestVersion } from '#domain/ownForms/ownForm.ts';
import type { OwnForm } from '#domain/ownForms/ownForm.ts';
import { countOf, editionInForce } from '#domain/templateEditions/templateEdition.ts';
import { PACK_VERSION } from '#domain/templatePack/templatePack.ts';
import type { PackedEdition, PackedForm, TemplatePack } from '#domain/templatePack/templatePack.ts';
import { deliveredIn, editionShelf } from './editionShelf.ts';
import type { EditionShelf } from './editionShelf.ts';
import { findForm, formBytes } from './formShelf.ts';
import { stampOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** Some thirty forms with letterhead pictures; more come in several packs. */
export const MOST_PACK_BYTES = 48 << 20;

export function packTooLarge() {
  return failure('pack.tooLarge', { limit: `${MOST_PACK_BYTES >> 20} MB` });
}

export interface PackChoice {
  readonly templateIds: readonly string[];
  readonly formIds: readonly string[];
}

/**
 * 模板包 of chosen changed papers and own forms as a signed file, in memory only; that it left is noted before it does.
 * Fails: `pack.empty`, `pack.tooLarge`; `edition.unknown`, `form.unknown`, `form.retired`; `vault.*` when the trail cannot be
 * written: then nothing leaves.
 * Source: SPEC P-T15.
 */
export async function makeTemplatePack(around: Surroundings, { templateIds, formIds }: PackChoice) {
  const shelf = await editionShelf(around);
  if (!shelf.ok) return shelf;
  const editions: PackedEdition[] = [];
  for (const templateId of new Set(templateIds)) {
    const packed = packedEdition(shelf.value, templateId);
    if (!packed.ok) return packed;
    editions.push(packed.value);
  }
  const forms: PackedForm[] = [];
  const parts: Uint8Array[] = [];
  for (const formId of new Set(formIds)) {
    const packed = await packedForm(around, formId);
    if (!packed.ok) return packed;
    forms.push(packed.value.form);
    parts.push(packed.value.bytes);
  }
  if (editions.length + forms.length === 0) return refused(failure('pack.empty'));
  const { now, by } = stampOf(around);
  const { unitName } = shelf.value.unit;
  const head = { format: 'weiquan-template-pack', version: PACK_VERSION, unitName } as const;
  const pack: TemplatePack = { ...head, madeAt: now, madeBy: by, editions, forms };
  const signer = await around.vault.packageSigner();
  if (!signer.ok) return signer;
  const bytes = around.templatePacks.write({ pack, parts }, signer.value);
  if (bytes.byteLength > MOST_PACK_BYTES) return refused(packTooLarge());
  // Read as the other bureau will read it: what does not open there does not leave here.
  const read = around.templatePacks.read(bytes);
  if (!read.ok) return read;
  const noted = await around.vault.note(null, { act: 'externalViewerUsed', what: whatLeft(pack) });
  if (!noted.ok) return noted;
  const { keyFingerprint, fileSha256 } = read.value;
  const title = `模板包_${unitName}_${now.slice(0, 10)}`;
  return ok({ bytes, title, total: editions.length + forms.length, keyFingerprint, fileSha256 });
}

function whatLeft({ editions, forms }: TemplatePack): string {
  const items = [
    ...editions.map(({ templateId, version }) => `${templateId}局${version}`),
    ...forms.map(({ title, version }) => `本局模板《${title}》第${version}版`),
  ];
  return `带出模板包：${items.length}项，${items.join('、')}`.slice(0, 300);
}

/** Fails: `edition.unknown` for a paper that is as delivered, too. */
function packedEdition(shelf: EditionShelf, templateId: string): Result<PackedEdition> {
  const delivered = deliveredIn(shelf, templateId);
  if (!delivered.ok) return delivered;
  const edition = editionInForce(shelf.editions, templateId);
  if (edition === null || countOf(edition.changes) === 0) return refused(failure('edition.unknown'));
  const { version, basedOn, changes, reason, by, at } = edition;
  return ok({ templateId, title: delivered.value.title, version, basedOn, changes, reason, by, at });
}

async function packedForm(
  around: Surroundings,
  formId: string,
): Promise<Result<{ readonly form: PackedForm; readonly bytes: Uint8Array }>> {
  const found = await findForm(around, formId);
  if (!found.ok) return found;
  const { title, retired } = found.value;
  if (retired !== null) return refused(failure('form.retired', { title, reason: retired.reason }));
  const newest = newestVersion(found.value);
  const bytes = await formBytes(around, newest);
  return bytes.ok ? ok({ form: formFacts(found.value), bytes: bytes.value }) : bytes;
}

function formFacts(form: OwnForm): PackedForm {
  const { version, fileName, by, importedAt, file } = newestVersion(form);
  const { sha256, sizeBytes } = file;
  return {
    title: form.title,
    class: form.class,
    version,
    fileName,
    by,
    at: importedAt,
    file: { sha256, sizeBytes },
  };
}
