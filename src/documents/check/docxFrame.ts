import { PT_PER_MM } from '../officialFormat.ts';
import { figures, flaws } from './measured.ts';
import type { Measured } from './measured.ts';

/** Nothing else of a paper is set as large as this but its title, which is black. Units: half points. */
const MARK_LEAST = 44;

/** 版头 and 版记 of a Word file, by its own XML; a letter has them in its headers and is measured as PDF. Source: GB/T 9704-2012 7.2, 7.4. */
export const docxFrameMeasures: Readonly<Record<string, (paper: { readonly xml: string }) => Measured>> = {
  docxMarkRed: ({ xml }) => {
    const runs = [...xml.matchAll(/<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>/gs)].map(([run]) => run);
    const isMark = (run: string) =>
      Number(/<w:sz w:val="(\d+)"/.exec(run)?.[1]) >= MARK_LEAST &&
      isRed(/<w:color w:val="([0-9A-F]{6})"/.exec(run)?.[1] ?? '');
    return flaws([xml], runs.some(isMark) ? [] : ['没有红色的发文机关标志']);
  },
  docxHeadRule: ({ xml }) => {
    const rules = [...xml.matchAll(/<w:pBdr><w:bottom w:val="single"[^>]* w:color="([0-9A-F]{6})"/g)];
    return flaws([xml], rules.some(([, color]) => isRed(color ?? '')) ? [] : ['版头没有红色分隔线']);
  },
  docxImprintOuter: ({ xml }) => imprintRules(xml, ['top', 'bottom']),
  docxImprintInner: ({ xml }) => imprintRules(xml, ['insideH']),
  docxImprintSize: ({ xml }) =>
    figures([...imprintOf(xml).matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => Number(size) / 2)),
};

/** Much red and little of the others. */
function isRed(color: string): boolean {
  const [red = 0, green = 255, blue = 255] = (color.match(/../g) ?? []).map((part) => parseInt(part, 16));
  return red > 180 && green < 80 && blue < 80;
}

/** The table that floats at the foot of the type area; empty when there is none. */
function imprintOf(xml: string): string {
  return /<w:tblpPr .*?<\/w:tbl>/s.exec(xml)?.[0] ?? '';
}

/** Units: millimetres, from eighths of a point. */
function imprintRules(xml: string, sides: readonly string[]): Measured {
  const [borders] = imprintOf(xml).split('</w:tblBorders>');
  return figures(
    sides.flatMap((side) => {
      const size = new RegExp(`<w:${side} [^>]*w:sz="(\\d+)"`, 'u').exec(borders ?? '')?.[1];
      return size === undefined ? [] : [Number(size) / 8 / PT_PER_MM];
    }),
  );
}
