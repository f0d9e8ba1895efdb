import type { RightsCase } from '#domain/case/rightsCase.ts';
import { withEvent } from '#domain/case/stamp.ts';
import { PREFILLED } from '#domain/document/fillTemplate.ts';
import { caseFields, outsideDossier } from '#domain/document/caseFields/caseFields.ts';
import type { JsonValue } from '#domain/document/fieldFilters.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { fillForm } from '#domain/ownForms/fillForm.ts';
import { newestVersion } from '#domain/ownForms/ownForm.ts';
import type { OwnForm, OwnPaper } from '#domain/ownForms/ownForm.ts';
import { changedSince, toldChanges } from '#domain/papers/changedSince.ts';
import { caseClocks } from './caseClocks.ts';
import { changeNewest } from './changeCase.ts';
import { insightOf } from './caseInsight.ts';
import { findForm, formBytes, ownForms } from './formShelf.ts';
import { formBook } from './shelfData.ts';
import { storeBytes } from './storeBytes.ts';
import { stampOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

export interface MadeForm {
  readonly rightsCase: RightsCase;
  readonly paper: OwnPaper;
}

/**
 * Fills the newest version of an own form from the newest state of the case. Gaps stay blank, are named, and are recorded with it.
 * Fails: `form.unknown`, `form.retired`; storage refusals.
 * Source: SPEC P-O4, P-O5, P-O8.
 */
export async function produceForm(
  around: Surroundings,
  { caseId, formId }: { readonly caseId: string; readonly formId: string },
): Promise<Result<MadeForm>> {
  const form = await findForm(around, formId);
  if (!form.ok) return form;
  const { title, retired } = form.value;
  if (retired !== null) return refused(failure('form.retired', { title, reason: retired.reason }));
  const record = await recordOf(around, caseId);
  if (!record.ok) return record;
  const made = await press(around, form.value, record.value);
  if (!made.ok) return made;
  const paper = made.value;
  const saved = await changeNewest(around, caseId, (rightsCase, stamp) =>
    ok(
      withEvent(
        { ...rightsCase, ownPapers: [...rightsCase.ownPapers, paper] },
        stamp,
        'documentProduced',
        `用本局模板制作${title}（第${paper.version}版）`,
      ),
    ),
  );
  return saved.ok ? ok({ rightsCase: saved.value, paper }) : saved;
}

interface CaseRecord {
  readonly rightsCase: RightsCase;
  readonly fields: Readonly<Record<string, JsonValue>>;
}

async function recordOf(around: Surroundings, caseId: string): Promise<Result<CaseRecord>> {
  const current = await around.vault.readCase(caseId);
  if (!current.ok) return current;
  const insight = await insightOf(around, current.value);
  if (!insight.ok) return insight;
  const clocks = await caseClocks(around, current.value);
  if (!clocks.ok) return clocks;
  const { now, by } = stampOf(around);
  const fields = caseFields({
    ...insight.value,
    clocks: clocks.value.clocks,
    paper: { number: null, madeAt: now, madeBy: by, subjectId: null },
    dossier: outsideDossier,
  });
  return ok({ rightsCase: current.value, fields: { ...fields } });
}

async function press(
  around: Surroundings,
  form: OwnForm,
  { rightsCase, fields }: CaseRecord,
): Promise<Result<OwnPaper>> {
  const book = await formBook(around.shelf);
  if (!book.ok) return book;
  const version = newestVersion(form);
  const bytes = await formBytes(around, version);
  if (!bytes.ok) return bytes;
  const { scope, gaps } = fillForm(version.tags, book.value, fields);
  const filled = around.forms.fill(bytes.value, { scope, notice: form.class === 'B' ? PREFILLED : null });
  if (!filled.ok) return filled;
  const docx = await storeBytes(around, filled.value.bytes);
  if (!docx.ok) return docx;
  const { now: producedAt, by } = stampOf(around);
  return ok({
    id: around.ids.next(),
    formId: form.id,
    version: version.version,
    title: form.title,
    class: form.class,
    producedAt,
    by,
    docx: docx.value,
    gaps,
    caseRevision: rightsCase.revision,
  });
}

/** Own forms as the case stands towards them: those in use, and those out of use it has a paper of. */
export async function formsOfCase(around: Surroundings, caseId: string) {
  const forms = await ownForms(around);
  if (!forms.ok) return forms;
  const book = await formBook(around.shelf);
  if (!book.ok) return book;
  const record = await recordOf(around, caseId);
  if (!record.ok) return record;
  const { rightsCase, fields } = record.value;
  const views = forms.value.map((form) => {
    const newest = newestVersion(form);
    const made = rightsCase.ownPapers.findLast(({ formId }) => formId === form.id) ?? null;
    return {
      formId: form.id,
      title: form.title,
      documentClass: form.class,
      version: newest.version,
      isRetired: form.retired !== null,
      gaps: [...fillForm(newest.tags, book.value, fields).gaps],
      made: made === null ? null : standing(made, rightsCase),
    };
  });
  return ok(views.filter(({ isRetired, made }) => !isRetired || made !== null));
}

function standing(made: OwnPaper, rightsCase: RightsCase) {
  return {
    paperId: made.id,
    version: made.version,
    madeAt: made.producedAt,
    by: made.by,
    changes: [...toldChanges(changedSince(rightsCase, made.producedAt))],
  };
}
