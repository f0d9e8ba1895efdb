import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '#domain/document/blocks.ts';
import { type OfficialItem, OfficialItems } from '#domain/document/officialItem.ts';
import { bodyMeasures } from '#documents/check/bodyMeasures.ts';
import { checkPaper, judged } from '#documents/check/checkPaper.ts';
import { docxMeasures, readWordPaper, wordPaperOf } from '#documents/check/docxMeasures.ts';
import { openDocumentPress } from '#documents/documentPress.ts';
import { openFontCatalog } from '#documents/fonts/fontCatalog.ts';
import { layoutDocument } from '#documents/layout/layoutDocument.ts';
import type { Mark, Page } from '#documents/layout/page.ts';
import { points } from '#documents/officialFormat.ts';
import { pressPdf } from '#documents/pdf/pressPdf.ts';
import { templatesFolder, variants } from '#test/golden/templateVariants.ts';
import { sampleModel } from '#test/paper/pressSamples.ts';
import { aDocument, body } from './models.ts';

const catalog = openFontCatalog({ useSystemFonts: false });
const press = openDocumentPress({ useSystemFonts: false });
const { items } = OfficialItems.parse(
  JSON.parse(readFileSync(`${templatesFolder}/official/gbt9704.json`, 'utf8')),
);
const sentence = '依法维护民警执法权威，';

/** A 上行文 with every element, three pages long. */
const wholeFile = (more: Readonly<Record<string, object>> = {}): DocumentModel =>
  aDocument(
    [
      {
        kind: 'letterhead',
        organ: '虚构市公安局文件',
        number: '虚公督维〔2026〕1号',
        signer: '测试领导',
        urgency: '特急',
        ...more['head'],
      },
      { kind: 'title', text: '关于测试民警甲受侵害情况的报告', ...more['title'] },
      { kind: 'space', mm: 8, ...more['space'] },
      { kind: 'paragraph', runs: [{ text: '虚构省公安厅：' }], ...more['recipient'] },
      { kind: 'heading', level: 1, text: '一、基本情况' },
      { kind: 'heading', level: 2, text: '（一）经过' },
      { ...body('甲'.repeat(900)), ...more['body'] },
      body(sentence.repeat(20)),
      { kind: 'attachments', items: ['登记表', `诊断证明书${'乙'.repeat(30)}`], ...more['attachments'] },
      { kind: 'signature', organ: '虚构市公安局', date: '2026年3月24日', ...more['signature'] },
      { kind: 'paragraph', indentChars: 2, runs: [{ text: '（联系人：测试民警乙）' }], ...more['note'] },
      {
        kind: 'imprint',
        copyTo: '虚构市委',
        printedBy: '虚构市公安局',
        printedOn: '2026年3月24日',
        ...more['imprint'],
      },
    ],
    { numbers: 'official', ...more['page'] },
  );

const wholeLetter = (): DocumentModel =>
  aDocument(
    [
      { kind: 'letterhead', form: 'letter', organ: '虚构市公安局', number: '虚公督维〔2026〕1号' },
      { kind: 'title', text: '慰问信' },
      { kind: 'space', mm: 8 },
      { kind: 'paragraph', runs: [{ text: '测试民警甲同志：' }] },
      body('甲'.repeat(700)),
      { kind: 'signature', organ: '虚构市公安局', date: '2026年3月24日' },
    ],
    { numbers: 'letter' },
  );

type Change = (marks: readonly Mark[], page: Page, index: number) => readonly Mark[];

/** Items a paper fails, after its laid-out marks were changed; the measuring starts from the pressed bytes. */
async function failing(model: DocumentModel, change: Change = (marks) => marks, sheet: Partial<Page> = {}) {
  const { pages } = layoutDocument(model, catalog);
  const changed = pages.map((page, index) => ({
    ...page,
    ...sheet,
    marks: [...change(page.marks, page, index)],
  }));
  const { bytes } = await pressPdf(changed, model.meta, catalog);
  const docx = await press.press(model, 'docx');
  if (!docx.ok) throw new Error(docx.failure.code);
  const rows = await checkPaper({ model, pdf: bytes, docx: docx.value.bytes }, items);
  return rows.filter(({ result }) => result === 'fails').map(({ id }) => id);
}

