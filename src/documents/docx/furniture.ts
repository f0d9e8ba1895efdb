import {
  AlignmentType,
  DocumentGridType,
  Header,
  PageOrientation,
  Paragraph,
  type ISectionOptions,
} from 'docx';
import type { BlockOf, DocumentModel } from '#domain/document/blocks.ts';
import type { FontCatalog } from '../fonts/fontCatalog.ts';
import {
  BODY_LINE_TWIPS,
  landscapeArea,
  LETTER_FOOT_MM,
  LETTER_MARK_TOP_MM,
  paper,
  PAGE_NUMBER_PT,
  PAGE_NUMBER_TOP_MM,
  points,
  PT_PER_MM,
  twips,
  typeArea,
} from '../officialFormat.ts';
import type { Covered } from './coverRun.ts';
import { EDITION_LINE_PT, formFooter, NUMBER_LINE_PT, officialFooter } from './footers.ts';
import { furtherHead, type FurtherPages, HEADER_MM, signParagraph } from './furtherPages.ts';
import { letterFooter, letterHeadParagraphs } from './letterFrame.ts';
import { WatermarkRun } from './watermarkRun.ts';

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
  readonly catalog: FontCatalog;
  /** Another section follows or goes before, whose header this one would inherit. */
  readonly isOneOfSeveral: boolean;
}

export function furniture(
  model: DocumentModel,
  { pdfPages, edition, further, catalog, isOneOfSeveral }: Furnished,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  const headers = headersOf(model, further, isOneOfSeveral);
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
  const sign = further?.sign ?? [];
  const footer = () =>
    formFooter({
      numbered,
      edition,
      sign:
        sign.length === 0 ? null : signParagraph(sign, { catalog, widthTwips: twips(areaOf(model).widthMm) }),
    });
  // A first page with a header of its own has a footer of its own too.
  return { ...headers, footers: { default: footer(), ...(further === null ? {} : { first: footer() }) } };
}

/** Where the footer of a form has its line to sign: all between the text and the page number, since programs set a footer from above or from below. */
export function signPlace(model: DocumentModel, edition: string | null): Covered {
  const area = areaOf(model);
  const sheetMm = model.page.orientation === 'landscape' ? paper.widthMm : paper.heightMm;
  const topMm = sheetMm - area.bottomMm;
  const numbersPt = NUMBER_LINE_PT + (edition === null ? 0 : EDITION_LINE_PT);
  return {
    leftPt: points(area.leftMm - 1),
    topPt: points(topMm) + 1,
    widthPt: points(area.widthMm + 2),
    heightPt: points(area.bottomMm - footerMm(model, area.bottomMm)) - numbersPt - 1,
  };
}

function headersOf(
  model: DocumentModel,
  further: FurtherPages | null,
  isOneOfSeveral: boolean,
): Pick<ISectionOptions, 'headers'> {
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
  if (watermark === null && !isOneOfSeveral) return letter === null ? {} : { headers: first };
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
