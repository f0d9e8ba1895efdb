import type { BodyPart, Template } from '../document/template.ts';

type JsonObject = Readonly<Record<string, BodyPart>>;

/** A form of a template, as far as its rows can be put in another order and its signature boxes set. */
export interface FormPart {
  /** Where its rows stand. */
  readonly place: string;
  /** Names of the rows that move together, in order; the head of a list is none of them. */
  readonly rows: readonly string[];
  /** Names of the boxes people sign in, in order; `null` = the form has no such boxes. */
  readonly chain: readonly string[] | null;
}

/** The forms of a template with something to set, in reading order. */
export function formParts({ body }: Pick<Template, 'body'>): readonly FormPart[] {
  return tablesIn([...body], []).flatMap(({ path, table }) => {
    const rows = rowsOf(table);
    const groups = rowGroups(rows, headOf(table));
    const chain = signingBlock(rows);
    const part = {
      place: path.join('.'),
      rows: groups.map(({ name }) => name),
      chain: chain?.boxes.map(({ name }) => name) ?? null,
    };
    return part.rows.length > 1 || part.chain !== null ? [part] : [];
  });
}

interface FoundTable {
  /** Of its rows. */
  readonly path: readonly (string | number)[];
  readonly table: JsonObject;
}

function tablesIn(value: BodyPart, path: readonly (string | number)[]): readonly FoundTable[] {
  if (Array.isArray(value))
    return value.flatMap((inner: BodyPart, index) => tablesIn(inner, [...path, index]));
  if (!isObject(value)) return [];
  if (value['kind'] === 'formTable') return [{ path: [...path, 'rows'], table: value }];
  return Object.entries(value).flatMap(([key, inner]) => tablesIn(inner, [...path, key]));
}

export const rowsOf = (table: JsonObject): readonly BodyPart[] => listIn(table, 'rows');

/** How many rows are repeated at the head of each page, and stay there. */
export function headOf(table: JsonObject): number {
  const head = table['headerRows'];
  return typeof head === 'number' ? head : 0;
}

export interface RowGroup {
  readonly name: string;
  /** Positions in the list of rows. */
  readonly from: number;
  readonly until: number;
}

/** Rows that hang together: those beside a cell that reaches down, and a block of signature boxes. */
export function rowGroups(rows: readonly BodyPart[], head: number): readonly RowGroup[] {
  const block = signingBlock(rows);
  const groups: RowGroup[] = [];
  let from = head;
  while (from < rows.length) {
    const until = block !== null && from === block.from ? block.until : reachOf(rows, from);
    groups.push({ name: freshName(nameOf(rows.slice(from, until)), groups), from, until });
    from = until;
  }
  return groups;
}

/** First row after those a cell of this one reaches down to. */
function reachOf(rows: readonly BodyPart[], from: number): number {
  const spans = cellsOf(rows[from]).map((cell) => cell['rowSpan'] ?? 1);
  const counted = spans.find(isObject);
  const plain = Math.max(...spans.filter((span) => typeof span === 'number'), plusOf(counted), 1);
  // A counted span is as long as the repeat it stands beside, and its own row and what follows the repeat come on top.
  return Math.min(from + plain + (counted === undefined ? 0 : 1), rows.length);
}

function plusOf(span: BodyPart | undefined): number {
  const plus = isObject(span) ? span['plus'] : 0;
  return typeof plus === 'number' ? plus : 0;
}

function freshName(name: string, groups: readonly RowGroup[]): string {
  const same = groups.filter((group) => group.name === name || group.name.startsWith(`${name}（`)).length;
  return same === 0 ? name : `${name}（${same + 1}）`;
}

/** What a person would call these rows: their first words. */
function nameOf(rows: readonly BodyPart[]): string {
  const labels = cellsIn([...rows]).filter(({ kind }) => kind === 'label');
  const isSigned = cellsIn([...rows]).some(({ kind }) => kind === 'opinion');
  if (isSigned && labels.length > 1) return '签署栏';
  const words = labels.map(wordsOf).find((text) => text !== '');
  return (
    words ??
    cellsIn([...rows])
      .map(wordsOf)
      .find((text) => text !== '') ??
    '空行'
  ).slice(0, 30);
}

function cellsIn(value: BodyPart): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap((inner: BodyPart) => cellsIn(inner));
  if (!isObject(value)) return [];
  if (Array.isArray(value['cells'])) return cellsOf(value);
  return cellsIn(value['body'] ?? []);
}

/** One box: who signs, and the room for it. */
export interface SigningBox {
  readonly name: string;
  readonly label: JsonObject;
  readonly opinion: JsonObject;
}
export interface SigningBlock {
  readonly from: number;
  readonly until: number;
  /** `columns`: names above, room below; `pairs`: each name left of its room. */
  readonly shape: 'columns' | 'pairs';
  readonly boxes: readonly SigningBox[];
  /** Of a pair of rows or a row, to lay others out by. */
  readonly rows: readonly JsonObject[];
}

/** The rows of a form that hold nothing but names and room for opinion and signature. */
export function signingBlock(rows: readonly BodyPart[]): SigningBlock | null {
  const from = rows.findIndex((row, index) => isPairs(row) || isColumns(row, rows[index + 1]));
  if (from < 0) return null;
  const shape = isPairs(rows[from]) ? ('pairs' as const) : ('columns' as const);
  const after = rows.findIndex((row, index) => index > from && !isPairs(row));
  const until = shape === 'columns' ? from + 2 : after < 0 ? rows.length : after;
  const block = rows.slice(from, until);
  const cells = block.flatMap(cellsOf);
  const labels = cells.filter(({ kind }) => kind === 'label');
  const opinions = cells.filter(({ kind }) => kind === 'opinion');
  const boxes = labels.flatMap((label, index) => {
    const opinion = opinions[index];
    return opinion === undefined ? [] : [{ name: wordsOf(label), label, opinion }];
  });
  return { from, until, shape, boxes, rows: block.filter(isObject) };
}

function isPairs(row: BodyPart | undefined): boolean {
  const cells = cellsOf(row);
  return (
    cells.length > 0 &&
    cells.length % 2 === 0 &&
    cells.every(({ kind }, index) => kind === (index % 2 === 0 ? 'label' : 'opinion'))
  );
}

function isColumns(row: BodyPart | undefined, below: BodyPart | undefined): boolean {
  const [heads, rooms] = [cellsOf(row), cellsOf(below)];
  return (
    heads.length > 0 &&
    heads.length === rooms.length &&
    heads.every(({ kind }) => kind === 'label') &&
    rooms.every(({ kind }) => kind === 'opinion')
  );
}

export function cellsOf(row: BodyPart | undefined): readonly JsonObject[] {
  return isObject(row) ? listIn(row, 'cells').filter(isObject) : [];
}

const wordsOf = ({ text }: JsonObject) => (typeof text === 'string' ? text.replaceAll(/\s/gu, '') : '');

function listIn(value: JsonObject, key: string): readonly BodyPart[] {
  const list = value[key];
  return Array.isArray(list) ? list : [];
}

function isObject(value: BodyPart | undefined): value is { [key: string]: BodyPart } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