/** Faces are named by the office's own fonts, which no test machine has. */
const substituted = items
  .filter(({ faces, in: where }) => faces.length > 0 && where === 'pdf')
  .map(({ id }) => id);
const notFaces = (ids: readonly string[]) => ids.filter((id) => !substituted.includes(id));

const texts =
  (change: (mark: Extract<Mark, { kind: 'text' }>) => Mark, wanted: RegExp): Change =>
  (marks) =>
    marks.map((mark) => (mark.kind === 'text' && wanted.test(mark.text) ? change(mark) : mark));
const rules =
  (change: (mark: Extract<Mark, { kind: 'rule' }>) => Mark, isRed: boolean): Change =>
  (marks) =>
    marks.map((mark) => (mark.kind === 'rule' && mark.red === isRed ? change(mark) : mark));
const moved = (x: number, y: number, wanted = /./u) =>
  texts((mark) => ({ ...mark, x: mark.x + points(x), y: mark.y + points(y) }), wanted);
const everything =
  (x: number, y: number): Change =>
  (marks) =>
    marks.map((mark) => {
      if (mark.kind === 'text') return { ...mark, x: mark.x + points(x), y: mark.y + points(y) };
      if (mark.kind !== 'rule') return mark;
      const { x1, x2, y1, y2 } = mark;
      return { ...mark, x1: x1 + points(x), x2: x2 + points(x), y1: y1 + points(y), y2: y2 + points(y) };
    });

describe('an official paper as we set it', () => {
  it('[P-C1] holds every item but the faces a PC without the office fonts has to replace', async () => {
    expect(notFaces(await failing(wholeFile()))).toEqual([]);
    expect(notFaces(await failing(wholeLetter()))).toEqual([]);
  });
  it.each(['W07', 'A02', 'C02', 'D09'] as const)(
    '[P-C2] %s breaks nothing 规定 with any data',
    async (id) => {
      for (const variant of variants) {
        const model = await sampleModel(id, variant);
        const broken = await failing(model);
        const must = items.filter(({ strength }) => strength === '规定').map((item) => item.id);
        expect([variant, broken.filter((item) => must.includes(item))]).toEqual([variant, []]);
      }
    },
  );
  it('[P-C3] a form is no official paper and is not measured', async () => {
    expect(await failing(await sampleModel('W01', 'typical'))).toEqual([]);
  });
});

