import type { Item, PlacedRow, RowItem } from './items.ts';
import type { Page } from './page.ts';

/** Rounding must not push a line that fits exactly to the next page. */
const TOLERANCE = 0.05;
/** A row is only cut when this much of it fits before the break. Units: points. */
const LEAST_CUT = 54;
/** A row that would fit on the next page whole is cut all the same rather than leave more than this part of a page empty. */
const MOST_EMPTY = 1 / 5;

interface Placed {
  readonly item: Exclude<Item, { kind: 'break' }>;
  readonly y: number;
  readonly heightPt: number;
}

/** Pages, and what the flow left free on the last of them before rows grew into it. Units: points. */
export interface Paginated {
  readonly pages: readonly Page[];
  readonly freePt: number;
}

/** Spreads items over pages and draws them; at least one page comes out. */
export function paginate(items: readonly Item[], newPage: () => Page): Paginated {
  const filler = new PageFiller(newPage);
  const queue = [...items];
  for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
    const rest = filler.put(item, queue);
    if (rest !== null) queue.unshift(rest);
  }
  return filler.finish();
}

class PageFiller {
  private readonly pages: Page[] = [];
  private readonly newPage: () => Page;
  private current: Page;
  private placed: Placed[] = [];
  private y = 0;
  private freePt = 0;

  constructor(newPage: () => Page) {
    this.newPage = newPage;
    this.current = newPage();
  }

  /** Places an item; what did not fit of it comes back. */
  put(item: Item, following: readonly Item[]): Item | null {
    if (item.kind === 'break') {
      this.close(true);
      return null;
    }
    if (item.kind === 'foot') return this.putFoot(item);
    if (item.kind === 'line' && item.isSpace && this.placed.length === 0 && this.pages.length > 0)
      return null;
    const { height } = this.current.area;
    const room = height - this.y + TOLERANCE;
    const chain = this.chainHeight(item, following, room);
    if (chain <= room || (item.heightPt <= room && chain > height)) return this.place(item);
    return this.overflow(item, room);
  }

  finish(): Paginated {
    if (this.placed.length > 0 || this.pages.length === 0) this.close(true);
    return { pages: this.pages, freePt: this.freePt };
  }

  private overflow(item: Exclude<Item, { kind: 'break' | 'foot' }>, room: number): Item | null {
    const parts = item.kind === 'row' ? this.cut(item, room) : null;
    if (item.kind === 'row' && parts !== null) {
      this.place(parts[0]);
      this.startPage(item);
      return parts[1];
    }
    if (this.isFresh()) return this.place(item);
    this.startPage(item.kind === 'row' && item.rowIndex >= item.table.headerRows ? item : null);
    return item;
  }

  /** The part of a row for the room there is, and the rest; `null` = the row goes to the next page whole. */
  private cut(row: RowItem, room: number): readonly [RowItem, RowItem] | null {
    const { height } = this.current.area;
    const mayCut = row.isSplittable || row.heightPt > height || room > height * MOST_EMPTY;
    if (!mayCut || room < LEAST_CUT) return null;
    // A row that fits, but not with what must stand under it, takes its last lines over.
    return row.table.split(row, Math.min(room - TOLERANCE, row.heightPt - 1));
  }

  /** Height of an item with everything that must not be parted from it: of a row that would be cut, what stands here. */
  private chainHeight(item: Item, following: readonly Item[], room: number): number {
    let height = heightOf(item);
    let keep = keeps(item);
    for (const next of following) {
      if (!keep) break;
      keep = keeps(next);
      const isCut = !keep && next.kind === 'row' && this.cut(next, room - height) !== null;
      if (isCut && height + next.heightPt > room) return room;
      height += heightOf(next);
    }
    return height;
  }

  /** Nothing but repeated headings stands on the page yet. */
  private isFresh(): boolean {
    return this.placed.every(({ item }) => item.kind === 'row' && item.isRepeated);
  }

  /** A new page, with the heads of the row that opens it. */
  private startPage(row: RowItem | null): void {
    this.close(false);
    for (const head of row?.table.headersOf(row.rowIndex) ?? []) this.place(head);
  }

  private place(item: Placed['item']): null {
    this.placed.push({ item, y: this.y, heightPt: item.heightPt });
    this.y += item.heightPt;
    return null;
  }

  private putFoot(item: Extract<Item, { kind: 'foot' }>): null {
    const { height } = this.current.area;
    if (this.y + item.heightPt > height + TOLERANCE) this.close(false);
    this.placed.push({ item, y: height - item.heightPt, heightPt: item.heightPt });
    this.y = height;
    return null;
  }

  private close(mayGrow: boolean): void {
    const placed = mayGrow ? grown(this.placed, this.current.area.height) : this.placed;
    drawPlaced(this.current, placed);
    this.freePt = this.current.area.height - this.y;
    this.pages.push(this.current);
    this.current = this.newPage();
    this.placed = [];
    this.y = 0;
  }
}

function heightOf(item: Item): number {
  return item.kind === 'break' ? 0 : item.heightPt;
}

function keeps(item: Item): boolean {
  return (item.kind === 'line' || item.kind === 'row') && item.keepWithNext;
}

/** Hands the room left on a page to the rows that may grow. */
function grown(placed: readonly Placed[], heightPt: number): readonly Placed[] {
  const foot = placed.find(({ item }) => item.kind === 'foot');
  const flow = placed.filter(({ item }) => item.kind !== 'foot');
  const last = flow.at(-1);
  const room = (foot?.y ?? heightPt) - (last === undefined ? 0 : last.y + last.heightPt);
  const wanted = flow.reduce((sum, { item }) => sum + growOf(item), 0);
  if (wanted <= 0 || room <= 0) return placed;
  const share = Math.min(1, room / wanted);
  let shift = 0;
  const moved = flow.map((one) => {
    const more = growOf(one.item) * share;
    const result = { ...one, y: one.y + shift, heightPt: one.heightPt + more };
    shift += more;
    return result;
  });
  return foot === undefined ? moved : [...moved, foot];
}

function growOf(item: Placed['item']): number {
  return item.kind === 'row' ? item.growPt : 0;
}

function drawPlaced(page: Page, placed: readonly Placed[]): void {
  const { top } = page.area;
  let rows: PlacedRow[] = [];
  const flush = () => {
    rows[0]?.item.table.draw(page, rows);
    rows = [];
  };
  for (const { item, y, heightPt } of placed) {
    if (item.kind !== 'row') {
      flush();
      item.draw(page, top + y);
      continue;
    }
    if (rows[0] !== undefined && rows[0].item.table !== item.table) flush();
    rows.push({ item, y: top + y, heightPt });
  }
  flush();
}
