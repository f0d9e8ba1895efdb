import { Worker } from 'node:worker_threads';
import type { FromWorker, SharedState, ToWorker } from './workerMessages.ts';

export interface HashWorker {
  send(message: ToWorker, transfer?: readonly ArrayBuffer[]): void;
  stop(): Promise<void>;
}

/** A new pair of counters for a group of threads. */
export function newSharedState(): SharedState {
  return {
    doneBytes: new BigInt64Array(new SharedArrayBuffer(8)),
    cancelled: new Int32Array(new SharedArrayBuffer(4)),
  };
}

/**
 * Starts a hashing thread.
 *
 * The thread keeps the program alive until `stop`: whoever waits for a digest may have nothing else open.
 * Fails: `onCrash` when the thread cannot start or dies; the caller then hashes on its own thread.
 * A bundle must put `hashWorker.cjs` beside the file this module ends up in.
 */
export function startHashWorker(
  shared: SharedState,
  onMessage: (message: FromWorker) => void,
  onCrash: (error: unknown) => void,
): HashWorker {
  const here = import.meta.url;
  const file = new URL(here.endsWith('.ts') ? './hashWorker.ts' : './hashWorker.cjs', here);
  const worker = new Worker(file, { workerData: shared });
  worker.on('message', onMessage);
  worker.on('error', onCrash);
  return {
    send: (message, transfer = []) => worker.postMessage(message, [...transfer]),
    stop: async () => void (await worker.terminate()),
  };
}
