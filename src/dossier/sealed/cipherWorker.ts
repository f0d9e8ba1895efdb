import { parentPort } from 'node:worker_threads';
import { workThrough, type ChunkTask } from './chunkCipher.ts';

/** Entry point of a cipher thread: answers in the order it is asked. */
if (parentPort !== null) {
  const port = parentPort;
  port.on('message', (task: ChunkTask) => {
    const done = workThrough(task);
    port.postMessage(done, done === null ? [] : [done.buffer as ArrayBuffer]);
  });
}
