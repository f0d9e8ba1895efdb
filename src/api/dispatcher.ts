import { failure } from '#domain/kernel/failure.ts';
import { refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { isOperationName, operationNamed } from './contract.ts';
import type { CallName, InputOf, JobName, OperationName, OutputOf } from './contract.ts';
import { inputProblem } from './inputProblem.ts';
import type { JobEvent, JobProgress, Reply } from './reply.ts';

/** What a job is given to speak and listen with while it works. */
export interface JobContext {
  report(progress: JobProgress): void;
  isCancelled(): boolean;
}
type CallHandler<N extends CallName> = (input: InputOf<N>) => Promise<Result<OutputOf<N>>>;
type JobHandler<N extends JobName> = (input: InputOf<N>, job: JobContext) => Promise<Result<OutputOf<N>>>;

/** One handler per operation; the compiler insists that none is missing. */
export type Handlers = { readonly [N in CallName]: CallHandler<N> } & {
  readonly [N in JobName]: JobHandler<N>;
};

/** Where unexpected faults go: a local log without names or ID numbers. */
export type FaultLog = (incident: string, operation: string, fault: unknown) => void;

export interface Dispatcher {
  /** Answers a query or a command; never throws. */
  call(name: string, input: unknown): Promise<Reply>;
  /** Starts a job; the reply is the last event. */
  start(name: string, input: unknown, onEvent: (event: JobEvent) => void): { cancel(): void };
}

/** The only door between carriers and actions: finds the operation, parses the input, contains every fault. */
export function createDispatcher(handlers: Handlers, log: FaultLog, incidentId: () => string): Dispatcher {
  const run = async (
    name: string,
    input: unknown,
    wanted: 'call' | 'job',
    job: JobContext,
  ): Promise<Reply> => {
    const operation = operationNamed(name);
    const isJob = operation?.kind === 'job';
    if (operation === undefined || !isOperationName(name) || isJob !== (wanted === 'job')) {
      return refused(failure('api.unknownOperation', { operation: name.slice(0, 60) }));
    }
    const parsed = operation.input.safeParse(input);
    if (!parsed.success) return refused(failure('api.badInput', { problem: inputProblem(parsed.error) }));
    try {
      return await invoke(handlers, name, parsed.data, job);
    } catch (fault) {
      const incident = incidentId();
      log(incident, name, fault);
      return refused(failure('api.unexpectedFault', { incident }));
    }
  };
  const nobody: JobContext = { report: () => undefined, isCancelled: () => false };
  return {
    call: (name, input) => run(name, input, 'call', nobody),
    start(name, input, onEvent) {
      let cancelled = false;
      const job: JobContext = {
        report: (progress) => onEvent({ kind: 'progress', progress }),
        isCancelled: () => cancelled,
      };
      void run(name, input, 'job', job).then((reply) => onEvent({ kind: 'result', reply }));
      return { cancel: () => (cancelled = true) };
    },
  };
}

/** The map from names to handlers is complete and typed; the pairing of one name with its own input was just parsed. */
function invoke(
  handlers: Handlers,
  name: OperationName,
  input: unknown,
  job: JobContext,
): Promise<Result<unknown>> {
  const handler = handlers[name] as (input: unknown, job: JobContext) => Promise<Result<unknown>>;
  return handler(input, job);
}
