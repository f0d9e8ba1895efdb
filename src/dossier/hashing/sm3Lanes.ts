import { createHasher } from './hashers.ts';
import { newSharedState, startHashWorker, type HashWorker } from './startHashWorker.ts';
import type { FromWorker } from './workerMessages.ts';

/** SM3 of one file, fed while the file is copied. */
export interface Sm3Stream {
  /** Keeps its own copy of the bytes; waits when the thread is too far behind. */
  update(bytes: Uint8Array): Promise<void>;
  end(): Promise<string>;
}
export interface Sm3Lanes {
  open(): Promise<Sm3Stream>;
  close(): Promise<void>;
}

const threads = 2;
/** Below this a thread costs more than it saves. */
const inlineBytes = 64 << 20;
const maxWaitingBytes = 16 << 20;

/**
 * SM3 is the slowest step of an export (WebAssembly, a sixth of SHA-256's speed), so it gets its own threads, one file each.
 * A thread that cannot start is replaced by hashing on the caller's own.
 */
export async function openSm3Lanes(totalBytes: number): Promise<Sm3Lanes> {
  if (totalBytes <= inlineBytes) return ownThread;
  const lanes = await Promise.all(Array.from({ length: threads }, startLane));
  const alive = lanes.filter((lane) => lane !== null);
  let count = 0;
  return {
    open: async () => {
      const stream = count++;
      const lane = alive[stream % alive.length];
      return lane === undefined
        ? ownThread.open()
        : { update: (b) => lane.update(stream, b), end: () => lane.end(stream) };
    },
    close: async () => void (await Promise.all(alive.map((lane) => lane.stop()))),
  };
}

const ownThread: Sm3Lanes = {
  open: async () => {
    const hasher = await createHasher('sm3');
    return { update: async (bytes) => hasher.update(bytes), end: async () => hasher.hex() };
  },
  close: async () => undefined,
};

function startLane(): Promise<Lane | null> {
  return new Promise((resolve) => {
    const lane = new Lane();
    const worker = startHashWorker(
      newSharedState(),
      (message) => {
        if (message.kind === 'ready') resolve(lane);
        else lane.take(message);
      },
      (error) => {
        lane.die(error);
        resolve(null);
      },
    );
    lane.worker = worker;
  });
}

class Lane {
  worker: HashWorker | null = null;
  #waitingBytes = 0;
  #crash: unknown = null;
  readonly #waiters = new Set<() => void>();
  readonly #hexByStream = new Map<number, string>();

  async update(stream: number, bytes: Uint8Array): Promise<void> {
    const copy = new Uint8Array(bytes);
    this.#waitingBytes += copy.length;
    this.worker?.send({ kind: 'chunk', stream, bytes: copy }, [copy.buffer]);
    await this.#until(() => this.#waitingBytes <= maxWaitingBytes);
  }

  async end(stream: number): Promise<string> {
    this.worker?.send({ kind: 'endOfStream', stream });
    await this.#until(() => this.#hexByStream.has(stream));
    return this.#hexByStream.get(stream) ?? '';
  }

  async stop(): Promise<void> {
    await this.worker?.stop();
  }

  take(message: FromWorker): void {
    if (message.kind === 'taken') this.#waitingBytes -= message.bytes;
    if (message.kind === 'streamDone') this.#hexByStream.set(message.stream, message.hex);
    for (const wake of this.#waiters) wake();
  }

  die(error: unknown): void {
    this.#crash = error;
    for (const wake of this.#waiters) wake();
  }

  async #until(isReached: () => boolean): Promise<void> {
    while (!isReached()) {
      if (this.#crash !== null) throw this.#crash;
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.#waiters.delete(wake);
          resolve();
        };
        this.#waiters.add(wake);
      });
    }
  }
}