/** Each item with a paper that is wrong in just that. */
const wrong: readonly (readonly [string, DocumentModel, (Change | undefined)?, Partial<Page>?])[] = [
  ['PAGE-W', wholeFile(), undefined, { widthPt: 612 }],
  ['PAGE-H', wholeFile(), undefined, { heightPt: 792 }],
  ['MARGIN-TOP', wholeFile(), everything(0, 4)],
  ['MARGIN-LEFT', wholeFile(), everything(-4, 0)],
  ['AREA-W', wholeFile(), texts((mark) => ({ ...mark, spacing: mark.spacing + 0.4 }), /甲甲甲甲/u)],
  ['AREA-IN', wholeFile(), moved(0, 20, /联系人/u)],
  ['BODY-SIZE', wholeFile({ body: { sizePt: 14 } })],
  [
    'LINES',
    wholeFile(),
    (marks) => marks.filter((mark) => mark.kind !== 'text' || mark.y < points(200) || mark.order < 0),
  ],
  ['CHARS', wholeFile({ body: { sizePt: 18 } })],
  ['FILL', wholeFile(), texts((mark) => ({ ...mark, spacing: -1 }), /甲甲甲甲/u)],
  ['PITCH', wholeFile({ body: { linePt: 24 } })],
  ['INK', wholeFile(), texts((mark) => ({ ...mark, red: true }), /联系人/u)],
  ['MARK-TOP', wholeFile(), moved(0, -10, /公安局文件/u)],
  ['URG-LEFT', wholeFile(), moved(5, 0, /^特急$/u)],
  ['URG-TOP', wholeFile(), moved(0, 10, /^特急$/u)],
  ['URG-SIZE', wholeFile(), texts((mark) => ({ ...mark, sizePt: 14 }), /^特急$/u)],
  ['MARK-MID', wholeFile(), moved(5, 0, /公安局文件/u)],
  ['MARK-RED', wholeFile(), texts((mark) => ({ ...mark, red: false }), /公安局文件/u)],
  ['MARK-SIZE', wholeFile(), texts((mark) => ({ ...mark, sizePt: 48 }), /公安局文件/u)],
  ['NO-FORM', wholeFile({ head: { number: '虚公督维[2026]第01号' } })],
  ['NO-GAP', wholeFile(), moved(0, 12, /〔2026〕|签发|领导/u)],
  ['NO-PLACE', wholeFile(), moved(12, 0, /〔2026〕/u)],
  ['NO-SIZE', wholeFile(), texts((mark) => ({ ...mark, sizePt: 12 }), /〔2026〕/u)],
  ['SIGNER-PLACE', wholeFile(), moved(5, 0, /测试领导/u)],
  ['SIGNER-LINE', wholeFile(), moved(0, 6, /测试领导/u)],
  ['RULE-GAP', wholeFile(), rules((mark) => ({ ...mark, y1: mark.y1 + 20, y2: mark.y2 + 20 }), true)],
  ['RULE-W', wholeFile(), rules((mark) => ({ ...mark, x2: mark.x2 - 40 }), true)],
  ['RULE-RED', wholeFile(), rules((mark) => ({ ...mark, red: false }), true)],
  ['TITLE-GAP', wholeFile(), moved(0, -12, /关于测试/u)],
  ['TITLE-MID', wholeFile(), moved(6, 0, /关于测试/u)],
  ['TITLE-SIZE', wholeFile({ title: { sizePt: 18 } })],
  ['TITLE-END', wholeFile({ title: { text: '关于测试民警甲受侵害情况的报告。' } })],
  ['TO-GAP', wholeFile({ space: { mm: 25 } })],
  ['TO-LEFT', wholeFile(), moved(4, 0, /公安厅/u)],
  ['TO-COLON', wholeFile({ recipient: { runs: [{ text: '虚构省公安厅' }] } })],
  ['FIRST-PAGE', wholeFile({ space: { mm: 150 } })],
  ['INDENT', wholeFile({ body: { indentChars: 0 } })],
  ['HEAD-SIZE', wholeFile(), texts((mark) => ({ ...mark, sizePt: 12 }), /基本情况/u)],
  ['ATT-GAP', wholeFile(), moved(0, 15, /附件|诊断/u)],
  ['ATT-INDENT', wholeFile(), moved(10, 0, /附件/u)],
  ['ATT-FORM', wholeFile({ attachments: { items: ['登记表；', '诊断证明书'] } })],
  ['ATT-HANG', wholeFile(), moved(-8, 0, /^乙+$/u)],
  ['SEAL-ROOM', wholeFile(), moved(0, 15, /^虚构市公安局$|3月24日$/u)],
  ['DATE-RIGHT', wholeFile(), moved(10, 0, /^2026年3月24日$/u)],
  ['ORGAN-MID', wholeFile(), moved(-12, 0, /^虚构市公安局$/u)],
  ['DATE-FORM', wholeFile({ signature: { date: '2026年03月24日' } })],
  ['NOTE-FORM', wholeFile({ note: { runs: [{ text: '联系人：测试民警乙' }] } })],
  ['NOTE-INDENT', wholeFile({ note: { indentChars: 0 } })],
  ['IMP-W', wholeFile(), rules((mark) => ({ ...mark, x2: mark.x2 - 60 }), false)],
  ['IMP-OUTER', wholeFile(), rules((mark) => ({ ...mark, weightPt: 2 }), false)],
  ['IMP-INNER', wholeFile(), rules((mark) => ({ ...mark, weightPt: 2 }), false)],
  ['IMP-FOOT', wholeFile(), rules((mark) => ({ ...mark, y1: mark.y1 - 12, y2: mark.y2 - 12 }), false)],
  ['IMP-SIZE', wholeFile(), texts((mark) => ({ ...mark, sizePt: 12 }), /抄送/u)],
  ['IMP-INSET', wholeFile(), moved(6, 0, /抄送/u)],
  ['PN-FORM', wholeFile({ page: { numbers: 'none' } })],
  ['PN-SIDE', wholeFile(), moved(-60, 0, /^— 1 —$/u)],
  ['PN-DASH', wholeFile(), moved(0, 5, /^— \d —$/u)],
  ['PN-SIZE', wholeFile(), texts((mark) => ({ ...mark, sizePt: 10.5 }), /^— \d —$/u)],
  ['LET-MARK', wholeLetter(), moved(0, 6, /^虚构市公安局$/u)],
  ['LET-RULE-GAP', wholeLetter(), rules((mark) => ({ ...mark, y1: mark.y1 + 8, y2: mark.y2 + 8 }), true)],
  ['LET-RULES', wholeLetter(), rules((mark) => ({ ...mark, weightPt: 1 }), true)],
  ['LET-RULE-W', wholeLetter(), rules((mark) => ({ ...mark, x2: mark.x2 - 40 }), true)],
  ['LET-RULE-MID', wholeLetter(), rules((mark) => ({ ...mark, x1: mark.x1 + 20, x2: mark.x2 + 20 }), true)],
  ['LET-FOOT', wholeLetter(), rules((mark) => ({ ...mark, y1: mark.y1 - 12, y2: mark.y2 - 12 }), true)],
  ['LET-NO-R', wholeLetter(), moved(-6, 0, /〔2026〕/u)],
  ['LET-NO-GAP', wholeLetter(), moved(0, 6, /〔2026〕/u)],
  ['LET-PN', { ...wholeLetter(), page: { ...wholeLetter().page, numbers: 'official' } }],
  ['W-LINE', wholeFile({ body: { linePt: 20 } })],
  ['W-SIZE', wholeFile({ body: { sizePt: 14 } })],
  ['W-CHARS', wholeFile({ body: { sizePt: 14 } })],
  ['W-TITLE-SIZE', wholeFile({ title: { sizePt: 18 } })],
  ['W-INDENT', wholeFile({ body: { indentChars: 4 } })],
  ['W-PN-SIDE', wholeFile({ page: { numbers: 'none' } })],
  ['W-PN', wholeFile({ page: { numbers: 'none' } })],
];

