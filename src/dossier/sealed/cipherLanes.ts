import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { workThrough, type ChunkTask } from './chunkCipher.ts';

/** Seals and opens away from the thread that answers the screen. */
export interface CipherLanes {
  /** How many tasks are worth having under way. */
  readonly width: number;
  /**
   * `null` = a chunk does not open. The bytes stay as they are until the answer is there; from shared memory they reach the thread
   * without being copied, and a task whose thread breaks down still has them.
   */
  work(task: ChunkTask): Promise<Uint8Array | null>;
  close(): void;
}

const MOST_LANES = 4;
/** Less than this is done before a thread has started. */
const WORTH_A_THREAD = 256 << 10;

/** Threads start with the first task that is worth one; where none can be started, the work is done here, slower and just as right. */
export function openCipherLanes(): CipherLanes {
  const width = Math.max(1, Math.min(MOST_LANES, availableParallelism() - 1));
  const lanes: Lane[] = [];
  let next = 0;
  return {
    width,
    work(task) {
      if (lanes.length === 0 && task.bytes.length < WORTH_A_THREAD) return Promise.resolve(workThrough(task));
      if (lanes.length < width) lanes.push(openLane());
      next += 1;
      return (lanes[next % lanes.length] ?? here).work(task);
    },
    close() {
      for (const lane of lanes.splice(0)) lane.close();
    },
  };
}

interface Lane {
  work(task: ChunkTask): Promise<Uint8Array | null>;
  close(): void;
}

const here: Lane = {
  work: (task) => Promise.resolve(workThrough(task)),
  close: () => undefined,
};

interface Waiter {
  readonly task: ChunkTask;
  readonly resolve: (done: Uint8Array | null) => void;
}

/** The thread answers in the order it was asked. A bundle must put `cipherWorker.cjs` beside the file this module ends up in. */
function openLane(): Lane {
  const isSource = import.meta.url.endsWith('.ts');
  const worker = new Worker(new URL(isSource ? './cipherWorker.ts' : './cipherWorker.cjs', import.meta.url));
  const waiting: Waiter[] = [];
  let isBroken = false;
  worker.on('message', (done: Uint8Array | null) => {
    waiting.shift()?.resolve(done);
    if (waiting.length === 0) worker.unref();
  });
  const breakDown = () => {
    isBroken = true;
    for (const { task, resolve } of waiting.splice(0)) resolve(workThrough(task));
  };
  worker.on('error', breakDown);
  worker.on('exit', breakDown);
  return {
    work: (task) => {
      if (isBroken) return here.work(task);
      return new Promise((resolve) => {
        waiting.push({ task, resolve });
        // Only a lane at work keeps the program alive.
        worker.ref();
        worker.postMessage(task, []);
      });
    },
    close: () => {
      isBroken = true;
      waiting.length = 0;
      void worker.terminate();
    },
  };
}
