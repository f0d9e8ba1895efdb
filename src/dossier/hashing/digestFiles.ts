import { availableParallelism } from 'node:os';
import { digestFile, type DigestAnswer, type DigestJob, type DigestWatcher } from './digestFile.ts';
import { newSharedState, startHashWorker, type HashWorker } from './startHashWorker.ts';
import type { FromWorker, NumberedJob, SharedState } from './workerMessages.ts';

export interface DigestObserver {
  /** Totals since the start; called at most some times a second. */
  onProgress(doneBytes: number, doneFiles: number): void;
  isCancelled(): boolean;
}

/** Below this a thread costs more than it saves. */
const inlineBytes = 64 << 20;
const inlineFiles = 1000;
const threads = Math.min(2, availableParallelism());
/** Small files travel to a thread together; a message per file would cost more than its hash. */
const batchFiles = 64;
const batchBytes = 8 << 20;
const reportEveryMs = 100;

/**
 * Hashes many files, some at a time when there is enough to do. The answers are in the order of the jobs.
 *
 * Fails: a file that cannot be read carries `failed`; a cancelled run leaves `ECANCELED` in what was not reached.
 */
export async function digestFiles(
  jobs: readonly DigestJob[],
  observer: DigestObserver,
): Promise<DigestAnswer[]> {
  const total = jobs.reduce((sum, job) => sum + job.sizeBytes, 0);
  const answers = new Map<number, DigestAnswer>();
  if (total > inlineBytes || jobs.length > inlineFiles) await digestInThreads(jobs, answers, observer);
  await digestHere(jobs, answers, observer);
  return jobs.map((_, id) => answers.get(id) ?? cancelledAnswer);
}

const cancelledAnswer: DigestAnswer = { digests: {}, sizeBytes: 0, fromMedium: true, failed: 'ECANCELED' };

/** What no thread answered (all of it, when threads were not worth it or could not start). */
async function digestHere(
  jobs: readonly DigestJob[],
  answers: Map<number, DigestAnswer>,
  observer: DigestObserver,
): Promise<void> {
  let doneBytes = [...answers.values()].reduce((sum, answer) => sum + answer.sizeBytes, 0);
  const watcher: DigestWatcher = {
    onBytes: (count) => observer.onProgress((doneBytes += count), answers.size),
    isCancelled: () => observer.isCancelled(),
  };
  for (const [id, job] of jobs.entries()) {
    if (observer.isCancelled()) return;
    if (!answers.has(id)) answers.set(id, await digestFile(job, watcher));
  }
  observer.onProgress(doneBytes, answers.size);
}

async function digestInThreads(
  jobs: readonly DigestJob[],
  answers: Map<number, DigestAnswer>,
  observer: DigestObserver,
): Promise<void> {
  const shared = newSharedState();
  const batches = batchesOf(jobs);
  const watch = setInterval(() => {
    if (observer.isCancelled()) Atomics.store(shared.cancelled, 0, 1);
    observer.onProgress(Number(Atomics.load(shared.doneBytes, 0)), answers.size);
  }, reportEveryMs);
  const runOne = () =>
    new Promise<HashWorker>((resolve) => {
      const onMessage = (message: FromWorker) => {
        if (message.kind === 'file') answers.set(message.id, message.answer);
        if (message.kind === 'idle') sendNext();
      };
      // Whatever a dead thread left unanswered is hashed on this thread afterwards.
      const worker = startHashWorker(shared, onMessage, () => resolve(worker));
      const sendNext = () => {
        const batch = Atomics.load(shared.cancelled, 0) === 1 ? undefined : batches.shift();
        if (batch === undefined) resolve(worker);
        else worker.send({ kind: 'files', jobs: batch });
      };
      sendNext();
    });
  const first = batches.shift() ?? [];
  const helpers = Array.from({ length: Math.min(threads, batches.length) }, runOne);
  await digestFirst(first, answers, shared);
  const workers = await Promise.all(helpers);
  clearInterval(watch);
  await Promise.all(workers.map((worker) => worker.stop()));
}

/** The largest file is begun here: until the threads are there, a fifth of a second may pass. */
async function digestFirst(
  batch: readonly NumberedJob[],
  answers: Map<number, DigestAnswer>,
  { doneBytes, cancelled }: SharedState,
): Promise<void> {
  const watcher: DigestWatcher = {
    onBytes: (count) => void Atomics.add(doneBytes, 0, BigInt(count)),
    isCancelled: () => Atomics.load(cancelled, 0) === 1,
  };
  for (const { id, job } of batch) {
    if (watcher.isCancelled()) return;
    answers.set(id, await digestFile(job, watcher));
  }
}

/** Large files first, so that the threads end together. */
function batchesOf(jobs: readonly DigestJob[]): NumberedJob[][] {
  const bySize = jobs.map((job, id) => ({ id, job })).sort((a, b) => b.job.sizeBytes - a.job.sizeBytes);
  const batches: NumberedJob[][] = [];
  let room = 0;
  for (const numbered of bySize) {
    const last = batches.at(-1);
    if (last === undefined || last.length >= batchFiles || room < numbered.job.sizeBytes) {
      batches.push([numbered]);
      room = batchBytes - numbered.job.sizeBytes;
    } else {
      last.push(numbered);
      room -= numbered.job.sizeBytes;
    }
  }
  return batches;
}
