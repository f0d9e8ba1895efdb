import type { Block, BlockOf, DocumentModel } from '#domain/document/blocks.ts';

/** First and last 页号 of each part, known once the papers are laid out. */
export interface DossierFolios {
  readonly rangeByKey: Readonly<Record<string, { readonly first: number; readonly last: number }>>;
  /** Pages that carry a number: all but cover, index and closing sheet. */
  readonly numberedPages: number;
}

/** Writes the numbers into the index and the count onto the cover; the last entry of the index shows `起-止`. */
export function withFolios(frame: DocumentModel, folios: DossierFolios): DocumentModel {
  const lastKey = frame.blocks
    .flatMap((block) => (block.kind === 'dataTable' ? block.rows : []))
    .findLast((row) => row.key !== undefined && Object.hasOwn(folios.rangeByKey, row.key))?.key;
  return { ...frame, blocks: frame.blocks.map((block) => filledBlock(block, folios, lastKey)) };
}

function filledBlock(block: Block, folios: DossierFolios, lastKey: string | undefined): Block {
  if (block.kind === 'formTable') return withCount(block, folios.numberedPages);
  if (block.kind !== 'dataTable') return block;
  return {
    ...block,
    rows: block.rows.map((row) => {
      const range =
        row.key === undefined || !Object.hasOwn(folios.rangeByKey, row.key)
          ? undefined
          : folios.rangeByKey[row.key];
      if (range === undefined) return row;
      const folio =
        row.key === lastKey && range.last > range.first
          ? `${range.first}-${range.last}`
          : String(range.first);
      return {
        ...row,
        cells: row.cells.map((cell, index) => (block.columns[index]?.holds === 'folio' ? folio : cell)),
      };
    }),
  };
}

function withCount(block: BlockOf<'formTable'>, pages: number): Block {
  return {
    ...block,
    rows: block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell.holds === 'dossierPages' ? { ...cell, text: String(pages) } : cell,
      ),
    })),
  };
}
