/** Source: documents.md §2.2; GB/T 9704-2012 7.2.5 (full year in 〔 〕, no 第, no leading zero). */
const pattern =
  /^\p{Script=Han}{2,12}(（\p{Script=Han}{1,6}）)?(\p{Script=Han}{1,8}字)?〔(19|20)\d{2}〕[1-9]\d{0,6}号$/u;

/** Brackets, digits and spaces as the standard prints them; what is typed on a keyboard comes out right. */
export function normaliseDocumentNumber(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\s/gu, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/[[【﹝［]/g, '〔')
    .replace(/[\]】﹞］]/g, '〕');
}

/** A number of our own papers, already normalised, e.g. 汉公（督）维字〔2026〕1号. */
export function isDocumentNumber(text: string): boolean {
  return pattern.test(text);
}

export interface DocumentNumberParts {
  /** 机关代字, e.g. 汉公. */
  readonly organCode: string;
  /** Department short name, printed in （ ）; empty when there is none. */
  readonly department: string;
  /** Word before 字, e.g. 维登; empty leaves 字 out. */
  readonly word: string;
  readonly year: number;
  readonly serial: number;
}

/** Builds a number; the result passes `isDocumentNumber` when its parts are Han. */
export function documentNumber(parts: DocumentNumberParts): string {
  const department = parts.department === '' ? '' : `（${parts.department}）`;
  const word = parts.word === '' ? '' : `${parts.word}字`;
  return `${parts.organCode}${department}${word}〔${parts.year}〕${parts.serial}号`;
}
