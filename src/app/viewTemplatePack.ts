import { ok } from '#domain/kernel/result.ts';
import { editionLines } from '#domain/templateEditions/editionLines.ts';
import { countOf, editionInForce } from '#domain/templateEditions/templateEdition.ts';
import type { TemplateEditions } from '#domain/templateEditions/templateEdition.ts';
import { flatTags } from '#domain/ownForms/formTag.ts';
import { newestVersion } from '#domain/ownForms/ownForm.ts';
import { knownKey } from '#domain/templatePack/knownKey.ts';
import { editionShelf } from './editionShelf.ts';
import { openTemplatePack, weighPackedEdition, weighPackedForm } from './openTemplatePack.ts';
import type { EditionOffer, FormOffer } from './openTemplatePack.ts';
import type { Surroundings } from './surroundings.ts';

/** What a 模板包 would change here, item by item; nothing is kept. Fails: as `openTemplatePack`. Source: SPEC P-T17, P-T19. */
export async function lookAtTemplatePack(around: Surroundings, token: string) {
  const opened = await openTemplatePack(around, token);
  if (!opened.ok) return opened;
  const shelf = await editionShelf(around);
  if (!shelf.ok) return shelf;
  const { pack, sha256, fileSha256, keyFingerprint } = opened.value;
  const { unitName, madeAt, madeBy } = pack;
  const editions = [];
  for (const packed of pack.editions) {
    const offer = await weighPackedEdition(around, shelf.value, packed);
    if (!offer.ok) return offer;
    editions.push(editionView(offer.value, shelf.value.editions));
  }
  const forms = [];
  for (const packed of pack.forms) {
    const place = { forms: shelf.value.unit.ownForms ?? [], pack: opened.value };
    const offer = await weighPackedForm(around, place, packed);
    if (!offer.ok) return offer;
    forms.push(formView(offer.value));
  }
  const key = knownKey(shelf.value.unit, { unitName, keyFingerprint });
  return ok({ unitName, madeAt, madeBy, sha256, fileSha256, keyFingerprint, key, editions, forms });
}

function editionView({ packed, delivered, weighed, failure }: EditionOffer, editions: TemplateEditions) {
  const { templateId, version, basedOn, reason, by, at, changes } = packed;
  const current = weighed.ours === null ? null : editionInForce(editions, templateId);
  const linesOf = (of: typeof changes) => (delivered === null ? [] : [...editionLines(delivered, of)]);
  return {
    templateId,
    title: delivered?.title ?? packed.title,
    version,
    basedOn,
    reason,
    by,
    at,
    changes: countOf(changes),
    ...weighed,
    failure,
    lines: linesOf(changes),
    ownLines: current === null ? [] : linesOf(current.changes),
  };
}

function formView({ packed, tags, weighed, failure }: FormOffer) {
  const { title, class: kind, version, fileName, by, at } = packed;
  const { standing, own, earlier, problems } = weighed;
  return {
    title,
    class: kind,
    version,
    fileName,
    by,
    at,
    fields: flatTags(tags).length,
    standing,
    ours: own === null ? null : newestVersion(own).version,
    isRetired: own !== null && own.retired !== null,
    earlier,
    problems,
    failure,
  };
}
