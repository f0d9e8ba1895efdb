import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { findCodes } from '#ui/shared/scan/findCodes.ts';
import type { Pixels } from '#ui/shared/scan/findCodes.ts';
import { openSamplePress, sampleModel } from '#test/paper/pressSamples.ts';

const first = 'WQP:01ABCDEFGHJKLMNP:1:9F86D081:ABCDEF01';
const second = 'WQP:01ZZZZZZZZZZZZZZ:2:11111111:22222222';
const press = openSamplePress(false);
const pdfs = new Map<string, Uint8Array>();

beforeAll(async () => {
  const model = await sampleModel('W01', 'typical');
  for (const text of [first, second])
    pdfs.set(text, await press({ ...model, page: { ...model.page, code: { text, words: '定稿' } } }, 'pdf'));
});

/** The only page of a final as a scanner of this resolution would see it, straight. */
function scanned(text: string, dotsPerInch: number): Pixels {
  const folder = mkdtempSync(join(tmpdir(), 'codes-'));
  writeFileSync(join(folder, 'a.pdf'), pdfs.get(text) ?? '');
  const args = ['-png', '-r', String(dotsPerInch), '-singlefile', 'a.pdf', 'a'];
  execFileSync('pdftoppm', args, { cwd: folder });
  const { width, height, data } = PNG.sync.read(readFileSync(join(folder, 'a.png')));
  rmSync(folder, { recursive: true });
  return { width, height, data: new Uint8ClampedArray(data) };
}

/** The picture turned and enlarged as the window draws it, each pixel from the nearest one. */
function turned(picture: Pixels, degrees: number, scale = 2): Pixels {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const width = Math.round((Math.abs(picture.width * cos) + Math.abs(picture.height * sin)) * scale);
  const height = Math.round((Math.abs(picture.width * sin) + Math.abs(picture.height * cos)) * scale);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [(x - width / 2) / scale, (y - height / 2) / scale];
      const fromX = Math.floor(dx * cos + dy * sin + picture.width / 2);
      const fromY = Math.floor(dy * cos - dx * sin + picture.height / 2);
      if (fromX < 0 || fromY < 0 || fromX >= picture.width || fromY >= picture.height) continue;
      const from = (fromY * picture.width + fromX) * 4;
      data.set(picture.data.subarray(from, from + 4), (y * width + x) * 4);
    }
  return { width, height, data };
}

/** Paper of another colour under a weak lamp. */
function tinted({ width, height, data }: Pixels): Pixels {
  const share = [0.65, 0.55, 0.45, 1];
  return { width, height, data: data.map((value, index) => 40 + value * (share[index % 4] ?? 1)) };
}

function sideBySide(left: Pixels, right: Pixels): Pixels {
  const width = left.width + right.width;
  const data = new Uint8ClampedArray(width * left.height * 4).fill(255);
  for (const [picture, x] of [[left, 0] as const, [right, left.width] as const])
    for (let y = 0; y < picture.height; y += 1)
      data.set(
        picture.data.subarray(y * picture.width * 4, (y + 1) * picture.width * 4),
        (y * width + x) * 4,
      );
  return { width, height: left.height, data };
}

describe('reading the codes on a scan', () => {
  it.each([0, 90, 180, 270, 1.5, 4, 10, 181])(
    '[P-Z21] finds it at 100 dots per inch turned by %d°',
    async (degrees) => {
      expect(await findCodes(turned(scanned(first, 100), degrees))).toEqual([first]);
    },
  );

  it('[P-Z21] finds it on coloured paper', async () => {
    expect(await findCodes(tinted(scanned(first, 150)))).toEqual([first]);
  });

  it('[P-Z21] finds both codes of two sheets scanned side by side, and the same code once', async () => {
    const [one, other] = [scanned(first, 150), scanned(second, 150)];
    expect((await findCodes(sideBySide(one, other))).toSorted()).toEqual([first, second]);
    expect(await findCodes(sideBySide(one, one))).toEqual([first]);
  });

  it('[P-Z21] finds none on a sheet without', async () => {
    const { width, height } = scanned(first, 75);
    expect(
      await findCodes({ width, height, data: new Uint8ClampedArray(width * height * 4).fill(255) }),
    ).toEqual([]);
  });
});
