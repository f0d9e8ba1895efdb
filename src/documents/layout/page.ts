import type { FontFace } from '../fonts/fontFace.ts';

/** Something on a page. Units: points from the top left corner of the sheet. */
export type Mark =
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Top of the em box. */
      readonly y: number;
      readonly text: string;
      readonly face: FontFace;
      readonly width: number;
      readonly sizePt: number;
      readonly spacing: number;
      readonly red: boolean;
      /** Place in reading order; negative = page furniture the model does not contain. */
      readonly order: number;
    }
  | {
      readonly kind: 'rule';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly weightPt: number;
      readonly red: boolean;
      readonly dashed: boolean;
    }
  /** The check inside a box of this size. */
  | { readonly kind: 'tick'; readonly x: number; readonly y: number; readonly sizePt: number }
  | {
      readonly kind: 'image';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly picture: Uint8Array;
    }
  /** A QR code, drawn in whole points a module. */
  | {
      readonly kind: 'qr';
      readonly x: number;
      readonly y: number;
      /** It is not larger than this, and not smaller than a module a row less. */
      readonly fitPt: number;
      readonly text: string;
    };

/** Order of page numbers, repeated headings and other furniture. */
export const FURNITURE = -1;

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One sheet, laid out. */
export interface Page {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly area: Area;
  readonly watermark: string | null;
  /** Entry in the reader's outline that leads here. */
  readonly bookmark: string | null;
  readonly marks: Mark[];
}

/** A straight line. */
export type Rule = Extract<Mark, { kind: 'rule' }>;
