import { borders, type Rules } from './tableRules.ts';
import { element, type Xml } from './xml.ts';

/** All sizes of this file are twips. */
export interface TableLook {
  readonly columns: readonly number[];
  readonly borders: Rules;
  readonly centred?: boolean;
  /** Room inside every cell. */
  readonly margins?: { readonly x: number; readonly y: number };
  /** The table floats at this distance from the head of the type area. */
  readonly floatAt?: number;
}

/** A table of fixed columns; properties stand in the order of the schema. */
export function table(rows: readonly Xml[], look: TableLook): Xml {
  const width = look.columns.reduce((total, column) => total + column, 0);
  const properties =
    (look.floatAt === undefined ? '' : floating(look.floatAt)) +
    size('w:tblW', width) +
    (look.centred === true ? '<w:jc w:val="center"/>' : '') +
    borders('w:tblBorders', look.borders) +
    '<w:tblLayout w:type="fixed"/>' +
    (look.margins === undefined ? '' : cellMargins(look.margins));
  const grid = look.columns.map((column) => element('w:gridCol', { 'w:w': column })).join('');
  return `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

export function isTable(markup: Xml): boolean {
  return markup.startsWith('<w:tbl>');
}

export interface RowLook {
  readonly cantSplit: boolean;
  readonly isHeader?: boolean;
  readonly atLeast?: number;
}

export function tableRow(cells: readonly Xml[], { cantSplit, isHeader, atLeast }: RowLook): Xml {
  const properties =
    (cantSplit ? '<w:cantSplit/>' : '<w:cantSplit w:val="off"/>') +
    (isHeader === true ? '<w:tblHeader/>' : '') +
    (atLeast === undefined ? '' : element('w:trHeight', { 'w:val': atLeast, 'w:hRule': 'atLeast' }));
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

export interface CellLook {
  readonly width: number;
  readonly columnSpan?: number;
  readonly merge?: 'restart' | 'continue';
  readonly borders?: Rules;
  readonly valign?: 'center' | 'top';
}

export function tableCell(content: Xml, look: CellLook): Xml {
  const properties =
    size('w:tcW', look.width) +
    (look.columnSpan === undefined ? '' : element('w:gridSpan', { 'w:val': look.columnSpan })) +
    (look.merge === undefined ? '' : element('w:vMerge', { 'w:val': look.merge })) +
    (look.borders === undefined ? '' : borders('w:tcBorders', look.borders)) +
    (look.valign === undefined ? '' : element('w:vAlign', { 'w:val': look.valign }));
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

function size(name: string, twips: number): Xml {
  return element(name, { 'w:type': 'dxa', 'w:w': twips });
}

function cellMargins({ x, y }: { readonly x: number; readonly y: number }): Xml {
  return `<w:tblCellMar>${size('w:top', y)}${size('w:left', x)}${size('w:bottom', y)}${size('w:right', x)}</w:tblCellMar>`;
}

function floating(at: number): Xml {
  return element('w:tblpPr', {
    'w:tblpX': 0,
    'w:tblpY': at,
    'w:horzAnchor': 'margin',
    'w:vertAnchor': 'margin',
  });
}
