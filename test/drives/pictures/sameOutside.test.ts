import { describe, expect, it } from 'vitest';
import { checkPicture } from '#drives/pictures/checkPicture.ts';
import { aChunk, aPng } from './aPicture.ts';
import type { Pixel } from './aPicture.ts';
import { aJpeg, heldOtherwise, slopes, withSegment } from './aJpeg.ts';
import { decode } from 'jpeg-js';

const WIDTH = 40;
const HEIGHT = 24;
const box = { x: 8, y: 8, width: 10, height: 6 };
const isInside = (x: number, y: number) => x >= 8 && x < 18 && y >= 8 && y < 14;
const photo = aJpeg(WIDTH, HEIGHT);
const shown = decode(photo, { useTArray: true }).data;
const seen = (x: number, y: number): Pixel => {
  const at = 4 * (y * WIDTH + x);
  return [shown[at] ?? 0, shown[at + 1] ?? 0, shown[at + 2] ?? 0, 255];
};
const covered = (x: number, y: number): Pixel => (isInside(x, y) ? [0, 0, 0, 255] : seen(x, y));
const judge = (png: Buffer, parent: Buffer) =>
  checkPicture(png, { sizes: null, boxes: [box], absentTexts: [], parent });
const problemOf = (png: Buffer, parent: Buffer) => {
  const verdict = judge(png, parent);
  return verdict.ok ? 'none' : verdict.problem.kind;
};

