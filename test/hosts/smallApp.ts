import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import { SourceFailure } from '#app/ports.ts';
import type { JobEvent } from '#api/reply.ts';
import type { RunningApp } from '#runtime/compose.ts';

/** Bytes 0, 1, 2 … 255, 0, 1 … so that every position can be told. */
export const countingBytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 256);

export interface SmallApp extends RunningApp {
  /** Names of the streams that were let go of before their end. */
  readonly abandoned: string[];
  /** Paths of contents that were asked for. */
  readonly asked: string[];
  /** Lets `evidence/c/slow` be answered at last. */
  readonly release: () => void;
  /** Jobs under way, to be ended by the test. */
  /** How often the host said that Windows locks or sleeps. */
  readonly locks: () => number;
  readonly jobs: { readonly name: string; emit(event: JobEvent): void; isCancelled(): boolean }[];
}

/** A stream whose window is locked after its first piece. */
async function* shutOnTheWay(): AsyncGenerator<Uint8Array> {
  yield countingBytes.subarray(0, 100);
  throw new SourceFailure(failure('session.locked'));
}

/** The outside of the product without its inside: for tests of what carries messages, never of what they mean. */
export function smallApp(): SmallApp {
  const abandoned: string[] = [];
  const asked: string[] = [];
  const waiting = Promise.withResolvers<void>();
  let locked = 0;
  const jobs: SmallApp['jobs'] = [];
  async function* bytes(start: number, end: number): AsyncGenerator<Uint8Array> {
    let at = start;
    try {
      for (; at < end; at += 100) yield countingBytes.subarray(at, Math.min(at + 100, end));
    } finally {
      if (at < end) abandoned.push(`${start}-${end}`);
    }
  }
  return {
    abandoned,
    asked,
    release: waiting.resolve,
    jobs,
    dispatcher: {
      call: async (name, input) => ok({ name, input }),
      start(name, _, onEvent) {
        let isCancelled = false;
        jobs.push({ name, emit: onEvent, isCancelled: () => isCancelled });
        return {
          cancel() {
            isCancelled = true;
            onEvent({ kind: 'result', reply: refused(failure('api.cancelled')) });
          },
        };
      },
    },
    async openContent(path) {
      asked.push(path);
      if (path === 'evidence/c/slow') await waiting.promise;
      const mediaTypeByPath: Record<string, string> = {
        'evidence/c/video': 'video/mp4',
        'evidence/c/page': 'text/html',
        'evidence/c/note': 'text/plain',
        'evidence/c/shut': 'video/mp4',
        'evidence/c/slow': 'video/mp4',
      };
      const mediaType = mediaTypeByPath[path];
      if (path === 'evidence/c/broken') throw new Error('disk failed at /home/officer/secret');
      if (mediaType === undefined) return refused(failure('evidence.notFound'));
      return ok({
        mediaType,
        fileName: '执法记录仪 “甲”(1).mp4',
        sizeBytes: countingBytes.length,
        stream: (range) =>
          path === 'evidence/c/shut'
            ? shutOnTheWay()
            : bytes(range?.start ?? 0, range?.end ?? countingBytes.length),
      });
    },
    lock: () => void (locked += 1),
    locks: () => locked,
    close: async () => undefined,
  };
}
