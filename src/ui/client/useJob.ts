import { useSyncExternalStore } from 'react';
import type { InputOf, JobName, OutputOf } from '#api/contract.ts';
import type { JobProgress } from '#api/reply.ts';
import type { Result } from '#domain/kernel/result.ts';
import { useServices } from './ClientContext.ts';
import type { JobRun } from './jobLedger.ts';

/** A job and where it stands; running and finished states survive leaving the screen. */
export interface Job<N extends JobName> {
  /** Resolves with the final result; never throws. */
  readonly start: (input: InputOf<N>, about?: string) => Promise<Result<OutputOf<N>>>;
  readonly running: boolean;
  /** The words given at the start; empty before. */
  readonly about: string;
  readonly startedAtMs: number | null;
  /** `null` before the first report. */
  readonly progress: JobProgress | null;
  /** `null` until it ended. */
  readonly result: Result<OutputOf<N>> | null;
  /** Asks the job to stop; the result then is `api.cancelled`. */
  readonly cancel: () => void;
  /** Clears the shown result. */
  readonly dismiss: () => void;
}

/** Follows the job of this name; `key` tells runs for different cases apart, e.g. the case id. */
export function useJob<N extends JobName>(name: N, key = ''): Job<N> {
  const { jobs } = useServices();
  const runs = useSyncExternalStore(jobs.subscribe, jobs.readAll);
  const run = runs.find((entry): entry is JobRun<N> => entry.name === name && entry.key === key);
  return {
    start: (input, about = '') => jobs.start({ name, key, about, input }),
    running: run !== undefined && run.result === null,
    about: run?.about ?? '',
    startedAtMs: run?.startedAtMs ?? null,
    progress: run?.progress ?? null,
    result: run?.result ?? null,
    cancel: () => run?.cancel(),
    dismiss: () => jobs.forget(name, key),
  };
}
