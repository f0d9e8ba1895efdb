import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '#domain/document/blocks.ts';
import { labelOf } from '#domain/evidence/label.ts';
import { openDocumentPress } from '#documents/documentPress.ts';
import { openFontCatalog } from '#documents/fonts/fontCatalog.ts';
import { layoutDocument } from '#documents/layout/layoutDocument.ts';
import { points } from '#documents/officialFormat.ts';
import { aCase, aFile, anItem, aThing } from '#test/people/aCase.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { aDocument } from './models.ts';
import { readCode } from './readCode.ts';

const press = openDocumentPress({ useSystemFonts: false });
const catalog = openFontCatalog({ useSystemFonts: false });
const sha256 = Sha256.parse('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08');
const rightsCase = aCase({ evidence: [anItem(1, { file: aFile(1, { sha256 }) }), aThing(2)] });

function sheetOf(items: typeof rightsCase.evidence, skip = 0): DocumentModel {
  const labels = items.map((item) => {
    const { lines, ...rest } = labelOf(item, rightsCase);
    return { ...rest, lines: lines.map(({ label, text }) => `${label}：${text}`) };
  });
  return aDocument([{ kind: 'labels', skip, items: labels }], { numbers: 'none' });
}

async function pictureOf(model: DocumentModel): Promise<PNG> {
  const pressed = await press.press(model, 'pdf');
  if (!pressed.ok) throw new Error(JSON.stringify(pressed.failure));
  const folder = mkdtempSync(join(tmpdir(), 'labels-'));
  writeFileSync(join(folder, 'labels.pdf'), pressed.value.bytes);
  execFileSync('pdftoppm', ['-png', '-r', '288', '-singlefile', 'labels.pdf', 'page'], { cwd: folder });
  const picture = PNG.sync.read(readFileSync(join(folder, 'page.png')));
  rmSync(folder, { recursive: true });
  return picture;
}

/** The codes of a sheet, with where they stand. Units: points. */
const codesOf = (model: DocumentModel) =>
  layoutDocument(model, catalog).pages.flatMap((page) => page.marks.filter((mark) => mark.kind === 'qr'));

describe('a sheet of labels', () => {
  it('[E-16] carries codes that a reader reads from the printed page', async () => {
    const model = sheetOf(rightsCase.evidence, 4);
    const picture = await pictureOf(model);
    const read = codesOf(model).map(({ x, y, fitPt }) =>
      readCode(picture, { x: x * 4, y: y * 4, size: fitPt * 4 }),
    );
    expect(read).toEqual(['WQ:CCCCCCCC:1:9F86D081884C7D65', 'WQ:CCCCCCCC:2']);
  });

  it('[E-16] begins where the used places end, ten to a sheet', () => {
    const places = (skip: number, count: number) =>
      codesOf(
        sheetOf(
          Array.from({ length: count }, (_, index) => aThing(index + 1)),
          skip,
        ),
      );
    const [first] = places(0, 1);
    const [fourth] = places(3, 1);
    expect((fourth?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(points(90), 3);
    expect((fourth?.y ?? 0) - (first?.y ?? 0)).toBeCloseTo(points(50), 3);
    const pages = layoutDocument(
      sheetOf(
        Array.from({ length: 12 }, (_, index) => aThing(index + 1)),
        9,
      ),
      catalog,
    ).pages;
    expect(pages.map(({ marks }) => marks.filter(({ kind }) => kind === 'qr').length)).toEqual([1, 10, 1]);
  });

  it('[E-16] keeps the longest words inside their label', () => {
    const long = aThing(2, {
      title: '长'.repeat(120),
      legalKind: 'examinationRecord',
      origin: {
        kind: 'registered',
        quantity: '多'.repeat(40),
        features: '详'.repeat(500),
        sealNumber: '封'.repeat(60),
      },
      storagePlace: '处'.repeat(120),
      collection: {
        ...aThing(2).collection,
        by: Array.from({ length: 10 }, () => '测试阿卜杜热合曼·买买提'),
      },
    });
    const [page] = layoutDocument(sheetOf([long]), catalog).pages;
    const texts = (page?.marks ?? []).flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
    const code = codesOf(sheetOf([long]))[0];
    expect(Math.max(...texts.map(({ y, sizePt }) => y + sizePt))).toBeLessThan(points(23.5 + 50));
    expect(Math.max(...texts.map(({ x, width }) => x + width))).toBeLessThan(points(15 + 90));
    const left = texts.filter(({ x }) => x < points(60));
    expect(Math.max(...left.map(({ x, width }) => x + width))).toBeLessThan((code?.x ?? 0) - 4);
  });
});
