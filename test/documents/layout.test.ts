import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFontCatalog } from '#documents/fonts/fontCatalog.ts';
import { layoutDocument } from '#documents/layout/layoutDocument.ts';
import type { Page } from '#documents/layout/page.ts';
import { lostInDrawing, lostInLayout } from '#documents/lostText.ts';
import { points } from '#documents/officialFormat.ts';
import { aDocument, body } from './models.ts';

const catalog = openFontCatalog({ useSystemFonts: false });
const textsOf = (page: Page | undefined) =>
  (page?.marks ?? []).flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
const words = (page: Page | undefined) =>
  textsOf(page)
    .map((mark) => mark.text)
    .join('');

describe('official pages', () => {
  const long = aDocument([body('依法维护民警执法权威，'.repeat(200))], { numbers: 'official' });

  it('[P-P1] a full page has 22 lines inside 156 × 225 mm, the first at the top of the type area', () => {
    const { pages } = layoutDocument(long, catalog);
    const lines = textsOf(pages[0]).filter((mark) => mark.order >= 0);
    const tops = [...new Set(lines.map((mark) => mark.y))];
    expect(tops).toHaveLength(22);
    expect(tops[0]).toBeCloseTo(points(37), 3);
    expect((tops[21] ?? 0) + 15.75).toBeLessThan(points(37 + 225));
    expect(Math.min(...lines.map((mark) => mark.x))).toBeCloseTo(points(28), 3);
    expect(Math.max(...lines.map((mark) => mark.x + mark.width))).toBeLessThan(points(28 + 156) + 0.5);
  });
  it('[P-P2] page numbers stand between dashes that are 7 mm below, odd right, even left', () => {
    const { pages } = layoutDocument(long, catalog);
    const numbers = pages.map((page) => textsOf(page).filter((mark) => mark.order < 0));
    expect(numbers[0]?.map((mark) => mark.text)).toEqual(['— 1 —']);
    expect(numbers[0]?.[0]?.x).toBeGreaterThan(points(150));
    expect(numbers[1]?.[0]?.x).toBeLessThan(points(40));
    expect((numbers[0]?.[0]?.y ?? 0) + 7).toBeCloseTo(points(37 + 225 + 7), 3);
  });
  it('[P-P3] no signature stands alone on its page and the imprint stands on the foot of the last', () => {
    for (let lines = 14; lines < 26; lines += 1) {
      const text = Array.from({ length: lines }, () => body('特此报告如下'));
      const model = aDocument(
        [
          ...text,
          { kind: 'signature', organ: '虚构市公安局', date: '2026年3月24日' },
          { kind: 'imprint', copyTo: '甲', printedBy: '乙', printedOn: '2026年3月24日' },
        ],
        { numbers: 'official' },
      );
      const { pages } = layoutDocument(model, catalog);
      const signed = pages.find((page) => words(page).includes('虚构市公安局'));
      expect(words(signed)).toContain('特此报告');
      const rules = (pages.at(-1)?.marks ?? []).flatMap((mark) => (mark.kind === 'rule' ? [mark.y1] : []));
      expect(Math.max(...rules)).toBeCloseTo(points(37 + 225), 2);
      expect(lostInLayout(model, pages)).toBeNull();
    }
  });
  it('[P-P4] a heading is never the last line of a page', () => {
    for (let lines = 18; lines < 24; lines += 1) {
      const text = Array.from({ length: lines }, () => body('正文'));
      const { pages } = layoutDocument(
        aDocument([...text, { kind: 'heading', level: 1, text: '二、标题' }, body('后文')]),
        catalog,
      );
      expect(words(pages.find((page) => words(page).includes('标题')))).toContain('后文');
    }
  });
});

