import { BODY_LINE_TWIPS } from '../officialFormat.ts';
import { borders, type Rule } from './tableRules.ts';
import { element, type Xml } from './xml.ts';

/** All sizes of this file are twips. */
interface Spacing {
  readonly before: number;
  readonly after: number;
  readonly line: number;
}
interface Indent {
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  readonly firstLine?: number;
  /** Hundredths of a character; Word prefers it to `firstLine`. */
  readonly firstLineChars?: number;
}
export interface ParagraphLook {
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly ruleBelow?: Rule;
  readonly tabStops?: readonly { readonly type: 'center' | 'right'; readonly position: number }[];
  /** `null` leaves the height of lines to Word, for a line that holds a picture. */
  readonly spacing?: Spacing | null;
  readonly indent?: Indent;
  readonly alignment?: 'left' | 'center' | 'right' | 'both';
  readonly outlineLevel?: number;
}

/** Lines at an exact distance; `lineRule="exact"` is the only value of the schema that fixes it. */
export function exactLines(twipsPerLine: number, more: { before?: number; after?: number } = {}): Spacing {
  return { line: Math.round(twipsPerLine), before: 0, after: 0, ...more };
}

/** A paragraph around its runs; properties stand in the order of the schema. */
export function paragraph(runs: Xml, look: ParagraphLook = {}): Xml {
  const { spacing = exactLines(BODY_LINE_TWIPS), alignment, outlineLevel } = look;
  const properties =
    onOff('w:keepNext', look.keepNext) +
    onOff('w:pageBreakBefore', look.pageBreakBefore) +
    (look.ruleBelow === undefined ? '' : borders('w:pBdr', { bottom: look.ruleBelow })) +
    (look.tabStops === undefined ? '' : tabs(look.tabStops)) +
    (spacing === null ? '' : exactSpacing(spacing)) +
    (look.indent === undefined ? '' : indented(look.indent)) +
    (alignment === undefined ? '' : `<w:jc w:val="${alignment}"/>`) +
    (outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${outlineLevel}"/>`);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** White space of a height: a line of one point and the rest before it, since Word cuts very tall lines. */
export function gap(twipsHigh: number): Xml {
  return paragraph('', { spacing: exactLines(20, { before: Math.max(Math.round(twipsHigh) - 20, 0) }) });
}

function onOff(name: string, value: boolean | undefined): Xml {
  if (value === undefined) return '';
  return value ? `<${name}/>` : `<${name} w:val="false"/>`;
}

function tabs(stops: NonNullable<ParagraphLook['tabStops']>): Xml {
  const each = stops.map(({ type, position }) => `<w:tab w:val="${type}" w:pos="${position}"/>`);
  return element('w:tabs', {}, each.join(''));
}

function exactSpacing({ before, after, line }: Spacing): Xml {
  return `<w:spacing w:after="${after}" w:before="${before}" w:line="${line}" w:lineRule="exact"/>`;
}

function indented({ left, right, hanging, firstLine, firstLineChars }: Indent): Xml {
  return element('w:ind', {
    'w:left': left,
    'w:right': right,
    'w:hanging': hanging,
    'w:firstLine': firstLine,
    'w:firstLineChars': firstLineChars,
  });
}
