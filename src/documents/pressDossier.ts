import type { DossierPart, DossierPlan, PressedDossier } from '#app/paperPorts.ts';
import type { DocumentModel } from '#domain/document/blocks.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused, type Result } from '#domain/kernel/result.ts';
import { type DossierFolios, withFolios } from './dossierFrame.ts';
import type { FontCatalog } from './fonts/fontCatalog.ts';
import { layoutDocument } from './layout/layoutDocument.ts';
import type { Page } from './layout/page.ts';
import { printFolio } from './layout/pageNumbers.ts';
import { layAttached } from './layout/attachedSheets.ts';
import { lostInDrawing, lostInLayout } from './lostText.ts';
import { archivalFaults } from './pdf/archivalFaults.ts';
import { imposeSheets } from './pdf/objects/imposeSheets.ts';
import type { Slip } from './pdf/objects/imposeSheets.ts';
import { pressPdf } from './pdf/pressPdf.ts';
import { readFolios } from './pdf/readFolios.ts';
import { preflight } from './preflight.ts';

interface LaidPart {
  readonly key: string;
  readonly pages: readonly Page[];
  readonly first: number;
  /** Pages of other PDFs, each with its sheet counted from the first of this part. */
  readonly slips: readonly Slip[];
}

/** Sets cover, index, all papers with running 页号, and closing sheet as one PDF, and reads the numbers back from it. */
export async function pressDossier(catalog: FontCatalog, plan: DossierPlan): Promise<Result<PressedDossier>> {
  const laid = layParts(catalog, plan.parts);
  if (!laid.ok) return laid;
  const frame = withFolios(plan.frame, foliosOf(laid.value));
  const cut = frame.blocks.findIndex((block) => block.kind === 'parts');
  const front = { ...frame, blocks: cut < 0 ? frame.blocks : frame.blocks.slice(0, cut) };
  const back = { ...frame, blocks: cut < 0 ? [] : frame.blocks.slice(cut + 1) };
  const before = layProven(catalog, front);
  const after = back.blocks.length === 0 ? ok([]) : layProven(catalog, back);
  if (!before.ok) return before;
  if (!after.ok) return after;
  const numbered = laid.value.flatMap((part) => part.pages);
  const pages = [...before.value, ...numbered, ...after.value];
  const slips = laid.value.flatMap((part) =>
    part.slips.map((slip) => ({ ...slip, sheet: slip.sheet + before.value.length + part.first - 1 })),
  );
  // Pages of others keep their own fonts and colours, for which nobody can vouch.
  const isArchival = plan.isArchival && slips.length === 0;
  const pdf = await pressPdf(pages, frame.meta, catalog, isArchival ? 'archival' : 'plain');
  const undrawn = lostInDrawing(pages, pdf.drawn, frame.meta.templateId);
  if (undrawn !== null) return refused(undrawn);
  const count = { before: before.value.length, pages: pages.length };
  const bytes = imposeSheets(pdf.bytes, slips);
  const folioByKey = await proveFolios(bytes, laid.value, count);
  if (!folioByKey.ok) return folioByKey;
  const faults = plan.isArchival ? faultsOf(bytes, plan.parts) : null;
  return ok({ bytes, pages: pages.length, folioByKey: folioByKey.value, archivalFaults: faults });
}

function faultsOf(bytes: Uint8Array, parts: readonly DossierPart[]): readonly string[] {
  const foreign = parts.flatMap(({ attached = [] }) => attached.filter(({ kind }) => kind === 'pdf'));
  if (foreign.length === 0) return archivalFaults(bytes);
  const names = foreign.slice(0, 3).map(({ name }) => `“${name}”`);
  return [
    `装订了外来PDF ${names.join('、')}${foreign.length > 3 ? `等${foreign.length}份` : ''}，其字体和颜色不能担保`,
  ];
}

function layParts(catalog: FontCatalog, parts: readonly DossierPart[]): Result<readonly LaidPart[]> {
  const laid: LaidPart[] = [];
  let folio = 1;
  for (const part of parts) {
    const own = part.model === null ? ok([]) : layProven(catalog, part.model);
    if (!own.ok) return own;
    const { pages: sheets, slips } = layAttached(part.attached ?? [], own.value.length);
    const pages = [...own.value, ...sheets];
    const marked = pages.map((page, index) => ({ ...page, bookmark: index === 0 ? part.title : null }));
    marked.forEach((page, index) => printFolio(catalog, page, folio + index));
    laid.push({ key: part.key, pages: marked, first: folio, slips });
    folio += marked.length;
  }
  return ok(laid);
}

function layProven(catalog: FontCatalog, model: DocumentModel): Result<readonly Page[]> {
  const unprintable = preflight(model, catalog);
  if (unprintable !== null) return refused(unprintable);
  const { pages } = layoutDocument(model, catalog);
  const lost = lostInLayout(model, pages);
  return lost === null ? ok(pages) : refused(lost);
}

function foliosOf(parts: readonly LaidPart[]): DossierFolios {
  const ranges = parts.map(
    (part) => [part.key, { first: part.first, last: part.first + part.pages.length - 1 }] as const,
  );
  return {
    rangeByKey: Object.fromEntries(ranges),
    numberedPages: parts.reduce((sum, part) => sum + part.pages.length, 0),
  };
}

/** The number found on each part's first page, and every page between, must be the one the index names. */
async function proveFolios(
  bytes: Uint8Array,
  parts: readonly LaidPart[],
  count: { readonly before: number; readonly pages: number },
): Promise<Result<PressedDossier['folioByKey']>> {
  const found = await readFolios(bytes);
  if (found.length !== count.pages)
    return refused(
      failure('document.textLost', { document: 'A03', where: `${found.length}/${count.pages}页` }),
    );
  for (const part of parts)
    for (const [index] of part.pages.entries()) {
      const folio = part.first + index;
      const read = found[count.before + folio - 1];
      if (read !== folio)
        return refused(
          failure('document.textLost', { document: part.key, where: `页号${folio}，读得${read ?? '无'}` }),
        );
    }
  return ok(
    Object.fromEntries(
      parts.map((part) => [part.key, found[count.before + part.first - 1] ?? part.first] as const),
    ),
  );
}