describe('a line spread over the page', () => {
  const spread = (...parts: readonly string[]) =>
    layoutDocument(aDocument([{ kind: 'spread', parts }]), catalog).pages[0];
  const tops = (page: Page | undefined) => new Set(textsOf(page).map((mark) => mark.y)).size;

  it('[P-P9] its parts never run into each other: gaps are shared out, then each takes a line', () => {
    expect(textsOf(spread('甲', '乙', '丙')).map((mark) => Math.round(mark.x))).toEqual([79, 294, 510]);
    const crowded = textsOf(spread('填'.repeat(20), '审核', '日期'));
    crowded
      .slice(1)
      .forEach((mark, index) =>
        expect(mark.x).toBeGreaterThan((crowded[index]?.x ?? 0) + (crowded[index]?.width ?? 0)),
      );
    expect(tops(spread('填'.repeat(30), '编'.repeat(20)))).toBe(2);
  });
});

describe('tables', () => {
  const row = (text: string, more: object = {}) => ({
    cells: [
      { kind: 'label', text: '项' },
      { kind: 'value', text },
    ],
    ...more,
  });
  const table = (rows: readonly object[], more: object = {}) => ({
    kind: 'formTable',
    columnsMm: [26, 130],
    rows,
    ...more,
  });

  it('[P-P5] a narrative longer than a page continues on the next, and its signature stands once, at the end', () => {
    const cell = { kind: 'opinion', text: '经查明。'.repeat(2000), foot: ['签名处'] };
    const model = aDocument([table([{ cells: [{ kind: 'label', text: '意见' }, cell] }])]);
    const { pages } = layoutDocument(model, catalog);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.filter((page) => words(page).includes('签名处'))).toEqual([pages.at(-1)]);
    expect(lostInLayout(model, pages)).toBeNull();
  });
  it('[P-P30] a long row is cut rather than leave a fifth of a page empty, with two lines at least on either side', () => {
    for (let lines = 4; lines < 40; lines += 3)
      for (let above = 14; above < 34; above += 3) {
        const long = '经查明\n'.repeat(lines).trim();
        const model = aDocument([
          table([...Array.from({ length: above }, () => row('甲', { minHeightMm: 8 })), row(long)]),
          { kind: 'spread', parts: ['填表人：', '审核人：'] },
        ]);
        const { pages } = layoutDocument(model, catalog);
        const counts = pages.map((page) => textsOf(page).filter(({ text }) => text === '经查明').length);
        const bottoms = pages.map((page) =>
          Math.max(...textsOf(page).flatMap(({ order, y }) => (order >= 0 ? [y] : []))),
        );
        expect(counts).not.toContain(1);
        for (const bottom of bottoms.slice(0, -1)) expect(bottom).toBeGreaterThan(points(37 + 225 * 0.75));
        expect(lostInLayout(model, pages)).toBeNull();
      }
  });
  it('[P-P30] a row that fits on the next page whole is not cut when little room would be left', () => {
    const short = row('经查明\n'.repeat(9).trim());
    const fill = Array.from({ length: 24 }, () => row('甲', { minHeightMm: 8 }));
    const { pages } = layoutDocument(
      aDocument([table([...fill, short, row('乙', { minHeightMm: 150 })])]),
      catalog,
    );
    const held = pages.filter((page) => words(page).includes('经查明'));
    expect(held).toHaveLength(1);
  });
  it('[P-P6] heading rows are repeated on each further page as furniture', () => {
    const list = {
      kind: 'dataTable',
      columns: [
        { title: '序号', mm: 56 },
        { title: '名称', mm: 100 },
      ],
      rows: Array.from({ length: 80 }, (_, index) => ({ cells: [String(index), '证据'] })),
    };
    const model = aDocument([list]);
    const { pages } = layoutDocument(model, catalog);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page) => expect(words(page)).toContain('序号'));
    expect(lostInLayout(model, pages)).toBeNull();
  });
  it('[P-P7] a form that overflows by a little is drawn in, and one with room grows to fill its page', () => {
    const rows = Array.from({ length: 24 }, (_, index) => row(`第${index}行`, { minHeightMm: 10 }));
    expect(layoutDocument(aDocument([table(rows)]), catalog)).toMatchObject({ pages: [{}], tightness: 0.85 });
    const { pages } = layoutDocument(aDocument([table([row('短', { grow: 300 })])]), catalog);
    const bottom = Math.max(
      ...(pages[0]?.marks ?? []).flatMap((mark) => (mark.kind === 'rule' ? [mark.y2] : [])),
    );
    expect(bottom).toBeCloseTo(points(37 + 225), 1);
  });
  it('[P-P10] the names of the opinions stand on the page where the opinions are written', () => {
    for (let lines = 20; lines < 80; lines += 1) {
      const { pages } = layoutDocument(
        aDocument([
          table([
            row('案情\n'.repeat(lines).trim()),
            { cells: [{ kind: 'label', text: '法制部门意见', colSpan: 2 }], minHeightMm: 7 },
            { cells: [{ kind: 'opinion', colSpan: 2, foot: ['签名处'] }], minHeightMm: 90 },
          ]),
        ]),
        catalog,
      );
      expect(words(pages.find((page) => words(page).includes('签名处')))).toContain('法制部门意见');
    }
  });
  it('[P-P62] a row that only names what follows stands on the page of the row it names', () => {
    for (let lines = 20; lines < 80; lines += 1) {
      const { pages } = layoutDocument(
        aDocument([
          table([
            row('案情\n'.repeat(lines).trim()),
            { cells: [{ kind: 'label', text: '处置建议三', colSpan: 2 }], minHeightMm: 7 },
            {
              cells: [
                { kind: 'label', text: '法律' },
                { kind: 'label', text: '条款' },
              ],
              minHeightMm: 7,
            },
            row('第三项的第一行', { minHeightMm: 90 }),
          ]),
        ]),
        catalog,
      );
      const page = words(pages.find((one) => words(one).includes('第三项的第一行')));
      expect(page).toContain('处置建议三');
      expect(page).toContain('条款');
    }
  });
  it('[P-P8] whatever rows, spans and texts a form has, every word is placed once and inside the sheet', () => {
    const text = fc.string({
      unit: fc.constantFrom('案', '情', '，', '。', 'A', '1', ' ', '\n', '（', '）'),
      maxLength: 400,
    });
    const anyRow = fc.record({
      label: text,
      value: text,
      foot: fc.array(fc.constant('签名：'), { maxLength: 2 }),
      span: fc.integer({ min: 1, max: 4 }),
      minHeightMm: fc.integer({ min: 5, max: 120 }),
      splittable: fc.boolean(),
      grow: fc.integer({ min: 0, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 12 }), (rows) => {
        const tableRows = rows.flatMap(({ label, value, foot, span, ...rest }) => {
          const value2 = { kind: 'opinion', text: value, foot };
          const first = { cells: [{ kind: 'label', text: label, rowSpan: span }, value2], ...rest };
          return [first, ...Array.from({ length: span - 1 }, () => ({ cells: [value2], ...rest }))];
        });
        const model = aDocument([
          { kind: 'title', text: '试表' },
          table(tableRows),
          { kind: 'spread', parts: ['甲', '乙'] },
        ]);
        expect(lostInLayout(model, layoutDocument(model, catalog).pages)).toBeNull();
      }),
      { numRuns: 120 },
    );
  });
});

describe('the guard', () => {
  it('[P-G1] says which words are lost, doubled or off the sheet', () => {
    const model = aDocument([body('甲乙丙丁')]);
    const { pages } = layoutDocument(model, catalog);
    const emptied = pages.map((page) => ({ ...page, marks: [] }));
    const moved = pages.map((page) => ({
      ...page,
      marks: textsOf(page).map((mark) => ({ ...mark, x: 9000 })),
    }));
    expect(lostInLayout(model, emptied)).toMatchObject({ code: 'document.textLost' });
    expect(lostInLayout(model, [...pages, ...pages])).toMatchObject({ code: 'document.textLost' });
    expect(lostInLayout(model, moved)).toMatchObject({
      code: 'document.textLost',
      detail: { where: '甲乙丙丁' },
    });
    expect(lostInDrawing(pages, [['甲乙丙丁']], 'X01')).toBeNull();
    expect(lostInDrawing(pages, [['甲乙丁']], 'X01')).toMatchObject({ code: 'document.textLost' });
    expect(lostInDrawing(pages, [], 'X01')).toMatchObject({ code: 'document.textLost' });
  });
});
