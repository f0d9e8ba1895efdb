import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyPath } from '#dossier/verifyPath.ts';
import { bagFiles, digest, line, putFiles, type BagRecipe } from './writeBagit.ts';
import { quietProgress } from './quietProgress.ts';
import { tempFolder } from './tempFolder.ts';

const judge = async (recipe: BagRecipe) => {
  const folder = putFiles(tempFolder(), bagFiles(recipe));
  return verifyPath(folder, quietProgress().progress);
};
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);

const utf16 = (text: string, order: 'be' | 'le', bom: boolean) => {
  const bytes = Buffer.from(`${bom ? '\uFEFF' : ''}${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const md5Line = line('md5', 'hello\n', 'data/hello.txt');
const bytesOf = (encode: (text: string) => Buffer, encoding: string): BagRecipe => ({
  version: '0.97',
  encoding,
  algorithms: ['md5'],
  tagFiles: { 'bag-info.txt': encode('Contact-Name: 测试\n'), 'manifest-md5.txt': encode(md5Line) },
  tagManifest: false,
});

const valid: Readonly<Record<string, BagRecipe>> = {
  'a basic 1.0 bag': {},
  'several algorithms': { algorithms: ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'] },
  'version 0.93 with package-info.txt': {
    version: '0.93',
    algorithms: ['md5'],
    info: null,
    tagFiles: {
      'package-info.txt': 'Payload-Oxum: 6.1\nBagging-Date: 2010-01-01\nBagging-Date: 2010-02-01\n',
    },
  },
  'version 0.94': { version: '0.94', algorithms: ['md5'] },
  'version 0.95': { version: '0.95', algorithms: ['sha1'] },
  'version 0.96': { version: '0.96', algorithms: ['md5'] },
  'a minimal 0.97 bag': { version: '0.97', algorithms: ['md5'], info: null, tagManifest: false },
  'upper-case digests and a tab': {
    tagFiles: { 'manifest-sha256.txt': `${digest('sha256', 'hello\n').toUpperCase()}\tdata/hello.txt\n` },
  },
  'CRLF line ends': {
    tagFiles: { 'manifest-sha256.txt': line('sha256', 'hello\n', 'data/hello.txt').replace('\n', '\r\n') },
  },
  'CR line ends': {
    tagFiles: { 'manifest-sha256.txt': line('sha256', 'hello\n', 'data/hello.txt').replace('\n', '\r') },
  },
  'no line end at the end': {
    tagFiles: { 'manifest-sha256.txt': line('sha256', 'hello\n', 'data/hello.txt').trimEnd() },
  },
  'spaces and Chinese in names': { payload: { 'data/现场 照片/𠮷野家 甲.jpg': 'x', 'data/b c.txt': 'y' } },
  'escaped line breaks and percent': {
    payload: { 'data/a\nb%.txt': 'x' },
    tagFiles: { 'manifest-sha256.txt': line('sha256', 'x', 'data/a%0Ab%25.txt') },
  },
  'an unescaped percent before 1.0': {
    version: '0.97',
    payload: { 'data/100%25.txt': 'x', 'data/a%20b.txt': 'y' },
  },
  'a leading ./': {
    version: '0.97',
    tagFiles: { 'manifest-sha256.txt': line('sha256', 'hello\n', './data/hello.txt') },
  },
  'a bag within a bag': { payload: { 'data/inner/bagit.txt': 'x', 'data/inner/manifest-md5.txt': 'y' } },
  'blanks around the colon before 1.0': {
    version: '0.97',
    info: 'Source-Organization   : x\nContact-Name:\ty\n',
  },
  'repeated and continued metadata': { info: 'Contact-Name: a\nContact-Name: b\nNote: long\n  value\n' },
  'a payload file in only one of two manifests before 1.0': {
    version: '0.97',
    algorithms: ['md5', 'sha1'],
    payload: { 'data/a': '1', 'data/b': '2' },
    tagFiles: {
      'manifest-md5.txt': line('md5', '1', 'data/a'),
      'manifest-sha1.txt': line('sha1', '2', 'data/b'),
    },
  },
  'a fetch.txt whose files are all here': {
    version: '0.97',
    tagFiles: { 'fetch.txt': 'http://localhost/hello.txt 6 data/hello.txt\n' },
  },
  'UTF-16 big-endian with a mark': bytesOf((text) => utf16(text, 'be', true), 'UTF-16'),
  'UTF-16 little-endian with a mark': bytesOf((text) => utf16(text, 'le', true), 'UTF-16'),
  'UTF-16 whose mark contradicts the name': bytesOf((text) => utf16(text, 'le', true), 'UTF-16BE'),
  'UTF-16BE without a mark': bytesOf((text) => utf16(text, 'be', false), 'UTF-16BE'),
  'UTF-16LE without a mark': bytesOf((text) => utf16(text, 'le', false), 'UTF-16LE'),
  'ISO-8859-1': {
    version: '0.97',
    encoding: 'ISO-8859-1',
    payload: { 'data/Núñez.txt': 'x' },
    tagFiles: { 'manifest-sha256.txt': Buffer.from(line('sha256', 'x', 'data/Núñez.txt'), 'latin1') },
  },
  GB18030: {
    version: '0.97',
    encoding: 'GB18030',
    payload: { 'data/中.txt': 'x' },
    tagFiles: {
      'manifest-sha256.txt': Buffer.from(`${digest('sha256', 'x')}  data/\xd6\xd0.txt\n`, 'latin1'),
    },
  },
  'an SM3 manifest': {
    tagFiles: {
      'manifest-sm3.txt':
        '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0  data/hello.txt\n',
    },
    payload: { 'data/hello.txt': 'abc' },
  },
  'a tag folder': { tagFiles: { 'metadata/notes.txt': 'x' } },
};

const warned: Readonly<Record<string, readonly [string, BagRecipe]>> = {
  'the same file listed twice with one digest before 1.0': [
    'bag.listedTwiceSame',
    { version: '0.97', algorithms: ['md5'], tagFiles: { 'manifest-md5.txt': md5Line + md5Line } },
  ],
  'md5sum asterisks': [
    'bag.md5sumStyle',
    {
      version: '0.97',
      tagFiles: { 'manifest-sha256.txt': `${digest('sha256', 'hello\n')} *data/hello.txt\n` },
    },
  ],
  'another normalisation on disk than in the manifest': [
    'bag.nameNormalized',
    {
      version: '0.97',
      payload: { ['data/Núñez'.normalize('NFD')]: 'x' },
      tagFiles: { 'manifest-sha256.txt': line('sha256', 'x', 'data/Núñez'.normalize('NFC')) },
    },
  ],
  'one name listed in two normalisations': [
    'bag.nameNormalized',
    {
      version: '0.97',
      payload: { ['data/Núñez'.normalize('NFC')]: 'x' },
      tagFiles: {
        'manifest-sha256.txt':
          line('sha256', 'x', 'data/Núñez'.normalize('NFC')) +
          line('sha256', 'x', 'data/Núñez'.normalize('NFD')),
      },
    },
  ],
  'two names that differ in case, one file': [
    'bag.nameCaseDiffers',
    {
      version: '0.97',
      payload: { 'data/a': 'x' },
      tagFiles: { 'manifest-sha256.txt': line('sha256', 'x', 'data/a') + line('sha256', 'x', 'data/A') },
    },
  ],
  'two files that differ in case': ['bag.namesClash', { payload: { 'data/a': 'x', 'data/A': 'y' } }],
  'a system file': ['bag.systemFile', { payload: { 'data/.DS_Store': 'x' } }],
  'names Windows forbids': ['bag.nameUnportable', { payload: { 'data/what?.txt': 'x' } }],
  'relative paths': [
    'bag.dotSlash',
    { version: '0.97', tagFiles: { 'manifest-sha256.txt': line('sha256', 'hello\n', './data/hello.txt') } },
  ],
  'no tag manifest': ['bag.tagManifestMissing', { tagManifest: false }],
  'an unlisted tag file': ['bag.tagFileUnlisted', { afterwards: { '新说明.txt': 'x' } }],
  'an old version': ['bag.oldVersion', { version: '0.96' }],
};

const payloadLine = (path: string): BagRecipe => ({
  tagFiles: {
    'manifest-sha256.txt':
      line('sha256', 'hello\n', 'data/hello.txt') + `${digest('sha256', 'x')}  ${path}\n`,
  },
});
const fetchLine = (path: string): BagRecipe => ({
  version: '0.97',
  tagFiles: { 'fetch.txt': `http://localhost/x - ${path}\n` },
});
const tagLine = (path: string): BagRecipe => ({
  afterwards: { 'tagmanifest-sha256.txt': `${digest('sha256', 'x')}  ${path}\n` },
});

