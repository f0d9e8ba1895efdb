import { storedPictures, withPictures } from './paperPictures.ts';
import { asDraft, asFinal, storedModel } from './storedModel.ts';
import { attachedTo } from './attachedSheets.ts';
import type { LeavingDossier } from './leavingDossier.ts';
import type { DossierPart } from './paperPorts.ts';
import type { Progress } from './ports.ts';
import type { Surroundings } from './surroundings.ts';
import type { ProducedDocument, RightsCase } from '#domain/case/rightsCase.ts';
import type { DocumentModel } from '#domain/document/blocks.ts';
import { photoSheet } from '#domain/document/photoSheet.ts';
import type { DossierComposition } from '#domain/dossier/composeDossier.ts';
import type { HoldsPhoto, Volume, VolumeItem } from '#domain/dossier/compileVolumes.ts';
import { leavingPapers, stayingEvidence } from '#domain/dossier/departure.ts';
import type { Departure } from '#domain/dossier/departure.ts';
import { isFiled } from '#domain/evidence/evidenceItem.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { PaperFinal } from '#domain/papers/paperFinal.ts';

/** Templates that show each photograph with its caption; what they hold needs no sheet of its own. */
const PHOTO_VOLUMES: ReadonlySet<string> = new Set(['E03', 'E12']);

/** Which photographs the made photo volumes show, as their stored texts say. */
export async function photosShown(
  around: Surroundings,
  { entries }: DossierComposition,
): Promise<Result<HoldsPhoto>> {
  const shownBy = new Map<ProducedDocument['id'], ReadonlySet<Sha256>>();
  for (const { document } of entries) {
    if (!PHOTO_VOLUMES.has(document.templateId)) continue;
    const pictures = await picturesIn(around, document);
    if (!pictures.ok) return pictures;
    shownBy.set(document.id, pictures.value);
  }
  return ok(({ id }, { file }) => shownBy.get(id)?.has(file.sha256) ?? false);
}

/** The stored pictures a made paper shows. */
async function picturesIn(
  around: Surroundings,
  document: ProducedDocument,
): Promise<Result<ReadonlySet<Sha256>>> {
  const stored = await storedModel(around, document);
  return stored.ok ? ok(new Set(storedPictures(stored.value))) : stored;
}

/**
 * Refuses to let a picture leave inside a paper when the picture itself is to stay.
 * Fails: `dossier.paperShowsHeld` names papers and pictures; `document.*`.
 * Source: SPEC B-23.
 */
export async function withoutHeldPictures(
  around: Surroundings,
  departure: Departure,
  { evidence }: RightsCase,
): Promise<Result<null>> {
  const staying = stayingEvidence(departure);
  const held = evidence.filter(isFiled).filter(({ id }) => staying.has(id));
  if (held.length === 0) return ok(null);
  const found: string[] = [];
  for (const { document } of leavingPapers(departure)) {
    const pictures = await picturesIn(around, document);
    if (!pictures.ok) return pictures;
    const shown = held.filter(({ file }) => pictures.value.has(file.sha256));
    if (shown.length > 0)
      found.push(`${document.title}（${shown.map(({ number }) => `证据${number}`).join('、')}）`);
  }
  return found.length === 0
    ? ok(null)
    : refused(failure('dossier.paperShowsHeld', { papers: found.join('；') }));
}

interface Binding {
  readonly rightsCase: RightsCase;
  /** Papers made anew without what does not leave. */
  readonly covered: LeavingDossier['covered'];
  readonly standings: LeavingDossier['standings'];
  readonly progress: Progress;
}

/** The pages of one volume in order: the papers as they were made, what came back signed, photographs no paper shows, and PDFs from outside. */
export async function volumeParts(
  around: Surroundings,
  { items }: Volume,
  binding: Binding,
): Promise<Result<readonly DossierPart[]>> {
  const parts: DossierPart[] = [];
  for (const item of items) {
    const { key, title } = item;
    const model = await drawnModel(around, item, binding);
    if (!model.ok) return model;
    const attached = await attachedTo(around, item, binding.standings);
    if (!attached.ok) return attached;
    if (model.value !== null || attached.value.length > 0)
      parts.push({ key, title, model: model.value, attached: attached.value });
  }
  return ok(parts);
}

/** What is printed, as it lies in the volume; `null` = it has no pages of our own. */
async function drawnModel(
  around: Surroundings,
  item: VolumeItem,
  binding: Binding,
): Promise<Result<DocumentModel | null>> {
  const bare = item.withheld === null ? await bareModel(around, item, binding) : ok(null);
  if (!bare.ok || bare.value === null) return bare;
  const drawn = await withPictures(around, bare.value, binding);
  if (!drawn.ok) return drawn;
  const { model } = drawn.value;
  const { carried } = item;
  const isCovered = carried.as === 'paper' && binding.covered.has(carried.entry.document.id);
  const isPlain = carried.as !== 'paper' || isCovered;
  return ok(isPlain ? model : asBound(model, carried.entry.final));
}

/** What is printed, without its pictures; `null` = it has no pages. */
async function bareModel(
  around: Surroundings,
  { carried }: VolumeItem,
  { covered, rightsCase }: Binding,
): Promise<Result<DocumentModel | null>> {
  if (carried.as === 'paper') {
    const { document } = carried.entry;
    const model = covered.get(document.id)?.model;
    return model === undefined ? storedModel(around, document) : ok(model);
  }
  return ok(carried.as === 'photo' ? photoSheet(carried.item, rightsCase) : null);
}

/** As it lies in the volume: a draft shows that it is one. */
function asBound(model: DocumentModel, final: PaperFinal | null): DocumentModel {
  return final === null ? asDraft(model) : asFinal(model, final);
}
