import { storedPictures, withPictures } from './paperPictures.ts';
import { asDraft, asFinal, storedModel } from './storedModel.ts';
import type { DossierPart } from './paperPorts.ts';
import type { Progress } from './ports.ts';
import type { Surroundings } from './surroundings.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { DocumentModel } from '#domain/document/blocks.ts';
import { isPhoto } from '#domain/document/caseFields/photoFields.ts';
import { photoSheet } from '#domain/document/photoSheet.ts';
import type { DossierEntryInput } from '#domain/document/caseFields/dossierFields.ts';
import { shortStandingOf } from '#domain/dossier/composeDossier.ts';
import type { DossierComposition } from '#domain/dossier/composeDossier.ts';
import { isFiled } from '#domain/evidence/evidenceItem.ts';
import type { FiledItem } from '#domain/evidence/evidenceItem.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { PaperFinal } from '#domain/papers/paperFinal.ts';

export interface BoundPart {
  readonly part: DossierPart;
  readonly entry: DossierEntryInput;
}

/** Templates that show each photograph with its caption; what they hold needs no sheet of its own. */
const PHOTO_VOLUMES: ReadonlySet<string> = new Set(['E03', 'E12']);

/** Every part of the volume in order: the papers as they were made, then the photographs no volume holds. */
export async function dossierParts(
  around: Surroundings,
  rightsCase: RightsCase,
  composition: DossierComposition,
  progress: Progress,
): Promise<Result<readonly BoundPart[]>> {
  const bound: BoundPart[] = [];
  const inVolume = new Set<Sha256>();
  for (const entry of composition.entries) {
    const { document, final } = entry;
    const stored = await storedModel(around, document);
    if (!stored.ok) return stored;
    if (PHOTO_VOLUMES.has(document.templateId))
      storedPictures(stored.value).forEach((sha256) => inVolume.add(sha256));
    const model = await withPictures(around, stored.value, { rightsCase, progress });
    if (!model.ok) return model;
    bound.push({
      part: { key: document.id, title: document.title, model: asBound(model.value.model, final) },
      entry: {
        key: document.id,
        title: document.title,
        documentNumber: document.documentNumber,
        madeOn: dayOf(document.producedAt),
        remark: shortStandingOf(entry),
      },
    });
  }
  for (const item of rightsCase.evidence.filter(isFiled).filter(isPhoto)) {
    if (inVolume.has(item.file.sha256)) continue;
    const sheet = await photoPart(around, photoSheet(item, rightsCase), { item, rightsCase, progress });
    if (!sheet.ok) return sheet;
    bound.push(sheet.value);
  }
  return ok(bound);
}

/** As it lies in the volume: a draft shows that it is one. */
function asBound(model: DocumentModel, final: PaperFinal | null): DocumentModel {
  return final === null ? asDraft(model) : asFinal(model, final);
}

interface SheetOf {
  readonly item: FiledItem;
  readonly rightsCase: RightsCase;
  readonly progress: Progress;
}

async function photoPart(
  around: Surroundings,
  sheet: DocumentModel,
  { item, rightsCase, progress }: SheetOf,
): Promise<Result<BoundPart>> {
  const model = await withPictures(around, sheet, { rightsCase, progress });
  if (!model.ok) return model;
  const title = `证据${item.number} ${item.title}`;
  return ok({
    part: { key: item.id, title, model: model.value.model },
    entry: {
      key: item.id,
      title,
      documentNumber: null,
      madeOn: dayOf(item.collection.at),
      remark: '照片打印件',
    },
  });
}
