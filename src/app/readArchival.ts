import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { titleOfFinal } from '#domain/papers/lockFinal.ts';
import { withPictures } from './paperPictures.ts';
import { LOOKED_AT_MINUTES, paperTypes } from './readContent.ts';
import type { ReadableContent } from './readContent.ts';
import { inMemory } from './storeBytes.ts';
import { asFinal, storedModel } from './storedModel.ts';
import type { Surroundings } from './surroundings.ts';

/** A browser waits for this: nobody watches and nobody stops it. */
const unwatched = { report: () => undefined, isCancelled: () => false };

/**
 * A locked paper made again as PDF/A-2b, with the same text, code and version; the locked file stays as it is.
 *
 * Fails: `document.notArchival` says why it cannot be that; `document.*`; `paper.notFound`; storage refusals.
 * Source: SPEC P-V5.
 */
export async function readArchivalFinal(
  around: Surroundings,
  caseId: string,
  finalId: string,
): Promise<Result<ReadableContent>> {
  const found = await around.vault.readCase(caseId);
  if (!found.ok) return found;
  const rightsCase = found.value;
  const final = rightsCase.paperFinals.find(({ id }) => id === finalId);
  const draft = rightsCase.documents.find(({ id }) => id === final?.documentId);
  if (final === undefined || draft === undefined) return refused(failure('paper.notFound'));
  const title = titleOfFinal(rightsCase, final);
  const deed = { act: 'paperViewed' as const, what: `制作定稿的PDF/A：${title}`, about: final.id };
  const noted = await around.sightings.note(around, { caseId, deed, everyMinutes: LOOKED_AT_MINUTES });
  if (!noted.ok) return noted;
  const stored = await storedModel(around, draft);
  if (!stored.ok) return stored;
  const pictured = await withPictures(around, stored.value, { rightsCase, progress: unwatched });
  if (!pictured.ok) return pictured;
  const pressed = await around.press.press(asFinal(pictured.value.model, final), 'pdfA');
  if (!pressed.ok) return pressed;
  return ok({
    mediaType: paperTypes.pdf,
    fileName: `${title}（PDF_A）.pdf`,
    object: inMemory(pressed.value.bytes),
  });
}
