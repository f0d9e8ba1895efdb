import type { FontRole } from '#domain/document/blocks.ts';
import { BODY_PT, BODY_SPACING_TWIPS } from '../officialFormat.ts';
import { element, escaped, type Xml } from './xml.ts';

/** Names under which Word and WPS know the office faces. */
const eastAsia: Readonly<Record<FontRole, string>> = {
  fangsong: '仿宋_GB2312',
  song: '宋体',
  hei: '黑体',
  kai: '楷体_GB2312',
  biaosong: '方正小标宋简体',
};
/** The only face Windows, WPS and LibreOffice all have a ticked box in. */
const BOX_FONT = 'Segoe UI Symbol';
const BREAK = '<w:br/>';

export interface RunStyle {
  readonly font: FontRole;
  readonly sizePt: number;
  readonly red?: boolean;
  readonly underline?: boolean;
}

/** Runs of a text; a line feed becomes a line break, a ticked box gets a face that has one. */
export function textRuns(text: string, style: RunStyle): Xml {
  const letters = runProperties(style);
  return text
    .split('\n')
    .flatMap((line, index) => {
      const parts = line.split(/(☑+)/u).filter((part) => part !== '');
      const shown = parts.length === 0 && index > 0 ? [''] : parts;
      return shown.map((part, place) => {
        const properties = part.startsWith('☑') ? boxProperties(style) : letters;
        return run(properties, (index > 0 && place === 0 ? BREAK : '') + words(part));
      });
    })
    .join('');
}

/** A number Word counts itself, e.g. `PAGE`. */
export function fieldRuns(code: 'PAGE' | 'NUMPAGES', style: RunStyle): Xml {
  const properties = runProperties(style);
  return [
    '<w:fldChar w:fldCharType="begin"/>',
    `<w:instrText xml:space="preserve">${code}</w:instrText>`,
    '<w:fldChar w:fldCharType="separate"/>',
    '<w:fldChar w:fldCharType="end"/>',
  ]
    .map((part) => run(properties, part))
    .join('');
}

function run(properties: Xml, content: Xml): Xml {
  return `<w:r>${properties}${content}</w:r>`;
}

function words(text: string): Xml {
  return element('w:t', { 'xml:space': 'preserve' }, escaped(text));
}

function runProperties(style: RunStyle): Xml {
  return propertiesWith(latinAndHan(style.font), style);
}

/** Latin and digits in Times New Roman, Chinese in the role's face. */
function latinAndHan(font: FontRole): Xml {
  return `<w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="${eastAsia[font]}" w:hAnsi="Times New Roman" w:hint="eastAsia"/>`;
}

function boxProperties(style: RunStyle): Xml {
  const face = `<w:rFonts w:ascii="${BOX_FONT}" w:cs="${BOX_FONT}" w:eastAsia="${BOX_FONT}" w:hAnsi="${BOX_FONT}"/>`;
  return propertiesWith(face, style);
}

/** Half-points, as Word counts sizes; 三号 is tightened so that 28 characters fit. */
function propertiesWith(face: Xml, style: RunStyle): Xml {
  const size = style.sizePt * 2;
  return (
    `<w:rPr>${face}` +
    (style.red === true ? '<w:color w:val="E60012"/>' : '') +
    (style.sizePt === BODY_PT ? `<w:spacing w:val="${BODY_SPACING_TWIPS}"/>` : '') +
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` +
    (style.underline === true ? '<w:u w:val="single"/>' : '') +
    '</w:rPr>'
  );
}
