import { decodeQRBatch } from 'qr/decode.js';

/** What the code reader is given. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** For the retries of one look. Units: milliseconds. */
const TIME_LIMIT = 1500;

/**
 * Every code on a picture, each once: two sheets may lie on the glass side by side, and a paper may bear somebody else's code too.
 * Source: SPEC P-Z21.
 */
export async function findCodes(picture: Pixels): Promise<readonly string[]> {
  const found = await codesIn(picture);
  return found.length > 0 ? found : codesIn(lowerThird(picture));
}

/** Where the code of a final stands; less to search, so that a faint one is found. */
function lowerThird({ width, height, data }: Pixels): Pixels {
  const from = Math.floor((height * 2) / 3);
  return { width, height: height - from, data: data.slice(from * width * 4) };
}

async function codesIn(picture: Pixels): Promise<readonly string[]> {
  const maxSize = { width: picture.width, height: picture.height };
  const [found = []] = await decodeQRBatch([picture], { effort: 10, timeLimit: TIME_LIMIT, maxSize });
  return [...new Set(found.filter((code) => typeof code === 'string'))];
}
