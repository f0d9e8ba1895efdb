import type { ReadableText, TextFormat } from '#domain/evidence/readableText.ts';

/** What the thread is started with. */
export interface TextQuestion {
  readonly bytes: Uint8Array;
  readonly format: TextFormat;
}
/** Its one answer. */
export type TextAnswer =
  | { readonly kind: 'read'; readonly text: ReadableText }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'tooLarge' };