/** What our own writer cannot get wrong is put wrong in the finished file. */
const doctored: readonly (readonly [string, (xml: string) => string])[] = [
  ['W-PAGE-W', (xml) => xml.replace('w:w="11906"', 'w:w="12240"')],
  ['W-PAGE-H', (xml) => xml.replace('w:h="16838"', 'w:h="15840"')],
  ['W-TOP', (xml) => xml.replace(/w:top="2098"/, 'w:top="1440"')],
  ['W-LEFT', (xml) => xml.replace(/w:left="1587"/, 'w:left="1800"')],
  ['W-AREA-W', (xml) => xml.replace(/w:right="1474"/, 'w:right="1800"')],
  ['W-AREA-H', (xml) => xml.replace(/w:bottom="1984"/, 'w:bottom="1440"')],
  ['W-GRID', (xml) => xml.replace('w:type="lines"', 'w:type="linesAndChars"')],
  ['W-FACE', (xml) => xml.replaceAll('仿宋_GB2312', '微软雅黑')],
  ['W-TITLE-FACE', (xml) => xml.replaceAll('方正小标宋简体', '微软雅黑')],
  ['W-MARK-RED', (xml) => xml.replace('<w:color w:val="E60012"/>', '<w:color w:val="000000"/>')],
  ['W-RULE-RED', (xml) => xml.replace(/<w:pBdr><w:bottom[^>]*E60012[^>]*\/><\/w:pBdr>/u, '')],
  ['W-IMP-OUTER', (xml) => xml.replaceAll('w:color="000000" w:sz="8"', 'w:color="000000" w:sz="4"')],
  ['W-IMP-INNER', (xml) => xml.replaceAll('w:color="000000" w:sz="6"', 'w:color="000000" w:sz="12"')],
  ['W-IMP-SIZE', (xml) => xml.replaceAll('<w:sz w:val="28"/>', '<w:sz w:val="32"/>')],
  ['W-TITLE-MID', (xml) => xml.replaceAll('<w:jc w:val="center"/>', '<w:jc w:val="left"/>')],
];

