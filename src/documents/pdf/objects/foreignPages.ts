import { deflateSync } from 'node:zlib';
import { isList, isRef, PdfUnreadable } from './pdfValue.ts';
import type { PdfDict, PdfValue } from './pdfValue.ts';
import { readPdf } from './readPdf.ts';
import type { PdfFile } from './readPdf.ts';
import { unfiltered } from './unfiltered.ts';
import type { PdfObject } from './unfiltered.ts';

/** A page that can be drawn on another sheet. Units: points. */
export interface ForeignPage {
  /** As a reader shows it, its turn applied. */
  readonly widthPt: number;
  readonly heightPt: number;
  /** Clockwise. */
  readonly turn: 0 | 90 | 180 | 270;
  /** What is shown of it: left, bottom, right, top. */
  readonly box: readonly [number, number, number, number];
  readonly resources: PdfValue;
  readonly group: PdfValue | undefined;
  /** Its drawing, with the filters it is stored under. */
  readonly drawing: PdfObject;
}
export interface ForeignPdf {
  readonly file: PdfFile;
  readonly pages: readonly ForeignPage[];
}

/** Opens a PDF that pdf.js wrote anew. Fails: throws `PdfUnreadable`. */
export function openForeign(bytes: Uint8Array): ForeignPdf {
  const file = readPdf(bytes);
  const pages = pageDicts(file).map(({ dict, inherited }) => foreignPage(file, dict, inherited));
  if (pages.length === 0) throw new PdfUnreadable('there are no pages');
  return { file, pages };
}

export interface PageDict {
  readonly dict: PdfDict;
  /** Its number as an object. */
  readonly number: number;
  /** What it has from the nodes above it. */
  readonly inherited: PdfDict;
}

/** The pages in their order. */
export function pageDicts(file: PdfFile): readonly PageDict[] {
  const pages: PageDict[] = [];
  const seen = new Set<number>();
  const walk = (place: PdfValue | undefined, above: PdfDict): void => {
    if (!isRef(place) || seen.has(place.ref)) throw new PdfUnreadable('the page tree is broken');
    seen.add(place.ref);
    const dict = file.dict(place);
    if (dict === null) throw new PdfUnreadable('a page is not there');
    const kids = file.resolve(dict.get('/Kids'));
    if (isList(kids)) for (const kid of kids) walk(kid, new Map([...above, ...dict]));
    else pages.push({ dict, number: place.ref, inherited: above });
  };
  walk(file.dict(file.trailer.get('/Root'))?.get('/Pages'), new Map());
  return pages;
}

function foreignPage(file: PdfFile, dict: PdfDict, inherited: PdfDict): ForeignPage {
  const held = (key: string) => file.resolve(dict.get(key) ?? inherited.get(key));
  const media = boxOf(file, held('/MediaBox'));
  const crop = boxOf(file, held('/CropBox')) ?? media;
  if (media === null || crop === null) throw new PdfUnreadable('a page has no size');
  const box = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ] as const;
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  if (!(width > 0 && height > 0)) throw new PdfUnreadable('a page has no size');
  const turn = turnOf(Number(held('/Rotate') ?? 0));
  const isTurned = turn === 90 || turn === 270;
  return {
    widthPt: isTurned ? height : width,
    heightPt: isTurned ? width : height,
    turn,
    box,
    resources: dict.get('/Resources') ?? inherited.get('/Resources') ?? new Map(),
    group: dict.get('/Group'),
    drawing: drawingOf(file, dict.get('/Contents')),
  };
}

function turnOf(degrees: number): ForeignPage['turn'] {
  const turn = ((degrees % 360) + 360) % 360;
  if (turn === 0 || turn === 90 || turn === 180 || turn === 270) return turn;
  throw new PdfUnreadable('a page is turned by no right angle');
}

function boxOf(file: PdfFile, value: PdfValue | undefined): [number, number, number, number] | null {
  if (!isList(value)) return null;
  const [a = 0, b = 0, c = 0, d = 0] = value.map((side) => Number(file.resolve(side)));
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** One stream, or several in a row as one. */
function drawingOf(file: PdfFile, contents: PdfValue | undefined): PdfObject {
  const found = isRef(contents) ? file.object(contents.ref) : null;
  if (found !== null && found.stream !== null) return found;
  const parts = isList(found?.value) ? found.value : isList(contents) ? contents : [];
  const streams = parts.map((part) => {
    if (!isRef(part)) throw new PdfUnreadable('a drawing is not there');
    return unfiltered(file.object(part.ref), file.resolve);
  });
  const [only] = parts;
  if (streams.length === 1 && isRef(only)) return file.object(only.ref);
  const whole = deflateSync(Buffer.concat(streams.flatMap((stream) => [stream, Buffer.from('\n')])));
  return { value: new Map([['/Filter', '/FlateDecode']]), stream: new Uint8Array(whole) };
}
