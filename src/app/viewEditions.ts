import { numberPatternOf } from '#domain/document/paperNumber.ts';
import type { Template } from '#domain/document/template.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { applyEdition, templateInForce } from '#domain/templateEditions/applyEdition.ts';
import type { EditionDraft } from '#domain/templateEditions/draftChanges.ts';
import { whyFixed } from '#domain/templateEditions/checkWording.ts';
import { editionLines } from '#domain/templateEditions/editionLines.ts';
import { fieldNames, readable } from '#domain/templateEditions/fieldNames.ts';
import { formParts } from '#domain/templateEditions/formParts.ts';
import { countOf, editionInForce, nextVersion, noChanges } from '#domain/templateEditions/templateEdition.ts';
import type { TemplateEdition } from '#domain/templateEditions/templateEdition.ts';
import { templateTexts, textRoles } from '#domain/templateEditions/templateTexts.ts';
import { originText, packSource } from '#domain/templatePack/packOrigin.ts';
import type { PressedDocument } from './paperPorts.ts';
import { deliveredIn, editionShelf, judgeDraft, sampleModel } from './editionShelf.ts';
import type { EditionShelf } from './editionShelf.ts';
import type { Surroundings } from './surroundings.ts';

/** Every template delivered, with the edition in force. */
export async function viewTemplates(around: Surroundings) {
  const shelf = await editionShelf(around);
  if (!shelf.ok) return shelf;
  const { delivered, editions } = shelf.value;
  return ok({
    templates: delivered.map((template) => {
      const { id, title, version, stage, class: documentClass } = template;
      const edition = editionInForce(editions, id);
      const { template: inForce, waiting } = templateInForce(template, editions);
      return {
        id,
        title,
        stage,
        documentClass,
        delivered: version,
        inForce: inForce.version,
        changes: edition === null ? 0 : countOf(edition.changes),
        waiting: waiting.length,
        changedAt: edition?.at ?? null,
        changedBy: edition?.by ?? null,
        from: packSource(edition?.origin ?? null, '局版'),
      };
    }),
  });
}

/** One template with everything that may be changed in it. Fails: `edition.unknown`. */
export async function viewTemplate(around: Surroundings, templateId: string) {
  const shelf = await editionShelf(around);
  if (!shelf.ok) return shelf;
  const delivered = deliveredIn(shelf.value, templateId);
  return delivered.ok ? ok(detailOf(delivered.value, shelf.value)) : delivered;
}

function detailOf(delivered: Template, { editions }: EditionShelf) {
  const { template: inForce, waiting } = templateInForce(delivered, editions);
  const { id, title, version, source } = delivered;
  const own = editions.filter(({ templateId }) => templateId === id);
  return {
    id,
    title,
    source,
    documentClass: delivered.class,
    delivered: version,
    inForce: inForce.version,
    ...changeable(delivered, own.at(-1) ?? null),
    waiting: [...waiting],
    editions: own
      .map(({ version: number, at, by, reason, basedOn, changes, origin }) => ({
        version: number,
        at,
        by,
        reason,
        basedOn,
        from: origin === null ? null : originText(origin, '局版'),
        lines: [...editionLines(delivered, changes)],
      }))
      .toReversed(),
  };
}

/** What is delivered, and in its place what it is now; what waits is not in its place. */
function changeable(delivered: Template, edition: TemplateEdition | null) {
  const names = fieldNames(delivered);
  const changes = edition?.changes ?? noChanges;
  const { template: inForce } = applyEdition(delivered, { version: 1, changes });
  const nowByPlace = new Map(templateTextsByDelivery(delivered, changes));
  const boxes = new Set(formParts(delivered).flatMap(({ chain }) => chain ?? []));
  const isBox = (role: string, text: string) => role === 'label' && boxes.has(text.replaceAll(/\s/gu, ''));
  return {
    texts: templateTexts(delivered)
      // Signature boxes are named where their order is set.
      .filter(({ role, text }) => !isBox(role, text))
      .map((text) => {
        const own = [...names.ownOf(text), ...names.general];
        return {
          place: text.place,
          role: textRoles[text.role],
          delivered: readable(text.text, own),
          now: readable(nowByPlace.get(text.place) ?? text.text, own),
          fixed: whyFixed(text),
        };
      }),
    labels: delivered.fields.map(({ key, label }, index) => ({
      key,
      delivered: label,
      now: inForce.fields[index]?.label ?? label,
    })),
    forms: formParts(delivered).map(({ place, rows, chain }) => ({
      place,
      rows: { delivered: [...rows], now: listNow(changes.rows, place, rows) },
      chain: chain === null ? null : { delivered: [...chain], now: listNow(changes.chains, place, chain) },
    })),
    number:
      numberPatternOf(delivered) === null
        ? null
        : { delivered: numberPatternOf(delivered) ?? '', now: numberPatternOf(inForce) ?? '' },
    fields: names.general.map(({ name }) => name),
  };
}

/** Changed texts by the place they have in what is delivered, whatever rows move. */
function templateTextsByDelivery(delivered: Template, { wording }: TemplateEdition['changes']) {
  const texts = new Map(templateTexts(delivered).map(({ place, text }) => [place, text]));
  return wording
    .filter(({ place, from }) => texts.get(place) === from)
    .map(({ place, to }): [string, string] => [place, to]);
}

function listNow(
  changes: TemplateEdition['changes']['rows'],
  place: string,
  delivered: readonly string[],
): string[] {
  const change = changes.find((one) => one.place === place);
  return [
    ...(change !== undefined && change.from.join('、') === delivered.join('、') ? change.to : delivered),
  ];
}

export interface PressedSample {
  readonly problems: readonly string[];
  /** As its foot would say. */
  readonly version: string;
  /** `null` while something stands against it. */
  readonly pressed: PressedDocument | null;
}

/**
 * The sample as it would be printed with what is typed now.
 * Fails: `edition.unknown`; `document.*` when it cannot be printed.
 * Source: SPEC P-T13.
 */
export async function pressDraftSample(
  around: Surroundings,
  templateId: string,
  draft: EditionDraft,
): Promise<Result<PressedSample>> {
  const judged = await judgeDraft(around, templateId, draft);
  if (!judged.ok) return judged;
  const { delivered, changes, problems, shelf } = judged.value;
  const { template } = applyEdition(delivered, { version: nextVersion(shelf.editions, templateId), changes });
  const { version } = template;
  if (problems.length > 0) return ok({ problems, version, pressed: null });
  const model = await sampleModel(around, template, shelf.unit.organCode);
  if (!model.ok) return model;
  const pressed = await around.press.press(model.value, 'pdf');
  return pressed.ok ? ok({ problems, version, pressed: pressed.value }) : pressed;
}
