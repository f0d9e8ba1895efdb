import {
  firstLine,
  type Measure,
  figures,
  flaws,
  lines,
  AREA,
  LINE_MM,
  isRed,
  type PrintedPaper,
  sizesOf,
  facesOf,
} from './measured.ts';
import type { PrintedLine } from './findElements.ts';

/** Rounding of the renderer, and strokes that stand a hair outside. Units: millimetres. */
const SLACK = 0.5;

/** Sheet, margins, grid, colour and page numbers. */
export const pageMeasures: Readonly<Record<string, Measure>> = {
  paperWidth: ({ pages }) => figures(pages.map(({ widthMm }) => widthMm)),
  paperHeight: ({ pages }) => figures(pages.map(({ heightMm }) => heightMm)),
  topMargin: (paper) => figures(textPages(paper).flatMap((page) => topOf(paper, page))),
  leftMargin: (paper) => figures(leftEdges(paper)),
  areaWidth: (paper) => {
    const all = running(paper);
    if (all.length === 0) return null;
    return figures([Math.max(...all.map(({ right }) => right)) - AREA.left]);
  },
  insideArea: (paper) => {
    const all = allLines(paper);
    const outside = all.filter(
      ({ left, right, top, bottom }) =>
        left < AREA.left - SLACK ||
        right > AREA.right + SLACK ||
        top < AREA.top - SLACK ||
        bottom > AREA.bottom + SLACK,
    );
    return flaws(
      all,
      outside.map(({ page, text }) => `第${page}页“${text.slice(0, 8)}”在版心外`),
    );
  },
  linesPerPage: (paper) => figures(fullPages(paper).map((page) => gridLines(paper, page))),
  charsPerLine: (paper) =>
    figures(
      wrappedLines(paper)
        .filter(isPlainHan)
        .map((line) => Math.round((line.right - AREA.left) / widthOfChar(line))),
    ),
  filledWidth: (paper) => figures(wrappedLines(paper).map(({ right }) => right - AREA.left)),
  linePitch: (paper) => figures(pitches(paper)),
  bodySize: (paper) => sizesOf(lines(paper, 'recipient', 'body', 'attachment', 'organ', 'date', 'note')),
  bodyFace: (paper) => facesOf(lines(paper, 'recipient', 'body', 'attachment', 'organ', 'date', 'note')),
  blackInk: (paper) => {
    const marked = lines(paper, 'mark').flatMap(({ texts }) => texts);
    const texts = paper.pages.flatMap((page) => page.texts).filter((text) => !marked.includes(text));
    const colored = texts.filter(({ color }) => color !== '#000000');
    const rules = paper.pages
      .flatMap((page) => page.rules)
      .filter(({ color }) => color !== '#000000' && !isRed(color));
    return flaws(texts, [
      ...colored.map(({ page, text, color }) => `第${page}页“${text.slice(0, 8)}”为${color}`),
      ...rules.map(({ page, color }) => `第${page}页的线为${color}`),
    ]);
  },
  pageNumberForm: (paper) => {
    const wanted = paper.pages.map((_, index) => index + 1).slice(paper.form === 'letter' ? 1 : 0);
    const wrong = wanted.filter((number) => numberOn(paper, number)?.text !== `— ${number} —`);
    return flaws(
      wanted,
      wrong.map((number) => `第${number}页页码为“${numberOn(paper, number)?.text ?? '无'}”`),
    );
  },
  pageNumberInset: (paper) =>
    figures(
      lines(paper, 'pageNumber').map(
        ({ page, left, right }) =>
          (page % 2 === 1 ? AREA.right - right : left - AREA.left) / (14 / (72 / 25.4)),
      ),
    ),
  pageNumberDash: (paper) =>
    figures(lines(paper, 'pageNumber').map(({ top, bottom }) => (top + bottom) / 2 - AREA.bottom)),
  pageNumberSize: (paper) => sizesOf(lines(paper, 'pageNumber')),
  pageNumberFace: (paper) => {
    const faces = lines(paper, 'pageNumber').flatMap(({ texts }) => texts.map(({ face }) => face));
    return faces.length === 0 ? null : { kind: 'faces', faces: [...new Set(faces)] };
  },
  firstPageUnnumbered: (paper) => {
    const first = numberOn(paper, 1);
    return flaws([paper], first === undefined ? [] : [`首页印有页码“${first.text}”`]);
  },
  bodyOnFirstPage: (paper) => {
    const body = lines(paper, 'body', 'heading1', 'heading2');
    return flaws(body, body.some(({ page }) => page === 1) ? [] : ['首页没有正文']);
  },
};

