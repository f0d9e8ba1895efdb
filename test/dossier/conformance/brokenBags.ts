import { bagFiles, digest, line, type BagRecipe } from '../writeBagit.ts';
import { conformanceCase, type ConformanceCase } from './cases.ts';
import { versions } from './soundBags.ts';

const bag = (title: string, recipe: BagRecipe): ConformanceCase =>
  conformanceCase(title, { files: bagFiles(recipe) });
const two = { 'data/a': '1', 'data/b': '2' };
const hello = line('sha256', 'hello\n', 'data/hello.txt');

/** Wrong in every version there ever was. */
const alwaysWrong = (version: string): Readonly<Record<string, BagRecipe>> => ({
  'bag.digestDiffers__payload changed': { afterwards: { 'data/hello.txt': 'hellO\n' } },
  'bag.digestDiffers__payload cut': { afterwards: { 'data/hello.txt': 'hell' } },
  'bag.digestDiffers__tag file changed': { afterwards: { 'bag-info.txt': 'Contact-Name: x\n' } },
  'bag.fileMissing__payload': { payload: two, afterwards: { 'data/b': null } },
  'bag.fileMissing__tag file': { afterwards: { 'bag-info.txt': null } },
  'bag.fileExtra__payload': { afterwards: { 'data/more': 'x' } },
  'bag.fileRenamed__payload': { payload: two, afterwards: { 'data/b': null, 'data/c': '2' } },
  'bag.fileRenamed__into another folder': { payload: two, afterwards: { 'data/b': null, 'data/d/b': '2' } },
  'bag.manifestMissing__none': { tagFiles: { 'manifest-sha256.txt': null } },
  'bag.declarationMissing__none': { tagFiles: { 'bagit.txt': null } },
  'bag.declarationMalformed__empty': { tagFiles: { 'bagit.txt': '' } },
  'bag.declarationMalformed__mark first': {
    tagFiles: { 'bagit.txt': `\uFEFFBagIt-Version: ${version}\nTag-File-Character-Encoding: UTF-8\n` },
  },
  'bag.declarationMalformed__blank before the colon': {
    tagFiles: { 'bagit.txt': `BagIt-Version : ${version}\nTag-File-Character-Encoding : UTF-8\n` },
  },
  'bag.declarationMalformed__encoding missing': { tagFiles: { 'bagit.txt': `BagIt-Version: ${version}\n` } },
  'bag.declarationMalformed__lines in the other order': {
    tagFiles: { 'bagit.txt': `Tag-File-Character-Encoding: UTF-8\nBagIt-Version: ${version}\n` },
  },
  'bag.listedTwiceDifferently__manifest': {
    tagFiles: { 'manifest-sha256.txt': hello + line('sha256', 'x', 'data/hello.txt') },
  },
  'bag.oxumDiffers__bytes': { tagFiles: { 'bag-info.txt': 'Payload-Oxum: 7.1\n' } },
  'bag.oxumDiffers__files': { tagFiles: { 'bag-info.txt': 'Payload-Oxum: 6.2\n' } },
  'bag.fetchUnsupported__file not here': {
    tagFiles: { 'fetch.txt': 'https://example.invalid/x 6 data/hello.txt\n' },
    afterwards: { 'data/hello.txt': null },
  },
  'bag.pathEscapes__manifest': {
    tagFiles: { 'manifest-sha256.txt': `${hello}${digest('sha256', 'x')}  ../x\n` },
  },
  'bag.pathEscapes__fetch': { tagFiles: { 'fetch.txt': 'https://example.invalid/x - data/../../x\n' } },
  'bag.digestMalformed__too short': { tagFiles: { 'manifest-sha256.txt': 'abcd  data/hello.txt\n' } },
  'bag.manifestLineMalformed__no digest': { tagFiles: { 'manifest-sha256.txt': 'data/hello.txt\n' } },
});
const eachVersion = versions.flatMap((version) =>
  Object.entries(alwaysWrong(version)).map(([title, recipe]) =>
    bag(`invalid__${title}, ${version}`, {
      version,
      ...(version < '0.96' && title.includes('oxum') ? asPackageInfo(recipe) : recipe),
    }),
  ),
);