const invalid: Readonly<Record<string, readonly [string, BagRecipe]>> = {
  'no bagit.txt': ['bag.declarationMissing', { tagFiles: { 'bagit.txt': null } }],
  'a mark before bagit.txt': [
    'bag.declarationMalformed',
    {
      version: '0.97',
      tagFiles: { 'bagit.txt': '\uFEFFBagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n' },
    },
  ],
  'a version without its major number': ['bag.declarationMalformed', { version: '.97' }],
  'no encoding line': ['bag.declarationMalformed', { tagFiles: { 'bagit.txt': 'BagIt-Version: 0.97\n' } }],
  'a blank before the colon of 1.0': [
    'bag.declarationMalformed',
    { tagFiles: { 'bagit.txt': 'BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n' } },
  ],
  'a third line in bagit.txt of 1.0': [
    'bag.declarationMalformed',
    { tagFiles: { 'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nMore: x\n' } },
  ],
  'no payload manifest': ['bag.manifestMissing', { tagFiles: { 'manifest-sha256.txt': null } }],
  'a changed payload file': ['bag.digestDiffers', { afterwards: { 'data/hello.txt': 'hellO\n' } }],
  'a changed tag file': ['bag.digestDiffers', { afterwards: { 'bag-info.txt': 'Contact-Name: x\n' } }],
  'a missing payload file': [
    'bag.fileMissing',
    { payload: { 'data/a': '1', 'data/b': '2' }, afterwards: { 'data/b': null } },
  ],
  'a missing tag file': ['bag.fileMissing', { afterwards: { 'bag-info.txt': null } }],
  'an unlisted payload file': ['bag.fileExtra', { afterwards: { 'data/more.txt': 'x' } }],
  'a payload file missing from one manifest of 1.0': [
    'bag.manifestIncomplete',
    {
      algorithms: ['sha256', 'sha512'],
      payload: { 'data/a': '1', 'data/b': '2' },
      tagFiles: { 'manifest-sha512.txt': line('sha512', '1', 'data/a') },
    },
  ],
  'the same file twice with different digests': [
    'bag.listedTwiceDifferently',
    {
      version: '0.97',
      algorithms: ['md5'],
      tagFiles: { 'manifest-md5.txt': md5Line + line('md5', 'x', 'data/hello.txt') },
    },
  ],
  'the same file twice in 1.0': [
    'bag.listedTwice',
    { tagFiles: { 'manifest-sha256.txt': line('sha256', 'hello\n', 'data/hello.txt').repeat(2) } },
  ],
  'a mark in a UTF-8 manifest of 1.0': [
    'bag.bomForbidden',
    { tagFiles: { 'manifest-sha256.txt': `\uFEFF${line('sha256', 'hello\n', 'data/hello.txt')}` } },
  ],
  'a manifest that is not in its encoding': [
    'bag.encodingInvalid',
    { tagFiles: { 'manifest-sha256.txt': Buffer.from([0x61, 0xff, 0xfe, 0x0a]) } },
  ],
  'a broken manifest line': [
    'bag.manifestLineMalformed',
    { tagFiles: { 'manifest-sha256.txt': 'nonsense\n' } },
  ],
  'a digest of the wrong length': [
    'bag.digestMalformed',
    { tagFiles: { 'manifest-sha256.txt': 'abcd  data/hello.txt\n' } },
  ],
  'another Payload-Oxum': ['bag.oxumDiffers', { info: 'Payload-Oxum: 7.1\n' }],
  'two Payload-Oxum in 1.0': ['bag.oxumRepeated', { info: 'Payload-Oxum: 6.1\nPayload-Oxum: 6.1\n' }],
  'a Payload-Oxum of another form': ['bag.oxumMalformed', { info: 'Payload-Oxum: six\n' }],
  'files that must be fetched': [
    'bag.fetchUnsupported',
    {
      tagFiles: { 'fetch.txt': 'http://localhost/x 6 data/hello.txt\n' },
      afterwards: { 'data/hello.txt': null },
    },
  ],
  'a broken fetch line': ['bag.fetchMalformed', { tagFiles: { 'fetch.txt': 'http://localhost/x\n' } }],
  'a payload file in a tag manifest': ['bag.pathInsidePayload', tagLine('data/hello.txt')],
  'a tag file in a payload manifest': ['bag.pathOutsidePayload', payloadLine('bagit.txt')],
  'a tag manifest without the payload manifest in 1.0': [
    'bag.tagManifestIncomplete',
    { afterwards: { 'tagmanifest-sha256.txt': line('sha256', '', 'bag-info.txt') } },
  ],
  'a change of case alone': [
    'bag.fileMissing',
    { payload: { 'data/Photo.jpg': 'x' }, afterwards: { 'data/Photo.jpg': null, 'data/photo.jpg': 'x' } },
  ],
};
const dangerousPaths = [
  ['bag.pathEscapes', '../../../README.md'],
  ['bag.pathEscapes', 'data/../../x'],
  ['bag.pathEscapes', './../x'],
  ['bag.pathEscapes', 'data\\..\\..\\x'],
  ['bag.pathAbsolute', '/tmp/foo'],
  ['bag.pathAbsolute', 'C:\\Windows\\System32\\setx.exe'],
  ['bag.pathAbsolute', 'c:x'],
  ['bag.pathAbsolute', '\\\\server\\share\\x'],
  ['bag.pathAbsolute', '\\\\?\\UNC\\server\\Windows\\System32\\setx.exe'],
  ['bag.pathHome', '~/foo'],
  ['bag.pathHome', '~root/foo'],
  ['bag.pathHome', '%HomeDrive%\\Windows\\System32\\setx.exe'],
  ['bag.pathBackslash', 'data\\x'],
  ['bag.pathReserved', 'data/CON'],
  ['bag.pathReserved', 'data/nul.txt'],
  ['bag.pathReserved', 'data/com1 .jpg'],
  ['bag.pathNul', 'data/x\u0000.txt'],
] as const;

