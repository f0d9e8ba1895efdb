import { Run, RunProperties, type IFontAttributesProperties } from 'docx';
import type { FontRole } from '#domain/document/blocks.ts';
import { BODY_PT, BODY_SPACING_TWIPS } from '../officialFormat.ts';
import { keepText } from './quickXml.ts';

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

export interface RunStyle {
  readonly font: FontRole;
  readonly sizePt: number;
  readonly red?: boolean;
  readonly underline?: boolean;
}

/** Latin and digits in Times New Roman, Chinese in the role's face. */
export function fontsOf(role: FontRole): IFontAttributesProperties {
  return {
    ascii: 'Times New Roman',
    hAnsi: 'Times New Roman',
    eastAsia: eastAsia[role],
    cs: 'Times New Roman',
    hint: 'eastAsia',
  };
}

/** Runs of a text; a line feed becomes a line break, a ticked box gets a face that has one. */
export function textRuns(text: string, style: RunStyle): Run[] {
  return text.split('\n').flatMap((line, index) => {
    const parts = line.split(/(☑+)/u).filter((part) => part !== '');
    const shown = parts.length === 0 && index > 0 ? [''] : parts;
    return shown.map(
      (part, place) =>
        new StyledRun(
          { text: part, ...(index > 0 && place === 0 ? { break: 1 } : {}) },
          keptProperties(style, part.startsWith('☑')),
        ),
    );
  });
}

/** Half-points, as Word counts sizes; 三号 is tightened so that 28 characters fit. */
export function runProperties(style: RunStyle) {
  return {
    font: fontsOf(style.font),
    size: style.sizePt * 2,
    ...(style.sizePt === BODY_PT ? { characterSpacing: BODY_SPACING_TWIPS } : {}),
    ...(style.red === true ? { color: 'E60012' } : {}),
    ...(style.underline === true ? { underline: {} } : {}),
  };
}

/** A run with properties it shares with others of its style: a form has a hundred runs of three styles. */
class StyledRun extends Run {
  constructor(content: { readonly text: string; readonly break?: number }, properties: KeptProperties) {
    super(content);
    this.root[0] = properties;
  }
}

/** Properties of runs, made ready for writing once. */
class KeptProperties extends RunProperties {
  #prepared: ReturnType<RunProperties['prepForXml']>;

  override prepForXml(context: Parameters<RunProperties['prepForXml']>[0]) {
    if (this.#prepared === undefined) {
      this.#prepared = super.prepForXml(context);
      keepText(this.#prepared);
    }
    return this.#prepared;
  }
}

const kept = new Map<string, KeptProperties>();

function keptProperties(style: RunStyle, isTicked: boolean): KeptProperties {
  const key = [style.font, style.sizePt, style.red === true, style.underline === true, isTicked].join();
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = new KeptProperties({
    ...runProperties(style),
    ...(isTicked ? { font: { name: BOX_FONT } } : {}),
  });
  kept.set(key, made);
  return made;
}