/** Before 0.96 the metadata file had another name. */
function asPackageInfo(recipe: BagRecipe): BagRecipe {
  return { info: null, tagFiles: { 'package-info.txt': recipe.tagFiles?.['bag-info.txt'] ?? '' } };
}

const nfc = 'data/Núñez'.normalize('NFC');
const nfd = 'data/Núñez'.normalize('NFD');
/** Rules that bind since 1.0: the same bag in 0.97 is valid. */
const since10: Readonly<Record<string, BagRecipe>> = {
  'bag.manifestIncomplete__second manifest': {
    algorithms: ['sha256', 'sha512'],
    payload: two,
    tagFiles: { 'manifest-sha512.txt': line('sha512', '1', 'data/a') },
  },
  'bag.listedTwice__same digest': { tagFiles: { 'manifest-sha256.txt': hello.repeat(2) } },
  'bag.listedTwice__two normalisations of one file': {
    payload: { [nfc]: 'x' },
    tagFiles: { 'manifest-sha256.txt': line('sha256', 'x', nfc) + line('sha256', 'x', nfd) },
  },
  'bag.fileMissing__two cases of one file': {
    payload: { 'data/a': 'x' },
    tagFiles: { 'manifest-sha256.txt': line('sha256', 'x', 'data/a') + line('sha256', 'x', 'data/A') },
  },
  'bag.fileMissing__percent sign not escaped': { payload: { 'data/100%25.txt': 'x' } },
  'bag.bomForbidden__manifest': { tagFiles: { 'manifest-sha256.txt': `\uFEFF${hello}` } },
  'bag.infoLoose__blank before the colon': { info: 'Contact-Name : x\n' },
  'bag.infoLoose__nothing after the colon': { info: 'Contact-Name:x\n' },
  'bag.infoMalformed__no colon': { info: 'Contact-Name\n' },
  'bag.oxumMalformed__words': { info: 'Payload-Oxum: six\n' },
  'bag.oxumRepeated__twice': { info: 'Payload-Oxum: 6.1\nPayload-Oxum: 6.1\n' },
  'bag.fetchNotInManifest__other file': {
    tagFiles: { 'fetch.txt': 'https://example.invalid/x 1 data/other\n' },
  },
  'bag.tagManifestIncomplete__manifest not listed': {
    afterwards: { 'tagmanifest-sha256.txt': line('sha256', '', 'bag-info.txt') },
  },
  'bag.tagManifestListed__itself': {
    afterwards: {
      'tagmanifest-sha256.txt':
        line('sha256', hello, 'manifest-sha256.txt') + line('sha256', 'x', 'tagmanifest-sha256.txt'),
    },
  },
};
const eachSince10 = Object.entries(since10).flatMap(([title, recipe]) => [
  bag(`invalid__${title}, 1.0`, recipe),
  bag(`valid__what 1.0 calls ${title.replace('__', ' ')}, 0.97`, { version: '0.97', ...recipe }),
]);

