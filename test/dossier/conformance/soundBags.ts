import { sm3 } from 'hash-wasm';
import { bagFiles, digest, line, type BagRecipe } from '../writeBagit.ts';
import { conformanceCase, type ConformanceCase } from './cases.ts';

export const versions = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'] as const;
const algorithms = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'] as const;
const lineEnds = { LF: '\n', CRLF: '\r\n', CR: '\r' } as const;
const hello = 'hello\n';
const manifest = line('sha256', hello, 'data/hello.txt');

const valid = (title: string, recipe: BagRecipe): ConformanceCase =>
  conformanceCase(`valid__${title}`, { files: bagFiles(recipe) });

const eachAlgorithm = versions.flatMap((version) =>
  algorithms.map((algorithm) => valid(`${version} with ${algorithm}`, { version, algorithms: [algorithm] })),
);
const sm3Line = `${await sm3(hello)}  data/hello.txt\n`;
const eachSm3 = versions.map((version) =>
  valid(`${version} with sm3 beside sha256`, { version, tagFiles: { 'manifest-sm3.txt': sm3Line } }),
);

const mark = '\uFEFF';
const utf16 = (text: string, order: 'be' | 'le') => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
/** Chinese text where the encoding has it; the bytes of GB 18030 are written out, Node encodes none. */
const encodings: readonly (readonly [string, string, (text: string) => Uint8Array])[] = [
  ['UTF-8', 'UTF-8', (text) => Buffer.from(text)],
  ['lower-case utf-8', 'utf-8', (text) => Buffer.from(text)],
  ['UTF-16 big-endian with a mark', 'UTF-16', (text) => utf16(mark + text, 'be')],
  ['UTF-16 little-endian with a mark', 'UTF-16', (text) => utf16(mark + text, 'le')],
  ['UTF-16BE', 'UTF-16BE', (text) => utf16(text, 'be')],
  ['UTF-16LE', 'UTF-16LE', (text) => utf16(text, 'le')],
  ['ISO-8859-1', 'ISO-8859-1', (text) => Buffer.from(text, 'latin1')],
  ['GB18030', 'GB18030', (text) => Buffer.from(text, 'latin1')],
  ['US-ASCII', 'US-ASCII', (text) => Buffer.from(text, 'latin1')],
];
const eachEncoding = encodings.flatMap(([name, encoding, encode]) =>
  Object.entries(lineEnds).map(([ending, mark_]) => {
    const written = (text: string) => encode(text.replaceAll('\n', mark_));
    const tagFiles = {
      'bag-info.txt': written('Contact-Name: A\nPayload-Oxum: 6.1\n'),
      'manifest-sha256.txt': written(manifest),
    };
    return valid(`${name}, lines ended by ${ending}`, {
      version: '0.97',
      encoding,
      tagFiles,
      tagManifest: false,
    });
  }),
);

const spelled = (text: string): BagRecipe => ({ tagFiles: { 'manifest-sha256.txt': text } });
const spellings: Readonly<Record<string, BagRecipe>> = {
  'digest in capitals': spelled(`${digest('sha256', hello).toUpperCase()}  data/hello.txt\n`),
  'one blank between': spelled(`${digest('sha256', hello)} data/hello.txt\n`),
  'tab between': spelled(`${digest('sha256', hello)}\tdata/hello.txt\n`),
  'no line end at the end': spelled(manifest.trimEnd()),
  'all metadata twice but those that may not': {
    info: 'Contact-Name: a\nContact-Name: b\nPayload-Oxum: 6.1\n',
  },
  'a continued value': { info: 'External-Description: one\n  two\n\tthree\n' },
  'an empty value': { info: 'Internal-Sender-Identifier: \n' },
  'a value with colons': { info: 'External-Description: at 10:30: seen\n' },
  'a label in lower case': { info: 'payload-oxum: 6.1\n' },
  'no bag-info.txt': { info: null },
  'an empty payload file': { payload: { 'data/empty': '' } },
  'a deep folder': { payload: { [`data/${'d/'.repeat(40)}x`]: 'x' } },
  'names in Chinese, Arabic and emoji': {
    payload: { 'data/证据 一/现场.jpg': 'x', 'data/دليل': 'y', 'data/🚓': 'z' },
  },
  'a character outside the basic plane': { payload: { 'data/𠮷𪚥.txt': 'x' } },
  'names that begin with a dot or a dash': { payload: { 'data/.hidden': 'x', 'data/-rf': 'y' } },
  'a tag folder': { tagFiles: { 'meta/data/notes.txt': 'x' } },
  'two files of the same content': { payload: { 'data/a': 'x', 'data/b': 'x' } },
  'six manifests': { algorithms: [...algorithms] },
};
const eachSpelling = (['0.97', '1.0'] as const).flatMap((version) =>
  Object.entries(spellings).map(([title, recipe]) => valid(`${version}, ${title}`, { version, ...recipe })),
);

/** Every bag that is right. */
export const soundBags: readonly ConformanceCase[] = [
  ...eachAlgorithm,
  ...eachSm3,
  ...eachEncoding,
  ...eachSpelling,
];
