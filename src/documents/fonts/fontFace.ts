import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { Fault } from '#domain/kernel/fault.ts';
import { cutFont } from './cutFont.ts';
import { plainSfnt } from './sfnt.ts';

/** One usable font: its bytes for embedding, its coverage and its widths. */
export interface FontFace {
  /** Stable name inside documents, e.g. `NotoSerifSC-Regular`. */
  readonly key: string;
  /** What an officer is told when this face stands in for another. */
  readonly label: string;
  /** A font file with at least these characters, as small as can be, for embedding. */
  bytesFor(codePoints: readonly number[]): Buffer;
  has(codePoint: number): boolean;
  /** Advance width. Units: em. */
  advance(codePoint: number): number;
}

/**
 * Reads a font file.
 *
 * Fails: Fault when it is damaged, or when its licence bits forbid embedding (`OS/2.fsType` 2).
 */
export function openFontFace(path: string, label: string, faceIndex = 0): FontFace {
  const bytes = plainSfnt(readFileSync(path), faceIndex);
  const font = fontkit.create(bytes);
  if (!('glyphForCodePoint' in font)) throw new Fault('a font file holds several faces');
  if (isEmbeddingForbidden(font)) throw new Fault('a font forbids embedding');
  const glyphOf = (codePoint: number) => font.glyphForCodePoint(codePoint).id;
  return {
    key: font.postscriptName,
    label,
    bytesFor: (codePoints) => cutFont(bytes, codePoints, glyphOf) ?? bytes,
    ...measures(font),
  };
}

function isEmbeddingForbidden(font: fontkit.Font): boolean {
  const { fsType } = font['OS/2'];
  return fsType.noEmbedding;
}

/** Both answers are asked once per character of every paper, so they are remembered. */
function measures(font: fontkit.Font): Pick<FontFace, 'has' | 'advance'> {
  const advances = new Map<number, number>();
  const covered = new Map<number, boolean>();
  return {
    has(codePoint) {
      const known = covered.get(codePoint);
      if (known !== undefined) return known;
      const answer = font.hasGlyphForCodePoint(codePoint);
      covered.set(codePoint, answer);
      return answer;
    },
    advance(codePoint) {
      const known = advances.get(codePoint);
      if (known !== undefined) return known;
      const answer = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
      advances.set(codePoint, answer);
      return answer;
    },
  };
}
