import { describe, expect, it } from 'vitest';
import { documentParts, documentXml } from '#documents/docx/documentWords.ts';
import { openDocumentPress } from '#documents/documentPress.ts';
import { openFontCatalog } from '#documents/fonts/fontCatalog.ts';
import { layoutDocument } from '#documents/layout/layoutDocument.ts';
import type { Page } from '#documents/layout/page.ts';
import { lostInLayout } from '#documents/lostText.ts';
import { points } from '#documents/officialFormat.ts';
import { openSamplePress, sampleModel } from '#test/paper/pressSamples.ts';
import { aDocument, body } from './models.ts';

const catalog = openFontCatalog({ useSystemFonts: false });
const textsOf = (page: Page | undefined) =>
  (page?.marks ?? []).flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
const words = (page: Page | undefined) =>
  textsOf(page)
    .map((mark) => mark.text)
    .join('');
const label = (text: string, more: object = {}) => ({ kind: 'label', text, ...more });
const value = (text: string) => ({ kind: 'value', text });

/** A group of rows with a label down its side and column heads of its own. */
const group = (rows: number) => ({
  kind: 'formTable',
  columnsMm: [20, 68, 68],
  rows: [
    { cells: [label('受侵害民警', { rowSpan: rows + 1, vertical: true }), label('姓名'), label('单位')] },
    ...Array.from({ length: rows }, (_, index) => ({
      cells: [value(`测试民警${index}`), value('虚构镇派出所')],
      minHeightMm: 12,
    })),
  ],
});
const title = { kind: 'title', organ: '虚构市公安局', text: '受侵犯情况　登记表' };
const number = { kind: 'spread', parts: ['填报单位：虚构镇派出所', '编号：虚公（督）维登字〔2026〕1号'] };
const sign = { kind: 'spread', parts: ['填表人：测试民警丙', '审核人：', '填表日期：2026年3月24日'] };

