import { Worker } from 'node:worker_threads';
import { createSM3 } from 'hash-wasm';
import { Sm3 } from '#domain/kernel/digest.ts';
import { Fault } from '#domain/kernel/fault.ts';
import type { FromSm3Thread, ToSm3Thread } from './sm3Messages.ts';
import { slabAt } from './slabRing.ts';
import type { Slab } from './slabRing.ts';

/** Computes the SM3 of one stream after the other. */
export interface Sm3Lane {
  begin(memory: SharedArrayBuffer): void;
  /** Resolves when the slab may be filled anew. */
  add(slab: Slab, length: number): Promise<void>;
  end(): Promise<Sm3>;
  close(): Promise<void>;
}

/** A lane in its own thread; where no thread can be started, one in this thread, slower and just as right. */
export async function openSm3Lane(): Promise<Sm3Lane> {
  const worker = new Worker(workerFile());
  const isReady = await new Promise<boolean>((resolve) => {
    worker.once('message', () => resolve(true));
    worker.once('error', () => resolve(false));
  });
  if (!isReady) return laneHere();
  worker.unref();
  return laneOf(worker);
}

/** SM3 of bytes at hand. */
export async function sm3Of(bytes: Uint8Array): Promise<Sm3> {
  hasherHere ??= createSM3();
  const hasher = await hasherHere;
  // No await between `init` and `digest`: the one hasher serves everybody.
  return Sm3.parse(hasher.init().update(bytes).digest());
}

let hasherHere: ReturnType<typeof createSM3> | null = null;

/** Beside this file when run from source; beside the bundle when packaged. */
function workerFile(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? './sm3Worker.ts' : './sm3Worker.cjs', import.meta.url);
}

interface Waiter {
  readonly resolve: (hex: string) => void;
  readonly reject: (error: unknown) => void;
}

function laneOf(worker: Worker): Sm3Lane {
  // The thread answers in the order it was asked.
  const waiting: Waiter[] = [];
  let broken: Fault | null = null;
  const fail = (cause: unknown): void => {
    broken = new Fault('the SM3 thread ended', { cause });
    for (const waiter of waiting.splice(0)) waiter.reject(broken);
  };
  worker.on('message', (message: FromSm3Thread) => {
    if (message.kind !== 'ready') waiting.shift()?.resolve(message.kind === 'digest' ? message.hex : '');
  });
  worker.on('error', fail);
  worker.on('exit', fail);
  const ask = (message: ToSm3Thread): Promise<string> => {
    if (broken !== null) return Promise.reject(broken);
    worker.postMessage(message, []);
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  };
  return {
    begin(memory) {
      // Only a lane at work keeps the program alive.
      worker.ref();
      worker.postMessage({ kind: 'begin', memory } satisfies ToSm3Thread, []);
    },
    add: async (slab, length) => void (await ask({ kind: 'slab', index: slab.index, length })),
    async end() {
      const hex = await ask({ kind: 'end' });
      worker.unref();
      return Sm3.parse(hex);
    },
    close: async () => void (await worker.terminate()),
  };
}

async function laneHere(): Promise<Sm3Lane> {
  const hasher = await createSM3();
  let memory: SharedArrayBuffer | null = null;
  return {
    begin(shared) {
      memory = shared;
      hasher.init();
    },
    async add(slab, length) {
      if (memory !== null) hasher.update(slabAt(memory, slab.index).subarray(0, length));
    },
    end: async () => Sm3.parse(hasher.digest()),
    close: async () => undefined,
  };
}
