import type { Client, RunningJob } from '#api/client.ts';
import type { InputOf, JobName, OutputOf } from '#api/contract.ts';
import type { JobProgress } from '#api/reply.ts';
import type { Result } from '#domain/kernel/result.ts';
import { observable } from './observable.ts';

/** One run of a job; it outlives the screen that started it. */
export interface JobRun<N extends JobName = JobName> {
  readonly name: N;
  readonly key: string;
  /** What the job is about, in words: a place, a file. */
  readonly about: string;
  readonly startedAtMs: number;
  readonly progress: JobProgress | null;
  /** `null` while running. */
  readonly result: Result<OutputOf<N>> | null;
  readonly cancel: () => void;
}

/** A job to be done, and the words it is known by. */
export interface Work<N extends JobName> {
  readonly name: N;
  readonly key: string;
  readonly about: string;
  readonly input: InputOf<N>;
}

/** Every job of this window by name and key, so that leaving a tab neither stops nor hides it. */
export interface JobLedger {
  readonly readAll: () => readonly JobRun[];
  readonly subscribe: (listener: () => void) => () => void;
  readonly start: <N extends JobName>(work: Work<N>) => Promise<Result<OutputOf<N>>>;
  readonly forget: (name: JobName, key: string) => void;
}

/** A fresh ledger; one per window. `onDone` hears every confirmed result. */
export function createJobLedger(
  client: Client,
  nowMs: () => number,
  onDone: (name: JobName, result: Result<unknown>) => void,
): JobLedger {
  const runs = observable<readonly JobRun[]>([]);
  const put = (run: JobRun) => runs.write([...without(runs.read(), run.name, run.key), run]);
  return {
    readAll: runs.read,
    subscribe: runs.subscribe,
    async start({ name, key, about, input }) {
      let run: JobRun<typeof name> = {
        name,
        key,
        about,
        startedAtMs: nowMs(),
        progress: null,
        result: null,
        cancel: () => running.cancel(),
      };
      const update = (change: Partial<JobRun<typeof name>>) => {
        run = { ...run, ...change };
        put(run);
      };
      const running: RunningJob<typeof name> = client.run(name, input, (progress) => update({ progress }));
      put(run);
      const result = await running.result;
      update({ result });
      onDone(name, result);
      return result;
    },
    forget: (name, key) => runs.write(without(runs.read(), name, key)),
  };
}

function without(runs: readonly JobRun[], name: JobName, key: string): readonly JobRun[] {
  return runs.filter((run) => run.name !== name || run.key !== key);
}
