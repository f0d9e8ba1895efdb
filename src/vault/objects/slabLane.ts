import { Worker } from 'node:worker_threads';
import { Fault } from '#domain/kernel/fault.ts';
import type { FromSlabThread, SlabDigests, SlabOrder, SlabTask, ToSlabThread } from './slabMessages.ts';
import { slabHands } from './slabWork.ts';

/** Works through the slabs of one stream after the other, in order. */
export interface SlabLane {
  begin(memory: SharedArrayBuffer, task: SlabTask): void;
  /** Resolves when the slab is done, with how many bytes were made of it; `null` when it would not open. */
  add(order: SlabOrder): Promise<number | null>;
  end(): Promise<SlabDigests>;
  close(): Promise<void>;
}

/** A lane in its own thread; where no thread can be started, one in this thread, slower and just as right. */
export async function openSlabLane(): Promise<SlabLane> {
  const worker = new Worker(workerFile(), { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB } });
  const isReady = await new Promise<boolean>((resolve) => {
    worker.once('message', () => resolve(true));
    worker.once('error', () => resolve(false));
  });
  if (!isReady) return laneHere();
  worker.unref();
  return laneOf(worker);
}

/** A lane keeps next to nothing; what it throws away shall not pile up before it is collected. */
const YOUNG_MIB = 2;

/** Beside this file when run from source; beside the bundle when packaged. */
function workerFile(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? './slabWorker.ts' : './slabWorker.cjs', import.meta.url);
}

interface Waiter {
  readonly resolve: (answer: FromSlabThread) => void;
  readonly reject: (error: unknown) => void;
}

function laneOf(worker: Worker): SlabLane {
  // The thread answers in the order it was asked.
  const waiting: Waiter[] = [];
  let broken: Fault | null = null;
  const fail = (cause: unknown): void => {
    broken = new Fault('a thread of the vault ended', { cause });
    for (const waiter of waiting.splice(0)) waiter.reject(broken);
  };
  worker.on('message', (message: FromSlabThread) => waiting.shift()?.resolve(message));
  worker.on('error', fail);
  worker.on('exit', fail);
  const ask = (message: ToSlabThread): Promise<FromSlabThread> => {
    if (broken !== null) return Promise.reject(broken);
    worker.postMessage(message, []);
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  };
  return {
    begin(memory, task) {
      // Only a lane at work keeps the program alive.
      worker.ref();
      worker.postMessage({ kind: 'begin', memory, task } satisfies ToSlabThread, []);
    },
    add: async (order) => bytesIn(await ask({ kind: 'slab', ...order })),
    async end() {
      const answer = await ask({ kind: 'end' });
      worker.unref();
      return digestsIn(answer);
    },
    close: async () => void (await worker.terminate()),
  };
}

function laneHere(): SlabLane {
  const { answerTo } = slabHands();
  return {
    begin: (memory, task) => void answerTo({ kind: 'begin', memory, task }),
    add: async (order) => bytesIn(await answerTo({ kind: 'slab', ...order })),
    end: async () => digestsIn(await answerTo({ kind: 'end' })),
    close: async () => undefined,
  };
}

function bytesIn(answer: FromSlabThread | null): number | null {
  if (answer?.kind !== 'slabDone') throw new Fault('a thread of the vault answered something else');
  return answer.bytes;
}

function digestsIn(answer: FromSlabThread | null): SlabDigests {
  if (answer?.kind !== 'digests') throw new Fault('a thread of the vault answered something else');
  return { sha256: answer.sha256, sm3: answer.sm3 };
}
