import type { Template } from '#domain/document/template.ts';
import { failure } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { FormTag } from '#domain/ownForms/formTag.ts';
import type { OwnForms } from '#domain/ownForms/ownForm.ts';
import { statutoryObstacle } from '#domain/ownForms/statutoryTitle.ts';
import { nextVersion } from '#domain/templateEditions/templateEdition.ts';
import type { PackedEdition, PackedForm } from '#domain/templatePack/templatePack.ts';
import { weighEdition } from '#domain/templatePack/weighEdition.ts';
import type { WeighedEdition } from '#domain/templatePack/weighEdition.ts';
import { weighForm } from '#domain/templatePack/weighForm.ts';
import type { WeighedForm } from '#domain/templatePack/weighForm.ts';
import { contextFor, deliveredIn, tryChanges } from './editionShelf.ts';
import type { EditionShelf } from './editionShelf.ts';
import { examineBytes } from './formShelf.ts';
import { readShortFile } from './fromSource.ts';
import { MOST_PACK_BYTES, packTooLarge } from './makeTemplatePack.ts';
import type { GenuineTemplatePack } from './paperPorts.ts';
import { formBook } from './shelfData.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * A 模板包 on a stick whose signature holds.
 * Fails: `pack.unfit`, `pack.newer`, `pack.tooLarge`, `pack.isOwn`; `drive.*`, `evidence.source*` when the stick does not read.
 * Source: SPEC P-T16.
 */
export async function openTemplatePack(
  around: Surroundings,
  token: string,
): Promise<Result<GenuineTemplatePack>> {
  const source = await around.drives.openSource(token);
  if (!source.ok) return source;
  const unfit = failure('pack.unfit', { problem: '读取时文件变长了' });
  const limits = { mostBytes: MOST_PACK_BYTES, tooLarge: packTooLarge(), unfit };
  const file = await readShortFile(source.value, limits, (all) => all);
  if (!file.ok) return file;
  const read = around.templatePacks.read(file.value);
  if (!read.ok) return read;
  const signer = await around.vault.packageSigner();
  if (!signer.ok) return signer;
  return signer.value.keyFingerprint === read.value.keyFingerprint ? refused(failure('pack.isOwn')) : read;
}

/** An edition of a pack, weighed, tried and measured as if it were typed here. */
export interface EditionOffer {
  readonly packed: PackedEdition;
  /** `null` = this program has no such paper. */
  readonly delivered: Template | null;
  readonly weighed: WeighedEdition;
  /** Why it cannot be printed as it is; `null` = it can. */
  readonly failure: Failure | null;
}

/** Source: SPEC P-T17. */
export async function weighPackedEdition(
  around: Surroundings,
  shelf: EditionShelf,
  packed: PackedEdition,
): Promise<Result<EditionOffer>> {
  const found = deliveredIn(shelf, packed.templateId);
  if (!found.ok) return ok({ packed, delivered: null, weighed: unknownPaper, failure: null });
  const delivered = found.value;
  const context = await contextFor(around, shelf, delivered.id);
  if (!context.ok) return context;
  const { editions, unit } = shelf;
  const weighed = weighEdition(delivered, packed, { editions, context: context.value });
  const offer = { packed, delivered, weighed };
  if (weighed.standing === 'same' || weighed.problems.length > 0) return ok({ ...offer, failure: null });
  const { changes } = packed;
  const edition = { version: nextVersion(editions, delivered.id), changes, organCode: unit.organCode };
  const tried = await tryChanges(around, delivered, edition);
  return ok({ ...offer, failure: tried.ok ? null : tried.failure });
}

const unknownPaper: WeighedEdition = {
  standing: 'new',
  ours: null,
  earlier: null,
  waiting: 0,
  problems: ['本机的程序没有这个编号的文书；请先更新程序'],
};

/** An own form of a pack, looked at as one from a stick is. */
export interface FormOffer {
  readonly packed: PackedForm;
  readonly bytes: Uint8Array;
  readonly tags: readonly FormTag[];
  readonly weighed: WeighedForm;
  /** Why it cannot be opened; `null` = it can. */
  readonly failure: Failure | null;
}

/** Source: SPEC P-T17, P-O1 to P-O5. */
export async function weighPackedForm(
  around: Surroundings,
  { forms, pack }: { readonly forms: OwnForms; readonly pack: GenuineTemplatePack },
  packed: PackedForm,
): Promise<Result<FormOffer>> {
  // Reading the pack has seen to it that they are there.
  const bytes = pack.partBySha256.get(packed.file.sha256) ?? new Uint8Array();
  const weighed = weighForm(forms, packed);
  const offer = { packed, bytes, tags: [], weighed };
  if (weighed.standing === 'same') return ok({ ...offer, failure: null });
  const book = await formBook(around.shelf);
  if (!book.ok) return book;
  const examined = examineBytes(around, book.value, bytes);
  if (!examined.ok) return ok({ ...offer, failure: examined.failure });
  const { tags, lines, problems } = examined.value;
  const obstacle = statutoryObstacle(book.value, { title: packed.title, class: packed.class, lines });
  const all = [...weighed.problems, ...problems, ...(obstacle === null ? [] : [obstacle])];
  return ok({ ...offer, tags, weighed: { ...weighed, problems: all }, failure: null });
}
