import { inflateRawSync } from 'node:zlib';
import { Fault } from '#domain/kernel/fault.ts';

const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;

/** The words of a DOCX file, read back from its headers, where the head of a letter stands, and its main part. */
export function documentWords(docx: Uint8Array): string {
  const xml = documentParts(docx, /^word\/header\d+\.xml$/).join('') + documentXml(docx);
  const texts = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g);
  return [...texts].map((match) => unescaped(match[1] ?? '')).join('');
}

/**
 * The main part of a DOCX file we have just written.
 * Fails: Fault when there is none; foreign files never come here.
 */
export function documentXml(docx: Uint8Array): string {
  const [main] = documentParts(docx, /^word\/document\.xml$/);
  if (main === undefined) throw new Fault('the DOCX writer gave no document');
  return main;
}

/** The parts of a DOCX file we have just written whose names are alike, in the order of the file. */
export function documentParts(docx: Uint8Array, named: RegExp): readonly string[] {
  const zip = Buffer.from(docx.buffer, docx.byteOffset, docx.byteLength);
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < 0) throw new Fault('the DOCX writer gave no zip file');
  const parts: string[] = [];
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === CENTRAL_ENTRY) {
    const nameLength = zip.readUInt16LE(at + 28);
    if (named.test(zip.toString('utf8', at + 46, at + 46 + nameLength))) parts.push(entryText(zip, at));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

function entryText(zip: Buffer, central: number): string {
  const method = zip.readUInt16LE(central + 10);
  const size = zip.readUInt32LE(central + 20);
  const local = zip.readUInt32LE(central + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + size);
  return (method === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
}

/** Text of an XML node as it reads. */
export function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
