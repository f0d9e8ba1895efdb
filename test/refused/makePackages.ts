/**
 * Writes the hostile packages beside this file: `node test/refused/makePackages.ts`.
 * The part of each name before `__` is the finding it must cause; the suite walks the folder.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bagFiles, digest, line, type BagRecipe } from '../dossier/writeBagit.ts';
import { rawZip, type RawEntry } from './rawZip.ts';

const bag = (recipe: BagRecipe = {}): RawEntry[] =>
  [...bagFiles(recipe)].map(([name, content]) => ({ name: `bag/${name}`, content }));
const withEntry = (...extra: RawEntry[]) => rawZip([...bag(), ...extra]);
const listed = (path: string) =>
  rawZip(
    bag({
      tagFiles: {
        'manifest-sha256.txt':
          line('sha256', 'hello\n', 'data/hello.txt') + `${digest('sha256', 'x')}  ${path}\n`,
      },
    }),
  );
const zeros = Buffer.alloc(4 << 20);
const encrypted = 0x801;

const packages: Readonly<Record<string, Buffer>> = {
  'zip.pathEscapes__dotdot': withEntry({ name: '../escaped.txt', content: 'x' }),
  'zip.pathEscapes__dotdotInside': withEntry({ name: 'bag/data/../../../escaped.txt', content: 'x' }),
  'zip.pathEscapes__backslashDotdot': withEntry({ name: 'bag\\..\\..\\escaped.txt', content: 'x' }),
  'zip.absolutePath__root': withEntry({ name: '/etc/passwd', content: 'x' }),
  'zip.absolutePath__drive': withEntry({ name: 'C:/Windows/x.txt', content: 'x' }),
  'zip.absolutePath__unc': withEntry({ name: '\\\\server\\share\\x', content: 'x' }),
  'zip.backslash__separator': withEntry({ name: 'bag\\data\\x.txt', content: 'x' }),
  'zip.homePath__tilde': withEntry({ name: '~/.ssh/authorized_keys', content: 'x' }),
  'zip.homePath__variable': withEntry({ name: '%APPDATA%/x', content: 'x' }),
  'zip.reservedName__con': withEntry({ name: 'bag/data/CON.txt', content: 'x' }),
  'zip.reservedName__trailingDot': withEntry({ name: 'bag/data/hello.txt.', content: 'x' }),
  'zip.reservedName__trailingBlank': withEntry({ name: 'bag/data/hello.txt ', content: 'x' }),
  'zip.reservedName__hiddenStream': withEntry({ name: 'bag/data/hello.txt:more', content: 'x' }),
  'zip.nulName__middle': withEntry({ name: 'bag/data/x\u0000.jpg', content: 'x' }),
  'zip.emptyName__none': withEntry({ name: '', content: 'x' }),
  'zip.nameEncoding__badUtf8': withEntry({ name: Buffer.from([0x62, 0xff, 0xfe]), content: 'x' }),
  'zip.symlink__outside': withEntry({ name: 'bag/data/link', content: '/etc/passwd', mode: 0o120777 }),
  'zip.symlink__folder': withEntry({ name: 'bag/more', content: '..', mode: 0o120777 }),
  'zip.specialFile__device': withEntry({ name: 'bag/data/device', mode: 0o020666 }),
  'zip.duplicate__sameName': withEntry({ name: 'bag/data/hello.txt', content: 'other' }),
  'zip.duplicate__caseClash': withEntry({ name: 'bag/data/HELLO.TXT', content: 'other' }),
  'zip.duplicate__normalisation': withEntry(
    { name: 'bag/é', content: 'a' },
    { name: 'bag/e\u0301', content: 'b' },
  ),
  'zip.duplicate__fileIsFolder': withEntry({ name: 'bag/data/hello.txt/x', content: 'x' }),
  'zip.overlap__sharedData': rawZip([
    ...bag(),
    { name: 'bag/data/hello.txt', content: 'hello\n', sharesEntry: 0 },
  ]),
  'zip.overlap__quotedBomb': rawZip([
    { name: 'a', content: zeros.subarray(0, 1000), isDeflated: true },
    ...Array.from({ length: 50 }, (_, at): RawEntry => {
      return {
        name: `a${at}`,
        localName: 'a',
        content: zeros.subarray(0, 1000),
        isDeflated: true,
        sharesEntry: 0,
      };
    }),
  ]),
  'zip.bomb__oneEntry': withEntry({ name: 'bag/data/zeros.bin', content: zeros, isDeflated: true }),
  'zip.bomb__manyEntries': withEntry(
    ...Array.from({ length: 12 }, (_, at): RawEntry => {
      return { name: `bag/data/zeros${at}.bin`, content: zeros.subarray(0, 1 << 20), isDeflated: true };
    }),
  ),
  'zip.bomb__lyingSize': withEntry({
    name: 'bag/data/x.bin',
    content: 'x',
    isDeflated: true,
    claimedBytes: 1 << 30,
  }),
  'zip.encrypted__oldCipher': withEntry({
    name: 'bag/data/secret',
    content: 'xxxxxxxxxxxxx',
    flags: encrypted,
    claimedBytes: 1,
  }),
  'zip.encrypted__aes': withEntry({ name: 'bag/data/secret', content: 'xxxx', method: 99 }),
  'zip.methodUnsupported__lzma': withEntry({ name: 'bag/data/x', content: 'xxxx', method: 14 }),
  'zip.headerDiffers__name': withEntry({
    name: 'bag/data/shown.txt',
    localName: 'bag/data/other.txt',
    content: 'x',
  }),
  'zip.headerDiffers__size': withEntry({ name: 'bag/data/x', content: 'xxxx', claimedBytes: 2 }),
  'zip.truncated__tail': cut(withEntry({ name: 'bag/data/big', content: 'x'.repeat(2000) })),
  'zip.notAZip__text': Buffer.from('这不是压缩包'),
  'zip.notAZip__empty': Buffer.alloc(0),
  'zip.crcDiffers__stored': rawZip(bag().map((entry) => (isHello(entry) ? { ...entry, crc: 1 } : entry))),
  'zip.dataDamaged__deflate': rawZip(
    bag().map((entry) =>
      isHello(entry) ? { ...entry, content: Buffer.from([0xff, 0xff, 0xff]), method: 8 } : entry,
    ),
  ),
  'zip.dataDamaged__moreThanClaimed': rawZip(
    bag().map((entry) => (isHello(entry) ? { ...entry, isDeflated: true, claimedBytes: 3 } : entry)),
  ),
  'bag.digestDiffers__flippedByte': rawZip(bag({ afterwards: { 'data/hello.txt': 'hellO\n' } })),
  'bag.fileMissing__payload': rawZip(
    bag({ payload: { 'data/a': '1', 'data/b': '2' }, afterwards: { 'data/b': null } }),
  ),
  'bag.fileExtra__payload': rawZip(bag({ afterwards: { 'data/more': 'x' } })),
  'bag.declarationMissing__none': rawZip(bag({ tagFiles: { 'bagit.txt': null } })),
  'bag.manifestMissing__none': rawZip(bag({ tagFiles: { 'manifest-sha256.txt': null } })),
  'bag.fetchUnsupported__holey': rawZip(
    bag({
      tagFiles: { 'fetch.txt': 'http://localhost/x 6 data/hello.txt\n' },
      afterwards: { 'data/hello.txt': null },
    }),
  ),
  'bag.pathEscapes__manifest': listed('data/../../../etc/passwd'),
  'bag.pathEscapes__encoded': listed('data/..%0A/../../x'),
  'bag.pathAbsolute__manifest': listed('/etc/passwd'),
  'bag.pathAbsolute__unc': listed('\\\\?\\C:\\Windows\\x'),
  'bag.pathHome__manifest': listed('~root/.profile'),
  'bag.pathReserved__manifest': listed('data/NUL'),
  'bag.pathBackslash__manifest': listed('data\\x'),
  'bag.notABag__otherZip': rawZip([{ name: 'readme.txt', content: 'x' }]),
};

for (const [name, bytes] of Object.entries(packages))
  writeFileSync(join(import.meta.dirname, `${name}.zip`), bytes);

function isHello(entry: RawEntry): boolean {
  return entry.name === 'bag/data/hello.txt';
}

function cut(bytes: Buffer): Buffer {
  // The directory survives, its data does not: as after a copy that broke off in the middle.
  return Buffer.concat([bytes.subarray(0, 200), bytes.subarray(1500)]);
}
