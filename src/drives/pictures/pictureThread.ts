import { Worker } from 'node:worker_threads';
import type { PictureAnswer, PictureQuestion } from './pictureMessages.ts';

/** A thread that looks at one picture after the other; after a breakdown it is gone. */
export interface PictureThread {
  isAlive(): boolean;
  /** `null` when it gave no answer in time or broke down. */
  ask(question: PictureQuestion, timeoutMs: number): Promise<PictureAnswer | null>;
  close(): Promise<void>;
}

/** Two pictures of the largest size and what the reader needs beside them. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

/** Starts a thread; only while it is asked does it keep the program alive. */
export function startPictureThread(): PictureThread {
  const worker = new Worker(workerFile(), { resourceLimits, stdout: true, stderr: true });
  worker.stdout.resume();
  worker.stderr.resume();
  worker.unref();
  let isAlive = true;
  const end = () => {
    isAlive = false;
  };
  worker.on('error', end).on('exit', end);
  const close = async () => {
    end();
    await worker.terminate();
  };
  return {
    isAlive: () => isAlive,
    close,
    async ask(question, timeoutMs) {
      const answer = Promise.withResolvers<PictureAnswer | null>();
      const giveUp = (): void => answer.resolve(null);
      const timer = setTimeout(giveUp, timeoutMs);
      const listen = (message: PictureAnswer): void => answer.resolve(message);
      worker.once('message', listen).once('error', giveUp).once('exit', giveUp);
      worker.ref();
      worker.postMessage(question, []);
      const got = await answer.promise;
      clearTimeout(timer);
      worker.off('message', listen).off('error', giveUp).off('exit', giveUp);
      worker.unref();
      if (got === null) await close();
      return got;
    },
  };
}

/** Beside this file when run from source; beside the bundle when packaged. */
function workerFile(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? './pictureWorker.ts' : './pictureWorker.cjs', import.meta.url);
}
