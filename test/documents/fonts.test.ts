import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import { describe, expect, it } from 'vitest';
import { openDocumentPress } from '#documents/documentPress.ts';
import { openFontCatalog } from '#documents/fonts/fontCatalog.ts';
import { plainSfnt } from '#documents/fonts/sfnt.ts';
import { pdfTexts } from '#test/golden/pdfTexts.ts';
import { aDocument, body } from './models.ts';

const catalog = openFontCatalog({ useSystemFonts: false });
const pathOf = (name: string) => createRequire(import.meta.url).resolve(name);
const sample = Array.from('维权卷宗民警甲Aég1—（）“”𫖯㛃䶮堃', (character) => character.codePointAt(0) ?? 0);

function opened(bytes: Buffer): fontkit.Font {
  const font = fontkit.create(bytes);
  if ('fonts' in font) throw new Error('a collection');
  return font;
}

describe('fonts', () => {
  it('[P-S1] all faces share one ascent and descent, WOFF included', () => {
    const files = [
      '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
      '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
      '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff',
    ];
    for (const file of files) {
      const font = opened(plainSfnt(readFileSync(pathOf(file))));
      expect([font.ascent / font.unitsPerEm, font.descent / font.unitsPerEm, font.lineGap]).toEqual([
        0.88, -0.12, 0,
      ]);
    }
  });
  it.each(['fangsong', 'biaosong', 'hei', 'kai'] as const)(
    '[P-S2] a font cut down for %s draws each character as the whole font does',
    (role) => {
      const face = catalog.face(role, 0x7ef4);
      const own = sample.filter((codePoint) => face?.has(codePoint) === true);
      const cut = opened(face?.bytesFor([...own, ...own]) ?? Buffer.alloc(0));
      expect(own.length).toBeGreaterThan(10);
      expect(cut.numGlyphs).toBeLessThan(sample.length * 3);
      const whole = opened(face?.bytesFor([]) ?? Buffer.alloc(0));
      expect(whole.numGlyphs).toBe(1);
      for (const codePoint of own) {
        const glyph = cut.glyphForCodePoint(codePoint);
        expect(glyph.id).toBeGreaterThan(0);
        expect(glyph.advanceWidth / cut.unitsPerEm).toBeCloseTo(face?.advance(codePoint) ?? 0, 6);
        expect(glyph.path.commands.length).toBeGreaterThan(0);
      }
    },
  );
  it('[P-S3] rare name characters and official marks have a face in every role', () => {
    for (const role of ['fangsong', 'song', 'hei', 'kai', 'biaosong'] as const)
      for (const character of '𫖯㛃䶮犇堃赟镕瑄𬭎〇〔〕□—·¥')
        expect(catalog.face(role, character.codePointAt(0) ?? 0)).not.toBeNull();
  });
  it('[P-T33] a font folder removed between preview and final changes nothing until the program ends, and then says so', async () => {
    const fontFolder = await mkdtemp(join(tmpdir(), 'weiquan-fonts-'));
    const sans = '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf';
    await copyFile(pathOf(sans), join(fontFolder, 'simfang.ttf'));
    const model = aDocument([body('维权民警甲，𫖯')]);
    const options = { fontFolder, useSystemFonts: false };
    const press = openDocumentPress(options);
    const preview = await press.press(model, 'pdf');
    await rm(fontFolder, { recursive: true });
    expect(await press.press(model, 'pdf')).toEqual(preview);
    const later = await openDocumentPress(options).press(model, 'pdf');
    if (!preview.ok || !later.ok) throw new Error('refused');
    expect(preview.value.substitutions).toEqual([]);
    expect(later.value.substitutions).toEqual(['仿宋：使用思源宋体代替']);
    expect(await pdfTexts(later.value.bytes)).toEqual(await pdfTexts(preview.value.bytes));
  });
  it('[P-S4] a stand-in design is reported by role', () => {
    expect(catalog.substitutions(['fangsong', 'kai', 'kai'])).toEqual([
      '仿宋：使用思源宋体代替',
      '楷体：使用霞鹜文楷代替',
    ]);
  });
});
