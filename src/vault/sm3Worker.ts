import { parentPort } from 'node:worker_threads';
import { createSM3 } from 'hash-wasm';
import type { IHasher } from 'hash-wasm';
import { slabAt } from './slabRing.ts';
import type { FromSm3Thread, ToSm3Thread } from './sm3Messages.ts';

// The thread that computes SM3, the slowest stage of an ingest, beside SHA-256 and writing. Started by sm3Thread.ts.
const hashing = createSM3();
let memory: SharedArrayBuffer | null = null;

parentPort?.on('message', (message: ToSm3Thread) => {
  // Continuations of one promise run in the order they were added, so messages keep their order.
  void hashing.then((hasher) => say(answerTo(message, hasher)));
});

void hashing.then(() => say({ kind: 'ready' }));

function answerTo(message: ToSm3Thread, hasher: IHasher): FromSm3Thread | null {
  if (message.kind === 'begin') {
    memory = message.memory;
    hasher.init();
    return null;
  }
  if (message.kind === 'end') return { kind: 'digest', hex: hasher.digest() };
  if (memory !== null) hasher.update(slabAt(memory, message.index).subarray(0, message.length));
  return { kind: 'slabDone' };
}

function say(message: FromSm3Thread | null): null {
  if (message !== null) parentPort?.postMessage(message, []);
  return null;
}
