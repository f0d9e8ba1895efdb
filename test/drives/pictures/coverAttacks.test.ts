import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { PictureBox } from '#domain/evidence/origin.ts';
import { checkPicture } from '#drives/pictures/checkPicture.ts';
import { shrinkPicture } from '#drives/pictures/shrinkPicture.ts';
import { decodeJpeg } from '#drives/pictures/jpeg/decodeJpeg.ts';
import { openRgbRows } from '#drives/pictures/jpeg/rgbRows.ts';
import { aChunk, aHeader, aPng, black, grey, signature } from './aPicture.ts';
import type { Pixel } from './aPicture.ts';
import { aJpeg, heldOtherwise, slopes, withExif, withSegment } from './aJpeg.ts';

const [WIDTH, HEIGHT] = [40, 24];
const box = { x: 8, y: 8, width: 10, height: 6 };
const isInside = (x: number, y: number) => x >= 8 && x < 18 && y >= 8 && y < 14;
const coveredGrey = (x: number, y: number): Pixel => (isInside(x, y) ? black : grey);

const judge = (png: Buffer, parent: Buffer | null, boxes: readonly PictureBox[] = [box]) =>
  checkPicture(png, { sizes: null, boxes, absentTexts: [], parent });
const problemOf = (...asked: Parameters<typeof judge>) => {
  const verdict = judge(...asked);
  return verdict.ok ? 'none' : verdict.problem.kind;
};
const linesOf = (colourAt: (x: number, y: number) => Pixel) =>
  Buffer.concat(
    Array.from({ length: HEIGHT }, (_, y) =>
      Buffer.from([0, ...Array.from({ length: WIDTH }, (__, x) => colourAt(x, y)).flat()]),
    ),
  );
const withStream = (...data: readonly Uint8Array[]) =>
  Buffer.concat([
    signature,
    aHeader(WIDTH, HEIGHT),
    ...data.map((part) => aChunk('IDAT', part)),
    aChunk('IEND'),
  ]);

describe('what could be left of the original in a covered copy', () => {
  const stream = deflateSync(linesOf(coveredGrey));
  const thumbnail = aJpeg(16, 16);

  it('[E-200] is found behind the end of the packed pixels, in the same chunk or in one more', () => {
    expect(problemOf(withStream(stream), null)).toBe('none');
    expect(problemOf(withStream(Buffer.concat([stream, thumbnail])), null)).toBe('trailingBytes');
    expect(problemOf(withStream(stream, thumbnail), null)).toBe('trailingBytes');
    // What is left of a longer file that was overwritten by a shorter one.
    expect(problemOf(withStream(stream, deflateSync(linesOf(() => grey))), null)).toBe('trailingBytes');
  });

  it('[E-200] is found in colours that cannot be seen', () => {
    const unseen = (x: number, y: number): Pixel =>
      isInside(x, y) ? black : y < 4 ? [...slopes(x, y), 0] : grey;
    expect(problemOf(aPng(WIDTH, HEIGHT, unseen), null)).toBe('hidden');
    const parent = aPng(WIDTH, HEIGHT, (x, y) => (y < 4 ? [...slopes(x, y), 0] : grey));
    expect(problemOf(aPng(WIDTH, HEIGHT, unseen), parent)).toBe('hidden');
    const empty = aPng(WIDTH, HEIGHT, (x, y) => (y < 4 && !isInside(x, y) ? [0, 0, 0, 0] : unseen(x, y)));
    expect(problemOf(empty, parent)).toBe('none');
  });

  it('[E-201] shows what the parent shows only where it can be seen', () => {
    const ghost = aPng(WIDTH, HEIGHT, (x, y) => (y < 4 ? [120, 120, 120, 1] : coveredGrey(x, y)));
    expect(problemOf(ghost, aPng(WIDTH, HEIGHT))).toBe('changedOutside');
  });
});

describe('the boxes', () => {
  const at = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
  const png = aPng(WIDTH, HEIGHT, coveredGrey);

  it('[E-201] are counted by the pixels they cover, each once', () => {
    const overlapping = [box, box, at(8, 8, 4, 4), at(12, 10, 6, 4)];
    expect(judge(png, null, overlapping)).toMatchObject({ ok: true, pixelsChecked: 60 });
    expect(judge(png, aPng(WIDTH, HEIGHT), overlapping)).toMatchObject({
      pixelsCompared: WIDTH * HEIGHT - 60,
    });
  });

  it('[E-44] may not stand outside, nor reach over the edge by one pixel', () => {
    const dark = aPng(WIDTH, HEIGHT, () => black);
    for (const wrong of [at(WIDTH, 0, 2, 2), at(39, 0, 2, 2), at(0, 23, 2, 2), at(0, 0, 41, 2)])
      expect(problemOf(dark, null, [wrong])).toBe('boxOutside');
    expect(problemOf(dark, null, [at(38, 22, 2, 2)])).toBe('none');
    expect(problemOf(dark, null, [at(Number.MAX_SAFE_INTEGER, 0, 2, 2)])).toBe('boxOutside');
  });
});

/** What a screen shows of a picture that is turned as the camera says. */
function upright(orientation: number, width: number, height: number) {
  const isSideways = orientation > 4;
  const place = (x: number, y: number): readonly [number, number] => {
    const [right, bottom] = [width - 1, height - 1];
    switch (orientation) {
      case 2:
        return [right - x, y];
      case 3:
        return [right - x, bottom - y];
      case 4:
        return [x, bottom - y];
      case 5:
        return [y, x];
      case 6:
        return [y, bottom - x];
      case 7:
        return [right - y, bottom - x];
      case 8:
        return [right - y, x];
      default:
        return [x, y];
    }
  };
  return { width: isSideways ? height : width, height: isSideways ? width : height, place };
}

