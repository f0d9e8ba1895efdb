import { isDict, isRef, latin1, PdfScanner, PdfUnreadable } from './pdfValue.ts';
import type { PdfDict, PdfValue } from './pdfValue.ts';
import { unfiltered } from './unfiltered.ts';
import type { PdfObject } from './unfiltered.ts';

/** A PDF by its objects. */
export interface PdfFile {
  readonly trailer: PdfDict;
  /** Where the newest cross-reference table begins. */
  readonly tableAt: number;
  readonly numbers: readonly number[];
  /** Fails: throws `PdfUnreadable`. */
  object(number: number): PdfObject;
  /** The value itself, or what it refers to. */
  resolve(value: PdfValue | undefined): PdfValue | undefined;
  dict(value: PdfValue | undefined): PdfDict | null;
}

type Place = { readonly offset: number } | { readonly holder: number; readonly index: number };

/**
 * Reads a PDF as the engine and pdf.js write it: one cross-reference table or stream, nothing encrypted.
 * Fails: throws `PdfUnreadable`; what others made goes through pdf.js first.
 */
export function readPdf(bytes: Uint8Array): PdfFile {
  const tableAt = Number(
    /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(latin1(bytes.subarray(Math.max(0, bytes.length - 1100))))?.[1] ??
      -1,
  );
  const isTable = latin1(bytes.subarray(Math.max(0, tableAt), tableAt + 4)) === 'xref';
  const { trailer, places } = isTable ? readTable(bytes, tableAt) : readStream(bytes, tableAt);
  const packed = new Map<number, readonly PdfValue[]>();
  const object = (number: number): PdfObject => {
    const place = places.get(number);
    if (place === undefined) throw new PdfUnreadable(`object ${number} is not there`);
    if ('offset' in place) return readObject(bytes, place.offset, lengthOf);
    const held = packed.get(place.holder) ?? unpacked(object(place.holder));
    packed.set(place.holder, held);
    const value = held[place.index];
    if (value === undefined) throw new PdfUnreadable(`object ${number} is not in its holder`);
    return { value, stream: null };
  };
  const lengthOf = (value: PdfValue | undefined): number =>
    Number(isRef(value) ? object(value.ref).value : value);
  const resolve = (value: PdfValue | undefined): PdfValue | undefined =>
    isRef(value) ? (places.has(value.ref) ? object(value.ref).value : undefined) : value;
  const dict = (value: PdfValue | undefined): PdfDict | null => {
    const found = resolve(value);
    return isDict(found) ? found : null;
  };
  return { trailer, tableAt, numbers: [...places.keys()], object, resolve, dict };
}

function readTable(bytes: Uint8Array, at: number): { trailer: PdfDict; places: Map<number, Place> } {
  const scanner = new PdfScanner(bytes, at + 'xref'.length);
  const places = new Map<number, Place>();
  for (let word = scanner.atom(); word !== 'trailer'; word = scanner.atom()) {
    const [first, count] = [Number(word), Number(scanner.atom())];
    for (let index = 0; index < count; index += 1) {
      const [offset] = [Number(scanner.atom()), scanner.atom()];
      if (scanner.atom() === 'n') places.set(first + index, { offset });
    }
  }
  const trailer = scanner.value();
  if (!isDict(trailer) || trailer.has('/Prev')) throw new PdfUnreadable('no plain trailer');
  return { trailer, places };
}

function readStream(bytes: Uint8Array, at: number): { trailer: PdfDict; places: Map<number, Place> } {
  if (at < 0) throw new PdfUnreadable('no cross-reference table');
  const { value: trailer, stream } = readObject(bytes, at, Number);
  if (!isDict(trailer) || stream === null || trailer.has('/Prev')) throw new PdfUnreadable('no plain table');
  const table = unfiltered({ value: trailer, stream });
  const widths = numbersOf(trailer.get('/W'));
  const index = numbersOf(trailer.get('/Index') ?? ['0', trailer.get('/Size') ?? '0']);
  const places = new Map<number, Place>();
  let read = 0;
  const field = (width: number | undefined) => {
    let number = 0;
    for (let count = 0; count < (width ?? 0); count += 1) number = number * 256 + (table[read++] ?? 0);
    return number;
  };
  for (let section = 0; section < index.length; section += 2)
    for (let count = 0; count < (index[section + 1] ?? 0); count += 1) {
      const [kind, second, third] = [field(widths[0]), field(widths[1]), field(widths[2])];
      const number = (index[section] ?? 0) + count;
      if (kind === 1) places.set(number, { offset: second });
      if (kind === 2) places.set(number, { holder: second, index: third });
    }
  return { trailer, places };
}

function readObject(
  bytes: Uint8Array,
  at: number,
  lengthOf: (value: PdfValue | undefined) => number,
): PdfObject {
  const scanner = new PdfScanner(bytes, at);
  const head = [scanner.atom(), scanner.atom(), scanner.atom()];
  if (head[2] !== 'obj') throw new PdfUnreadable('no object where the table says');
  const value = scanner.value();
  scanner.skipBlanks();
  const from = scanner.at + 'stream'.length;
  if (!isDict(value) || latin1(bytes.subarray(scanner.at, from)) !== 'stream') return { value, stream: null };
  const start = from + (latin1(bytes.subarray(from, from + 2)) === '\r\n' ? 2 : 1);
  const length = lengthOf(value.get('/Length'));
  if (!Number.isInteger(length) || start + length > bytes.length)
    throw new PdfUnreadable('a stream is cut off');
  return { value, stream: bytes.subarray(start, start + length) };
}

/** The values of an object stream in their order. */
function unpacked(holder: PdfObject): readonly PdfValue[] {
  const bytes = unfiltered(holder);
  const dict = isDict(holder.value) ? holder.value : new Map<string, PdfValue>();
  const [count, first] = [Number(dict.get('/N')), Number(dict.get('/First'))];
  const heads = new PdfScanner(bytes, 0);
  return Array.from({ length: count }, () => {
    heads.atom();
    return new PdfScanner(bytes, first + Number(heads.atom())).value();
  });
}

function numbersOf(value: PdfValue | undefined): readonly number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}
