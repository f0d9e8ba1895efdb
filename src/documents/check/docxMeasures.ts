import type { DocumentModel } from '#domain/document/blocks.ts';
import { documentParts, documentXml, unescaped } from '../docx/documentWords.ts';
import { comparableText } from '../plainText.ts';
import { docxFrameMeasures } from './docxFrame.ts';
import { wantedWords, type Role } from './findElements.ts';
import { figures, flaws, type Measured } from './measured.ts';

interface WordRun {
  readonly text: string;
  readonly halfPoints: number;
  readonly eastAsia: string;
  readonly spacing: number;
}
interface WordParagraph {
  readonly text: string;
  readonly line: number;
  readonly isExact: boolean;
  readonly firstLine: number;
  readonly alignment: string;
  readonly runs: readonly WordRun[];
}

/** A Word file taken to pieces, with the pieces of the model it must carry. */
export interface WordPaper {
  readonly xml: string;
  readonly settings: string;
  readonly footers: readonly string[];
  readonly paragraphsByRole: ReadonlyMap<Role, readonly WordParagraph[]>;
}
export type WordMeasure = (paper: WordPaper) => Measured;

const MM_PER_TWIP = 25.4 / 1440;

/** Reads the parameters of a Word file we have just written. */
export function readWordPaper(docx: Uint8Array, model: DocumentModel): WordPaper {
  const [settings = ''] = documentParts(docx, /^word\/settings\.xml$/);
  const footers = documentParts(docx, /^word\/footer\d+\.xml$/);
  return wordPaperOf({ xml: documentXml(docx), settings, footers }, model);
}

/** Names the paragraphs of a Word file by the pieces of the model. */
export function wordPaperOf(
  { xml, settings, footers }: Omit<WordPaper, 'paragraphsByRole'>,
  model: DocumentModel,
): WordPaper {
  const paragraphs = [...xml.matchAll(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs)].map(([whole]) => paragraphOf(whole));
  const paragraphsByRole = new Map<Role, WordParagraph[]>();
  for (const { role, text } of wantedWords(model)) {
    const found = paragraphs.find(
      (paragraph) => text !== '' && comparableText(paragraph.text).startsWith(text),
    );
    if (found !== undefined) paragraphsByRole.set(role, [...(paragraphsByRole.get(role) ?? []), found]);
  }
  return { xml, settings, footers, paragraphsByRole };
}

