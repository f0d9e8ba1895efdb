import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFontCatalog } from '#documents/fonts/fontCatalog.ts';
import { composeLines, type Measure } from '#documents/layout/composeLines.ts';
import { wordBreakOffsets } from '#documents/layout/breaks.ts';
import { BODY_PDF_PT, points } from '#documents/officialFormat.ts';
import { comparableText } from '#documents/plainText.ts';

const catalog = openFontCatalog({ useSystemFonts: false });
const measure: Measure = { widthPt: points(156), firstIndentPt: 0, hangPt: 0, align: 'justify' };
const set = (text: string, more: Partial<Measure> = {}) =>
  composeLines(catalog, [{ text, font: 'fangsong', sizePt: BODY_PDF_PT }], { ...measure, ...more }).map(
    (line) => line.pieces.map((piece) => piece.text).join(''),
  );

const neverFirst = /^[，。、；：？！）》】〕”’…%·～／]/u;
const neverLast = /[（《〈【〔“‘□]$/u;
const piecesOfPolice = [
  '民警',
  '阿卜杜·热合曼',
  '，',
  '。',
  '、',
  '；',
  '：',
  '“',
  '”',
  '（',
  '）',
  '《',
  '》',
  '〔2026〕12号',
  '……',
  '——',
  '2026年3月24日14时05分',
  '10～15',
  '100%',
  '是／否',
  'SHA-256',
  '执法记录仪',
  '℃',
  '·',
  '！',
  '？',
  '［',
  '］',
  '¥1,409.50',
  'IMG_0031.jpg',
  '𫖯㛃䶮堃',
  '3.5kg',
];

describe('[P-L1] lines of a body', () => {
  it('[P-L1] 28 characters of 三号 fill the type area', () => {
    const lines = set('测'.repeat(28 * 3));
    expect(lines.map((line) => line.length)).toEqual([28, 28, 28]);
  });
  it('[P-L2] no line begins or ends with a forbidden mark and nothing is lost, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...piecesOfPolice), { minLength: 1, maxLength: 80 }), (parts) => {
        // A heap of marks with nothing between has no lawful break; real text always has words.
        const text = parts.map((part, index) => (index % 2 === 0 ? `办案${part}` : `${part}现场`)).join('');
        const lines = set(text);
        expect(comparableText(lines.join(''))).toBe(comparableText(text));
        lines.slice(1).forEach((line) => expect(line).not.toMatch(neverFirst));
        lines.slice(0, -1).forEach((line) => expect(line).not.toMatch(neverLast));
      }),
      { numRuns: 400 },
    );
  });
  it('[P-L3] document numbers, dates and check boxes with their words are not parted', () => {
    for (let shift = 0; shift < 28; shift += 1) {
      const lines = set(`${'测'.repeat(shift)}虚公（督）维字〔2026〕123号于2026年3月24日，□拉扯推搡`);
      const joined = lines.join('|');
      expect(joined).toMatch(/〔2026〕123号/);
      expect(joined).toMatch(/2026年/);
      expect(joined).toMatch(/□拉扯推搡/);
    }
  });
  it('[P-L4] a token wider than the line is cut, not dropped', () => {
    const hash = 'a1b2c3d4'.repeat(40);
    expect(set(hash).join('')).toBe(hash);
    expect(set('测', { widthPt: 2 }).join('')).toBe('测');
  });
  it('[P-L4] where a word is cut, the cut still leaves no mark at the head or the foot of a line', () => {
    const lines = set('代领（关系、证件号后四位）', {
      widthPt: BODY_PDF_PT * 3.5,
      breaks: 'words',
      align: 'center',
    });
    expect(lines.join('')).toBe('代领（关系、证件号后四位）');
    for (const line of lines) expect(line).not.toMatch(/^[、）]|（$/u);
  });
  it('[P-L5] every justified line ends at the margin, tightened or loosened by less than a fifth of a character', () => {
    const lines = composeLines(
      catalog,
      [
        {
          text: '违法嫌疑人A（男，1990年3月7日出生）拒不配合，'.repeat(12),
          font: 'fangsong',
          sizePt: BODY_PDF_PT,
        },
      ],
      measure,
    );
    for (const line of lines.slice(0, -1)) {
      const last = line.pieces.at(-1);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(measure.widthPt, 1);
      for (const piece of line.pieces) expect(Math.abs(piece.spacing)).toBeLessThan(BODY_PDF_PT * 0.22);
    }
  });
  it('[P-L6] a character the face lacks is drawn by the next of its chain on the same base line', () => {
    const kai = composeLines(catalog, [{ text: '民警𫖯㛃䶮堃𬭎', font: 'kai', sizePt: 16 }], measure);
    expect(kai[0]?.pieces.map((piece) => piece.text).join('')).toBe('民警𫖯㛃䶮堃𬭎');
    expect(new Set(kai[0]?.pieces.map((piece) => piece.sizePt))).toEqual(new Set([16]));
  });
  it('[P-L7] titles break between words, not inside a phrase', () => {
    expect([...wordBreakOffsets('执行职务受侵害情况')].filter((offset) => offset < 9)).toEqual([4]);
    expect(wordBreakOffsets('关于伤情鉴定').has(2)).toBe(true);
  });
});
