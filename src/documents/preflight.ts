import type { DocumentModel } from '#domain/document/blocks.ts';
import { failure, type Failure } from '#domain/kernel/failure.ts';
import type { FontCatalog } from './fonts/fontCatalog.ts';
import { pictureFailure } from './photoBytes.ts';
import { plainText } from './plainText.ts';

/** More would not help the officer and would not fit the message. */
const SHOWN = 12;

/** Characters of a document that no font can draw, each once, in order of appearance. */
function missingGlyphs(model: DocumentModel, catalog: FontCatalog): readonly string[] {
  const text = `${plainText(model)}${model.page.watermark ?? ''}`.replaceAll('☑', '□');
  const seen = new Set(text);
  return [...seen].filter(
    (character) =>
      !/[\n\t]/.test(character) && catalog.face('fangsong', character.codePointAt(0) ?? 0) === null,
  );
}

/** The first reason why a document cannot be printed; `null` = it can. */
export function preflight(model: DocumentModel, catalog: FontCatalog): Failure | null {
  const [absent] = catalog.absentFonts();
  if (absent !== undefined) return failure('document.fontMissing', { font: absent });
  return pictureFailure(model) ?? glyphFailure(model, catalog);
}

function glyphFailure(model: DocumentModel, catalog: FontCatalog): Failure | null {
  const missing = missingGlyphs(model, catalog);
  if (missing.length === 0) return null;
  const named = missing.slice(0, SHOWN).map((character) => `${character}（U+${hex(character)}）`);
  return failure('document.glyphsMissing', { characters: named.join('、'), count: missing.length });
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
