import { parentPort } from 'node:worker_threads';

parentPort?.on('message', () => {
  for (;;) Math.random();
});
parentPort?.postMessage({ kind: 'ready' }, []);
