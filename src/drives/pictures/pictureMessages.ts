import type {
  PictureAnswerOf,
  PictureComparison,
  PictureVerdict,
  PictureWishes,
  PictureSize,
  ShrunkPicture,
} from '#app/picturePorts.ts';

/** What the thread can be asked. */
export type PictureQuestion =
  | { readonly kind: 'check'; readonly png: Uint8Array; readonly wishes: PictureWishes }
  | { readonly kind: 'compare'; readonly one: Uint8Array; readonly other: Uint8Array }
  | { readonly kind: 'shrink'; readonly picture: Uint8Array; readonly size: PictureSize };
/** One answer to each. */
export type PictureAnswer =
  | { readonly kind: 'checked'; readonly verdict: PictureVerdict }
  | { readonly kind: 'compared'; readonly comparison: PictureComparison }
  | { readonly kind: 'shrunk'; readonly shrunk: PictureAnswerOf<ShrunkPicture> };
