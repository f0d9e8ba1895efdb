import type { Dispatcher } from '#api/dispatcher.ts';
import type { JobEvent, Reply } from '#api/reply.ts';

/** The work one window has under way, so that closing it leaves nothing half-done behind. */
export interface WorkLedger {
  call(name: string, input: unknown): Promise<Reply>;
  /** False when the number is malformed or already running; then nothing was started. */
  start(jobId: string, name: string, input: unknown, onEvent: (event: JobEvent) => void): boolean;
  /** False when no such job is running. */
  cancel(jobId: string): boolean;
  /** Asks every job to stop and waits until all work has answered. */
  stopAll(): Promise<void>;
}

/** Opens the ledger of one window. */
export function createWorkLedger(dispatcher: Dispatcher): WorkLedger {
  const handleByJob = new Map<string, { cancel(): void }>();
  const underWay = new Set<Promise<unknown>>();
  const track = <T>(work: Promise<T>): Promise<T> => {
    const entry = work.finally(() => underWay.delete(entry));
    underWay.add(entry);
    return entry;
  };
  return {
    call: (name, input) => track(dispatcher.call(name, input)),
    start(jobId, name, input, onEvent) {
      if (!/^[0-9a-f-]{36}$/u.test(jobId) || handleByJob.has(jobId)) return false;
      const finished = Promise.withResolvers<void>();
      void track(finished.promise);
      const handle = dispatcher.start(name, input, (event) => {
        if (event.kind === 'result') {
          handleByJob.delete(jobId);
          finished.resolve();
        }
        onEvent(event);
      });
      handleByJob.set(jobId, handle);
      return true;
    },
    cancel(jobId) {
      const handle = handleByJob.get(jobId);
      handle?.cancel();
      return handle !== undefined;
    },
    async stopAll() {
      for (const handle of handleByJob.values()) handle.cancel();
      await Promise.allSettled(underWay);
    },
  };
}
