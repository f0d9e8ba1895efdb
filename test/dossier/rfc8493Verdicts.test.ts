import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyPath } from '#dossier/verifyPath.ts';
import { inside, judge, zipOf } from './judging.ts';
import { quietProgress } from './quietProgress.ts';
import { tempFolder } from './tempFolder.ts';
import { bagFiles, digest, line, putFiles, type BagRecipe } from './writeBagit.ts';

const folderOf = (recipe: BagRecipe) => putFiles(tempFolder(), bagFiles({ tagManifest: false, ...recipe }));
const hello = line('sha256', 'hello\n', 'data/hello.txt');
const sha256 = digest('sha256', 'hello\n');
const manifest = (text: string | Uint8Array): BagRecipe => ({ tagFiles: { 'manifest-sha256.txt': text } });
/** One file of this name, listed as the text says. */
const named = (name: string, listed: string): BagRecipe => ({
  payload: { [`data/${name}`]: 'hello\n' },
  ...manifest(`${sha256}  data/${listed}\n`),
});
const declared = (text: string): BagRecipe => ({ tagFiles: { 'bagit.txt': text } });
const info = (text: string | Uint8Array): BagRecipe => ({ tagFiles: { 'bag-info.txt': text } });
const fetched = (text: string): BagRecipe => ({ tagFiles: { 'fetch.txt': text } });
const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
const url = 'http://example.invalid/a';
const nfc = 'é.txt'.normalize('NFC');
const nfd = 'é.txt'.normalize('NFD');
const inUtf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

/** Verdicts decided by reading RFC 8493 before the program was asked. */
const valid: Readonly<Record<string, BagRecipe>> = {
  'a declaration with CRLF': declared(declaration.replaceAll('\n', '\r\n')),
  'a declaration with CR': declared(declaration.replaceAll('\n', '\r')),
  'a declaration without a last line break': declared(declaration.trimEnd()),
  'an encoding in small letters': declared(
    declaration
      .toLowerCase()
      .replace('bagit-version', 'BagIt-Version')
      .replace('tag-file-character-encoding', 'Tag-File-Character-Encoding'),
  ),
  'tag files in UTF-16': {
    encoding: 'UTF-16',
    payload: { 'data/中.txt': 'hello\n' },
    tagFiles: {
      'manifest-sha256.txt': inUtf16(`${sha256}  data/中.txt\n`),
      'bag-info.txt': inUtf16('Payload-Oxum: 6.1\n'),
    },
  },
  'tag files in ISO-8859-1': {
    encoding: 'ISO-8859-1',
    payload: { 'data/é.txt': 'hello\n' },
    tagFiles: { 'manifest-sha256.txt': Buffer.from(`${sha256}  data/é.txt\n`, 'latin1') },
  },
  'a manifest with CR': manifest(hello.replace('\n', '\r')),
  'a tab between digest and path': manifest(`${sha256}\tdata/hello.txt\n`),
  'blanks and tabs between digest and path': manifest(`${sha256} \t  data/hello.txt\n`),
  'a digest in capitals': manifest(`${sha256.toUpperCase()}  data/hello.txt\n`),
  'four algorithms': { algorithms: ['md5', 'sha1', 'sha256', 'sha512'] },
  'an empty file': { payload: { 'data/empty': '' } },
  'an empty payload whose tag files were checked': { payload: {}, tagManifest: true },
  'a line break in a name': named('a\nb', 'a%0Ab'),
  'a carriage return in a name, in small letters': named('a\rb', 'a%0db'),
  'a percent sign in a name': named('100%', '100%25'),
  'a name that looks encoded': named('a%0Ab', 'a%250Ab'),
  'a name that begins with a star': named('*a', '*a'),
  'a name that begins with a tilde': named('~root', '~root'),
  'a name that ends with a blank': named('a ', 'a '),
  'a name of 255 bytes': named('x'.repeat(255), 'x'.repeat(255)),
  'a name decomposed in the manifest only': named(nfc, nfd),
  'two names that differ by composition': { payload: { [`data/${nfc}`]: '1', [`data/${nfd}`]: '2' } },
  'a repeated label': info('Contact-Name: a\nContact-Name: b\n'),
  'a value over three lines': info('External-Description: a\n  b\n\tc\n'),
  'a value over lines with CRLF': info('A: b\r\n c\r\nPayload-Oxum: 6.1\r\n'),
  'an Oxum with blanks behind it': info('Payload-Oxum: 6.1  \n'),
  'an empty bag-info.txt': info(''),
  'an empty fetch.txt': fetched(''),
  'a fetched file': fetched(`${url} 6 data/hello.txt\n`),
  'a fetched file of a length not told': fetched(`${url} - data/hello.txt\n`),
  'a bag in the payload, whatever it holds': {
    payload: { 'data/in/bagit.txt': 'junk', 'data/in/manifest-md5.txt': 'junk', 'data/in/data/x': 'x' },
  },
};

