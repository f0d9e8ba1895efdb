import type { PictureAnswerOf, PictureProblem } from '#app/picturePorts.ts';

/** Thrown by whoever reads a picture that is not what it must be. */
export class UnfitPicture extends Error {
  override readonly name = 'UnfitPicture';
  readonly problem: PictureProblem;
  constructor(problem: PictureProblem) {
    super(`${problem.kind}: ${problem.detail}`);
    this.problem = problem;
  }
}

export const unfit = (kind: PictureProblem['kind'], detail = ''): UnfitPicture =>
  new UnfitPicture({ kind, detail });

/** More would take the memory of the PC: one pixel is four bytes. */
export const MAX_PIXELS = 100_000_000;

/** What work on a picture gave, or why the picture was unfit. */
export function judged<T>(work: () => T & object): PictureAnswerOf<T> {
  try {
    return { ok: true, ...work() };
  } catch (error) {
    if (error instanceof UnfitPicture) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** The thread gave no answer. */
export const gaveUp: { readonly ok: false; readonly problem: PictureProblem } = {
  ok: false,
  problem: { kind: 'tooSlow', detail: '' },
};

/** The same bytes, not a copy. */
export const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
