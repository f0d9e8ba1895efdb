import type { DocumentPress, PressedDocument, PressFormat } from '#app/paperPorts.ts';
import type { DocumentModel } from '#domain/document/blocks.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused, type Result } from '#domain/kernel/result.ts';
import { checkPaper } from './check/checkPaper.ts';
import { pressDocx } from './docx/pressDocx.ts';
import { type FontCatalog, type FontCatalogOptions, openFontCatalog } from './fonts/fontCatalog.ts';
import { keepingBreaks } from './layout/breaks.ts';
import { layoutDocument, type LaidDocument } from './layout/layoutDocument.ts';
import { lostInDrawing, lostInLayout } from './lostText.ts';
import { archivalFaults } from './pdf/archivalFaults.ts';
import { pressPdf } from './pdf/pressPdf.ts';
import { preflight } from './preflight.ts';
import { pressDossier } from './pressDossier.ts';
import { rolesIn } from './rolesIn.ts';

/** Opens the press; fonts are read when first needed and kept. */
export function openDocumentPress(options: FontCatalogOptions = {}): DocumentPress {
  const catalog = openFontCatalog(options);
  return {
    press: (model, format) => press(catalog, model, format),
    check: checkPaper,
    pressDossier: (plan) => pressDossier(catalog, plan),
  };
}

async function press(
  catalog: FontCatalog,
  model: DocumentModel,
  format: PressFormat,
): Promise<Result<PressedDocument>> {
  if (format === 'docx')
    return keepingBreaks(() => {
      const laid = laidOut(catalog, model);
      return laid.ok ? pressDocx(model, laid.value, catalog) : laid;
    });
  const laid = keepingBreaks(() => laidOut(catalog, model));
  if (!laid.ok) return laid;
  const { pages } = laid.value;
  const pdf = await pressPdf(pages, model.meta, catalog, format === 'pdfA' ? 'archival' : 'plain');
  const undrawn = lostInDrawing(pages, pdf.drawn, model.meta.templateId);
  if (undrawn !== null) return refused(undrawn);
  const faults = format === 'pdfA' ? archivalFaults(pdf.bytes) : [];
  if (faults.length > 0)
    return refused(failure('document.notArchival', { document: model.meta.title, why: faults.join('；') }));
  return ok({ bytes: pdf.bytes, pages: pages.length, substitutions: catalog.substitutions(rolesIn(model)) });
}

/** The sheets of a document that can be printed and loses nothing on them. */
function laidOut(catalog: FontCatalog, model: DocumentModel): Result<LaidDocument> {
  const unprintable = preflight(model, catalog);
  if (unprintable !== null) return refused(unprintable);
  const laid = layoutDocument(model, catalog);
  const lost = lostInLayout(model, laid.pages);
  return lost === null ? ok(laid) : refused(lost);
}
