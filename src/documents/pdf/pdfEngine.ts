import pdfMake from 'pdfmake';
import type { Content, TCreatedPdf } from 'pdfmake/interfaces.js';

type Definition = Parameters<typeof pdfMake.createPdf>[0];

/** Fonts and pictures by the names under which the engine asks for them; the disk and the net are closed to it. */
class EngineFiles {
  private readonly filesByName = new Map<string, Uint8Array>();

  existsSync(name: string): boolean {
    return this.filesByName.has(name);
  }
  readFileSync(name: string): Uint8Array | undefined {
    return this.filesByName.get(name);
  }
  writeFileSync(name: string, bytes: Uint8Array): void {
    this.filesByName.set(name, bytes);
  }
  remove(name: string): void {
    this.filesByName.delete(name);
  }
}

/** pdfmake is one object per process, so its files are too. */
export const engineFiles = new EngineFiles();

const engine = Object.assign(pdfMake, { virtualfs: engineFiles });
engine.setUrlAccessPolicy(() => false);
engine.setLocalAccessPolicy((name) => engineFiles.existsSync(name));

/** Starts a document that may use these fonts and no others; each is named like its file. */
export function createPdf(definition: Definition, fonts: readonly string[]): TCreatedPdf {
  engine.setFonts(Object.fromEntries(fonts.map((name) => [name, { normal: name }])));
  return engine.createPdf(definition);
}

export type { Content, Definition };