describe('a covered copy held against its parent', () => {
  it('[E-44] passes when nothing outside the boxes changed, and counts what was compared', () => {
    expect(judge(aPng(WIDTH, HEIGHT, covered), photo)).toEqual({
      ok: true,
      widthPx: WIDTH,
      heightPx: HEIGHT,
      pixelsChecked: 60,
      pixelsCompared: WIDTH * HEIGHT - 60,
    });
  });

  it('[E-44] is held against the parent as the camera was held', () => {
    const upright = (x: number, y: number): Pixel => {
      if (x >= 8 && x < 18 && y >= 8 && y < 14) return [0, 0, 0, 255];
      return seen(y, HEIGHT - 1 - x);
    };
    const sideways = heldOtherwise(photo, 6);
    expect(problemOf(aPng(HEIGHT, WIDTH, upright), sideways)).toBe('none');
    expect(problemOf(aPng(WIDTH, HEIGHT, covered), sideways)).toBe('otherSize');
  });

  it('[E-44] fails for a copy that is turned, mirrored or upside down', () => {
    const inBox = (x: number, y: number, colour: Pixel): Pixel => (isInside(x, y) ? [0, 0, 0, 255] : colour);
    const turnedBy90 = aPng(HEIGHT, WIDTH, (x, y) => inBox(x, y, seen(y, HEIGHT - 1 - x)));
    expect(problemOf(turnedBy90, photo)).toBe('otherSize');
    const mirrored = aPng(WIDTH, HEIGHT, (x, y) => inBox(x, y, seen(WIDTH - 1 - x, y)));
    expect(problemOf(mirrored, photo)).toBe('changedOutside');
    const overhead = aPng(WIDTH, HEIGHT, (x, y) => inBox(x, y, seen(WIDTH - 1 - x, HEIGHT - 1 - y)));
    expect(problemOf(overhead, photo)).toBe('changedOutside');
    expect(problemOf(aPng(WIDTH, HEIGHT, covered), heldOtherwise(photo, 3))).toBe('changedOutside');
  });

  it('[E-44] fails for another scale', () => {
    const twice = aPng(2 * WIDTH, 2 * HEIGHT, (x, y) =>
      isInside(x, y) ? [0, 0, 0, 255] : seen(x >> 1, y >> 1),
    );
    expect(problemOf(twice, photo)).toBe('otherSize');
    expect(problemOf(aPng(WIDTH - 1, HEIGHT, covered), photo)).toBe('otherSize');
  });

  it('[E-44] fails for one pixel outside the boxes that is another colour, and for a cover nobody listed', () => {
    const spot = aPng(WIDTH, HEIGHT, (x, y) => (x === 39 && y === 23 ? [255, 255, 255, 255] : covered(x, y)));
    expect(problemOf(spot, photo)).toBe('changedOutside');
    const more = aPng(WIDTH, HEIGHT, (x, y) => (x > 30 && y < 4 ? [0, 0, 0, 255] : covered(x, y)));
    expect(problemOf(more, photo)).toBe('changedOutside');
  });

  it('[E-44] bears what re-encoding rounds, and no more', () => {
    const shaded = (by: number) =>
      aPng(WIDTH, HEIGHT, (x, y) => {
        const [red, green, blue] = seen(x, y);
        return isInside(x, y) ? [0, 0, 0, 255] : [red, Math.min(255, green + by), blue, 255];
      });
    expect(problemOf(shaded(7), photo)).toBe('none');
    expect(problemOf(shaded(12), photo)).toBe('changedOutside');
  });

  it('[E-44] bears the colours of a screen when the parent has colours of its own', () => {
    const own = withSegment(photo, 0xe2, Buffer.from('ICC_PROFILE\0\x01\x01profile', 'latin1'));
    const shifted = aPng(WIDTH, HEIGHT, (x, y) => {
      const [red, green, blue] = covered(x, y);
      return isInside(x, y) ? [0, 0, 0, 255] : [Math.max(0, red - 30), green, blue, 255];
    });
    expect(problemOf(shifted, photo)).toBe('changedOutside');
    expect(problemOf(shifted, own)).toBe('none');
  });

  it('[E-44] is compared with a PNG where that can be seen', () => {
    const parent = aPng(WIDTH, HEIGHT, (x, y) => [...slopes(x, y), x === 0 ? 100 : 255]);
    const copy = aPng(WIDTH, HEIGHT, (x, y) =>
      isInside(x, y) ? [0, 0, 0, 255] : [...slopes(x, y), x === 0 ? 100 : 255],
    );
    expect(judge(copy, parent)).toMatchObject({ ok: true, pixelsCompared: WIDTH * HEIGHT - 60 - HEIGHT });
    const other = aPng(WIDTH, HEIGHT, (x, y) => (isInside(x, y) ? [0, 0, 0, 255] : [90, 90, 90, 255]));
    expect(problemOf(other, parent)).toBe('changedOutside');
  });

  it('[E-44] is measured against a parent of which only the size can be read', () => {
    const gif = (width: number, height: number) => {
      const bytes = Buffer.from('GIF89a----');
      bytes.writeUInt16LE(width, 6);
      bytes.writeUInt16LE(height, 8);
      return bytes;
    };
    const copy = aPng(WIDTH, HEIGHT, covered);
    expect(judge(copy, gif(WIDTH, HEIGHT))).toMatchObject({ ok: true, pixelsCompared: 0 });
    expect(problemOf(copy, gif(HEIGHT, WIDTH))).toBe('otherSize');
  });

  it('[E-44] fails when the parent cannot be read', () => {
    const copy = aPng(WIDTH, HEIGHT, covered);
    expect(problemOf(copy, Buffer.from('no picture at all'))).toBe('parentUnreadable');
    expect(problemOf(copy, photo.subarray(0, photo.length - 300))).toBe('damaged');
  });

  it('[E-44] still fails for words, metadata and bytes behind the end', () => {
    const plain = aPng(WIDTH, HEIGHT, covered);
    expect(problemOf(aPng(WIDTH, HEIGHT, covered, [aChunk('tEXt', Buffer.from('a'))]), photo)).toBe(
      'metadata',
    );
    expect(problemOf(Buffer.concat([plain, Buffer.from('测试对象甲')]), photo)).toBe('trailingBytes');
    expect(problemOf(aPng(WIDTH, HEIGHT, seen), photo)).toBe('notCovered');
  });
});
