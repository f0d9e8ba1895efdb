import { textLines } from './manifest.ts';

export interface BagDeclaration {
  readonly version: string;
  readonly encoding: string;
  /** Departures an earlier version tolerates. */
  readonly quirks: readonly string[];
}
export type DeclarationProblem = 'bom' | 'versionMissing' | 'encodingMissing' | 'extraLines' | 'whitespace';
export interface BagMetadata {
  readonly elements: readonly (readonly [string, string])[];
  readonly malformed: readonly number[];
  /** Lines with blanks around the label, which only versions before 1.0 allow. */
  readonly looseLines: readonly number[];
  /** Lines with no blank after the colon. */
  readonly tightLines: readonly number[];
}
export interface PayloadOxum {
  readonly bytes: number;
  readonly files: number;
}

const strictVersion = /^BagIt-Version: (\d+\.\d+)$/u;
const strictEncoding = /^Tag-File-Character-Encoding: (\S+)$/u;
/** Forbidden in every version: the label ends at the colon. */
const blankBeforeColon = /^[^:]*[ \t]:/u;
const looseVersion = /^BagIt-Version[ \t]*:[ \t]*(\d+\.\d+)[ \t]*$/iu;
const looseEncoding = /^Tag-File-Character-Encoding[ \t]*:[ \t]*(\S+)[ \t]*$/iu;

/**
 * Reads bagit.txt. Versions before 1.0 may have other blanks after the colon and further lines; a blank before the colon was
 * never allowed. Source: RFC 8493 §2.1.1.
 */
export function parseBagDeclaration(text: string): BagDeclaration | DeclarationProblem {
  if (text.startsWith('\uFEFF')) return 'bom';
  const [first = '', second = '', ...rest] = textLines(text);
  const version = looseVersion.exec(first)?.[1];
  if (version === undefined) return 'versionMissing';
  const encoding = looseEncoding.exec(second)?.[1];
  if (encoding === undefined) return 'encodingMissing';
  const isLoose = !strictVersion.test(first) || !strictEncoding.test(second);
  if (blankBeforeColon.test(first) || blankBeforeColon.test(second)) return 'whitespace';
  if (isAtLeast10(version)) {
    if (isLoose) return 'whitespace';
    if (rest.some((line) => line.trim() !== '')) return 'extraLines';
  }
  return { version, encoding, quirks: quirksOf(isLoose, rest.length > 0) };
}

function quirksOf(isLoose: boolean, hasMoreLines: boolean): string[] {
  return [
    ...(isLoose ? ['bagit.txt 的写法不符合规范（多余空白或大小写）'] : []),
    ...(hasMoreLines ? ['bagit.txt 多于两行'] : []),
  ];
}

/** The stricter rules apply from this version on. */
export function isAtLeast10(version: string): boolean {
  return Number(version.split('.')[0]) >= 1;
}

/** Versions whose rules this program knows: 0.93 to 0.97 and 1.0. */
export function isKnownVersion(version: string): boolean {
  return /^(?:0\.9[3-7]|1\.0)$/u.test(version);
}

/** The file with the metadata: renamed with 0.96. */
export function infoNameOf(version: string): string {
  return /^0\.9[345]$/u.test(version) ? 'package-info.txt' : 'bag-info.txt';
}

/** Reads bag-info.txt; an indented line continues the value before it. Source: RFC 8493 §2.2.2. */
export function parseBagInfo(text: string): BagMetadata {
  const elements: [string, string][] = [];
  const malformed: number[] = [];
  const looseLines: number[] = [];
  const tightLines: number[] = [];
  for (const [index, line] of textLines(text).entries()) {
    const last = elements.at(-1);
    const colon = line.indexOf(':');
    if (line.trim() === '') continue;
    if (/^[ \t]/u.test(line) && last !== undefined) last[1] = `${last[1]} ${line.trim()}`;
    else if (colon <= 0) malformed.push(index + 1);
    else {
      const label = line.slice(0, colon);
      if (/^[ \t]|[ \t]$/u.test(label)) looseLines.push(index + 1);
      if (/^[^ \t]/u.test(line.slice(colon + 1))) tightLines.push(index + 1);
      elements.push([label.trim(), line.slice(colon + 1).trim()]);
    }
  }
  return { elements, malformed, looseLines, tightLines };
}

/** Every Payload-Oxum value, in order; labels compare without case. */
export function oxumValues(metadata: BagMetadata): string[] {
  return metadata.elements
    .filter(([label]) => label.toLowerCase() === 'payload-oxum')
    .map(([, value]) => value);
}

const singleLabels = ['bagging-date', 'bag-size', 'bag-group-identifier', 'bag-count'];

/** Labels that stand more than once although they should not. Source: RFC 8493 §2.2.2. */
export function repeatedLabels(metadata: BagMetadata): string[] {
  const labels = metadata.elements.map(([label]) => label.toLowerCase());
  return singleLabels.filter((single) => labels.filter((label) => label === single).length > 1);
}

/** `279164409832.1198` as octets and files, or null when it has another form. */
export function parseOxum(value: string): PayloadOxum | null {
  const [, bytes, files] = /^(\d+)\.(\d+)$/u.exec(value) ?? [];
  return bytes === undefined || files === undefined ? null : { bytes: Number(bytes), files: Number(files) };
}

/** The declaration every package of ours begins with. */
export const ownBagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Writes bag-info.txt; line breaks inside a value become a continued line. */
export function bagInfoText(elements: readonly (readonly [string, string])[]): string {
  return elements
    .map(([label, value]) => {
      const cleanLabel = label.replace(/[:\r\n]+/gu, ' ').trim();
      return `${cleanLabel}: ${value.trim().replace(/\s*(?:\r\n|\n|\r)\s*/gu, '\n  ')}\n`;
    })
    .join('');
}