describe('verifyPath as RFC 8493 says', () => {
  it.each(Object.entries(valid))('%s is valid', async (_, recipe) => {
    const verdict = await judge(recipe);
    expect(verdict).toMatchObject({ verdict: 'valid', findings: [] });
    expect(verdict.filesChecked).toBeGreaterThan(0);
  });

  it.each(Object.entries(warned))('%s is valid with a warning', async (_, [code, recipe]) => {
    const verdict = await judge(recipe);
    expect(verdict).toMatchObject({ verdict: 'valid', findings: [] });
    expect(codes(verdict.warnings)).toContain(code);
  });

  it.each(Object.entries(invalid))('%s is invalid', async (_, [code, recipe]) => {
    const verdict = await judge(recipe);
    expect(verdict.verdict).toBe('invalid');
    expect(codes(verdict.findings)).toContain(code);
  });

  it.each(dangerousPaths)('%s: %j is refused in manifest, tag manifest and fetch.txt', async (code, path) => {
    for (const recipe of [payloadLine(path), tagLine(path), fetchLine(path)]) {
      const verdict = await judge(recipe);
      expect(verdict.verdict).toBe('invalid');
      expect(codes(verdict.findings)).toContain(code);
      expect(codes(verdict.findings)).not.toContain('bag.fileMissing');
    }
  });

  it.each([
    ['a version from the future', 'bag.versionUnknown', { version: '2.0' }],
    ['an unknown encoding', 'bag.encodingUnsupported', { encoding: 'KLINGON' }],
    [
      'an unknown algorithm',
      'bag.algorithmUnsupported',
      { tagFiles: { 'manifest-crc9.txt': 'ab  data/hello.txt\n' } },
    ],
    ['an empty bag without tag manifest', 'bag.nothingChecked', { payload: {}, tagManifest: false }],
  ] as const)('%s cannot be judged', async (_, code, recipe) => {
    const verdict = await judge(recipe);
    expect(verdict.verdict).toBe('unjudged');
    expect(codes(verdict.findings)).toContain(code);
  });

  it('a folder that is no bag at all cannot be judged', async () => {
    const verdict = await verifyPath(tempFolder(), quietProgress().progress);
    expect(verdict).toMatchObject({ verdict: 'unjudged', findings: [{ code: 'bag.notABag' }] });
  });

  it('a folder that is not there cannot be judged', async () => {
    const verdict = await verifyPath(join(tempFolder(), 'gone'), quietProgress().progress);
    expect(verdict).toMatchObject({ verdict: 'unjudged', findings: [{ code: 'bag.unreadable' }] });
  });

  it.each(['data/hello.txt', 'bag-info.txt', 'data/folder'])(
    'a symbolic link at %s is refused',
    async (path) => {
      const outside = tempFolder();
      const folder = putFiles(tempFolder(), bagFiles({ payload: { 'data/a.txt': 'x' }, info: null }));
      symlinkSync(outside, join(folder, path));
      const verdict = await verifyPath(folder, quietProgress().progress);
      expect(verdict.verdict).toBe('invalid');
      expect(verdict.findings).toContainEqual(expect.objectContaining({ code: 'bag.symlink', path }));
    },
  );

  it('a pipe is refused and never opened', async () => {
    const folder = putFiles(tempFolder(), bagFiles());
    expect(spawnSync('mkfifo', [join(folder, 'data/pipe')]).status).toBe(0);
    const verdict = await verifyPath(folder, quietProgress().progress);
    expect(verdict.findings).toContainEqual(
      expect.objectContaining({ code: 'bag.specialFile', path: 'data/pipe' }),
    );
  });

  it('a hard link and an empty folder are told', async () => {
    const folder = putFiles(tempFolder(), bagFiles());
    linkSync(join(folder, 'data/hello.txt'), join(tempFolder(), 'outside.txt'));
    mkdirSync(join(folder, 'data/empty'));
    const verdict = await verifyPath(folder, quietProgress().progress);
    expect(verdict).toMatchObject({ verdict: 'valid', findings: [] });
    expect(codes(verdict.warnings)).toEqual(expect.arrayContaining(['bag.hardLinked', 'bag.emptyFolder']));
  });

  it('a folder that holds a bag says where it is', async () => {
    const folder = tempFolder();
    putFiles(join(folder, '卷宗'), bagFiles());
    const verdict = await verifyPath(folder, quietProgress().progress);
    expect(verdict.verdict).toBe('unjudged');
    expect(verdict.warnings).toContainEqual(expect.objectContaining({ code: 'bag.insideFolder' }));
    expect(verdict.warnings[0]?.message).toContain('卷宗');
  });

  it('a thousand small files and more are hashed in threads with the same result', async () => {
    const payload = Object.fromEntries(
      Array.from({ length: 1500 }, (_, at) => [`data/${at % 7}/${at}.txt`, `内容${at}`]),
    );
    const recipe = { payload, algorithms: ['sha256', 'md5'], afterwards: { 'data/3/3.txt': '改' } };
    const verdict = await judge(recipe);
    expect(verdict.filesChecked).toBe(1500 + 4);
    expect(verdict.findings.map(({ code, path }) => [code, path])).toEqual([
      ['bag.digestDiffers', 'data/3/3.txt'],
      ['bag.digestDiffers', 'data/3/3.txt'],
    ]);
  });

  it('reports progress up to the last byte and file', async () => {
    const folder = putFiles(tempFolder(), bagFiles({ payload: { 'data/a': 'aaaa', 'data/b': 'bb' } }));
    const { progress, steps } = quietProgress();
    await verifyPath(folder, progress);
    const last = steps.at(-1);
    expect(last?.doneBytes).toBe(last?.totalBytes);
    expect(last?.doneFiles).toBe(last?.totalFiles);
  });

  it('a cancelled check gives no verdict', async () => {
    const folder = putFiles(tempFolder(), bagFiles());
    const verdict = await verifyPath(folder, quietProgress(() => true).progress);
    expect(verdict.verdict).toBe('unjudged');
    expect(codes(verdict.findings)).toContain('bag.cancelled');
  });
});
