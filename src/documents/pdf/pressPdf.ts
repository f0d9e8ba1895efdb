import { RED } from '../officialFormat.ts';
import { Fault } from '#domain/kernel/fault.ts';
import type { FontCatalog } from '../fonts/fontCatalog.ts';
import type { FontFace } from '../fonts/fontFace.ts';
import type { Mark, Page } from '../layout/page.ts';
import { drawnTexts } from './drawnTexts.ts';
import { type Content, createPdf, type Definition } from './pdfEngine.ts';
import { PressFiles } from './pressFiles.ts';

export interface PdfMeta {
  readonly title: string;
  readonly author: string;
  readonly createdAt: string;
}

/** `archival` = PDF/A-2b, for keeping. */
export type PdfMake = 'plain' | 'archival';

export interface PressedPdf {
  readonly bytes: Uint8Array;
  /** Texts the engine drew, page by page, in drawing order. */
  readonly drawn: readonly (readonly string[])[];
}

type TextMark = Extract<Mark, { kind: 'text' }>;
type Vector = Extract<Definition['content'], { canvas: unknown }>['canvas'][number];

/** Writes laid-out pages as PDF; the same pages and meta give the same bytes. */
export async function pressPdf(
  pages: readonly Page[],
  meta: PdfMeta,
  catalog: FontCatalog,
  make: PdfMake = 'plain',
): Promise<PressedPdf> {
  const watermarkFace = watermarkFaceOf(pages, catalog);
  const files = new PressFiles();
  try {
    files.addFonts(pages, watermarkFace);
    const definition: Definition = {
      content: pages.map((page) => section(page, files, watermarkFace)),
      images: files.imageDictionary(),
      pageMargins: 0,
      info: infoOf(meta),
      language: 'zh-CN',
      displayTitle: true,
      version: '1.7',
      ...(make === 'archival' ? { subset: 'PDF/A-2b' as const } : {}),
      defaultStyle: { font: files.fontName(watermarkFace) },
    };
    const pdf = createPdf(definition, files.fontNames());
    const buffer = await pdf.getBuffer();
    // A plain array: some readers refuse Node's Buffer.
    const bytes = new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    return { bytes, drawn: drawnTexts(await pdf.getStream()) };
  } finally {
    files.release();
  }
}

/** One face for all watermarks: the engine draws each in a single font. */
function watermarkFaceOf(pages: readonly Page[], catalog: FontCatalog): FontFace {
  const text = pages.map((page) => page.watermark ?? '').join('') || '草';
  const faces = Array.from(text, (character) => catalog.face('hei', character.codePointAt(0) ?? 0));
  const face = faces.find((candidate) =>
    Array.from(text).every((character) => candidate?.has(character.codePointAt(0) ?? 0) ?? false),
  );
  if (face === undefined || face === null)
    throw new Fault('no single font has all characters of the watermarks');
  return face;
}

function infoOf(meta: PdfMeta): Definition['info'] {
  const created = new Date(meta.createdAt === '' ? 0 : meta.createdAt);
  return {
    title: unmarked(meta.title),
    author: unmarked(meta.author),
    creator: '维权卷宗',
    producer: '维权卷宗',
    creationDate: created,
    modDate: created,
  };
}

/** The engine writes these words into XML as they are; a mark of XML in a title would make all of it unreadable. */
function unmarked(words: string): string {
  return words.replaceAll('&', '＆').replaceAll('<', '＜').replaceAll('>', '＞');
}

function section(page: Page, files: PressFiles, watermarkFace: FontFace): Content {
  const marks = page.marks.filter((mark) => mark.kind === 'text');
  const texts = marks.map((mark, index) => textNode(mark, files, index === 0 ? page.bookmark : null));
  const vectors = page.marks.flatMap(vectorsOf);
  const pictures = page.marks.filter((mark) => mark.kind === 'image').map((mark) => imageNode(mark, files));
  const codes = page.marks.flatMap((mark) => (mark.kind === 'qr' ? [codeNode(mark)] : []));
  const canvas: Content[] =
    vectors.length === 0 ? [] : [{ canvas: vectors, absolutePosition: { x: 0, y: 0 } }];
  return {
    section: [...pictures, ...canvas, ...codes, ...texts],
    pageSize: { width: page.widthPt, height: page.heightPt },
    watermark: page.watermark === null ? null : watermarkOf(page.watermark, files.fontName(watermarkFace)),
  };
}

function watermarkOf(text: string, font: string) {
  const fontSize = Math.min(96, 640 / Math.max(Array.from(text).length, 1));
  return { text, font, fontSize, color: '#808080', opacity: 0.22, angle: -45 };
}

function textNode(mark: TextMark, files: PressFiles, bookmark: string | null): Content {
  return {
    text: mark.text,
    font: files.fontName(mark.face),
    fontSize: mark.sizePt,
    characterSpacing: mark.spacing,
    color: mark.red ? RED : 'black',
    noWrap: true,
    preserveLeadingSpaces: true,
    preserveTrailingSpaces: true,
    absolutePosition: { x: mark.x, y: mark.y },
    ...(bookmark === null ? {} : { outline: true, outlineText: bookmark }),
  };
}

function vectorsOf(mark: Mark): Vector[] {
  if (mark.kind === 'rule') {
    const { x1, y1, x2, y2, weightPt } = mark;
    const dash = mark.dashed ? { dash: { length: 4, space: 3 } } : {};
    return [
      { type: 'line', x1, y1, x2, y2, lineWidth: weightPt, lineColor: mark.red ? RED : 'black', ...dash },
    ];
  }
  if (mark.kind !== 'tick') return [];
  const { x, y, sizePt } = mark;
  const at = (dx: number, dy: number) => ({ x: x + dx * sizePt, y: y + dy * sizePt });
  return [
    {
      type: 'polyline',
      lineWidth: sizePt * 0.09,
      lineColor: 'black',
      points: [at(0.22, 0.5), at(0.42, 0.74), at(0.86, 0.18)],
    },
  ];
}

function imageNode(mark: Extract<Mark, { kind: 'image' }>, files: PressFiles): Content {
  const { x, y, width, height } = mark;
  return { image: files.imageName(mark.picture), width, height, absolutePosition: { x, y } };
}

/** Medium correction: a label is creased and handled. */
function codeNode({ x, y, fitPt, text }: Extract<Mark, { kind: 'qr' }>): Content {
  return { qr: text, fit: fitPt, eccLevel: 'M', absolutePosition: { x, y } };
}
