import { inflateRawSync } from 'node:zlib';
import { Fault } from '#domain/kernel/fault.ts';

const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;

/** The words of a DOCX file, read back from the header of its first page, where the head of a letter stands, and its main part. */
export function documentWords(docx: Uint8Array): string {
  const main = documentXml(docx);
  const xml = firstHeader(docx, main) + main;
  const texts = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g);
  return [...texts].map((match) => unescaped(match[1] ?? '')).join('');
}

/** What stands above the further pages is repeated there and no part of the text. */
function firstHeader(docx: Uint8Array, main: string): string {
  const [reference] = main.match(/<w:headerReference [^>]*w:type="first"[^>]*>/) ?? [];
  const id = reference === undefined ? undefined : / r:id="(\w+)"/.exec(reference)?.[1];
  if (id === undefined) return '';
  const relations = documentParts(docx, /^word\/_rels\/document\.xml\.rels$/).join('');
  const [relation = ''] = relations.match(new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`)) ?? [];
  const target = / Target="(?<name>header\d+\.xml)"/.exec(relation)?.groups?.['name'] ?? '';
  return documentParts(docx, new RegExp(`^word/${target}$`)).join('');
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
