import { parentPort } from 'node:worker_threads';
import { slabHands } from './slabWork.ts';
import type { FromSlabThread, ToSlabThread } from './slabMessages.ts';

// A thread that hashes, seals and opens beside the program's own. Started by slabLane.ts.
const hands = slabHands();

parentPort?.on('message', (message: ToSlabThread) => {
  // Continuations of one promise run in the order they were added, so messages keep their order.
  void hands.then(({ answerTo }) => say(answerTo(message)));
});

void hands.then(() => say({ kind: 'ready' }));

function say(message: FromSlabThread | null): null {
  if (message !== null) parentPort?.postMessage(message, []);
  return null;
}
