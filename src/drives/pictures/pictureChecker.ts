import type { PictureChecker } from '#app/picturePorts.ts';
import type { PictureAnswer, PictureQuestion } from './pictureMessages.ts';
import { startPictureThread } from './pictureThread.ts';
import { gaveUp } from './unfitPicture.ts';

export interface PictureCheckerOptions {
  /** How long one picture may take. Units: milliseconds. */
  readonly timeoutMs?: number;
}

/** Every picture is looked at in a thread of its own with bounded memory and time, which ends with it. */
export function openPictureChecker({ timeoutMs = 60_000 }: PictureCheckerOptions = {}): PictureChecker {
  const ask = async (question: PictureQuestion): Promise<PictureAnswer | null> => {
    const thread = startPictureThread();
    try {
      return await thread.ask(question, timeoutMs);
    } finally {
      await thread.close();
    }
  };
  return {
    async check(png, wishes) {
      const answer = await ask({ kind: 'check', png, wishes });
      return answer?.kind === 'checked' ? answer.verdict : gaveUp;
    },
    async compare(one, other) {
      const answer = await ask({ kind: 'compare', one, other });
      return answer?.kind === 'compared' ? answer.comparison : gaveUp;
    },
  };
}
