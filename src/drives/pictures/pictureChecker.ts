import { Worker } from 'node:worker_threads';
import type { PictureChecker, PictureProblem } from '#app/picturePorts.ts';
import type { PictureAnswer, PictureQuestion } from './pictureMessages.ts';

export interface PictureCheckerOptions {
  /** How long one picture may take. Units: milliseconds. */
  readonly timeoutMs?: number;
}

/** Two pictures of the largest size and what the reader needs beside them. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };
const gaveUp: { readonly ok: false; readonly problem: PictureProblem } = {
  ok: false,
  problem: { kind: 'tooSlow', detail: '' },
};

/** Every picture is looked at in a thread of its own with bounded memory and time, which ends with it. */
export function openPictureChecker({ timeoutMs = 30_000 }: PictureCheckerOptions = {}): PictureChecker {
  return {
    async check(png, wishes) {
      const answer = await askThread({ kind: 'check', png, wishes }, timeoutMs);
      return answer?.kind === 'checked' ? answer.verdict : gaveUp;
    },
    async compare(one, other) {
      const answer = await askThread({ kind: 'compare', one, other }, timeoutMs);
      return answer?.kind === 'compared' ? answer.comparison : gaveUp;
    },
  };
}

/** `null` when the thread gave no answer in time or broke down. */
async function askThread(question: PictureQuestion, timeoutMs: number): Promise<PictureAnswer | null> {
  const worker = new Worker(workerFile(), {
    workerData: question,
    resourceLimits,
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  const answer = Promise.withResolvers<PictureAnswer | null>();
  const giveUp = (): void => answer.resolve(null);
  const timer = setTimeout(giveUp, timeoutMs);
  worker.once('message', (message: PictureAnswer) => answer.resolve(message));
  worker.once('error', giveUp);
  worker.once('exit', giveUp);
  try {
    return await answer.promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

/** Beside this file when run from source; beside the bundle when packaged. */
function workerFile(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? './pictureWorker.ts' : './pictureWorker.cjs', import.meta.url);
}
