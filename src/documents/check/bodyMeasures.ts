import type { Element, Role } from './findElements.ts';
import {
  AREA,
  CHAR_MM,
  facesOf,
  figures,
  firstLine,
  flaws,
  imprintRules,
  lastLine,
  LINE_MM,
  lines,
  type Measure,
  type PrintedPaper,
  sizesOf,
} from './measured.ts';

const IMPRINT_CHAR_MM = 14 / (72 / 25.4);
/** A county organ's seal, and how far its middle stands above that of organ and date (中心偏下). Units: millimetres. */
const SEAL = { acrossMm: 42, aboveMm: 3 } as const;
const DATE = /^(19|20)\d{2}年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日$/;

/** 主送, 正文, 附件说明, 署名 and 版记. */
export const bodyMeasures: Readonly<Record<string, Measure>> = {
  recipientGap: (paper) => {
    const [above, below] = [lastLine(paper, 'title'), firstLine(paper, 'recipient')];
    return above === undefined || below === undefined
      ? null
      : figures([(below.top - above.bottom) / LINE_MM]);
  },
  recipientLeft: (paper) => figures(lines(paper, 'recipient').map(({ left }) => left - AREA.left)),
  recipientColon: (paper) => {
    const last = lastLine(paper, 'recipient');
    if (last === undefined) return null;
    return flaws(
      [last],
      last.text.trim().endsWith('：') ? [] : [`主送机关“${last.text.trim()}”后没有全角冒号`],
    );
  },
  bodyIndent: (paper) => figures(firstLines(paper, 'body', 'heading1', 'heading2', 'heading3')),
  heading1Face: (paper) => facesOf(lines(paper, 'heading1')),
  heading2Face: (paper) => facesOf(lines(paper, 'heading2')),
  headingSize: (paper) => sizesOf(lines(paper, 'heading1', 'heading2', 'heading3')),
  attachmentGap: (paper) => {
    const first = firstLine(paper, 'attachment');
    const above = lastLine(paper, 'body');
    if (first === undefined || above === undefined || first.page !== above.page) return null;
    return figures([(first.top - above.bottom) / LINE_MM]);
  },
  attachmentIndent: (paper) => figures(firstLines(paper, 'attachment').slice(0, 1)),
  attachmentForm: (paper) => {
    const items = ofRole(paper, 'attachment').map(textOf);
    const wrong = items.filter(
      (text, index) => (index === 0 && !text.startsWith('附件：')) || /[。，；、,.;]$/u.test(text),
    );
    return flaws(
      items,
      wrong.map((text) => `“${text}”`),
    );
  },
  attachmentHang: (paper) =>
    figures(
      ofRole(paper, 'attachment').flatMap((element) => {
        const [first, ...rest] = element.lines;
        const from =
          (element.lines.length > 0 && /^(附件：)?\d+\. /u.test(first?.text ?? '') ? 5.8 : 5) * CHAR_MM;
        return rest.map(({ left }) => (left - AREA.left - from) / CHAR_MM);
      }),
    ),
  dateRight: (paper) => figures(lines(paper, 'date').map(({ right }) => (AREA.right - right) / CHAR_MM)),
  organOverDate: (paper) => {
    const [organ, date] = [lastLine(paper, 'organ'), firstLine(paper, 'date')];
    if (organ === undefined || date === undefined || organ.right > AREA.right - CHAR_MM / 2) return null;
    return figures([(organ.left + organ.right - date.left - date.right) / 2 / CHAR_MM]);
  },
  dateForm: (paper) => {
    const dates = [
      ...ofRole(paper, 'date').map(textOf),
      ...ofRole(paper, 'printedOn').map((element) => textOf(element).replace(/印发$/, '')),
    ];
    // A date left for the pen is no date yet.
    const said = dates.filter((text) => /\d/.test(text));
    return flaws(
      said,
      said.filter((text) => !DATE.test(text)).map((text) => `“${text}”`),
    );
  },
  signedWithBody: (paper) => {
    const date = firstLine(paper, 'date');
    if (date === undefined) return null;
    const isThere = lines(paper, 'body', 'attachment').some(({ page }) => page === date.page);
    return flaws([date], isThere ? [] : ['署名、成文日期所在的一面没有正文']);
  },
  /** With the seal pressed on organ and date, how many lines its top is below the text. */
  sealRoom: (paper) => {
    const [organ, date] = [firstLine(paper, 'organ'), firstLine(paper, 'date')];
    const above = lastLine(paper, 'attachment') ?? lastLine(paper, 'body');
    if (organ === undefined || date === undefined || above?.page !== organ.page) return null;
    const sealTop = (organ.top + date.bottom) / 2 - SEAL.aboveMm - SEAL.acrossMm / 2;
    return figures([(sealTop - above.bottom) / LINE_MM]);
  },
  noteForm: (paper) => {
    const notes = ofRole(paper, 'note').map(textOf);
    return flaws(
      notes,
      notes.filter((text) => !/^（.*）$/u.test(text)).map((text) => `“${text.slice(0, 10)}”没有加圆括号`),
    );
  },
  noteIndent: (paper) => figures(firstLines(paper, 'note')),
  imprintWidth: (paper) => figures(imprintRules(paper).map(({ left, right }) => right - left)),
  imprintOuter: (paper) =>
    figures(
      imprintRules(paper)
        .filter((_, index, all) => index === 0 || index === all.length - 1)
        .map(({ weightMm }) => weightMm),
    ),
  imprintInner: (paper) =>
    figures(
      imprintRules(paper)
        .slice(1, -1)
        .map(({ weightMm }) => weightMm),
    ),
  imprintFoot: (paper) =>
    figures(
      imprintRules(paper)
        .slice(-1)
        .map(({ bottom }) => bottom - AREA.bottom),
    ),
  imprintSize: (paper) => sizesOf(lines(paper, 'copyTo', 'printedBy', 'printedOn')),
  imprintFace: (paper) => facesOf(lines(paper, 'copyTo', 'printedBy', 'printedOn')),
  imprintInset: (paper) => {
    const left = [...lines(paper, 'copyTo').slice(0, 1), ...lines(paper, 'printedBy')];
    return figures([
      ...left.map((line) => (line.left - AREA.left) / IMPRINT_CHAR_MM),
      ...lines(paper, 'printedOn').map(({ right }) => (AREA.right - right) / IMPRINT_CHAR_MM),
    ]);
  },
  imprintForm: (paper) => {
    const copy = ofRole(paper, 'copyTo').map(textOf);
    const on = ofRole(paper, 'printedOn').map(textOf);
    return flaws(
      [...copy, ...on],
      [
        ...copy.filter((text) => !/^抄送：.*[^。]。$/u.test(text)).map((text) => `抄送“${text.slice(-8)}”`),
        ...on.filter((text) => !text.endsWith('印发')).map((text) => `“${text}”后没有“印发”`),
      ],
    );
  },
  imprintLast: (paper) => {
    const imprint = lines(paper, 'copyTo', 'printedBy');
    return flaws(
      imprint,
      imprint.every(({ page }) => page === paper.pages.length) ? [] : ['版记不在最后一面'],
    );
  },
};

function ofRole(paper: PrintedPaper, role: Role): readonly Element[] {
  return paper.elements.filter((element) => element.role === role);
}

function textOf(element: Element): string {
  return element.lines
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** Indent of each first line. Units: characters. */
function firstLines(paper: PrintedPaper, ...roles: readonly Role[]): readonly number[] {
  return paper.elements
    .filter(({ role }) => roles.includes(role))
    .flatMap(({ lines: [first] }) => (first === undefined ? [] : [(first.left - AREA.left) / CHAR_MM]));
}
