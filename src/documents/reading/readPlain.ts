import type { ReadableText } from '#domain/evidence/readableText.ts';
import { BlockList } from './blockList.ts';

/** Text in UTF-16 with its mark, UTF-8 or GB18030. */
export function decodedText(bytes: Uint8Array): { readonly text: string; readonly charset: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodedAs(bytes, 'utf-16le', 'UTF-16');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodedAs(bytes, 'utf-16be', 'UTF-16');
  return isUtf8(bytes) ? decodedAs(bytes, 'utf-8', 'UTF-8') : decodedAs(bytes, 'gb18030', 'GB18030');
}

function decodedAs(bytes: Uint8Array, label: string, charset: string) {
  return { text: new TextDecoder(label).decode(bytes), charset };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Text as its lines; the encoding found is named. */
export function readPlain(bytes: Uint8Array): ReadableText {
  const list = new BlockList();
  const { text, charset } = decodedText(bytes);
  addLines(text, list);
  return list.result(`文本文件，${charset} 编码`);
}

/** Some hundred lines a block: a log of a million lines is no million elements of the page. */
export function addLines(text: string, list: BlockList): void {
  const lines = text.split(/\r\n|\n|\r/u);
  for (let at = 0; at < lines.length && !list.isFull; at += LINES_A_BLOCK)
    list.add({ kind: 'paragraph', text: lines.slice(at, at + LINES_A_BLOCK).join('\n') });
}
const LINES_A_BLOCK = 100;
