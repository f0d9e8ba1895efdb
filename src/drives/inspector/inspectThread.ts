import { Worker } from 'node:worker_threads';
import type { EvidenceClaims } from '#domain/evidence/evidenceFile.ts';
import { Fault } from '#domain/kernel/fault.ts';
import type { FromInspectThread, ToInspectThread } from './inspectMessages.ts';

/** Why a thread gave no answer. */
export type Breakdown = 'tooSlow' | 'crashed' | 'readFailed';
export type ThreadAnswer = { readonly claims: EvidenceClaims } | { readonly breakdown: Breakdown };

/** A file as the thread is asked about it. */
export interface Question {
  readonly sizeBytes: number;
  readonly fileName: string;
  readonly fetch: (start: number, end: number) => Promise<Uint8Array>;
}

/** A thread that looks at one file after the other; after a breakdown it is gone. */
export interface InspectThread {
  isAlive(): boolean;
  ask(question: Question): Promise<ThreadAnswer>;
  close(): Promise<void>;
}

/** Enough for every sound file; a mangled one may not take the program's memory. */
const resourceLimits = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/**
 * Starts a thread. `timeoutMs` counts only while the thread computes, never while the disk is read.
 *
 * Fails: Fault when the thread's program is missing or broken, which is an installation error.
 */
export async function startInspectThread(workerFile: URL, timeoutMs: number): Promise<InspectThread> {
  // Readers print warnings about bad tables; nobody shall see them.
  const worker = new Worker(workerFile, { resourceLimits, stdout: true, stderr: true });
  worker.stdout.resume();
  worker.stderr.resume();
  const started = Promise.withResolvers<void>();
  worker.once('message', () => started.resolve());
  worker.once('error', (cause) => started.reject(new Fault('the inspector thread did not start', { cause })));
  await started.promise;
  worker.removeAllListeners('error');
  let isAlive = true;
  const end = () => {
    isAlive = false;
  };
  // An idle thread may still die of what the last file left behind; that must never end the program.
  worker.on('error', end);
  worker.on('exit', end);
  worker.unref();
  return {
    isAlive: () => isAlive,
    ask: (question) => askThread(worker, question, timeoutMs),
    close: async () => void (await worker.terminate()),
  };
}

async function askThread(worker: Worker, question: Question, timeoutMs: number): Promise<ThreadAnswer> {
  const answer = Promise.withResolvers<ThreadAnswer>();
  const giveUp = (breakdown: Breakdown) => answer.resolve({ breakdown });
  const crash = () => giveUp('crashed');
  let isOpen = true;
  let timer = setTimeout(giveUp, timeoutMs, 'tooSlow');
  const serve = async (start: number, end: number): Promise<void> => {
    clearTimeout(timer);
    const bytes = await fetched(question, start, end);
    if (bytes === null) giveUp('readFailed');
    if (!isOpen || bytes === null) return;
    timer = setTimeout(giveUp, timeoutMs, 'tooSlow');
    send(worker, { kind: 'bytes', bytes });
  };
  const listen = (message: FromInspectThread): void => {
    if (message.kind === 'read') void serve(message.start, message.end);
    else if (message.kind === 'claims') answer.resolve({ claims: message.claims });
  };
  worker.on('message', listen).once('error', crash).once('exit', crash);
  // Only a thread at work keeps the program alive.
  worker.ref();
  send(worker, { kind: 'inspect', sizeBytes: question.sizeBytes, fileName: question.fileName });
  const got = await answer.promise;
  isOpen = false;
  clearTimeout(timer);
  worker.off('message', listen).off('error', crash).off('exit', crash);
  worker.unref();
  if ('breakdown' in got) await worker.terminate();
  return got;
}

function send(worker: Worker, message: ToInspectThread): void {
  worker.postMessage(message, []);
}

async function fetched(question: Question, start: number, end: number): Promise<Uint8Array | null> {
  try {
    return await question.fetch(start, end);
  } catch (error) {
    return error instanceof Error ? null : Promise.reject(error);
  }
}
