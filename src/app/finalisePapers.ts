import type { CaseEvent } from '#domain/case/caseEvent.ts';
import type { ProducedDocument, RightsCase } from '#domain/case/rightsCase.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { changedSince } from '#domain/papers/changedSince.ts';
import { lockable, withFinal } from '#domain/papers/lockFinal.ts';
import type { PaperFinal } from '#domain/papers/paperFinal.ts';
import { caseClocks } from './caseClocks.ts';
import { insightOf } from './caseInsight.ts';
import { changeNewest } from './changeCase.ts';
import { changesOfPapers } from './changesOfPapers.ts';
import { withPictures } from './paperPictures.ts';
import type { Progress } from './ports.ts';
import { storeBytes } from './storeBytes.ts';
import { asFinal, storedModel } from './storedModel.ts';
import { stampOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

export interface FinaliseOrder {
  readonly caseId: string;
  readonly documentIds: readonly string[];
  /** Why places stay blank; empty = none does. */
  readonly blanksReason: string;
}
export interface FinalisedPapers {
  readonly rightsCase: RightsCase;
  readonly finals: readonly PaperFinal[];
}

/**
 * Locks drafts as finals: exactly the text that was looked at, without the watermark and with the code; each is saved before the next.
 *
 * Fails: as `lockable`; `paper.changedSince` when the record no longer says what the draft does; `document.*`; `api.cancelled` keeps
 * what was locked before.
 * Source: SPEC P-Z2, P-Z3, P-Z4.
 */
export async function finalisePapers(
  around: Surroundings,
  order: FinaliseOrder,
  progress: Progress,
): Promise<Result<FinalisedPapers>> {
  const finals: PaperFinal[] = [];
  for (const [index, documentId] of order.documentIds.entries()) {
    if (progress.isCancelled()) return refused(failure('api.cancelled'));
    const current = await around.vault.readCase(order.caseId);
    if (!current.ok) return current;
    const title = current.value.documents.find(({ id }) => id === documentId)?.title ?? '';
    const totalFiles = order.documentIds.length;
    progress.report({ phase: title, doneBytes: 0, totalBytes: 0, doneFiles: index, totalFiles });
    const final = await lock(around, current.value, {
      documentId,
      blanksReason: order.blanksReason,
      progress,
    });
    if (!final.ok) return final;
    finals.push(final.value);
  }
  const rightsCase = await around.vault.readCase(order.caseId);
  return rightsCase.ok ? ok({ rightsCase: rightsCase.value, finals }) : rightsCase;
}

interface LockOrder {
  readonly documentId: string;
  readonly blanksReason: string;
  readonly progress: Progress;
}

async function lock(
  around: Surroundings,
  rightsCase: RightsCase,
  order: LockOrder,
): Promise<Result<PaperFinal>> {
  const checked = await mayLock(around, rightsCase, order);
  if (!checked.ok) return checked;
  const { draft, version, voids } = checked.value;
  const pressed = await pressFinal(around, rightsCase, { draft, version, progress: order.progress });
  if (!pressed.ok) return pressed;
  const final = pressed.value;
  const { blanksReason } = order;
  const saved = await changeNewest(around, rightsCase.id, (newest, stamp) => {
    // Another window may have locked, made or changed something while this one was in the press.
    const still = lockable(newest, order.documentId, { isPrefill: false, blanksReason, voids });
    const since = newest.events.slice(rightsCase.events.length);
    const unchanged = still.ok
      ? unlessChanged(draft, changedSince({ events: since }, draft.producedAt))
      : still;
    if (!unchanged.ok) return unchanged;
    if (still.ok && still.value.version !== version)
      return refused(failure('paper.alreadyFinal', { title: draft.title }));
    return ok(withFinal(newest, final, { title: draft.title, blanksReason }, stamp));
  });
  return saved.ok ? ok(final) : saved;
}

async function mayLock(
  around: Surroundings,
  rightsCase: RightsCase,
  { documentId, blanksReason }: LockOrder,
) {
  const templateId = rightsCase.documents.find(({ id }) => id === documentId)?.templateId;
  if (templateId === undefined) return refused(failure('paper.notFound'));
  const template = await around.shelf.template(templateId);
  if (!template.ok) return template;
  const insight = await insightOf(around, rightsCase);
  if (!insight.ok) return insight;
  const voids = insight.value.unit.numberVoids;
  const terms = { isPrefill: template.value.class === 'B', blanksReason, voids };
  const found = lockable(rightsCase, documentId, terms);
  if (!found.ok) return found;
  const clocks = await caseClocks(around, rightsCase);
  if (!clocks.ok) return clocks;
  const ground = { ...insight.value, clocks: clocks.value.clocks };
  const { draft } = found.value;
  const unchanged = unlessChanged(draft, await changesOfPapers(around, ground)(template.value, draft));
  return unchanged.ok ? ok({ ...found.value, voids }) : unchanged;
}

/** What is locked is what was looked at, and that must still be what the record says. */
function unlessChanged({ title }: ProducedDocument, changes: readonly CaseEvent[]): Result<null> {
  if (changes.length === 0) return ok(null);
  const named = changes
    .slice(-3)
    .map(({ summary }) => summary)
    .join('；');
  return refused(failure('paper.changedSince', { title, changes: named }));
}

async function pressFinal(
  around: Surroundings,
  rightsCase: RightsCase,
  {
    draft,
    version,
    progress,
  }: { readonly draft: ProducedDocument; readonly version: number; readonly progress: Progress },
): Promise<Result<PaperFinal>> {
  const stored = await storedModel(around, draft);
  if (!stored.ok) return stored;
  const pictured = await withPictures(around, stored.value, { rightsCase, progress });
  if (!pictured.ok) return pictured;
  const everything = { caseId: rightsCase.id, acts: [], text: '', offset: 0, limit: 1 };
  const trail = await around.vault.readTrail(everything);
  if (!trail.ok) return trail;
  const { now: at, by } = stampOf(around);
  const named = {
    id: around.ids.next(),
    documentId: draft.id,
    textDigest: draft.model.sha256,
    version,
    at,
    by,
    trailHead: trail.value.head,
    withdrawn: null,
  };
  const pressed = await around.press.press(asFinal(pictured.value.model, named), 'pdf');
  if (!pressed.ok) return pressed;
  const pdf = await storeBytes(around, pressed.value.bytes);
  return pdf.ok ? ok({ ...named, pages: pressed.value.pages, pdf: pdf.value }) : pdf;
}
