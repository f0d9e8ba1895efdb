import { createHash } from 'node:crypto';
import type { FontFace } from '../fonts/fontFace.ts';
import type { Page } from '../layout/page.ts';
import { engineFiles } from './pdfEngine.ts';

let jobs = 0;

/** Fonts and pictures lent to the PDF engine for one document. */
export class PressFiles {
  private readonly job = (jobs += 1);
  private readonly fonts = new Set<string>();
  private readonly images = new Set<string>();

  /** Cuts every face down to the characters the pages use. */
  addFonts(pages: readonly Page[], watermarkFace: FontFace): void {
    const textByFace = new Map<FontFace, string[]>([
      [watermarkFace, pages.map((page) => page.watermark ?? '')],
    ]);
    for (const mark of pages.flatMap((page) => page.marks))
      if (mark.kind === 'text') addTo(textByFace, mark.face, mark.text);
    for (const [face, texts] of textByFace) {
      const codePoints = Array.from(texts.join(''), (character) => character.codePointAt(0) ?? 0);
      engineFiles.writeFileSync(this.fontName(face), face.bytesFor(codePoints));
      this.fonts.add(this.fontName(face));
    }
  }

  fontName(face: FontFace): string {
    return `${face.key}#${this.job}`;
  }

  fontNames(): readonly string[] {
    return [...this.fonts];
  }

  /** The same picture is embedded once. */
  imageName(picture: Uint8Array): string {
    const name = `picture:${createHash('sha256').update(picture).digest('hex')}#${this.job}`;
    if (!this.images.has(name))
      engineFiles.writeFileSync(name, Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength));
    this.images.add(name);
    return name;
  }

  /** The engine looks a picture up here first and only then among the files. */
  imageDictionary(): Record<string, string> {
    return Object.fromEntries([...this.images].map((name) => [name, name]));
  }

  release(): void {
    for (const name of [...this.fonts, ...this.images]) engineFiles.remove(name);
  }
}

function addTo<K>(lists: Map<K, string[]>, key: K, text: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [text]);
  else list.push(text);
}
