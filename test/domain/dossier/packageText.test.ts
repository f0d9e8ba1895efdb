import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bagInfoText,
  oxumValues,
  parseBagDeclaration,
  parseBagInfo,
  parseOxum,
  ownBagDeclaration,
} from '#domain/dossier/bagInfo.ts';
import {
  decodeManifestPath,
  encodeManifestPath,
  manifestLine,
  parseFetch,
  parseManifest,
} from '#domain/dossier/manifest.ts';
import {
  comparableName,
  isUnportable,
  isWindowsAlias,
  pathDanger,
  plainPath,
} from '#domain/dossier/safePath.ts';

const anyPath = string({ unit: 'grapheme', minLength: 1 }).filter((path) => !/^[ \t*]|^$/u.test(path));

describe('manifest lines', () => {
  it('come back as they were written, whatever the path', () => {
    assert(
      property(anyPath, (path) => {
        const { lines, malformed } = parseManifest(manifestLine('ab', path));
        expect(malformed).toEqual([]);
        expect(lines.map((line) => decodeManifestPath(line.path))).toEqual([path]);
      }),
    );
  });

  it('escape line breaks and percent signs, and nothing else', () => {
    expect(encodeManifestPath('a\r\nb%0A c\t甲')).toBe('a%0D%0Ab%250A c\t甲');
    expect(decodeManifestPath('%0a%0D%25%20%7e')).toBe('\n\r%%20%7e');
  });

  it('are separated by blanks or tabs and end with LF, CR or CRLF', () => {
    expect(parseManifest('AB \t x\r\ncd  y z\rEF  w').lines).toEqual([
      { digest: 'ab', path: 'x', lineNumber: 1, isStarred: false },
      { digest: 'cd', path: 'y z', lineNumber: 2, isStarred: false },
      { digest: 'ef', path: 'w', lineNumber: 3, isStarred: false },
    ]);
  });

  it('that follow no form are counted by line', () => {
    expect(parseManifest('xyz\n\n \nab *data/x\nab\n')).toMatchObject({
      malformed: [1, 5],
      blank: [2, 3],
      lines: [{ path: 'data/x', isStarred: true, lineNumber: 4 }],
    });
    expect(parseFetch('http://x - data/a b\nhttp://x y data/a\n')).toMatchObject({
      lines: [{ url: 'http://x', path: 'data/a b' }],
      malformed: [2],
    });
  });
});

describe('the declaration', () => {
  it('of our own packages reads back', () => {
    expect(parseBagDeclaration(ownBagDeclaration)).toEqual({ version: '1.0', encoding: 'UTF-8', quirks: [] });
  });

  it.each([
    ['\uFEFFBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8', 'bom'],
    ['', 'versionMissing'],
    ['BagIt-Version: .97\nTag-File-Character-Encoding: UTF-8', 'versionMissing'],
    ['BagIt-Version: 1.0', 'encodingMissing'],
    ['BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8', 'whitespace'],
    ['BagIt-Version : 0.97\nTag-File-Character-Encoding: UTF-8', 'whitespace'],
    ['BagIt-Version: 0.97\nTag-File-Character-Encoding : UTF-8', 'whitespace'],
    ['BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nx', 'extraLines'],
  ])('%j is refused: %s', (text, problem) => {
    expect(parseBagDeclaration(text)).toBe(problem);
  });

  it('before 1.0 may be written loosely, which is remembered', () => {
    const declared = parseBagDeclaration('bagit-version:  0.97 \nTag-File-Character-Encoding:UTF-8\n\n');
    expect(declared).toMatchObject({ version: '0.97', quirks: [expect.any(String), expect.any(String)] });
  });
});

describe('bag-info.txt', () => {
  it('keeps labels, order and continued lines', () => {
    const text = bagInfoText([
      ['Contact-Name', ' 甲 '],
      ['Note: odd', 'one\r\n two\nthree'],
    ]);
    expect(text).toBe('Contact-Name: 甲\nNote  odd: one\n  two\n  three\n');
    expect(parseBagInfo(text)).toMatchObject({
      elements: [
        ['Contact-Name', '甲'],
        ['Note  odd', 'one two three'],
      ],
      malformed: [],
      looseLines: [],
    });
  });

  it('names lines that are no element, and blanks where there should be none', () => {
    expect(parseBagInfo('  x\nno colon\nA : b\nC:d\n: e\n')).toMatchObject({
      malformed: [1, 2, 5],
      looseLines: [3],
      tightLines: [4],
    });
  });

  it('gives every Payload-Oxum, and its numbers', () => {
    expect(oxumValues(parseBagInfo('payload-oxum: 1.2\nPayload-Oxum: 3.4\n'))).toEqual(['1.2', '3.4']);
    expect(parseOxum('279164409832.1198')).toEqual({ bytes: 279164409832, files: 1198 });
    expect(parseOxum('1.2.3')).toBeNull();
  });
});

describe('a path of a package', () => {
  it.each([
    ['', 'empty'],
    ['data/a\u0000b', 'nul'],
    ['/a', 'absolute'],
    ['\\a', 'absolute'],
    ['\\\\?\\C:\\a', 'absolute'],
    ['c:a', 'absolute'],
    ['~/a', 'home'],
    ['~root/a', 'home'],
    ['%APPDATA%/a', 'home'],
    ['..', 'escapes'],
    ['a/../b', 'escapes'],
    ['a\\..\\b', 'escapes'],
    ['a\\b', 'backslash'],
    ['a/CON', 'reserved'],
    ['a/aux.tar.gz', 'reserved'],
    ['LPT1 .txt', 'reserved'],
    ['COM¹', 'reserved'],
    ['CONOUT$', 'reserved'],
  ])('%j is dangerous: %s', (path, danger) => {
    expect(pathDanger(path)).toBe(danger);
  });

  it.each([
    'data/a',
    'data/a..b',
    'data/...',
    'data/~x',
    'data/100%',
    'data/console.log',
    'data/甲 乙.pdf',
    'com10',
  ])('%j is harmless', (path) => {
    expect(pathDanger(path)).toBeNull();
  });

  it('is unportable or an alias where Windows forbids or changes names', () => {
    expect(
      ['a?', 'a*', 'a|b', 'a.', 'a ', 'a\tb', 'x'.repeat(256)].filter((path) => !isUnportable(path)),
    ).toEqual([]);
    expect(['a.', 'b/a ', 'a:b'].filter((path) => !isWindowsAlias(path))).toEqual([]);
    expect(isUnportable('证据/E001_现场 照片.jpg')).toBe(false);
    expect(isWindowsAlias('a?')).toBe(false);
  });

  it('compares equal in every spelling a file system may take for it', () => {
    expect(comparableName('É')).toBe(comparableName('e\u0301'));
    expect(comparableName('STRASSE')).toBe(comparableName('straße'));
    expect(comparableName('甲')).not.toBe(comparableName('乙'));
  });

  it('is the same path without ./ and doubled slashes', () => {
    expect(plainPath('./data//a/./b')).toBe('data/a/b');
    expect(plainPath('data/a/')).toBe('data/a/');
  });
});
