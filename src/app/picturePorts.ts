import type { PictureBox } from '#domain/evidence/origin.ts';

export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** What a picture made in this program must be. */
export interface PictureWishes {
  /** Upright sizes in pixels of which it must have one; `null` = any. */
  readonly sizes: readonly PictureSize[] | null;
  /** Every pixel inside is of the filling colour. */
  readonly boxes: readonly PictureBox[];
  /** Must not stand in the bytes in any usual encoding. */
  readonly absentTexts: readonly string[];
  /** The picture it was made from: outside the boxes both must show the same; `null` = made from something else. */
  readonly parent: Uint8Array | null;
}

/** Why a picture is not what it must be; `detail` names the chunk, the word or the place. */
export interface PictureProblem {
  readonly kind:
    | 'notPng'
    | 'notSupported'
    | 'damaged'
    | 'tooLarge'
    | 'metadata'
    | 'trailingBytes'
    | 'otherSize'
    | 'boxOutside'
    | 'notCovered'
    | 'hidden'
    | 'changedOutside'
    | 'parentUnreadable'
    | 'textFound'
    | 'tooSlow';
  readonly detail: string;
}
/** An answer, or why there is none. */
export type PictureAnswerOf<T> =
  ({ readonly ok: true } & T) | { readonly ok: false; readonly problem: PictureProblem };

export type PictureVerdict = PictureAnswerOf<{
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pixelsChecked: number;
  /** Pixels outside the boxes that show what the parent shows; 0 = there was nothing to compare with. */
  readonly pixelsCompared: number;
}>;

export type PictureComparison = PictureAnswerOf<{
  readonly pixels: number;
  readonly differingPixels: number;
  /** Of one colour channel, 0–255. */
  readonly largestDifference: number;
}>;

/** Looks into PNG pictures this program made; mangled ones neither crash nor hang it. */
export interface PictureChecker {
  check(png: Uint8Array, wishes: PictureWishes): Promise<PictureVerdict>;
  compare(one: Uint8Array, other: Uint8Array): Promise<PictureComparison>;
}

/** An upright JPEG. */
export interface ShrunkPicture extends PictureSize {
  readonly bytes: Uint8Array;
}

/** Makes stored pictures ready for paper, away from the thread that answers, with bounded memory and time. */
export interface PictureShrinker {
  /** `size`: the largest it is printed, at print resolution. `notSupported`: a sound picture of a kind it cannot make smaller. */
  shrink(picture: Uint8Array, size: PictureSize): Promise<PictureAnswerOf<ShrunkPicture>>;
}
