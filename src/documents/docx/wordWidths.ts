import type { FontCatalog } from '../fonts/fontCatalog.ts';
import type { FontFace } from '../fonts/fontFace.ts';

const LAST_LATIN = 0x2ff;
/** Word takes the dot between the parts of a name from the Chinese face, where it is as wide as a character. */
const MIDDLE_DOT = 0xb7;
/**
 * A PC without Times New Roman sets digits a sixth wider than our own faces, and LibreOffice adds a gap at each end of a number.
 *
 * Found by converting every paper on such a PC, where less lets a date spill and more asks for room no form has.
 */
const WIDER_LATIN = 1.48;

/** The catalog with the widths Word will about have, or those of a PC that lacks the office's Latin face. */
export function withWordWidths(catalog: FontCatalog, latin: 'usual' | 'wide'): FontCatalog {
  const factor = latin === 'wide' ? WIDER_LATIN : 1;
  const facesInWord = new Map<FontFace, FontFace>();
  const inWord = (face: FontFace): FontFace => {
    const known = facesInWord.get(face);
    if (known !== undefined) return known;
    const made = { ...face, advance: (codePoint: number) => advanceInWord(face, codePoint, factor) };
    facesInWord.set(face, made);
    return made;
  };
  return {
    ...catalog,
    face(role, codePoint) {
      const face = catalog.face(role, codePoint);
      return face === null ? null : inWord(face);
    },
  };
}

function advanceInWord(face: FontFace, codePoint: number, factor: number): number {
  if (codePoint === MIDDLE_DOT) return 1;
  return face.advance(codePoint) * (codePoint <= LAST_LATIN ? factor : 1);
}