function rgbOf(jpeg: Buffer): (x: number, y: number) => Pixel {
  const rows = openRgbRows(decodeJpeg(jpeg, () => 8));
  const lines = Array.from({ length: HEIGHT }, (_, y) => Buffer.from(rows.at(y)));
  return (x, y) => {
    const [red = 0, green = 0, blue = 0] = lines[y]?.subarray(3 * x) ?? [];
    return [red, green, blue, 255];
  };
}
const photo = aJpeg(WIDTH, HEIGHT);

/** A copy covered where a person saw it, of a picture a screen shows turned like this. */
function copyOf(colourAt: (x: number, y: number) => Pixel, orientation: number): Buffer {
  const { width, height, place } = upright(orientation, WIDTH, HEIGHT);
  return aPng(width, height, (x, y) => (isInside(x, y) ? black : colourAt(...place(x, y))));
}

describe('a copy of a picture the camera turned', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    '[E-202] passes as it is shown, turned by %i, and no other way',
    (turn) => {
      const parent = heldOtherwise(photo, turn);
      expect(problemOf(copyOf(rgbOf(photo), turn), parent)).toBe('none');
      for (const other of [1, 2, 3, 4, 5, 6, 7, 8].filter((each) => each !== turn))
        expect(problemOf(copyOf(rgbOf(photo), other), parent)).toMatch(/^(?:otherSize|changedOutside)$/u);
    },
  );

  it('[E-202] is turned by the first note that says so, as screens do', () => {
    const parent = heldOtherwise(heldOtherwise(photo, 1), 6);
    expect(problemOf(copyOf(rgbOf(photo), 6), parent)).toBe('none');
    expect(problemOf(copyOf(rgbOf(photo), 1), heldOtherwise(heldOtherwise(photo, 6), 1))).toBe('none');
  });

  it.each([
    ['a byte', '49492a0008000000010012010100010000000600000000000000'],
    ['a long', '49492a0008000000010012010400010000000600000000000000'],
    ['two values', '49492a0008000000010012010300020000000600060000000000'],
    ['nine', '49492a0008000000010012010300010000000900000000000000'],
  ])('[E-202] is not turned by a note of %s, as no screen is', (_, tiff) => {
    expect(problemOf(copyOf(rgbOf(photo), 1), withExif(photo, Buffer.from(tiff, 'hex')))).toBe('none');
  });

  it('[E-202] is not turned by XMP, thumbnails, comments or a second picture behind the first', () => {
    const thumbnail = Buffer.concat([Buffer.from('JFXX\0\x10', 'latin1'), aJpeg(16, 16)]);
    const xmp = Buffer.from('http://ns.adobe.com/xap/1.0/\0<x tiff:Orientation="6"/>', 'latin1');
    const dressed = [
      [0xe0, thumbnail],
      [0xe1, xmp],
      [0xe2, Buffer.from('MPF\0II*\0\x08\0\0\0', 'latin1')],
      [0xfe, Buffer.from('comment')],
    ] as const;
    const parent = dressed.reduce((jpeg, [marker, body]) => withSegment(jpeg, marker, body), photo);
    const twice = Buffer.concat([parent, heldOtherwise(photo, 6)]);
    expect(problemOf(copyOf(rgbOf(photo), 1), twice)).toBe('none');
  });

  it.each([3, 6, 8])('[E-202] may be a PNG whose own note turns it by %i', (turn) => {
    const tiff = Buffer.from('49492a0008000000010012010300010000000000000000000000', 'hex');
    tiff.writeUInt16LE(turn, 18);
    const colourAt = (x: number, y: number): Pixel => [...slopes(x, y), 255];
    const parent = aPng(WIDTH, HEIGHT, colourAt, [aChunk('eXIf', tiff)]);
    expect(problemOf(copyOf(colourAt, turn), parent)).toBe('none');
    expect(problemOf(copyOf(colourAt, 1), parent)).toMatch(/^(?:otherSize|changedOutside)$/u);
    const printed = shrinkPicture(parent, { widthPx: 400, heightPx: 400 });
    const { width, height } = upright(turn, WIDTH, HEIGHT);
    expect(printed).toMatchObject({ widthPx: width, heightPx: height });
  });
});

describe('a copy of a picture for printers', () => {
  it('[E-202] is held against its size, and says that nothing more was compared', async () => {
    const parent = await inFourColours();
    const copy = aPng(60, 40, coveredGrey);
    expect(judge(copy, parent)).toMatchObject({ ok: true, pixelsCompared: 0 });
    expect(problemOf(aPng(40, 60, coveredGrey), parent)).toBe('otherSize');
  }, 30_000);
});

/** A JPEG of cyan, magenta, yellow and black, as poppler writes it. */
async function inFourColours(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'four-colours-'));
  try {
    const page = '/Type/Page/Parent 2 0 R/MediaBox[0 0 60 40]/Contents 4 0 R/Resources<<>>';
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      `<<${page}>>`,
      '<</Length 26>>stream\n1 0 0 rg 5 5 20 20 re f   \nendstream',
    ].map((body, index) => `${index + 1} 0 obj${body}endobj`);
    const pdf = join(folder, 'page.pdf');
    await writeFile(pdf, `%PDF-1.4\n${objects.join('\n')}\ntrailer<</Root 1 0 R>>`);
    execFileSync('pdftoppm', ['-jpegcmyk', '-r', '72', pdf, join(folder, 'page')], { stdio: 'ignore' });
    const made = (await readdir(folder)).find((name) => !name.endsWith('.pdf')) ?? '';
    return await readFile(join(folder, made));
  } finally {
    await rm(folder, { recursive: true });
  }
}
