import type { Block, BlockOf, DocumentModel } from '#domain/document/blocks.ts';
import { attachmentTexts } from '../layout/textItems.ts';
import { comparableText, plainText } from '../plainText.ts';
import type { PrintedPage, PrintedText } from './readMarks.ts';

/** What a stretch of official paper is called in GB/T 9704. */
export type Role =
  | 'urgency'
  | 'mark'
  | 'number'
  | 'signerLabel'
  | 'signer'
  | 'title'
  | 'recipient'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'body'
  | 'attachment'
  | 'organ'
  | 'date'
  | 'note'
  | 'copyTo'
  | 'printedBy'
  | 'printedOn'
  | 'pageNumber'
  | 'other';

/** One line of print. Units: millimetres. */
export interface PrintedLine {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
  readonly texts: readonly PrintedText[];
}

/** A paragraph, heading or other piece, line by line. */
export interface Element {
  readonly role: Role;
  readonly lines: readonly PrintedLine[];
}

export interface Wanted {
  readonly role: Role;
  readonly text: string;
}

/** Finds the pieces of the model on the printed pages, in reading order. */
export function findElements(model: DocumentModel, pages: readonly PrintedPage[]): readonly Element[] {
  const wanted = wantedWords(model);
  const numbers: Element[] = [];
  const flow: { readonly role: Role; readonly texts: PrintedText[] }[] = [];
  let at = -1;
  let left = 0;
  for (const printed of pages.flatMap((page) => page.texts)) {
    const text = compact(printed.text);
    if (PAGE_NUMBER.test(text)) {
      numbers.push({ role: 'pageNumber', lines: linesOf([printed]) });
      continue;
    }
    const next = wanted[at + 1];
    if (left <= 0 && next !== undefined) {
      at += 1;
      left = next.text.length;
      flow.push({ role: next.role, texts: [] });
    }
    flow.at(-1)?.texts.push(printed);
    left -= text.length;
  }
  return [...flow.map(({ role, texts }) => ({ role, lines: linesOf(texts) })), ...numbers];
}

const PAGE_NUMBER = /^[—－-]\d+[—－-]$/;

/** The lines of all elements of a role. */
export function linesOfRole(elements: readonly Element[], ...roles: readonly Role[]): readonly PrintedLine[] {
  return elements.filter(({ role }) => roles.includes(role)).flatMap(({ lines }) => lines);
}

/** The words of the model piece by piece, without white space. */
export function wantedWords({ blocks }: DocumentModel): readonly Wanted[] {
  const signedAt = blocks.findIndex(({ kind }) => kind === 'signature');
  const firstText = blocks.findIndex(({ kind }) => kind === 'paragraph' || kind === 'heading');
  return blocks
    .flatMap((block, index) =>
      wordsOf(block, { isFirst: index === firstText, isAfter: signedAt >= 0 && index > signedAt }),
    )
    .map(({ role, text }) => ({ role, text: compact(text) }))
    .filter(({ text }) => text !== '');
}

function wordsOf(
  block: Block,
  place: { readonly isFirst: boolean; readonly isAfter: boolean },
): readonly Wanted[] {
  switch (block.kind) {
    case 'letterhead':
      return headWords(block);
    case 'title':
      return [
        { role: 'other', text: block.organ },
        // A first line left for the pen: where the title will stand nobody knows yet.
        { role: block.text.startsWith('\n') ? 'other' : 'title', text: block.text },
        { role: 'other', text: block.sub },
      ];
    case 'paragraph':
      return paragraphWords(block, place);
    case 'heading':
      return [
        {
          role: block.level === 1 ? 'heading1' : block.level === 2 ? 'heading2' : 'heading3',
          text: block.text,
        },
      ];
    case 'attachments':
      return attachmentTexts(block.items).map(({ label, name }) => ({
        role: 'attachment',
        text: label + name,
      }));
    case 'signature':
      return [
        { role: 'organ', text: block.organ },
        { role: 'date', text: block.date },
      ];
    case 'imprint':
      return [
        { role: 'copyTo', text: block.copyTo === null ? '' : `抄送：${block.copyTo}。` },
        { role: 'printedBy', text: block.printedBy },
        { role: 'printedOn', text: `${block.printedOn}印发` },
      ];
    default:
      return [{ role: 'other', text: plainText(alone(block)) }];
  }
}

function headWords({ urgency, organ, number, signer }: BlockOf<'letterhead'>): readonly Wanted[] {
  const head: readonly Wanted[] = [
    { role: 'urgency', text: urgency ?? '' },
    { role: 'mark', text: organ },
    { role: 'number', text: number },
  ];
  if (signer === null) return head;
  return [...head, { role: 'signerLabel', text: '签发人：' }, { role: 'signer', text: signer }];
}

function paragraphWords(
  block: BlockOf<'paragraph'>,
  { isFirst, isAfter }: { readonly isFirst: boolean; readonly isAfter: boolean },
): readonly Wanted[] {
  const text = block.runs.map((run) => run.text).join('');
  const role: Role = isAfter ? 'note' : isFirst && block.indentChars === 0 ? 'recipient' : 'body';
  return text.split('\n').map((part) => ({ role, text: part }));
}

function alone(block: Block): DocumentModel {
  return {
    meta: { templateId: '', templateVersion: '', title: '', author: '', createdAt: '' },
    page: { orientation: 'portrait', numbers: 'none', watermark: null },
    blocks: [block],
  };
}

function linesOf(texts: readonly PrintedText[]): readonly PrintedLine[] {
  const lines: PrintedText[][] = [];
  for (const text of texts) {
    const last = lines.at(-1);
    const before = last?.[0];
    const isSame = before !== undefined && before.page === text.page && overlaps(before, text);
    if (last !== undefined && isSame) last.push(text);
    else lines.push([text]);
  }
  return lines.map((parts) => ({
    page: parts[0]?.page ?? 0,
    left: Math.min(...parts.map(({ left }) => left)),
    right: Math.max(...parts.map(({ right }) => right)),
    top: Math.min(...parts.map(({ top }) => top)),
    bottom: Math.max(...parts.map(({ bottom }) => bottom)),
    text: parts.map(({ text }) => text).join(''),
    texts: parts,
  }));
}

function overlaps(a: PrintedText, b: PrintedText): boolean {
  return a.top < b.bottom - 1 && b.top < a.bottom - 1;
}

const compact = comparableText;