const invalid: Readonly<Record<string, BagRecipe>> = {
  'a version of one number': declared(declaration.replace('1.0', '1')),
  'a third line in the declaration': declared(`${declaration}X: y\n`),
  'labels in small letters in the declaration': declared(declaration.toLowerCase()),
  'a mark before the manifest': manifest(`\uFEFF${hello}`),
  'a mark before a wrong Oxum': info('\uFEFFPayload-Oxum: 9.9\n'),
  'bytes that are not of the declared encoding': info(Buffer.from('Contact-Name: \xe9\n', 'latin1')),
  'one path twice': manifest(hello + hello),
  'one path twice, once with ./': manifest(`${hello}${sha256}  ./data/hello.txt\n`),
  'one path twice, once with //': manifest(`${hello}${'0'.repeat(64)}  data//hello.txt\n`),
  'one file under two spellings': {
    payload: { [`data/${nfc}`]: 'hello\n' },
    ...manifest(`${sha256}  data/${nfc}\n${sha256}  data/${nfd}\n`),
  },
  'two manifests whose names differ in case, one wrong': {
    tagFiles: { 'manifest-SHA256.txt': `${'0'.repeat(64)}  data/hello.txt\n` },
  },
  'a digest of another length': manifest(`${sha256.slice(0, 40)}  data/hello.txt\n`),
  'a digest alone': manifest(`${hello}${sha256}\n`),
  'a remark in the manifest': manifest(`# made today\n${hello}`),
  'a name escaped as sha256sum does it': {
    payload: { 'data/a\nb': 'hello\n' },
    ...manifest(`\\${sha256}  data/a\\nb\n`),
  },
  'dots written as %2e': manifest(`${hello}${sha256}  data/%2e%2e/x\n`),
  'a share of a network': manifest(`${hello}${sha256}  //server/share/a\n`),
  'an absolute path': manifest(`${hello}${sha256}  /etc/hostname\n`),
  'a home': manifest(`${hello}${sha256}  ~/a\n`),
  'a drive': manifest(`${hello}${sha256}  C:/a\n`),
  'a zero byte in a path': manifest(`${hello}${sha256}  data/a\0\n`),
  'a tag file in the payload manifest': manifest(hello + line('sha256', declaration, 'bagit.txt')),
  'a negative Oxum': info('Payload-Oxum: -6.1\n'),
  'an Oxum beyond what counts exactly': info('Payload-Oxum: 9007199254740993.1\n'),
  'a wrong Oxum under a label in small letters': info('payload-oxum: 9.9\n'),
  'a continuation of nothing': info('  b\nA: b\n'),
  'no blank behind the colon': info('A:b\n'),
  'a fetch line without a length': fetched(`${url} data/hello.txt\n`),
  'a fetch line whose address is none': fetched('a 6 data/hello.txt\n'),
  'a fetch line whose address is a path': fetched('/srv/a 6 data/hello.txt\n'),
  'a fetch line of a tag file': fetched(`${url} 6 bag-info.txt\n`),
  'a fetch line of something no manifest lists': fetched(`${url} 6 data/other.txt\n`),
};

