import type { Template } from '#domain/document/template.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { EditionDraft } from '#domain/templateEditions/draftChanges.ts';
import { keepEdition } from '#domain/templateEditions/keepEdition.ts';
import { countOf, nextVersion, noChanges } from '#domain/templateEditions/templateEdition.ts';
import type { EditionChanges } from '#domain/templateEditions/templateEdition.ts';
import { deliveredIn, editionShelf, judgeDraft, tryChanges } from './editionShelf.ts';
import type { EditionShelf } from './editionShelf.ts';
import { stampOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Keeps what was typed as the next edition: tried and measured first, or nothing and the reason.
 * Fails: `edition.*`; `document.*` when the sample cannot be printed with it.
 * Source: SPEC P-T6 to P-T12.
 */
export async function changeTemplate(
  around: Surroundings,
  order: { readonly templateId: string; readonly draft: EditionDraft; readonly reason: string },
): Promise<Result<null>> {
  const judged = await judgeDraft(around, order.templateId, order.draft);
  if (!judged.ok) return judged;
  const { delivered, shelf, changes, problems } = judged.value;
  const [problem] = problems;
  if (problem !== undefined)
    return refused(failure('edition.faulty', { count: String(problems.length), problem }));
  const { organCode } = shelf.unit;
  const edition = { version: nextVersion(shelf.editions, delivered.id), changes, organCode };
  const tried = await tryChanges(around, delivered, edition);
  return tried.ok ? saved(around, shelf, { delivered, changes, reason: order.reason }) : tried;
}

/** The template as it is delivered, from now on. Fails: `edition.unknown`, `edition.unchanged`. */
export async function restoreTemplate(
  around: Surroundings,
  { templateId, reason }: { readonly templateId: string; readonly reason: string },
): Promise<Result<null>> {
  const shelf = await editionShelf(around);
  if (!shelf.ok) return shelf;
  const delivered = deliveredIn(shelf.value, templateId);
  return delivered.ok
    ? saved(around, shelf.value, { delivered: delivered.value, changes: noChanges, reason })
    : delivered;
}

interface Keeping {
  readonly delivered: Template;
  readonly changes: EditionChanges;
  readonly reason: string;
}

async function saved(
  around: Surroundings,
  { unit, editions }: EditionShelf,
  { delivered, changes, reason }: Keeping,
): Promise<Result<null>> {
  const { id, title, version: basedOn } = delivered;
  const edition = { templateId: id, basedOn, changes, reason, origin: null };
  const next = keepEdition(editions, edition, stampOf(around));
  if (!next.ok) return next;
  const count = countOf(changes);
  const done = count === 0 ? '恢复原样' : `${count}处改动`;
  const what = `修改内置文书${id}《${title}》：局${next.value.kept.version}，${done}，${reason}`;
  const settings = { ...unit, templateEditions: next.value.editions };
  const stored = await around.vault.saveSettings(settings, what.slice(0, 300));
  return stored.ok ? ok(null) : stored;
}
