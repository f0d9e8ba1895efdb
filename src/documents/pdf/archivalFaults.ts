import { isDict, isList, isRef, PdfUnreadable } from './objects/pdfValue.ts';
import type { PdfDict, PdfValue } from './objects/pdfValue.ts';
import { readPdf } from './objects/readPdf.ts';
import type { PdfFile } from './objects/readPdf.ts';

/**
 * What keeps a finished PDF from being PDF/A-2b, read from its bytes; empty = nothing was found.
 *
 * It looks at what this program could get wrong: identification, output intent, fonts, colours, encryption and active content. It is
 * no validator.
 * Source: ISO 19005-2 6.1.3, 6.2.2, 6.2.4, 6.2.11, 6.5, 6.6.
 */
export function archivalFaults(bytes: Uint8Array): readonly string[] {
  try {
    const file = readPdf(bytes);
    const root = file.dict(file.trailer.get('/Root'));
    if (root === null) return ['没有文件目录'];
    const faults = [
      ...wholeFaults(file, root),
      ...file.numbers.flatMap((number) => objectFaults(file, number)),
    ];
    return [...new Set(faults)];
  } catch (error) {
    if (error instanceof PdfUnreadable) return ['文件结构读不出'];
    throw error;
  }
}

function wholeFaults(file: PdfFile, root: PdfDict): readonly string[] {
  const { trailer } = file;
  return [
    ...(trailer.has('/Encrypt') ? ['文件加密'] : []),
    ...(isList(trailer.get('/ID')) ? [] : ['没有文件标识']),
    ...(isIdentified(file, root) ? [] : ['XMP 中没有 PDF/A-2b 标识']),
    ...(hasIntent(file, root) ? [] : ['没有输出意图（颜色说明）']),
    ...(root.has('/OpenAction') || root.has('/AA') || root.has('/AcroForm') ? ['有自动动作或者表单'] : []),
  ];
}

function isIdentified(file: PdfFile, root: PdfDict): boolean {
  const place = root.get('/Metadata');
  if (!isRef(place)) return false;
  const { stream } = file.object(place.ref);
  const xmp = stream === null ? '' : new TextDecoder().decode(stream);
  return /<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B<\/pdfaid:conformance>/u.test(xmp);
}

function hasIntent(file: PdfFile, root: PdfDict): boolean {
  const intents = file.resolve(root.get('/OutputIntents'));
  const intent = isList(intents) ? file.dict(intents[0]) : null;
  const place = intent?.get('/DestOutputProfile');
  if (intent?.get('/S') !== '/GTS_PDFA1' || !isRef(place)) return false;
  const { value } = file.object(place.ref);
  return isDict(value) && value.get('/N') === '3';
}

function objectFaults(file: PdfFile, number: number): readonly string[] {
  const { value } = file.object(number);
  if (!isDict(value)) return [];
  if (value.get('/Type') === '/Font') return fontFaults(file, value);
  if (value.get('/S') === '/JavaScript' || value.get('/S') === '/Launch') return ['有脚本或者启动程序的动作'];
  if (value.get('/Subtype') !== '/Image') return [];
  return [
    ...(isFourColour(file, value.get('/ColorSpace')) ? ['有四色（CMYK）图片，与输出意图不合'] : []),
    ...(value.get('/Interpolate') === 'true' ? ['有插值的图片'] : []),
  ];
}

/** A composite font is embedded with its descendant. */
function fontFaults(file: PdfFile, font: PdfDict): readonly string[] {
  if (font.get('/Subtype') === '/Type0' || font.get('/Subtype') === '/Type3') return [];
  const descriptor = file.dict(font.get('/FontDescriptor'));
  const isEmbedded = ['/FontFile', '/FontFile2', '/FontFile3'].some((key) => descriptor?.has(key) === true);
  return isEmbedded ? [] : [`字体没有嵌入：${wordOf(font.get('/BaseFont'))}`];
}

function isFourColour(file: PdfFile, space: PdfValue | undefined): boolean {
  const found = file.resolve(space);
  return (isList(found) ? found[1] : found) === '/DeviceCMYK';
}

function wordOf(name: PdfValue | undefined): string {
  return typeof name === 'string' ? name.slice(1) : '无名';
}
