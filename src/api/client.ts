import { failure } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { contract } from './contract.ts';
import type { CallName, InputOf, JobName, OperationName, OutputOf } from './contract.ts';
import { JobEvent, Reply } from './reply.ts';
import type { JobProgress } from './reply.ts';

/** What a carrier must do: move messages. It knows no operation. */
export interface Transport {
  call(name: string, input: unknown): Promise<unknown>;
  start(name: string, input: unknown, onEvent: (event: unknown) => void): { cancel(): void };
  /** Address from which the browser may stream evidence and papers, for a path such as `evidence/<caseId>/<evidenceId>`. */
  contentUrl(path: string): string;
}

/** A running job, seen from the screen. */
export interface RunningJob<N extends JobName> {
  readonly result: Promise<Result<OutputOf<N>>>;
  cancel(): void;
}

/** The contract as functions, the same on every carrier. */
export interface Client {
  call<N extends CallName>(name: N, input: InputOf<N>): Promise<Result<OutputOf<N>>>;
  run<N extends JobName>(
    name: N,
    input: InputOf<N>,
    onProgress: (progress: JobProgress) => void,
  ): RunningJob<N>;
  contentUrl(path: string): string;
}

/** Wraps a carrier; answers are parsed again here, because a carrier is a border. */
export function createClient(transport: Transport): Client {
  return {
    async call(name, input) {
      return readReply(name, await transport.call(name, input));
    },
    run(name, input, onProgress) {
      let handle: { cancel(): void } | undefined;
      const result = new Promise<Result<OutputOf<typeof name>>>((resolve) => {
        handle = transport.start(name, input, (raw) => {
          const event = JobEvent.safeParse(raw);
          if (!event.success) resolve(garbled());
          else if (event.data.kind === 'progress') onProgress(event.data.progress);
          else resolve(readReply(name, event.data.reply));
        });
      });
      return { result, cancel: () => handle?.cancel() };
    },
    contentUrl: (path) => transport.contentUrl(path),
  };
}

function readReply<N extends OperationName>(name: N, raw: unknown): Result<OutputOf<N>> {
  const reply = Reply.safeParse(raw);
  if (!reply.success) return garbled();
  if (!reply.data.ok) return refused(failure(reply.data.failure.code, reply.data.failure.detail));
  const value = contract[name].output.safeParse(reply.data.value);
  return value.success ? ok(value.data as OutputOf<N>) : garbled();
}

function garbled(): { readonly ok: false; readonly failure: Failure } {
  return refused(failure('api.unexpectedFault', { incident: '通信内容无法识别' }));
}
