import {
  AlignmentType,
  DocumentGridType,
  Header,
  PageOrientation,
  Paragraph,
  type ISectionOptions,
} from 'docx';
import type { BlockOf, DocumentModel } from '#domain/document/blocks.ts';
import { signedSheet } from '../layout/continuation.ts';
import {
  BODY_LINE_TWIPS,
  landscapeArea,
  LETTER_FOOT_MM,
  LETTER_MARK_TOP_MM,
  paper,
  PAGE_NUMBER_PT,
  PAGE_NUMBER_TOP_MM,
  PT_PER_MM,
  twips,
  typeArea,
} from '../officialFormat.ts';
import { formFooter, officialFooter } from './footers.ts';
import { furtherHead, type FurtherPages, HEADER_MM, signParagraph } from './furtherPages.ts';
import { letterFooter, letterHeadParagraphs } from './letterFrame.ts';
import { WatermarkRun } from './watermarkRun.ts';

/** What the further pages of a form carry; `null` = it is none, or holds several papers, which one header cannot name. Source: SPEC P-P36. */
export function furtherPages({ page, blocks }: DocumentModel): FurtherPages | null {
  if (page.numbers !== 'form') return null;
  if (blocks.some(({ kind }) => kind === 'pageBreak' || kind === 'parts')) return null;
  return signedSheet(blocks);
}

export function pageOf(
  model: DocumentModel,
  hasFurther: boolean,
): NonNullable<ISectionOptions['properties']> {
  const isLandscape = model.page.orientation === 'landscape';
  const area = areaOf(model);
  return {
    page: {
      size: {
        width: twips(paper.widthMm),
        height: twips(paper.heightMm),
        orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twips(area.topMm),
        left: twips(area.leftMm),
        right: twips(area.rightMm),
        bottom: twips(area.bottomMm),
        header: twips(letterOf(model) === null ? HEADER_MM : LETTER_MARK_TOP_MM),
        footer: twips(footerMm(model, area.bottomMm)),
        gutter: 0,
      },
    },
    ...(letterOf(model) === null && !hasFurther ? {} : { titlePage: true }),
    grid: { type: DocumentGridType.LINES, linePitch: BODY_LINE_TWIPS },
  };
}

/** How far the foot of an official page number is above the edge of the sheet. */
const NUMBER_FOOT_MM = typeArea.bottomMm - PAGE_NUMBER_TOP_MM - PAGE_NUMBER_PT / PT_PER_MM;

function footerMm(model: DocumentModel, bottomMm: number): number {
  if (letterOf(model) !== null) return LETTER_FOOT_MM;
  return isOfficial(model) ? NUMBER_FOOT_MM : bottomMm - 12;
}

export function isOfficial({ page }: DocumentModel): boolean {
  return page.numbers === 'official' || page.numbers === 'letter';
}

interface Furnished {
  readonly pdfPages: number;
  readonly edition: string | null;
  readonly further: FurtherPages | null;
}

export function furniture(
  model: DocumentModel,
  { pdfPages, edition, further }: Furnished,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  const headers = headersOf(model, further);
  if (isOfficial(model)) {
    const letter = letterOf(model);
    const after = letter === null ? 0 : twips(NUMBER_FOOT_MM - LETTER_FOOT_MM);
    return {
      ...headers,
      footers: {
        default: officialFooter(AlignmentType.RIGHT, after),
        even: officialFooter(AlignmentType.LEFT, after),
        ...(letter === null ? {} : { first: letterFooter() }),
      },
    };
  }
  const numbered = model.page.numbers === 'form' && pdfPages > 1;
  if (!numbered && edition === null) return headers;
  const footers = { default: formFooter({ numbered, edition, sign: null }) };
  if (further === null) return { ...headers, footers };
  const { sign } = further;
  const line = sign.length === 0 ? null : signParagraph(sign, twips(areaOf(model).widthMm));
  // A first page with a header of its own has a footer of its own too.
  return { ...headers, footers: { ...footers, first: formFooter({ numbered, edition, sign: line }) } };
}

function headersOf(model: DocumentModel, further: FurtherPages | null): Pick<ISectionOptions, 'headers'> {
  const { watermark } = model.page;
  const letter = letterOf(model);
  const marked = () => (watermark === null ? [] : [new WatermarkRun(watermark)]);
  const plain = () => new Header({ children: [new Paragraph({ children: marked() })] });
  const first =
    letter === null ? {} : { first: new Header({ children: letterHeadParagraphs(letter, marked()) }) };
  if (further !== null)
    return {
      headers: { first: plain(), default: furtherHead(further, { area: areaOf(model), marked: marked() }) },
    };
  if (watermark === null) return letter === null ? {} : { headers: first };
  return {
    headers: isOfficial(model) ? { default: plain(), even: plain(), ...first } : { default: plain() },
  };
}

function letterOf({ blocks }: DocumentModel): BlockOf<'letterhead'> | null {
  const head = blocks.find((block) => block.kind === 'letterhead');
  return head?.form === 'letter' ? head : null;
}

function areaOf({ page }: DocumentModel) {
  return page.orientation === 'landscape' ? landscapeArea : typeArea;
}
