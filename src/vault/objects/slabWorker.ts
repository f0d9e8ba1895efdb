import { parentPort } from 'node:worker_threads';
import { slabHands } from './slabWork.ts';
import type { FromSlabThread, ToSlabThread } from './slabMessages.ts';

// A thread that hashes, seals and opens beside the program's own. Started by slabLane.ts.
const { answerTo } = slabHands();

parentPort?.on('message', (message: ToSlabThread) => void answerTo(message).then(say));

say({ kind: 'ready' });

function say(message: FromSlabThread | null): null {
  if (message !== null) parentPort?.postMessage(message, []);
  return null;
}
