import { parentPort, workerData } from 'node:worker_threads';
import { digestFile, type DigestAnswer, type DigestJob } from './digestFile.ts';
import { digestSmallFile, isSmall } from './digestSmallFile.ts';
import { createHasher, type Hasher } from './hashers.ts';
import type { FromWorker, SharedState, ToWorker } from './workerMessages.ts';

/** Entry point of a hashing thread: whole files on request, or SM3 over chunks sent along while a file is copied. */
if (parentPort !== null) {
  const port = parentPort;
  const shared: SharedState = workerData;
  const hasherByStream = new Map<number, Hasher>();
  const watcher = {
    onBytes: (count: number) => void Atomics.add(shared.doneBytes, 0, BigInt(count)),
    isCancelled: () => Atomics.load(shared.cancelled, 0) === 1,
  };
  const digestOne = async (job: DigestJob): Promise<DigestAnswer> => {
    const answer = isSmall(job) ? await digestSmallFile(job) : null;
    if (answer !== null) watcher.onBytes(answer.sizeBytes);
    return answer ?? digestFile(job, watcher);
  };
  const reply = (message: FromWorker) => port.postMessage(message);

  const handle = async (message: ToWorker) => {
    if (message.kind === 'files') {
      for (const { id, job } of message.jobs) {
        if (watcher.isCancelled()) break;
        reply({ kind: 'file', id, answer: await digestOne(job) });
      }
      reply({ kind: 'idle' });
    } else if (message.kind === 'chunk') {
      const hasher = hasherByStream.get(message.stream) ?? (await createHasher('sm3'));
      hasherByStream.set(message.stream, hasher);
      hasher.update(message.bytes);
      reply({ kind: 'taken', bytes: message.bytes.length });
    } else {
      const hasher = hasherByStream.get(message.stream) ?? (await createHasher('sm3'));
      hasherByStream.delete(message.stream);
      reply({ kind: 'streamDone', stream: message.stream, hex: hasher.hex() });
    }
  };
  // One after the other: chunks of a stream must be hashed in the order they came.
  let queue = Promise.resolve();
  port.on('message', (message: ToWorker) => {
    queue = queue.then(() => handle(message));
  });
  reply({ kind: 'ready' });
}
