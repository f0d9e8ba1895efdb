import {
  AREA,
  CHAR_MM,
  facesOf,
  figures,
  firstLine,
  flaws,
  gapBetween,
  isRed,
  lastLine,
  LINE_MM,
  lines,
  type Measure,
  type Measured,
  offMiddle,
  type PrintedPaper,
  redRules,
  sizesOf,
} from './measured.ts';

const DOCUMENT_NUMBER =
  /^[\p{Script=Han}]{2,12}(（[\p{Script=Han}]{1,6}）)?([\p{Script=Han}]{1,8}字?)?〔(19|20)\d{2}〕[1-9]\d{0,6}号$/u;

/** 版头 and 标题. */
export const headMeasures: Readonly<Record<string, Measure>> = {
  urgencyLeft: (paper) => figures(lines(paper, 'urgency').map(({ left }) => left - AREA.left)),
  urgencyTop: (paper) => figures(lines(paper, 'urgency').map(({ top }) => top - AREA.top)),
  urgencyFace: (paper) => facesOf(lines(paper, 'urgency')),
  urgencySize: (paper) => sizesOf(lines(paper, 'urgency')),
  markTop: (paper) =>
    figures(
      lines(paper, 'mark')
        .slice(0, 1)
        .map(({ top }) => (paper.form === 'file' ? top - AREA.top : top)),
    ),
  markMiddle: (paper) => figures(lines(paper, 'mark').map(offMiddle)),
  markRed: (paper) => {
    const texts = lines(paper, 'mark').flatMap((line) => line.texts);
    return flaws(
      texts,
      texts.filter(({ color }) => !isRed(color)).map(({ color }) => `发文机关标志为${color}`),
    );
  },
  markFace: (paper) => facesOf(lines(paper, 'mark')),
  markSize: (paper) => sizesOf(lines(paper, 'mark')),
  numberForm: (paper) => {
    const numbers = lines(paper, 'number').map(({ text }) => text.trim());
    return flaws(
      numbers,
      numbers.filter((text) => !DOCUMENT_NUMBER.test(text)).map((text) => `发文字号“${text}”`),
    );
  },
  numberGap: (paper) =>
    inLines(
      gapBetween(lastLine(paper, 'mark'), firstLine(paper, 'signerLabel') ?? firstLine(paper, 'number')),
    ),
  numberPlace: (paper) =>
    figures(
      lines(paper, 'number')
        .slice(0, 1)
        .map((line) => (hasSigner(paper) ? line.left - AREA.left - CHAR_MM : offMiddle(line))),
    ),
  numberSize: (paper) => sizesOf(lines(paper, 'number')),
  letterNumberRight: (paper) => figures(lines(paper, 'number').map(({ right }) => AREA.right - right)),
  letterNumberGap: (paper) => {
    const [first] = doubleRules(paper);
    const number = firstLine(paper, 'number');
    return first === undefined || number === undefined
      ? null
      : figures([(number.top - first.bottom) / CHAR_MM]);
  },
  signerPlace: (paper) => {
    const names = lines(paper, 'signer');
    return names.length === 0
      ? null
      : figures([AREA.right - Math.max(...names.map(({ right }) => right)) - CHAR_MM]);
  },
  signerLine: (paper) => {
    const [number, signer] = [lastLine(paper, 'number'), lastLine(paper, 'signer')];
    if (number === undefined || signer === undefined) return null;
    return flaws([signer], Math.abs(number.bottom - signer.bottom) < 1 ? [] : ['签发人与发文字号不在同一行']);
  },
  signerLabelFace: (paper) => facesOf(lines(paper, 'signerLabel')),
  signerFace: (paper) => facesOf(lines(paper, 'signer')),
  ruleGap: (paper) => {
    const [rule] = redRules(paper);
    const number = lastLine(paper, 'number');
    return rule === undefined || number === undefined ? null : figures([rule.top - number.bottom]);
  },
  ruleWidth: (paper) =>
    figures(
      redRules(paper)
        .slice(0, 1)
        .map(({ left, right }) => right - left),
    ),
  ruleRed: (paper) => flaws(lines(paper, 'mark'), redRules(paper).length > 0 ? [] : ['没有红色分隔线']),
  letterRuleGap: (paper) => {
    const [first] = doubleRules(paper);
    const mark = lastLine(paper, 'mark');
    return first === undefined || mark === undefined ? null : figures([first.top - mark.bottom]);
  },
  letterRuleWidth: (paper) => figures(redRules(paper).map(({ left, right }) => right - left)),
  letterRuleMiddle: (paper) => figures(redRules(paper).map(({ left, right }) => (left + right) / 2 - 105)),
  letterRulesDouble: (paper) => {
    const [head, foot] = doubleRules(paper);
    if (firstLine(paper, 'mark') === undefined) return null;
    return flaws(
      [paper],
      [
        ...(head !== undefined && head.upperMm > head.lowerMm ? [] : ['标志下没有上粗下细的红色双线']),
        ...(foot !== undefined && foot.upperMm < foot.lowerMm ? [] : ['首页下方没有上细下粗的红色双线']),
        ...(paper.pages.slice(1).some((_, index) => redRules(paper, index + 2).length > 0)
          ? ['首页以外印有红线']
          : []),
      ],
    );
  },
  letterFootRule: (paper) => {
    const [, foot] = doubleRules(paper);
    return foot === undefined ? null : figures([(paper.pages[0]?.heightMm ?? 0) - foot.bottom]);
  },
  titleGap: (paper) => {
    const title = firstLine(paper, 'title');
    const above = paper.form === 'letter' ? lastLine(paper, 'number')?.bottom : redRules(paper)[0]?.bottom;
    return title === undefined || above === undefined ? null : figures([(title.top - above) / LINE_MM]);
  },
  titleMiddle: (paper) => figures(lines(paper, 'title').map(offMiddle)),
  titleSize: (paper) => sizesOf(lines(paper, 'title')),
  titleFace: (paper) => facesOf(lines(paper, 'title')),
  titleEnd: (paper) => {
    const last = lastLine(paper, 'title');
    if (last === undefined) return null;
    return flaws(
      [last],
      /[，。；：、！？,.;:!?]$/u.test(last.text.trim()) ? [`标题以“${last.text.trim().slice(-1)}”结尾`] : [],
    );
  },
};

function hasSigner(paper: PrintedPaper): boolean {
  return lines(paper, 'signerLabel').length > 0;
}

function inLines(measured: Measured): Measured {
  return measured?.kind === 'figures' ? figures(measured.values.map((value) => value / LINE_MM)) : measured;
}

interface DoubleRule {
  readonly top: number;
  readonly bottom: number;
  readonly upperMm: number;
  readonly lowerMm: number;
}

/** Pairs of red rules on the first page, from the head down. */
function doubleRules(paper: PrintedPaper): readonly DoubleRule[] {
  const rules = redRules(paper).toSorted((a, b) => a.top - b.top);
  return rules.flatMap((upper, index) => {
    const lower = rules[index + 1];
    if (lower === undefined || lower.top - upper.top > 3) return [];
    return [{ top: upper.top, bottom: lower.bottom, upperMm: upper.weightMm, lowerMm: lower.weightMm }];
  });
}
