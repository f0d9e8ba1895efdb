import type { OfficialForm } from '#domain/document/officialItem.ts';
import { BODY_PDF_PT, PT_PER_MM, typeArea } from '../officialFormat.ts';
import type { Element, PrintedLine, Role } from './findElements.ts';
import { linesOfRole } from './findElements.ts';
import type { PrintedPage, PrintedRule } from './readMarks.ts';

/** A paper read back, with its pieces named. */
export interface PrintedPaper {
  readonly form: OfficialForm;
  readonly pages: readonly PrintedPage[];
  readonly elements: readonly Element[];
}

/** What a measurement gives: figures, faults in words, or the faces found; `null` = there is nothing of the kind. */
export type Measured =
  | { readonly kind: 'figures'; readonly values: readonly number[] }
  | { readonly kind: 'flaws'; readonly flaws: readonly string[] }
  | { readonly kind: 'faces'; readonly faces: readonly string[] }
  | null;
export type Measure = (paper: PrintedPaper) => Measured;

/** One 三号 character, and one line of the grid. Units: millimetres. */
export const CHAR_MM = BODY_PDF_PT / PT_PER_MM;
export const LINE_MM = typeArea.heightMm / 22;
export const AREA = {
  left: typeArea.leftMm,
  right: typeArea.leftMm + typeArea.widthMm,
  top: typeArea.topMm,
  bottom: typeArea.topMm + typeArea.heightMm,
} as const;

export function figures(values: readonly number[]): Measured {
  return values.length === 0 ? null : { kind: 'figures', values };
}

export function flaws(looked: readonly unknown[], found: readonly string[]): Measured {
  return looked.length === 0 ? null : { kind: 'flaws', flaws: found };
}

export function facesOf(lines: readonly PrintedLine[]): Measured {
  const han = lines.flatMap(({ texts }) => texts).filter(({ text }) => /\p{Script=Han}/u.test(text));
  return han.length === 0 ? null : { kind: 'faces', faces: [...new Set(han.map(({ face }) => face))] };
}

export const sizesOf = (lines: readonly PrintedLine[]): Measured =>
  figures(lines.flatMap(({ texts }) => texts.map(({ sizePt }) => sizePt)));

export const lines = (paper: PrintedPaper, ...roles: readonly Role[]) =>
  linesOfRole(paper.elements, ...roles);
export const firstLine = (paper: PrintedPaper, ...roles: readonly Role[]) => lines(paper, ...roles)[0];
export const lastLine = (paper: PrintedPaper, ...roles: readonly Role[]) => lines(paper, ...roles).at(-1);

/** How far the middle of a line is from the middle of the type area. */
export const offMiddle = ({ left, right }: PrintedLine) => (left + right) / 2 - (AREA.left + AREA.right) / 2;

/** White between the foot of one line and the head of the next. */
export function gapBetween(above: PrintedLine | undefined, below: PrintedLine | undefined): Measured {
  return above === undefined || below === undefined || above.page !== below.page
    ? null
    : figures([below.top - above.bottom]);
}

export const isRed = (color: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return red > 150 && green < 80 && blue < 80;
};

export const redRules = (paper: PrintedPaper, page = 1): readonly PrintedRule[] =>
  (paper.pages[page - 1]?.rules ?? []).filter(({ color }) => isRed(color));

/** Rules of the 版记 on the last page: black, level, at least half as wide as the type area. */
export function imprintRules(paper: PrintedPaper): readonly PrintedRule[] {
  const top = firstLine(paper, 'copyTo', 'printedBy')?.top;
  if (top === undefined) return [];
  return (paper.pages.at(-1)?.rules ?? [])
    .filter((rule) => !isRed(rule.color) && rule.right - rule.left > 78 && rule.top > top - LINE_MM)
    .toSorted((a, b) => a.top - b.top);
}