export const docxMeasures: Readonly<Record<string, WordMeasure>> = {
  ...docxFrameMeasures,
  docxPaperWidth: ({ xml }) => millimetres(xml, /<w:pgSz[^>]* w:w="(\d+)"/g),
  docxPaperHeight: ({ xml }) => millimetres(xml, /<w:pgSz[^>]* w:h="(\d+)"/g),
  docxTop: ({ xml }) => millimetres(xml, /<w:pgMar[^>]* w:top="(\d+)"/g),
  docxLeft: ({ xml }) => millimetres(xml, /<w:pgMar[^>]* w:left="(\d+)"/g),
  docxAreaWidth: ({ xml }) => {
    const [width, left, right] = [
      /w:pgSz[^>]* w:w="(\d+)"/,
      /w:pgMar[^>]* w:left="(\d+)"/,
      /w:pgMar[^>]* w:right="(\d+)"/,
    ].map((wanted) => Number(wanted.exec(xml)?.[1]));
    return figures([((width ?? 0) - (left ?? 0) - (right ?? 0)) * MM_PER_TWIP]);
  },
  docxAreaHeight: ({ xml }) => {
    const [height, top, bottom] = [
      /w:pgSz[^>]* w:h="(\d+)"/,
      /w:pgMar[^>]* w:top="(\d+)"/,
      /w:pgMar[^>]* w:bottom="(\d+)"/,
    ].map((wanted) => Number(wanted.exec(xml)?.[1]));
    return figures([((height ?? 0) - (top ?? 0) - (bottom ?? 0)) * MM_PER_TWIP]);
  },
  docxNoCharGrid: ({ xml }) => flaws([xml], xml.includes('w:type="linesAndChars"') ? ['用了字符网格'] : []),
  docxBodyLine: (paper) => figures(body(paper).map(({ line, isExact }) => (isExact ? line / 20 : 0))),
  docxBodySize: (paper) => figures(body(paper).flatMap(sizes)),
  docxCharsPerLine: (paper) =>
    figures(
      body(paper).flatMap(({ runs }) =>
        runs.map(({ halfPoints, spacing }) =>
          Math.floor((156 / MM_PER_TWIP + 1) / (halfPoints * 10 + spacing)),
        ),
      ),
    ),
  docxBodyFace: (paper) => faces(body(paper)),
  docxBodyIndent: (paper) =>
    figures(
      (paper.paragraphsByRole.get('body') ?? []).map(
        ({ firstLine, runs }) =>
          firstLine / Math.max((runs[0]?.halfPoints ?? 32) * 10 + (runs[0]?.spacing ?? 0), 1),
      ),
    ),
  docxTitleSize: (paper) => figures((paper.paragraphsByRole.get('title') ?? []).flatMap(sizes)),
  docxTitleFace: (paper) => faces(paper.paragraphsByRole.get('title') ?? []),
  docxTitleMiddle: ({ paragraphsByRole }) => {
    const titles = paragraphsByRole.get('title') ?? [];
    return flaws(
      titles,
      titles
        .filter(({ alignment }) => alignment !== 'center')
        .map(({ text }) => `“${text.slice(0, 8)}”没有居中`),
    );
  },
  docxOddEven: ({ settings, footers }) =>
    flaws(
      [settings],
      /<w:evenAndOddHeaders\s*\/>/.test(settings) &&
        footers.some((part) => part.includes('w:val="right"')) &&
        footers.some((part) => part.includes('w:val="left"'))
        ? []
        : ['没有设置奇偶页不同的页码'],
    ),
  docxPageNumber: ({ footers }) => {
    const numbered = footers.filter((part) => part.includes('PAGE'));
    return flaws(
      [footers],
      numbered.length > 0 && numbered.every((part) => /<w:sz w:val="28"\/>/.test(part) && part.includes('— '))
        ? []
        : ['页码不是四号、两侧各一条一字线'],
    );
  },
};

function body({ paragraphsByRole }: WordPaper): readonly WordParagraph[] {
  return [...(paragraphsByRole.get('recipient') ?? []), ...(paragraphsByRole.get('body') ?? [])];
}

const sizes = ({ runs }: WordParagraph) => runs.map(({ halfPoints }) => halfPoints / 2);

function faces(paragraphs: readonly WordParagraph[]): Measured {
  const names = paragraphs.flatMap(({ runs }) => runs.map(({ eastAsia }) => eastAsia));
  return names.length === 0 ? null : { kind: 'faces', faces: [...new Set(names)] };
}

function millimetres(xml: string, wanted: RegExp): Measured {
  return figures([...xml.matchAll(wanted)].map(([, twips]) => Number(twips) * MM_PER_TWIP));
}

function paragraphOf(xml: string): WordParagraph {
  const runs = [...xml.matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => ({
    text: [...run.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text]) => unescaped(text ?? ''))
      .join(''),
    halfPoints: numberIn(run, /<w:sz w:val="(\d+)"/),
    eastAsia: /<w:rFonts[^>]* w:eastAsia="([^"]*)"/.exec(run)?.[1] ?? '',
    spacing: numberIn(run, /<w:rPr>.*?<w:spacing w:val="(-?\d+)"/s),
  }));
  return {
    text: runs.map(({ text }) => text).join(''),
    line: numberIn(xml, /<w:spacing[^>]* w:line="(\d+)"/),
    isExact: /<w:spacing[^>]* w:lineRule="exact"/.test(xml),
    firstLine: numberIn(xml, /<w:ind[^>]* w:firstLine="(\d+)"/),
    alignment: /<w:jc w:val="([a-z]+)"/.exec(xml)?.[1] ?? '',
    runs: runs.filter(({ text }) => text !== ''),
  };
}

function numberIn(xml: string, wanted: RegExp): number {
  return Number(wanted.exec(xml)?.[1] ?? 0);
}