describe('a form on more than one page', () => {
  it('[P-P20] each further page says which form it belongs to, each page but the last one has a line to sign', () => {
    const model = aDocument([title, number, group(59), sign]);
    const { pages } = layoutDocument(model, catalog);
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      expect(words(page).includes('受侵犯情况登记表（附页）编号：虚公（督）维登字〔2026〕1号')).toBe(
        index > 0,
      );
      expect(words(page).match(/填表人：测试民警丙/g)).toHaveLength(1);
      const inside = textsOf(page).every(({ y, sizePt }) => y > points(25) && y + sizePt < points(297 - 20));
      expect(inside).toBe(true);
    });
    expect(lostInLayout(model, pages)).toBeNull();
  });
  const press = openDocumentPress({ useSystemFonts: false });
  const partsOf = async (blocks: readonly unknown[]) => {
    const pressed = await press.press(aDocument(blocks), 'docx');
    if (!pressed.ok) throw new Error(JSON.stringify(pressed.failure));
    const texts = (named: RegExp) =>
      documentParts(pressed.value.bytes, named).map((part) => part.replaceAll(/<[^>]*>/g, ''));
    return {
      headers: texts(/header\d/),
      footers: texts(/footer\d/),
      main: documentXml(pressed.value.bytes),
    };
  };
  it('[P-P36][P-P60] the Word file names the form above its further pages too, with a line to sign below each but the last', async () => {
    const long = await partsOf([title, number, group(59), sign]);
    expect(long.headers.filter((text) => text !== '')).toEqual([
      '受侵犯情况登记表（附页）\t编号：虚公（督）维登字〔2026〕1号',
    ]);
    // That of the first page and that of all others.
    expect(long.footers.filter((text) => text.includes('填表人：测试民警丙'))).toHaveLength(2);
    expect(long.main).toContain('<w:titlePg/>');
    // The patch stands in the last paragraph, which is on the last page.
    expect(long.main.match(/<v:rect /g)).toHaveLength(1);
    expect(long.main.slice(long.main.lastIndexOf('<w:p>'))).toContain('<v:rect ');
    const short = await partsOf([title, number, group(3), sign]);
    expect(short.headers.join('')).toBe('');
    expect(short.main).not.toContain('<w:titlePg/>');
    expect(short.main).not.toContain('<v:rect ');
    const unsigned = await partsOf([title, ...Array.from({ length: 60 }, () => body('到场处置'))]);
    expect(unsigned.main).not.toContain('<v:rect ');
  });
  it('[P-P60] of several papers in one Word file each that goes on has its own name and line, and the others have none', async () => {
    const pages = { kind: 'pageBreak' };
    const photos = [{ ...title, text: '照片' }, body('一')];
    const several = await partsOf([title, number, group(59), sign, pages, ...photos]);
    expect(several.headers.filter((text) => text !== '')).toEqual([
      '受侵犯情况登记表（附页）\t编号：虚公（督）维登字〔2026〕1号',
    ]);
    expect(several.main.match(/<w:sectPr/g)).toHaveLength(2);
    expect(several.main.match(/<w:titlePg\/>/g)).toHaveLength(1);
    // A section without a header of its own would show that of the form before it.
    const last = several.main.slice(several.main.lastIndexOf('<w:sectPr'));
    expect(last).toContain('<w:headerReference');
    // The last paragraph of the form holds its section and its patch.
    const [end, ...rest] = several.main.slice(several.main.indexOf('<w:sectPr')).split('</w:p>');
    expect(end).toContain('<v:rect ');
    expect(rest.join('')).not.toContain('<v:rect ');
    const short = await partsOf([title, group(3), sign, pages, ...photos]);
    expect(short.main.match(/<w:sectPr/g)).toHaveLength(1);
    expect(short.main).toContain('<w:pageBreakBefore/>');
  });
  it('[P-P61] the rows of a crowded Word form keep their words off the rules', async () => {
    const crowded = await openSamplePress(false)(await sampleModel('D11', 'typical'), 'docx');
    const pads = [...documentXml(crowded).matchAll(/<w:(?:top|bottom) w:type="dxa" w:w="(\d+)"/gu)];
    expect([...new Set(pads.map(([, twips]) => twips))]).toEqual(['29']);
  });
  it('[P-P64] parts of a sign line that lack but a character of room stand closer, on one line', () => {
    const parts = [
      '填表人：测试阿卜杜热合曼·买买提依明江·玉苏普',
      '（双方盖章处）',
      '填表日期：2026年3月24日',
    ];
    const { pages } = layoutDocument(
      aDocument([title, number, group(3), { kind: 'spread', parts, sizePt: 10.5 }]),
      catalog,
    );
    const tops = textsOf(pages[0]).filter(({ text }) => /填表人|双方盖章处|填表日期/u.test(text));
    expect(tops).toHaveLength(3);
    expect(new Set(tops.map(({ y }) => Math.round(y))).size).toBe(1);
  });
  it('[P-P20] a form on one page and a page that was asked for carry nothing more', () => {
    const { pages } = layoutDocument(
      aDocument([
        title,
        number,
        group(3),
        sign,
        { kind: 'pageBreak' },
        { ...title, text: '照片' },
        body('一'),
      ]),
      catalog,
    );
    expect(pages).toHaveLength(2);
    expect(pages.map(words).join('')).not.toContain('附页');
    expect(
      pages
        .map(words)
        .join('')
        .match(/填表人/g),
    ).toHaveLength(1);
  });
  it('[P-P20] a statement without a sign line is signed on every page, a list nobody signs is not', () => {
    const long = Array.from({ length: 60 }, () => body('到场处置'));
    const statement = layoutDocument(aDocument([title, ...long, body('说明人：')]), catalog).pages;
    expect(statement.slice(0, -1).every((page) => words(page).includes('签名：日期：'))).toBe(true);
    expect(words(statement.at(-1))).not.toContain('签名：');
    const list = layoutDocument(aDocument([title, ...long]), catalog).pages;
    expect(list.some((page) => words(page).includes('签名：'))).toBe(false);
    expect(words(list[1])).toContain('（附页）');
  });
  it('[P-P21] rows that go on have their column heads and the label at their side again', () => {
    const model = aDocument([title, number, group(59), sign]);
    const { pages } = layoutDocument(model, catalog);
    pages.forEach((page) => expect(words(page)).toContain('姓名单位'));
    pages.forEach((page) => expect(words(page)).toContain('受侵害民警'));
    const cut = aDocument([
      title,
      {
        kind: 'formTable',
        columnsMm: [20, 136],
        rows: [{ cells: [label('经过'), value('经查明。\n'.repeat(150))] }],
      },
    ]);
    const narrated = layoutDocument(cut, catalog);
    narrated.pages.forEach((page) => expect(words(page)).toContain('经过'));
    expect(lostInLayout(cut, narrated.pages)).toBeNull();
  });
});