function itemOf(id: string): OfficialItem {
  const found = items.find((item) => item.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

describe('a paper that is wrong', () => {
  it.each(wrong.map(([id, model, change, sheet]) => ({ id, model, change, sheet })))(
    '[P-C4] is found out by $id',
    async ({ id, model, change, sheet }) => {
      expect(await failing(model, change, sheet)).toContain(id);
    },
  );
  it('[P-C5] a face that is not the one named is found out by every item about faces', async () => {
    const found = await failing(wholeFile());
    const letters = await failing(wholeLetter());
    expect(substituted.filter((id) => !found.includes(id) && !letters.includes(id))).toEqual([]);
  });
  it.each(doctored)('[P-C6] is found out by %s in a Word file of another hand', async (id, change) => {
    const model = wholeFile();
    const docx = await press.press(model, 'docx');
    if (!docx.ok) throw new Error(docx.failure.code);
    const whole = readWordPaper(docx.value.bytes, model);
    const item = itemOf(id);
    const measure = (xml: string) =>
      docxMeasures[item.measure]?.(wordPaperOf({ ...whole, xml }, model)) ?? null;
    expect(judged(item, measure(whole.xml)).result).toBe('holds');
    expect(judged(item, measure(change(whole.xml))).result).toBe('fails');
  });
  it('[P-C7] is found out by the items about its last page, and every item is shown to fail somewhere here', () => {
    const line = (text: string, page: number) => ({
      page,
      left: 28,
      right: 90,
      top: 80,
      bottom: 85,
      text,
      texts: [],
    });
    const signed = (page: number) => [
      { role: 'body' as const, lines: [line('正文', 1)] },
      { role: 'date' as const, lines: [line('2026年3月24日', page)] },
      { role: 'copyTo' as const, lines: [line(page === 1 ? '抄送：甲。' : '抄送：甲', page)] },
    ];
    const sheet = { widthMm: 210, heightMm: 297, texts: [], rules: [] };
    const results = (page: number, pages: number) =>
      ['SIGN-BODY', 'IMP-LAST', 'IMP-FORM'].map((id) => {
        const paper = {
          form: 'file' as const,
          pages: Array.from({ length: pages }, () => sheet),
          elements: signed(page),
        };
        return judged(itemOf(id), bodyMeasures[itemOf(id).measure]?.(paper) ?? null).result;
      });
    expect(results(1, 1)).toEqual(['holds', 'holds', 'holds']);
    expect(results(2, 3)).toEqual(['fails', 'fails', 'fails']);
    const shown = new Set([
      ...[...wrong, ...doctored].map(([id]) => id),
      ...substituted,
      'SIGN-BODY',
      'IMP-LAST',
      'IMP-FORM',
    ]);
    expect(items.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });
});