function numberOn(paper: PrintedPaper, page: number): PrintedLine | undefined {
  return lines(paper, 'pageNumber').find((line) => line.page === page);
}

function textPages(paper: PrintedPaper): readonly number[] {
  const headed = firstLine(paper, 'mark', 'number')?.page;
  return paper.pages.map((_, index) => index + 1).filter((page) => page !== headed);
}

/** What stands where it must whatever comes before. */
const standing: ReadonlySet<string> = new Set(['copyTo', 'printedBy', 'printedOn', 'pageNumber']);

function topOf(paper: PrintedPaper, page: number): readonly number[] {
  const printed = allLines(paper).filter((line) => line.page === page);
  const flow = paper.elements.filter(({ role }) => !standing.has(role)).flatMap((element) => element.lines);
  // Above a date without its organ the pen will write.
  const isHalfSigned = lines(paper, 'organ').length === 0 && firstLine(paper, 'date')?.page === page;
  if (isHalfSigned || !flow.some((line) => line.page === page)) return [];
  // A page that begins with a table begins with its frame.
  const tops = [...printed, ...(paper.pages[page - 1]?.rules ?? [])].map(({ top }) => top);
  return tops.length === 0 ? [] : [Math.min(...tops)];
}

/** Everything but page numbers and, in a letter, the mark above the type area. */
function allLines(paper: PrintedPaper): readonly PrintedLine[] {
  return paper.elements
    .filter(({ role }) => role !== 'pageNumber' && (role !== 'mark' || paper.form === 'file'))
    .flatMap((element) => element.lines);
}

function running(paper: PrintedPaper): readonly PrintedLine[] {
  return lines(paper, 'recipient', 'body', 'heading1', 'heading2', 'heading3');
}

/** Flush lines: the recipient, and what follows the first line of a paragraph. */
function leftEdges(paper: PrintedPaper): readonly number[] {
  const flush = paper.elements
    .filter(({ role }) => role === 'body')
    .flatMap((element) => element.lines.slice(1));
  return [...lines(paper, 'recipient'), ...flush].map(({ left }) => left);
}

/** Lines that go on in the next: they must fill the measure. */
function wrappedLines(paper: PrintedPaper): readonly PrintedLine[] {
  return paper.elements
    .filter(({ role }) => role === 'body')
    .flatMap((element) => element.lines.slice(0, -1));
}

function isPlainHan({ text }: PrintedLine): boolean {
  return /^[\p{Script=Han}]+$/u.test(text);
}

function widthOfChar({ texts }: PrintedLine): number {
  return (texts[0]?.sizePt ?? 1) / (72 / 25.4);
}

/** Pages followed by more running text, without a letterhead: they must be full. */
function fullPages(paper: PrintedPaper): readonly number[] {
  const pages = [...new Set(running(paper).map(({ page }) => page))];
  return textPages(paper).filter((page) => pages.includes(page) && pages.includes(page + 1));
}

/** Lines of the grid between the first and the last line of the page, blank ones counted. */
function gridLines(paper: PrintedPaper, page: number): number {
  const bottoms = running(paper)
    .filter((line) => line.page === page)
    .map(({ bottom }) => bottom);
  return Math.round((Math.max(...bottoms) - AREA.top) / LINE_MM + 0.4);
}

function pitches(paper: PrintedPaper): readonly number[] {
  const bodies = paper.elements.filter(({ role }) => role === 'body');
  return bodies.flatMap((element) =>
    element.lines.flatMap((line, index) => {
      const next = element.lines[index + 1];
      return next === undefined || next.page !== line.page ? [] : [((next.top - line.top) * 72) / 25.4];
    }),
  );
}
