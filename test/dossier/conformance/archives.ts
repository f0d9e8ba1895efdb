import { gzipSync } from 'node:zlib';
import { rawZip, type RawEntry } from '../../refused/rawZip.ts';
import { bagFiles, type BagRecipe } from '../writeBagit.ts';
import { conformanceCase, type ConformanceCase } from './cases.ts';
import { versions } from './soundBags.ts';
import { zip64 } from './zip64.ts';

const inside = (prefix: string, recipe: BagRecipe = {}, more: Partial<RawEntry> = {}): RawEntry[] =>
  [...bagFiles(recipe)].map(([name, content]) => ({ name: `${prefix}${name}`, content, ...more }));
const zip = (title: string, archive: Uint8Array): ConformanceCase =>
  conformanceCase(title, { archive, ending: 'zip' });
const withEntry = (...extra: RawEntry[]) => rawZip([...inside('bag/'), ...extra]);
const folder = (name: string): RawEntry => ({ name, mode: 0o040755 });

const eachVersion = versions.flatMap((version) =>
  [false, true].map((isDeflated) =>
    zip(
      `valid__${version} in a zip, ${isDeflated ? 'deflated' : 'stored'}`,
      rawZip(inside('bag/', { version }, { isDeflated })),
    ),
  ),
);

const sound: Readonly<Record<string, Uint8Array>> = {
  'valid__zip64 sizes and offsets': zip64(inside('bag/'), { hasDescriptors: false }),
  'valid__zip64 with data descriptors': zip64(inside('bag/'), { hasDescriptors: true }),
  'valid__zip.hiddenData__program before the archive': zip64(inside('bag/'), {
    hasDescriptors: false,
    before: Buffer.from('MZ a program that unpacks itself'),
  }),
  'valid__zip.atRoot__no folder around the bag': rawZip(inside('')),
  'valid__folders listed too': rawZip([folder('bag/'), folder('bag/data/'), ...inside('bag/')]),
  'valid__folder named in Chinese': rawZip(inside('维权卷宗 2026-0001/')),
  'valid__zip.besideBag__what macOS adds': withEntry({ name: '__MACOSX/bag/._x', content: 'x' }),
  'valid__bag.nameUnportable__control character in a tag file': withEntry({
    name: 'bag/a\u0007b',
    content: 'x',
  }),
};
const refused: Readonly<Record<string, Uint8Array>> = {
  'invalid__bag.digestDiffers__changed': rawZip(
    inside('bag/', { afterwards: { 'data/hello.txt': 'hellO\n' } }),
  ),
  'invalid__bag.fileMissing__payload': rawZip(
    inside('bag/', { payload: { 'data/a': '1', 'data/b': '2' }, afterwards: { 'data/b': null } }),
  ),
  'invalid__bag.fileExtra__payload': rawZip(inside('bag/', { afterwards: { 'data/more': 'x' } })),
  'invalid__bag.fileRenamed__payload': rawZip(
    inside('bag/', {
      payload: { 'data/a': '1', 'data/b': '2' },
      afterwards: { 'data/b': null, 'data/c': '2' },
    }),
  ),
  'invalid__zip.besideBag__stray file': withEntry({ name: 'run-me.exe', content: 'x' }),
  'unjudged__zip.severalBags__two': rawZip([...inside('one/'), ...inside('two/')]),
  'unjudged__bag.notABag__deeper than one folder': rawZip(inside('a/b/c/')),
  'invalid__zip.pathEscapes__entry': withEntry({ name: 'bag/../../x', content: 'x' }),
  'invalid__zip.absolutePath__entry': withEntry({ name: '/etc/x', content: 'x' }),
  'invalid__zip.homePath__entry': withEntry({ name: '~/x', content: 'x' }),
  'invalid__zip.backslash__entry': withEntry({ name: 'bag\\x', content: 'x' }),
  'invalid__zip.nameTooLong__entry': withEntry({ name: `bag/${'x/'.repeat(2100)}x`, content: 'x' }),
  'invalid__zip.reservedName__entry': withEntry({ name: 'bag/data/AUX.txt', content: 'x' }),
  'invalid__zip.symlink__out of the bag': withEntry({ name: 'bag/link', content: '/etc', mode: 0o120777 }),
  'invalid__zip.specialFile__pipe': withEntry({ name: 'bag/pipe', mode: 0o010666 }),
  'invalid__zip.duplicate__same name': withEntry({ name: 'bag/data/hello.txt', content: 'x' }),
  'invalid__zip.duplicate__other case': withEntry({ name: 'bag/data/Hello.TXT', content: 'x' }),
  'invalid__zip.overlap__shared data': withEntry({
    name: 'bag/bag-info.txt2',
    localName: 'bag/bag-info.txt2',
    content: 'hello\n',
    sharesEntry: 0,
  }),
  'unjudged__zip.bomb__one entry': withEntry({
    name: 'bag/data/z',
    content: Buffer.alloc(4 << 20),
    isDeflated: true,
  }),
  'invalid__zip.headerDiffers__other name inside': withEntry({
    name: 'bag/shown',
    localName: 'bag/other',
    content: 'x',
  }),
  'invalid__zip.crcDiffers__entry': rawZip(inside('bag/').map((each) => ({ ...each, crc: 1 }))),
  'unjudged__zip.encrypted__entry': withEntry({
    name: 'bag/x',
    content: 'xxxxxxxxxxxxx',
    flags: 0x801,
    claimedBytes: 1,
  }),
  'unjudged__zip.encrypted__masked headers': withEntry({ name: 'bag/x', content: 'x', flags: 0x2800 }),
  'unjudged__zip.methodUnsupported__entry': withEntry({ name: 'bag/x', content: 'xxxx', method: 14 }),
  'invalid__zip.ambiguous__second end in the comment': withComment(
    rawZip(inside('bag/')),
    'PK\u0005\u0006 and more',
  ),
  'unjudged__zip.notAZip__text': Buffer.from('没有'),
  'unjudged__zip.notAZip__empty': Buffer.alloc(0),
};

function withComment(archive: Buffer, comment: string): Buffer {
  const said = Buffer.concat([archive, Buffer.from(comment)]);
  said.writeUInt16LE(comment.length, archive.length - 2);
  return said;
}

const tarHead = Buffer.alloc(1024);
tarHead.write('bag/bagit.txt', 0);
tarHead.write('ustar', 257);
const others = [
  ['tar', tarHead],
  ['tgz', gzipSync(tarHead)],
  ['7z', Buffer.from('377abcaf271c0004', 'hex')],
  ['rar', Buffer.from('Rar!\u001a\u0007')],
  ['xz', Buffer.from('fd377a585a00', 'hex')],
  ['bz2', Buffer.from('BZh91AY')],
] as const;

/** Archives around bags: right, dangerous, broken, and those of other programs. */
export const archives: readonly ConformanceCase[] = [
  ...eachVersion,
  ...Object.entries({ ...sound, ...refused }).map(([title, bytes]) => zip(title, bytes)),
  ...others.map(([ending, archive]) =>
    conformanceCase(`unjudged__zip.otherFormat__${ending}`, { archive, ending }),
  ),
];
