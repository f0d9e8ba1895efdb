import { Worker } from 'node:worker_threads';
import type { OpenedObject } from '#app/ports.ts';
import type { SheetWatch, TextReader } from '#app/readingPorts.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { ReadSoFar, TextAnswer, TextQuestion } from './textMessages.ts';

/** A text larger than this is shown to its first part; an office paper larger than this is not opened. */
const MAX_TEXT_BYTES = 2 << 20;
const MAX_PAPER_BYTES = 48 << 20;
/** Scanned papers are mostly pictures, which are not unpacked for this. */
const MAX_PAGED_BYTES = 300 << 20;
/** Pages that are bound are held in memory as long as the volume is made. */
const MAX_SHEETS_BYTES = 100 << 20;
/** How soon a reading ends that somebody cancels. Units: milliseconds. */
const LOOK_EVERY = 100;
/** A whole paper takes longer than a page of it. */
const SHEETS_PATIENCE = 8;
const resourceLimits = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 };

export interface TextReaderOptions {
  /** How long one paper may take. Units: milliseconds. */
  readonly timeoutMs?: number;
}

/** Opens the reader: every paper is read in a thread of its own with bounded memory and time, which ends with it. */
export function openTextReader({ timeoutMs = 15_000 }: TextReaderOptions = {}): TextReader {
  return {
    async read(object, format) {
      const isPlain = format === 'text' || format === 'mail';
      if (!isPlain && object.sizeBytes > MAX_PAPER_BYTES) return refused(failure('evidence.textTooLarge'));
      const end = isPlain ? Math.min(object.sizeBytes, MAX_TEXT_BYTES) : object.sizeBytes;
      const answer = await askThread({ kind: 'words', bytes: await bytesOf(object, end), format }, timeoutMs);
      if (answer.kind !== 'read') return refused(whyNot(answer));
      const isCut = end < object.sizeBytes;
      const leftOut = isCut ? ['文件很大，只显示开头部分', ...answer.text.leftOut] : answer.text.leftOut;
      return ok({ ...answer.text, leftOut });
    },
    async pageSize(object, page) {
      if (object.sizeBytes > MAX_PAGED_BYTES) return refused(failure('evidence.textTooLarge'));
      const bytes = await bytesOf(object, object.sizeBytes);
      const answer = await askThread({ kind: 'pageSize', bytes, page }, timeoutMs);
      return answer.kind === 'measured' ? ok(answer.size) : refused(whyNot(answer));
    },
    async sheets(object, watch) {
      if (object.sizeBytes > MAX_SHEETS_BYTES) return { problem: 'tooLarge' };
      const bytes = await bytesOf(object, object.sizeBytes);
      const answer = await askThread({ kind: 'sheets', bytes }, SHEETS_PATIENCE * timeoutMs, watch);
      if (answer.kind === 'sheets') return answer.sheets;
      return { problem: answer.kind === 'tooLarge' ? 'tooLarge' : 'damaged' };
    },
  };
}

function whyNot({ kind }: TextAnswer) {
  return failure(kind === 'tooLarge' ? 'evidence.textTooLarge' : 'evidence.textUnreadable');
}

async function bytesOf(object: OpenedObject, end: number): Promise<Uint8Array> {
  if (end === 0) return new Uint8Array();
  const parts: Uint8Array[] = [];
  for await (const part of object.stream({ start: 0, end })) parts.push(part.slice());
  return Buffer.concat(parts);
}

async function askThread(question: TextQuestion, timeoutMs: number, watch?: SheetWatch): Promise<TextAnswer> {
  const worker = new Worker(workerFile(), {
    workerData: question,
    resourceLimits,
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  const answer = Promise.withResolvers<TextAnswer>();
  const timer = setTimeout(() => answer.resolve({ kind: 'tooLarge' }), timeoutMs);
  worker.on('message', (message: TextAnswer | ReadSoFar) => {
    if (message.kind === 'soFar') watch?.onPage(message.donePages, message.pages);
    else answer.resolve(message);
  });
  const look = setInterval(() => {
    if (watch?.isCancelled() === true) answer.resolve({ kind: 'tooLarge' });
  }, LOOK_EVERY);
  // Out of memory, or a reader that took the thread with it.
  worker.once('error', () => answer.resolve({ kind: 'tooLarge' }));
  worker.once('exit', () => answer.resolve({ kind: 'unreadable' }));
  try {
    return await answer.promise;
  } finally {
    clearTimeout(timer);
    clearInterval(look);
    await worker.terminate();
  }
}

/** Beside this file when run from source; beside the bundle when packaged. */
function workerFile(): URL {
  const isSource = import.meta.url.endsWith('.ts');
  return new URL(isSource ? './textWorker.ts' : './textWorker.cjs', import.meta.url);
}