describe('the page of a signature', () => {
  const signature = { kind: 'signature', organ: '虚构市公安局', date: '2026年3月24日' };
  const pagesOf = (...last: readonly object[]) => {
    const filled = Array.from({ length: 16 }, (_, index) => body(`正文第${index + 1}段`));
    return layoutDocument(aDocument([...filled, ...last, signature], { numbers: 'official' }), catalog).pages;
  };

  it('[P-P22] takes the last paragraph along when that is short, and leaves the one before where it is', () => {
    const pages = pagesOf(
      body('继续做好救治和慰问保障，补充完善证据，依法推进案件办理，后续情况及时续报'),
      body('特此报告。'),
    );
    expect(words(pages[0])).toContain('及时续报');
    expect(words(pages[1])).toMatch(/^特此报告。虚构市公安局/);
  });
  it('[P-P22] takes two lines of a longer one, and leaves none behind alone', () => {
    const of = (lines: number) => body('正'.repeat(26 + 28 * (lines - 1)));
    expect(words(pagesOf(of(3))[1]).match(/正/g)).toHaveLength(26 + 28 * 2);
    expect(words(pagesOf(of(4))[1]).match(/正/g)).toHaveLength(28 * 2);
  });
});

describe('cells and signed ends', () => {
  /** The lines of a cell this wide, from top to bottom. */
  const linesOf = (text: string, mm: number) => {
    const { pages } = layoutDocument(
      aDocument([
        {
          kind: 'formTable',
          columnsMm: [mm],
          sizePt: 10.5,
          rows: [{ cells: [{ kind: 'value', text, align: 'center' }] }],
        },
      ]),
      catalog,
    );
    const lines = new Map<number, string>();
    for (const mark of textsOf(pages[0])) lines.set(mark.y, (lines.get(mark.y) ?? '') + mark.text);
    return [...lines.values()];
  };

  it('[P-P23] numbers, days, times and evidence numbers part where people would part them', () => {
    expect(linesOf('虚公（督）维字〔2026〕1号', 45)).toEqual(['虚公（督）维字', '〔2026〕1号']);
    expect(linesOf('2026年3月24日', 20)).toEqual(['2026年', '3月24日']);
    expect(linesOf('2026年3月25日17时00分', 32)).toEqual(['2026年3月25日', '17时00分']);
    expect(linesOf('播放一千次，转发四十六次；证据12', 45).join('|')).toContain('证据12');
  });
  it('[P-P23] a line of letters and digits is not spread to fill its cell', () => {
    const digest = '58d4e107 f81c661e e7b9bd31 e033ba32 a53d9ddc f13c6ff8 867bfc3b e90fee43';
    const { pages } = layoutDocument(
      aDocument([{ kind: 'formTable', columnsMm: [52], sizePt: 8, rows: [{ cells: [value(digest)] }] }]),
      catalog,
    );
    expect(textsOf(pages[0]).length).toBeGreaterThan(1);
    textsOf(pages[0]).forEach(({ spacing }) => expect(spacing).toBeLessThanOrEqual(0));
  });
  it('[P-P24] the lines to sign stand together, below the end of what is signed', () => {
    const lines = {
      kind: 'formTable',
      columnsMm: [78, 78],
      border: 'none',
      rows: [
        { cells: [value('律师签名：'), value('执业证号')] },
        { cells: [value('律师'), value('日期栏')] },
      ],
    };
    for (let count = 12; count < 26; count += 1) {
      const text = Array.from({ length: count }, () => body('正文'));
      const model = aDocument([...text, body('结论如上。'), { kind: 'space', mm: 4 }, lines]);
      const { pages } = layoutDocument(model, catalog);
      const signed = words(pages.find((page) => words(page).includes('律师签名')));
      expect(signed).toMatch(/结论如上。律师签名：执业证号律师日期栏/);
    }
  });
  it('[P-P24] white space does not part a line from the lines it holds on to', () => {
    for (let count = 12; count < 24; count += 1) {
      const text = Array.from({ length: count }, () => body('正文'));
      const last = { ...body('妥否，请批示。'), keepWithNext: true };
      const { pages } = layoutDocument(
        aDocument([...text, last, { kind: 'space', mm: 6 }, body('承办人')]),
        catalog,
      );
      expect(words(pages.find((page) => words(page).includes('承办人')))).toContain('妥否，请批示。承办人');
    }
  });
  it('[P-P25] the head of a bulletin is red, with a red rule below the unit and the date', () => {
    const { pages } = layoutDocument(
      aDocument([
        { kind: 'title', text: '督察微提示', sizePt: 42, isRed: true },
        { kind: 'spread', parts: ['督察大队编印', '2027年1月5日'], redRulePt: 2.25 },
        body('一'),
      ]),
      catalog,
    );
    expect(textsOf(pages[0]).map(({ red, text }) => [text, red])).toContainEqual(['督察微提示', true]);
    const rules = (pages[0]?.marks ?? []).filter((mark) => mark.kind === 'rule' && mark.red);
    expect(rules).toMatchObject([{ x1: points(28), weightPt: 2.25 }]);
  });
});
