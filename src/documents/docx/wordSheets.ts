import type { Block, DocumentModel } from '#domain/document/blocks.ts';
import type { FontCatalog } from '../fonts/fontCatalog.ts';
import { signedSheet } from '../layout/continuation.ts';
import { layoutDocument, type LaidDocument } from '../layout/layoutDocument.ts';
import type { FurtherPages } from './furtherPages.ts';

/** One paper of a document, set in a section of its own when its pages carry what those of the others do not. */
export interface WordSheet {
  readonly blocks: readonly Block[];
  /** `null` = its pages carry no more than numbers. */
  readonly further: FurtherPages | null;
}

/** A document as Word sections: one, unless a form holds several papers of which one goes on to a further page. Source: SPEC P-P36, P-P60. */
export function wordSheets(
  model: DocumentModel,
  laid: LaidDocument,
  catalog: FontCatalog,
): readonly WordSheet[] {
  const whole = [{ blocks: model.blocks, further: null }];
  if (model.page.numbers !== 'form' || laid.pages.length < 2) return whole;
  const papers = papersOf(model.blocks);
  if (papers.length === 1) return [{ blocks: model.blocks, further: signedSheet(model.blocks) }];
  const sheets = papers.map((blocks) => ({
    blocks,
    further: layoutDocument({ ...model, blocks }, catalog).pages.length > 1 ? signedSheet(blocks) : null,
  }));
  return sheets.some(({ further }) => further !== null) ? sheets : whole;
}

function papersOf(blocks: readonly Block[]): readonly Block[][] {
  const papers: Block[][] = [[]];
  for (const block of blocks)
    if (block.kind === 'pageBreak' || block.kind === 'parts') papers.push([]);
    else papers.at(-1)?.push(block);
  return papers.filter((own) => own.length > 0);
}