describe('the verdict of RFC 8493', () => {
  it.each(Object.entries(valid))('[B-44] is valid: %s', async (_, recipe) => {
    expect(await judge(folderOf(recipe))).toEqual(['valid', []]);
  });

  it.each(Object.entries(invalid))('[B-44] is invalid: %s', async (_, recipe) => {
    const [verdict, codes] = await judge(folderOf(recipe));
    expect([verdict, codes.length > 0]).toEqual(['invalid', true]);
  });

  it.each(['0.93', '0.94', '0.95', '0.96', '0.97'])(
    '[B-44] of version %s bears what 1.0 does not',
    async (version) => {
      const loose = {
        version,
        info: null,
        tagFiles: {
          'manifest-sha256.txt': `${sha256} *./data/hello.txt\n${sha256}  data/hello.txt\n`,
          'fetch.txt': 'a 6 data/hello.txt\n',
        },
      };
      expect(await judge(folderOf(loose))).toEqual(['valid', []]);
      expect((await judge(folderOf({ ...loose, version: '1.0' })))[0]).toBe('invalid');
    },
  );

  it('[B-44] is none where nothing can be said', async () => {
    const unknown = { 'an algorithm': { tagFiles: { 'manifest-foo.txt': 'ab  data/hello.txt\n' } } };
    const more: Readonly<Record<string, BagRecipe>> = {
      ...unknown,
      'a later version': { version: '1.1' },
      'an encoding': { encoding: 'KLINGON' },
      'an empty payload, and nothing was checked': { payload: {} },
    };
    for (const [what, recipe] of Object.entries(more))
      expect([what, (await judge(folderOf(recipe)))[0]]).toEqual([what, 'unjudged']);
  });

  it('[B-44] warns of a path that is written another way than it is read', async () => {
    for (const path of ['./data/hello.txt', 'data//hello.txt', 'data/./hello.txt']) {
      const place = folderOf(manifest(`${sha256}  ${path}\n`));
      const { verdict, warnings } = await verifyPath(place, quietProgress().progress);
      expect([path, verdict, warnings.map(({ code }) => code)]).toEqual([
        path,
        'valid',
        expect.arrayContaining(['bag.dotSlash']),
      ]);
    }
  });

  it('[B-44] follows no link, wherever it leads', async () => {
    const outside = tempFolder();
    putFiles(outside, new Map([['hello.txt', Buffer.from('hello\n')]]));
    for (const link of ['data/link', 'data', 'bagit.txt']) {
      const payload = link === 'data' ? {} : { 'data/hello.txt': 'hello\n' };
      const files = bagFiles({ tagManifest: false, payload, ...manifest(`${sha256}  data/hello.txt\n`) });
      files.delete(link);
      const folder = tempFolder();
      if (link === 'data') {
        mkdirSync(folder, { recursive: true });
        symlinkSync(outside, join(folder, 'data'));
      }
      putFiles(folder, files);
      if (link !== 'data') symlinkSync(join(outside, 'hello.txt'), join(folder, link));
      expect([link, (await judge(folder))[0]]).toEqual([link, 'invalid']);
    }
  });

  it('[B-44] in an archive: one bag, in one folder or in none', async () => {
    const mark = { name: 'readme.txt', content: 'x' };
    expect(await judge(zipOf(inside('bag/')))).toEqual(['valid', []]);
    expect(await judge(zipOf(inside('')))).toEqual(['valid', []]);
    expect((await judge(zipOf([...inside('bag/'), mark])))[0]).toBe('invalid');
    expect((await judge(zipOf([...inside('one/'), ...inside('two/')])))[0]).toBe('unjudged');
    expect((await judge(zipOf([])))[0]).toBe('unjudged');
    const link = { name: 'bag/data/link', content: 'hello.txt', mode: 0o120777 };
    expect((await judge(zipOf([...inside('bag/'), link])))[0]).toBe('invalid');
  });
});
