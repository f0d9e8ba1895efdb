import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PNG } from 'pngjs';

const run = promisify(execFile);

/** What an office scanner gives: 200 dots per inch. */
const DOTS_PER_INCH = 200;
/** A sheet laid down a little askew. Units: radians. */
const SKEW = 0.018;
/** Of 255. */
const NOISE = 40;

/** The last page of a printed PDF as a scanner would see it: drawn by poppler, askew, noisy and greyish. */
export async function scanOf(pdf: Buffer): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-scan-'));
  try {
    await writeFile(join(folder, 'printed.pdf'), pdf);
    const args = ['-r', String(DOTS_PER_INCH), '-png', join(folder, 'printed.pdf'), join(folder, 'page')];
    await run('pdftoppm', args);
    const pages = (await readdir(folder)).filter((name) => name.endsWith('.png')).toSorted();
    return PNG.sync.write(askew(PNG.sync.read(await readFile(join(folder, pages.at(-1) ?? '')))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function askew(page: PNG): PNG {
  const { width, height } = page;
  const scan = new PNG({ width, height });
  const [cos, sin] = [Math.cos(SKEW), Math.sin(SKEW)];
  let seed = 7;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648 - 0.5;
  };
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [x - width / 2, y - height / 2];
      const fromX = Math.round(dx * cos + dy * sin + width / 2);
      const fromY = Math.round(dy * cos - dx * sin + height / 2);
      const isPaper = fromX >= 0 && fromY >= 0 && fromX < width && fromY < height;
      const ink = isPaper ? (page.data[(fromY * width + fromX) * 4] ?? 255) : 255;
      const grey = Math.max(0, Math.min(255, 30 + ink * 0.8 + random() * NOISE));
      scan.data.set([grey, grey, grey, 255], (y * width + x) * 4);
    }
  return scan;
}