const only10: Readonly<Record<string, BagRecipe>> = {
  'invalid__bag.declarationMalformed__third line': {
    tagFiles: { 'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nMore: x\n' },
  },
  'invalid__bag.encodingInvalid__manifest': {
    tagFiles: { 'manifest-sha256.txt': Buffer.from([0x61, 0xff, 0x0a]) },
  },
  'invalid__bag.pathInsidePayload__tag manifest': {
    afterwards: { 'tagmanifest-sha256.txt': line('sha256', 'hello\n', 'data/hello.txt') },
  },
  'invalid__bag.pathOutsidePayload__manifest': {
    tagFiles: { 'manifest-sha256.txt': `${hello}${digest('sha256', 'x')}  bagit.txt\n` },
  },
  'unjudged__bag.versionUnknown__2.0': { version: '2.0' },
  'unjudged__bag.versionUnknown__1.1': { version: '1.1' },
  'unjudged__bag.encodingUnsupported__none such': { encoding: 'KLINGON' },
  'unjudged__bag.algorithmUnsupported__none such': {
    tagFiles: { 'manifest-crc9.txt': 'ab  data/hello.txt\n' },
  },
  'unjudged__bag.nothingChecked__empty payload, no tag manifest': { payload: {}, tagManifest: false },
  'valid__bag.md5sumStyle__asterisk': {
    tagFiles: { 'manifest-sha256.txt': `${digest('sha256', 'hello\n')} *data/hello.txt\n` },
  },
  'valid__bag.namesClash__two cases': { payload: { 'data/a': '1', 'data/A': '2' } },
  'valid__bag.nameNormalized__other normalisation on disk': {
    payload: { [nfd]: 'x' },
    tagFiles: { 'manifest-sha256.txt': line('sha256', 'x', nfc) },
  },
  'valid__bag.nameUnportable__question mark': { payload: { 'data/what?.txt': 'x' } },
  'valid__bag.nameDeceptive__turned name': { payload: { 'data/a\u202Egpj.exe': 'x' } },
  'valid__bag.pathLong__Chinese': {
    payload: { [`data/${'长'.repeat(80)}/${'名'.repeat(80)}/${'字'.repeat(80)}`]: 'x' },
  },
  'valid__bag.systemFile__Thumbs.db': { payload: { 'data/Thumbs.db': 'x' } },
  'valid__bag.percentBare__not escaped': { payload: { 'data/100%.txt': 'x' } },
  'valid__bag.infoRepeated__Bagging-Date': { info: 'Bagging-Date: 2026-01-01\nBagging-Date: 2026-01-02\n' },
  'valid__bag.fetchPresent__already here': {
    tagFiles: { 'fetch.txt': 'https://example.invalid/x 6 data/hello.txt\n' },
  },
  'valid__bag.fetchSizeDiffers__already here': {
    tagFiles: { 'fetch.txt': 'https://example.invalid/x 7 data/hello.txt\n' },
  },
  'valid__bag.tagManifestMissing__none': { tagManifest: false },
  'valid__bag.tagFileUnlisted__added later': { afterwards: { 'note.txt': 'x' } },
  'valid__bag.weakAlgorithm__md5 alone': { algorithms: ['md5'] },
};

const dangerousPaths = [
  ['bag.pathAbsolute', '/etc/passwd'],
  ['bag.pathAbsolute', 'C:\\Windows\\x'],
  ['bag.pathAbsolute', 'c:x'],
  ['bag.pathAbsolute', '\\\\server\\share\\x'],
  ['bag.pathAbsolute', '\\\\?\\UNC\\server\\x'],
  ['bag.pathHome', '~/x'],
  ['bag.pathHome', '~root/x'],
  ['bag.pathHome', '%HomeDrive%\\x'],
  ['bag.pathEscapes', 'data\\..\\..\\x'],
  ['bag.pathEscapes', './../x'],
  ['bag.pathBackslash', 'data\\x'],
  ['bag.pathReserved', 'data/CON'],
  ['bag.pathReserved', 'data/LPT1.txt'],
  ['bag.pathNul', 'data/x\u0000.txt'],
  ['bag.pathTooLong', `data/${'x/'.repeat(2100)}x`],
] as const;
const eachPath = dangerousPaths.map(([code, path], index) =>
  bag(`invalid__${code}__path ${index + 1}`, {
    tagFiles: { 'manifest-sha256.txt': `${hello}${digest('sha256', 'x')}  ${path}\n` },
  }),
);

/** Every bag that is wrong, cannot be judged or deserves a warning, and its lawful twin of an earlier version. */
export const brokenBags: readonly ConformanceCase[] = [
  ...eachVersion,
  ...eachSince10,
  ...Object.entries(only10).map(([title, recipe]) => bag(title, recipe)),
  ...eachPath,
];
