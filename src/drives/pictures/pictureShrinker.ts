import type { PictureShrinker } from '#app/picturePorts.ts';
import type { PictureAnswer, PictureQuestion } from './pictureMessages.ts';
import { startPictureThread } from './pictureThread.ts';
import type { PictureThread } from './pictureThread.ts';
import { gaveUp } from './unfitPicture.ts';

export interface PictureShrinkerOptions {
  /** How long one picture may take. Units: milliseconds. */
  readonly timeoutMs?: number;
  /** How long the thread waits for another picture before it ends. Units: milliseconds. */
  readonly idleMs?: number;
}
/** The port, and the end of its thread. */
export interface OpenPictureShrinker extends PictureShrinker {
  close(): Promise<void>;
}

/** One thread for a whole volume, one picture at a time, so that memory does not grow with the volume; a picture that breaks it costs only itself. */
export function openPictureShrinker(options: PictureShrinkerOptions = {}): OpenPictureShrinker {
  const { timeoutMs = 60_000, idleMs = 10_000 } = options;
  let thread: PictureThread | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | null = null;

  const close = async (): Promise<void> => {
    if (idle !== null) clearTimeout(idle);
    const ending = thread;
    thread = null;
    await ending?.close();
  };
  const askNow = async (question: PictureQuestion): Promise<PictureAnswer | null> => {
    if (idle !== null) clearTimeout(idle);
    if (thread?.isAlive() !== true) thread = startPictureThread();
    const answer = await thread.ask(question, timeoutMs);
    idle = setTimeout(() => void close(), idleMs).unref();
    return answer;
  };
  return {
    async shrink(picture, size) {
      const turn = last.then(() => askNow({ kind: 'shrink', picture, size }));
      last = Promise.allSettled([turn]);
      const answer = await turn;
      return answer?.kind === 'shrunk' ? answer.shrunk : gaveUp;
    },
    async close() {
      await last;
      await close();
    },
  };
}
