import type { LawCatalogue } from '#domain/disposition/lawCatalogue.ts';
import { ok } from '#domain/kernel/result.ts';
import { citedSources } from '#domain/lawShelf/citedSources.ts';
import type { CitedSource } from '#domain/lawShelf/citedSources.ts';
import { checkOf } from '#domain/lawShelf/lawShelf.ts';
import type { LawShelf } from '#domain/lawShelf/lawShelf.ts';
import { plainSource, sourceMarks } from '#domain/lawShelf/sourceMarks.ts';
import {
  conductChecklist,
  evidenceChecklist,
  offenceElements,
  oversightLists,
  reviewKinds,
  volumeRules,
} from './shelfData.ts';
import type { Surroundings } from './surroundings.ts';

/** Every 出处 in words that anything in the program stands on, as delivered or as 法制 left it. */
export async function shelfSources({ shelf }: Surroundings) {
  const checklist = await evidenceChecklist(shelf);
  if (!checklist.ok) return checklist;
  const conduct = await conductChecklist(shelf);
  if (!conduct.ok) return conduct;
  const elements = await offenceElements(shelf);
  if (!elements.ok) return elements;
  const oversight = await oversightLists(shelf);
  if (!oversight.ok) return oversight;
  const review = await reviewKinds(shelf);
  if (!review.ok) return review;
  const volumes = await volumeRules(shelf);
  if (!volumes.ok) return volumes;
  return ok(
    citedSources({
      templates: await shelf.templates(),
      checklist: checklist.value,
      conduct: conduct.value,
      elements: elements.value,
      oversight: oversight.value,
      review: review.value,
      volumes: volumes.value,
    }),
  );
}

/** How many places of use one line of the list names. */
const MOST_USES = 6;

/** 出处 with a mark of their own, for 法制 to tick; equal texts are ticked once. Source: SPEC T-P5. */
export function sourceRows(sources: readonly CitedSource[], law: LawCatalogue, shelf: LawShelf) {
  const marks = sourceMarks(law);
  const bySource = Map.groupBy(sources, ({ source }) => plainSource(source));
  return [...bySource].flatMap(([id, uses]) => {
    const check = checkOf(shelf, 'source', id) ?? null;
    const hasOwnMark = uses.some(({ source }) => source !== id);
    if (!hasOwnMark && check === null) return [];
    const labels = [...new Set(uses.map(({ label }) => label))];
    const more = labels.length > MOST_USES ? `等${labels.length}处` : '';
    const verified = uses.every(({ source }) => !marks.isOpen(source));
    const detail = `用于${labels.slice(0, MOST_USES).join('、')}${more}`;
    return [{ subject: 'source' as const, id, label: id, detail, source: id, verified, check }];
  });
}
