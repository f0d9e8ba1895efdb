/** Renders templates in three data sets as pictures, and all of them small on one contact sheet; needs poppler-utils. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PNG } from 'pngjs';
import { templateIds, variants } from '#test/golden/templateVariants.ts';
import { openSamplePress, sampleModel } from './pressSamples.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    folder: { type: 'string', default: '.work/papers' },
    dpi: { type: 'string', default: '70' },
    'sheet-dpi': { type: 'string', default: '22' },
    columns: { type: 'string', default: '18' },
    variants: { type: 'string', default: variants.join(',') },
  },
});
const COLUMNS = Number(values.columns);
const GAP = 6;

const wanted =
  values.only === '' ? templateIds : templateIds.filter((id) => values.only.split(',').includes(id));
const press = openSamplePress(false);
rmSync(values.folder, { recursive: true, force: true });
mkdirSync(join(values.folder, 'thumbs'), { recursive: true });
const thumbs: PNG[] = [];
for (const id of wanted)
  for (const variant of variants.filter((name) => values.variants.split(',').includes(name))) {
    const name = `${id}.${variant}`;
    const file = join(values.folder, `${name}.pdf`);
    writeFileSync(file, await press(await sampleModel(id, variant), 'pdf'));
    execFileSync('pdftoppm', ['-png', '-r', values.dpi, file, join(values.folder, name)]);
    thumbs.push(...thumbsOf(file, name));
  }
writeFileSync(join(values.folder, 'contact-sheet.png'), PNG.sync.write(contactSheet(thumbs)));
process.stdout.write(`${thumbs.length}页，${join(values.folder, 'contact-sheet.png')}\n`);

function thumbsOf(file: string, name: string): readonly PNG[] {
  const root = join(values.folder, 'thumbs', name);
  execFileSync('pdftoppm', ['-png', '-r', values['sheet-dpi'], file, root]);
  const pages = Number(
    /Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' }))?.[1] ?? 0,
  );
  const digits = String(pages).length;
  return Array.from({ length: pages }, (_, index) =>
    PNG.sync.read(readFileSync(`${root}-${String(index + 1).padStart(digits, '0')}.png`)),
  );
}

/** All pages in reading order, rows of equal cells on a grey ground. */
function contactSheet(pages: readonly PNG[]): PNG {
  const cell = {
    width: Math.max(...pages.map(({ width }) => width), 1) + GAP,
    height: Math.max(...pages.map(({ height }) => height), 1) + GAP,
  };
  const rows = Math.ceil(pages.length / COLUMNS);
  const sheet = new PNG({ width: COLUMNS * cell.width + GAP, height: rows * cell.height + GAP });
  sheet.data.fill(0xd0);
  pages.forEach((page, index) =>
    PNG.bitblt(
      page,
      sheet,
      0,
      0,
      page.width,
      page.height,
      GAP + (index % COLUMNS) * cell.width,
      GAP + Math.floor(index / COLUMNS) * cell.height,
    ),
  );
  return sheet;
}
