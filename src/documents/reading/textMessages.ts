import type { PageDrawing, PageSize, SheetsOrProblem } from '#app/readingPorts.ts';
import type { ReadableText, TextFormat } from '#domain/evidence/readableText.ts';

/** What the thread is started with. */
export type TextQuestion =
  | { readonly kind: 'words'; readonly bytes: Uint8Array; readonly format: TextFormat }
  | { readonly kind: 'pageSize'; readonly bytes: Uint8Array; readonly page: PageDrawing }
  | { readonly kind: 'sheets'; readonly bytes: Uint8Array };
/** How far it is, while it reads a long paper. */
export interface ReadSoFar {
  readonly kind: 'soFar';
  readonly donePages: number;
  readonly pages: number;
}
/** Its one answer. */
export type TextAnswer =
  | { readonly kind: 'read'; readonly text: ReadableText }
  | { readonly kind: 'measured'; readonly size: PageSize }
  | { readonly kind: 'sheets'; readonly sheets: SheetsOrProblem }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'tooLarge' };
