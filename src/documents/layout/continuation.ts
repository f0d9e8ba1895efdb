import type { Block, BlockOf } from '#domain/document/blocks.ts';
import type { FontCatalog } from '../fonts/fontCatalog.ts';
import { points } from '../officialFormat.ts';
import { drawLine, type LayoutContext } from './items.ts';
import { FURNITURE, type Page } from './page.ts';
import { oneLine, spreadLefts, widthOf } from './textItems.ts';

const SIZE_PT = 10.5;
/** Between the type area and the line above it, which must not read as the first of the text, and the line below it. */
const GAP_MM = { above: 2.5, below: 1.5 } as const;
const GENERAL_SIGN = ['签名：', '日期：　　　　年　　月　　日'] as const;
/** What a paper says where somebody signs it. */
const signs = /签名|盖章|承办人：|说明人：/;

/** A stretch of the reading order. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** One paper of the document: from its title to the next, or to where a new page is asked for. */
interface Sheet extends Stretch {
  readonly head: readonly string[];
  readonly sign: { readonly parts: readonly string[]; readonly at: Stretch | null } | null;
}

/**
 * Prints on every 附页 which paper it belongs to, and a line to sign on every page that does not hold the last one's.
 *
 * Shape: `starts` is the place in reading order at which each block begins. Source: SPEC P-P20.
 */
export function headContinuations(
  catalog: FontCatalog,
  pages: readonly Page[],
  { blocks, starts }: { readonly blocks: readonly Block[]; readonly starts: readonly number[] },
): void {
  for (const sheet of sheetsOf(blocks, starts)) {
    const held = pages.filter((page) => holds(page, sheet));
    held.forEach((page, index) => {
      if (index > 0) printLine(catalog, page, { parts: sheet.head, isAbove: true });
      if (sheet.sign === null || index === held.length - 1) return;
      if (sheet.sign.at === null || !holds(page, sheet.sign.at))
        printLine(catalog, page, { parts: sheet.sign.parts, isAbove: false });
    });
  }
}

/** Name and sign line of a document that is one paper; `null` = it holds none or several. */
export function signedSheet(
  blocks: readonly Block[],
): { readonly head: readonly string[]; readonly sign: readonly string[] } | null {
  const titles = blocks.filter((block) => block.kind === 'title');
  const [title] = titles;
  if (title === undefined || titles.length > 1) return null;
  const own = blocks.slice(blocks.indexOf(title));
  return { head: headOf(title, own), sign: signOf(own)?.parts ?? [] };
}

function holds(page: Page, { from, to }: Stretch): boolean {
  return page.marks.some((mark) => mark.kind === 'text' && mark.order >= from && mark.order < to);
}

function sheetsOf(blocks: readonly Block[], starts: readonly number[]): readonly Sheet[] {
  const startOf = (index: number) => starts[index] ?? Number.POSITIVE_INFINITY;
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'title') return [];
    const length = blocks.slice(index + 1).findIndex(({ kind }) => endsSheet.has(kind));
    const end = length < 0 ? blocks.length : index + 1 + length;
    const own = blocks.slice(index, end);
    const sign = signOf(own);
    return [
      {
        from: startOf(index),
        to: startOf(end),
        head: headOf(block, own),
        sign:
          sign === null
            ? null
            : {
                parts: sign.parts,
                at:
                  sign.last === null
                    ? null
                    : { from: startOf(index + sign.last), to: startOf(index + sign.last + 1) },
              },
      },
    ];
  });
}

const endsSheet: ReadonlySet<Block['kind']> = new Set(['title', 'pageBreak', 'parts']);

/** Title and number, as they stand on the first page. */
function headOf(title: BlockOf<'title'>, own: readonly Block[]): readonly string[] {
  const under = own[1];
  const number =
    under?.kind === 'spread' ? under.parts.find((part) => /^(?:案件)?编号：/.test(part)) : undefined;
  const head = `${title.text.replaceAll(/\s+/gu, '')}（附页）`;
  return number === undefined ? [head] : [head, number];
}

/** The sign line below the last table; several below each other are drawn together into one. */
function signOf(
  own: readonly Block[],
): { readonly parts: readonly string[]; readonly last: number | null } | null {
  const table = own.findLastIndex(({ kind }) => kind === 'formTable' || kind === 'dataTable');
  const last = own.findLastIndex(({ kind }, index) => kind === 'spread' && table >= 0 && index > table);
  const lines = own.slice(table + 1).flatMap((block) => (block.kind === 'spread' ? [block.parts] : []));
  const only = lines[0];
  if (last >= 0 && only !== undefined)
    return {
      last,
      parts:
        lines.length === 1
          ? only
          : [...lines.flatMap((parts) => parts[0] ?? []).slice(0, 3), only.at(-1) ?? ''],
    };
  return signs.test(JSON.stringify(own)) ? { parts: GENERAL_SIGN, last: null } : null;
}

/** One line just outside the type area, set smaller when its parts would touch. */
function printLine(
  catalog: FontCatalog,
  page: Page,
  { parts, isAbove }: { readonly parts: readonly string[]; readonly isAbove: boolean },
): void {
  const { area } = page;
  const context: LayoutContext = {
    catalog,
    widthPt: area.width,
    heightPt: area.height,
    tightness: 1,
    nextOrder: () => FURNITURE,
  };
  const set = (sizePt: number) => parts.map((text) => oneLine(context, text, { font: 'fangsong', sizePt }));
  const natural = set(SIZE_PT).reduce((sum, line) => sum + widthOf(line) + SIZE_PT, 0);
  const sizePt = natural > area.width ? (SIZE_PT * area.width) / natural : SIZE_PT;
  const lines = set(sizePt);
  const lefts = spreadLefts(lines.map(widthOf), area.width, sizePt / 2) ?? [];
  const y = isAbove
    ? area.top - points(GAP_MM.above) - sizePt
    : area.top + area.height + points(GAP_MM.below);
  lines.forEach((line, index) => drawLine(page, line, { x: area.left + (lefts[index] ?? 0), y }));
}
