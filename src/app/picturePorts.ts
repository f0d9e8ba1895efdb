import type { PictureBox } from '#domain/evidence/origin.ts';

/** What a picture made in this program must be. */
export interface PictureWishes {
  /** Upright size in pixels, either way round; `null` = any. */
  readonly size: { readonly widthPx: number; readonly heightPx: number } | null;
  /** Every pixel inside is of the filling colour. */
  readonly boxes: readonly PictureBox[];
  /** Must not stand in the bytes in any usual encoding. */
  readonly absentTexts: readonly string[];
}

/** Why a picture is not what it must be; `detail` names the chunk, the word or the place. */
export interface PictureProblem {
  readonly kind:
    | 'notPng'
    | 'damaged'
    | 'tooLarge'
    | 'metadata'
    | 'trailingBytes'
    | 'otherSize'
    | 'boxOutside'
    | 'notCovered'
    | 'textFound'
    | 'tooSlow';
  readonly detail: string;
}
export type PictureVerdict =
  | { readonly ok: true; readonly widthPx: number; readonly heightPx: number; readonly pixelsChecked: number }
  | { readonly ok: false; readonly problem: PictureProblem };

export type PictureComparison =
  | {
      readonly ok: true;
      readonly pixels: number;
      readonly differingPixels: number;
      /** Of one colour channel, 0–255. */
      readonly largestDifference: number;
    }
  | { readonly ok: false; readonly problem: PictureProblem };

/** Looks into PNG pictures this program made; mangled ones neither crash nor hang it. */
export interface PictureChecker {
  check(png: Uint8Array, wishes: PictureWishes): Promise<PictureVerdict>;
  compare(one: Uint8Array, other: Uint8Array): Promise<PictureComparison>;
}
