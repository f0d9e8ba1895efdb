import { element, type Xml } from './xml.ts';

export interface Rule {
  readonly style: 'single' | 'none' | 'dashed';
  /** Eighths of a point, as Word counts rules. */
  readonly size: number;
  readonly color: string;
  /** Points between the rule and the text of a paragraph. */
  readonly space?: number;
}
export type Side = 'top' | 'left' | 'bottom' | 'right' | 'insideH' | 'insideV';
export type Rules = Readonly<Partial<Record<Side, Rule>>>;

export const FRAME: Rule = { style: 'single', size: 12, color: '000000' };
export const RULE: Rule = { style: 'single', size: 4, color: '000000' };
export const NONE: Rule = { style: 'none', size: 0, color: 'auto' };
export const noBorders: Rules = { top: NONE, left: NONE, bottom: NONE, right: NONE };

/** The order in which the schema wants them. */
const sides: readonly Side[] = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

/** `name` holds the rules: of a table, a cell or a paragraph. */
export function borders(name: 'w:tblBorders' | 'w:tcBorders' | 'w:pBdr', rules: Rules): Xml {
  const drawn = sides.map((side) => {
    const rule = rules[side];
    if (rule === undefined) return '';
    const { style, color, size, space } = rule;
    return element(`w:${side}`, { 'w:val': style, 'w:color': color, 'w:sz': size, 'w:space': space });
  });
  return element(name, {}, drawn.join(''));
}
