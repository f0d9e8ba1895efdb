import { roleNames } from '#domain/access/role.ts';
import type { Role } from '#domain/access/role.ts';
import { failure } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { isOperationName, operationNamed } from './contract.ts';
import type { CallName, DoorName, InputOf, JobName, OperationName, OutputOf } from './contract.ts';
import { inputProblem } from './inputProblem.ts';
import type { Audience, Operation } from './operation.ts';
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
/** What is answered before anyone is known, and what is answered to whoever has entered. */
export type DoorHandlers = Pick<Handlers, DoorName>;
export type InsideHandlers = Omit<Handlers, DoorName>;

/** Someone who has entered, and what answers them. */
export interface Present {
  readonly role: Role;
  readonly mustChangePassword: boolean;
  readonly handlers: InsideHandlers;
  /** A hand was there: the lock waits again. */
  stirred(): void;
  /** Counts the work, so that the key is not forgotten while it lasts. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** False once somebody else has entered: what this person's work still says is not for them. */
  isHeard(): boolean;
}
/** Who is at work right now; asked anew for every message. */
export interface Reception {
  readonly door: DoorHandlers;
  present(): Present | null;
  /** Why nothing but the door answers while nobody is present. */
  whyClosed(): Failure;
}

/** Where unexpected faults go: a local log without names or ID numbers. */
export type FaultLog = (incident: string, operation: string, fault: unknown) => void;

export interface Dispatcher {
  /** Answers a query or a command; never throws. */
  call(name: string, input: unknown): Promise<Reply>;
  /** Starts a job; the reply is the last event. */
  start(name: string, input: unknown, onEvent: (event: JobEvent) => void): { cancel(): void };
}

/** The only door between carriers and actions: finds the operation, asks who may, parses the input, contains every fault. */
export function createDispatcher(reception: Reception, log: FaultLog, incidentId: () => string): Dispatcher {
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
    const admitted = admit(reception, name, operation);
    if (!admitted.ok) return admitted;
    const parsed = operation.input.safeParse(input);
    if (!parsed.success) return refused(failure('api.badInput', { problem: inputProblem(parsed.error) }));
    try {
      return await admitted.value(parsed.data, job);
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
      const starter = reception.present();
      const isHeard = () => starter?.isHeard() !== false;
      const job: JobContext = {
        report: (progress) => isHeard() && onEvent({ kind: 'progress', progress }),
        isCancelled: () => cancelled,
      };
      void run(name, input, 'job', job).then((reply) =>
        onEvent({ kind: 'result', reply: isHeard() ? reply : refused(failure('api.jobUnknown')) }),
      );
      return { cancel: () => (cancelled = true) };
    },
  };
}

type Run = (input: unknown, job: JobContext) => Promise<Result<unknown>>;

/** What answers an operation for whoever asks now. */
function admit(reception: Reception, name: OperationName, operation: Operation): Result<Run> {
  if (operation.audience === 'anyone') return ok(handlerNamed(reception.door, name));
  const present = reception.present();
  if (present === null) return refused(reception.whyClosed());
  if (!includes(operation.audience, present.role))
    return refused(failure('session.notAllowed', { role: roleNames[present.role] }));
  if (present.mustChangePassword && !name.startsWith('session.'))
    return refused(failure('session.passwordMustChange'));
  const handler = handlerNamed(present.handlers, name);
  return ok((input, job) => {
    if (operation.kind !== 'query') present.stirred();
    return present.during(() => handler(input, job));
  });
}

function includes(audience: Exclude<Audience, 'anyone'>, role: Role): boolean {
  return audience === 'everyUser' || audience.includes(role);
}

/** The maps from names to handlers are complete and typed; the pairing of one name with its own input is parsed before it is used. */
function handlerNamed(handlers: DoorHandlers | InsideHandlers, name: OperationName): Run {
  return (handlers as Readonly<Partial<Record<OperationName, unknown>>>)[name] as Run;
}
