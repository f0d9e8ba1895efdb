import { createHash } from 'node:crypto';
import { decode } from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { decodeJpeg } from '#drives/pictures/jpeg/decodeJpeg.ts';
import { encodeJpeg } from '#drives/pictures/jpeg/encodeJpeg.ts';
import { resample, turned, uprightPlace } from '#drives/pictures/jpeg/resample.ts';
import { openRgbRows } from '#drives/pictures/jpeg/rgbRows.ts';
import { shrinkPicture } from '#drives/pictures/shrinkPicture.ts';
import { aJpeg, heldOtherwise, slopes } from './aJpeg.ts';
import { aPng } from './aPicture.ts';
import { writtenElsewhere } from './writtenElsewhere.ts';

function rgbOf(jpeg: Buffer): Buffer {
  const decoded = decodeJpeg(jpeg, () => 8);
  const rows = openRgbRows(decoded);
  return Buffer.concat(Array.from({ length: decoded.frame.heightPx }, (_, y) => Buffer.from(rows.at(y))));
}

const meanOf = (samples: Uint8Array): number => samples.reduce((sum, one) => sum + one, 0) / samples.length;

describe('a JPEG read by this program', () => {
  it.each(writtenElsewhere)('gives to the bit what other programs read: $name', ({ base64, rgbSha256 }) => {
    const rgb = rgbOf(Buffer.from(base64, 'base64'));
    expect(createHash('sha256').update(rgb).digest('hex')).toBe(rgbSha256);
  });

  it.each([1, 2, 4] as const)('comes out smaller with the same light: blocks of %i', (side) => {
    const [light] = decodeJpeg(aJpeg(64, 48, slopes), () => side).planes;
    const [whole] = decodeJpeg(aJpeg(64, 48, slopes), () => 8).planes;
    expect(light).toMatchObject({ width: (64 * side) / 8, height: (48 * side) / 8 });
    expect(
      Math.abs(meanOf(light?.samples ?? new Uint8Array()) - meanOf(whole?.samples ?? new Uint8Array())),
    ).toBeLessThan(1);
  });

  it('is refused when it is cut short, at every length', () => {
    const jpeg = aJpeg(24, 16);
    const end = jpeg.length - 2;
    const kinds = new Set<string>();
    for (let length = 0; length < end - 12; length += 1) {
      try {
        decodeJpeg(jpeg.subarray(0, length), () => 8);
        kinds.add(`read at ${length}`);
      } catch (error) {
        kinds.add(error instanceof Error ? (error.message.split(':')[0] ?? '') : 'no error');
      }
    }
    expect([...kinds]).toEqual(['damaged']);
  });
});

describe('a picture for paper', () => {
  it('[E-170] is upright, in proportion and no finer than it is printed', () => {
    const sideways = heldOtherwise(aJpeg(160, 120), 6);
    const small = shrinkPicture(sideways, { widthPx: 60, heightPx: 60 });
    expect(small).toMatchObject({ widthPx: 45, heightPx: 60 });
    const read = decode(small.bytes, { useTArray: true });
    expect([read.width, read.height]).toEqual([45, 60]);
    expect(shrinkPicture(aJpeg(40, 30), { widthPx: 400, heightPx: 400 })).toMatchObject({
      widthPx: 40,
      heightPx: 30,
    });
  });

  it('[E-170] shows what it showed, from JPEG and from PNG', () => {
    const gradient = (x: number, y: number) => [x, 2 * y, 200 - x] as const;
    const near = (bytes: Uint8Array) => {
      const { data } = decode(bytes, { useTArray: true });
      const differences = [0, 20, 39].flatMap((x) =>
        [0, 15, 29].flatMap((y) =>
          gradient(4 * x + 1.5, 4 * y + 1.5).map((wanted, channel) =>
            Math.abs((data[4 * (y * 40 + x) + channel] ?? 0) - wanted),
          ),
        ),
      );
      return Math.max(...differences);
    };
    const size = { widthPx: 40, heightPx: 30 };
    expect(near(shrinkPicture(aJpeg(160, 120, gradient), size).bytes)).toBeLessThan(12);
    const png = aPng(160, 120, (x, y) => [...gradient(x, y), 255]);
    expect(near(shrinkPicture(png, size).bytes)).toBeLessThan(12);
  });

  it('[E-170] is white where a PNG can be seen through', () => {
    const { bytes } = shrinkPicture(
      aPng(32, 32, () => [10, 20, 30, 0]),
      { widthPx: 16, heightPx: 16 },
    );
    expect(decode(bytes, { useTArray: true }).data[0]).toBeGreaterThan(250);
  });

  it('[E-170] is named unfit when its bytes are no picture', () => {
    expect(() => shrinkPicture(Buffer.from('这不是照片'), { widthPx: 9, heightPx: 9 })).toThrow('damaged');
    expect(() => shrinkPicture(aJpeg(40, 30).subarray(0, -60), { widthPx: 9, heightPx: 9 })).toThrow(
      'damaged',
    );
  });

  it('is made of the means of what it covers', () => {
    const samples = Uint8Array.from([0, 100, 200, 40, 60, 80]);
    expect([...resample({ samples, stride: 3, width: 3, height: 2 }, 1, 1)]).toEqual([80]);
    expect([...resample({ samples, stride: 3, width: 3, height: 2 }, 3, 2)]).toEqual([...samples]);
  });

  it('turns by each of the eight ways a camera is held', () => {
    const size = { width: 3, height: 2 };
    const samples = Uint8Array.from([1, 2, 3, 4, 5, 6]);
    const all = [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) =>
      [...turned(samples, size, orientation)].join(''),
    );
    expect(all).toEqual(['123456', '321654', '654321', '456123', '142536', '415263', '635241', '362514']);
    expect(uprightPlace(size, 6)(0, 0)).toBe(1);
  });

  it('is packed so that others read it', () => {
    const grey = Uint8Array.from({ length: 20 * 12 }, (_, at) => 60 + (at % 20) * 6);
    const { data, width, height } = decode(encodeJpeg({ width: 20, height: 12, planes: [grey] }, 90), {
      useTArray: true,
    });
    expect([width, height]).toEqual([20, 12]);
    expect(Math.abs((data[4 * 19] ?? 0) - 174)).toBeLessThan(8);
  });
});
