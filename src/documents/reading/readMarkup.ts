import type { ReadableText } from '#domain/evidence/readableText.ts';
import { BadArchive, unpackParts } from './archiveParts.ts';
import { BlockList } from './blockList.ts';

/** The words on each slide of a presentation, in order of the slides. */
export function readPptx(bytes: Buffer): ReadableText {
  const parts = unpackParts(bytes);
  const list = new BlockList();
  const slides = [...parts]
    .map(([name, part]) => ({ number: Number(/^ppt\/slides\/slide(\d+)\.xml$/u.exec(name)?.[1]), part }))
    .filter(({ number }) => number > 0)
    .sort((a, b) => a.number - b.number);
  if (slides.length === 0) throw new BadArchive('broken');
  for (const { number, part } of slides) {
    list.add({ kind: 'heading', level: 2, text: `第${number}张` });
    for (const text of paragraphsOf(part.toString('utf8'), 'a:p', 'a:t'))
      list.add({ kind: 'paragraph', text });
  }
  list.leaveOut('图片、图表和动画未显示');
  return list.result('PowerPoint 演示文稿');
}

/** Headings and paragraphs of an OpenDocument text. */
export function readOdt(bytes: Buffer): ReadableText {
  const content = unpackParts(bytes).get('content.xml');
  if (content === undefined) throw new BadArchive('broken');
  const list = new BlockList();
  const pieces = content.toString('utf8').matchAll(/<text:(h|p)\b[^>]*?(?:\/>|>(.*?)<\/text:\1>)/gsu);
  for (const [, kind, inside = ''] of pieces) {
    const text = decoded(inside.replaceAll(/<text:(?:tab|s)\b[^>]*>/gu, ' ').replaceAll(/<[^>]*>/gu, ''));
    list.add(kind === 'h' ? { kind: 'heading', level: 2, text } : { kind: 'paragraph', text });
  }
  list.leaveOut('图片和表格框线未显示');
  return list.result('OpenDocument 文本');
}

function paragraphsOf(xml: string, paragraph: string, run: string): readonly string[] {
  const texts = new RegExp(`<${run}(?:\\s[^>]*)?>([^<]*)</${run}>`, 'gu');
  return xml
    .split(`</${paragraph}>`)
    .map((piece) => decoded([...piece.matchAll(texts)].map(([, text = '']) => text).join('')));
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu,
    (all, hex, decimal, name) => {
      if (typeof name === 'string') return named[name.toLowerCase()] ?? all;
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : '';
    },
  );
}
