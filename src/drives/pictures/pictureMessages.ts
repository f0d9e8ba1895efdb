import type { PictureComparison, PictureVerdict, PictureWishes } from '#app/picturePorts.ts';

/** What the thread is started with. */
export type PictureQuestion =
  | { readonly kind: 'check'; readonly png: Uint8Array; readonly wishes: PictureWishes }
  | { readonly kind: 'compare'; readonly one: Uint8Array; readonly other: Uint8Array };
/** Its one answer. */
export type PictureAnswer =
  | { readonly kind: 'checked'; readonly verdict: PictureVerdict }
  | { readonly kind: 'compared'; readonly comparison: PictureComparison };
