import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkPicture, comparePictures } from '#drives/pictures/checkPicture.ts';
import { openPictureChecker } from '#drives/pictures/pictureChecker.ts';
import { aChunk, aHeader, aPng, black, grey, signature } from './aPicture.ts';

const anything = { sizes: null, boxes: [], absentTexts: [], parent: null };
const box = { x: 2, y: 3, width: 4, height: 2 };
const isInside = (x: number, y: number) => x >= 2 && x < 6 && y >= 3 && y < 5;
const covered = aPng(10, 8, (x, y) => (isInside(x, y) ? black : grey));
const problemOf = (png: Uint8Array, wishes: Partial<Parameters<typeof checkPicture>[1]> = {}) => {
  const verdict = checkPicture(png, { ...anything, ...wishes });
  return verdict.ok ? 'none' : verdict.problem.kind;
};

describe('the proof of a redacted copy', () => {
  it('[E-44] passes when every pixel in every box is covered, and counts them', () => {
    expect(
      checkPicture(covered, {
        ...anything,
        sizes: [{ widthPx: 10, heightPx: 8 }],
        boxes: [box],
        absentTexts: ['测试对象甲'],
      }),
    ).toEqual({ ok: true, widthPx: 10, heightPx: 8, pixelsChecked: 8, pixelsCompared: 0 });
  });

  it.each([2, 5])('[E-44] fails for one pixel in column %i that is a shade lighter', (column) => {
    const png = aPng(10, 8, (x, y) =>
      x === column && y === 4 ? [1, 0, 0, 255] : isInside(x, y) ? black : grey,
    );
    expect(problemOf(png, { boxes: [box] })).toBe('notCovered');
  });

  it('[E-44] fails for a pixel that shines through', () => {
    const png = aPng(10, 8, (x, y) => (isInside(x, y) ? [0, 0, 0, 254] : grey));
    expect(problemOf(png, { boxes: [box] })).toBe('notCovered');
  });

  it('[E-44] fails for a box beyond the picture, for another size and for the same size turned', () => {
    expect(problemOf(covered, { sizes: [{ widthPx: 8, heightPx: 10 }] })).toBe('otherSize');
    expect(problemOf(covered, { boxes: [{ ...box, x: 7 }] })).toBe('boxOutside');
    expect(problemOf(covered, { sizes: [{ widthPx: 10, heightPx: 9 }] })).toBe('otherSize');
  });

  it.each(['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'iCCP', 'pHYs', 'abCd'])(
    '[E-44] fails for a chunk %s',
    (type) => {
      const png = aPng(10, 8, () => black, [aChunk(type, Buffer.from('Author\0x'))]);
      expect(problemOf(png)).toBe('metadata');
    },
  );

  it.each([
    ['sBIT', 3_600],
    ['gAMA', 5],
    ['IEND', 1],
  ])('[E-44] fails for words in a chunk %s that should be short', (type, length) => {
    expect(problemOf(aPng(10, 8, () => black, [aChunk(type, Buffer.alloc(length, 65))]))).toBe('metadata');
  });

  it('[E-44] fails for a chunk of colours that comes twice', () => {
    const twice = [aChunk('gAMA', Buffer.alloc(4)), aChunk('gAMA', Buffer.alloc(4))];
    expect(problemOf(aPng(10, 8, () => black, twice.slice(1)))).toBe('none');
    expect(problemOf(aPng(10, 8, () => black, twice))).toBe('metadata');
  });

  it('[E-44] fails for bytes behind the end', () => {
    expect(problemOf(Buffer.concat([covered, Buffer.from('x')]))).toBe('trailingBytes');
  });

  it.each([
    ['UTF-8', Buffer.from('测试对象甲', 'utf8')],
    ['UTF-16LE', Buffer.from('测试对象甲', 'utf16le')],
    ['UTF-16BE', Buffer.from('测试对象甲', 'utf16le').swap16()],
    ['GB 18030', Buffer.from('b2e2cad4b6d4cff3bcd7', 'hex')],
  ])('[E-44] fails for a name in the bytes in %s', (_, words) => {
    const rest = Buffer.alloc(1 + 4 * 20 - 1 - words.length, 9);
    const line = Buffer.concat([Buffer.from([0]), words, rest]);
    const stream = Buffer.concat([line, Buffer.alloc(line.length)]);
    const png = Buffer.concat([
      signature,
      aHeader(20, 2),
      aChunk('IDAT', deflateSync(stream)),
      aChunk('IEND'),
    ]);
    expect(problemOf(png, { absentTexts: ['测试对象乙', '测试对象甲'] })).toBe('textFound');
  });

  it('[E-44] fails for what is no picture, half a picture and a picture of noise', () => {
    expect(problemOf(Buffer.from('GIF89a'))).toBe('notPng');
    expect(problemOf(new Uint8Array())).toBe('notPng');
    for (let end = 8; end < covered.length; end += 1)
      expect(problemOf(covered.subarray(0, end))).toBe('damaged');
    const noise = Buffer.concat([
      signature,
      aHeader(10, 8),
      aChunk('IDAT', Buffer.from('noise')),
      aChunk('IEND'),
    ]);
    expect(problemOf(noise)).toBe('damaged');
  });

  it('[E-44] is not tried on a picture that would take the memory of the PC', () => {
    const huge = Buffer.concat([signature, aHeader(50_000, 50_000), aChunk('IDAT'), aChunk('IEND')]);
    expect(problemOf(huge)).toBe('tooLarge');
  });
});

describe('a still taken again', () => {
  it('[E-42] is compared pixel by pixel', () => {
    const other = aPng(10, 8, (x, y) =>
      x === 0 && y === 0 ? [121, 119, 120, 255] : isInside(x, y) ? black : grey,
    );
    expect(comparePictures(covered, covered)).toEqual({
      ok: true,
      pixels: 80,
      differingPixels: 0,
      largestDifference: 0,
    });
    expect(comparePictures(covered, other)).toEqual({
      ok: true,
      pixels: 80,
      differingPixels: 1,
      largestDifference: 1,
    });
    expect(comparePictures(covered, aPng(8, 10))).toMatchObject({
      ok: false,
      problem: { kind: 'otherSize' },
    });
  });
});

describe('the picture thread', () => {
  it('answers like the functions, and gives up in time', async () => {
    const pictures = openPictureChecker();
    expect(await pictures.check(covered, { ...anything, boxes: [box] })).toMatchObject({
      ok: true,
      pixelsChecked: 8,
    });
    expect(await pictures.check(Buffer.from('GIF89a'), anything)).toMatchObject({
      problem: { kind: 'notPng' },
    });
    expect(await pictures.compare(covered, covered)).toMatchObject({ differingPixels: 0 });
    const hasty = openPictureChecker({ timeoutMs: 1 });
    expect(await hasty.check(covered, anything)).toMatchObject({ problem: { kind: 'tooSlow' } });
  });
});
