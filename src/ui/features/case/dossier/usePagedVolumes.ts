import { useEffect } from 'react';
import type { OutputOf } from '#api/contract.ts';
import { useJob } from '../../../client/useJob.ts';
import type { Job } from '../../../client/useJob.ts';

/** The volumes of a case with every page counted, as far as that is done. */
export interface PagedVolumes {
  /** `null` until the pages of the case as it stands are counted. */
  readonly counted: OutputOf<'dossier.volumes'> | null;
  readonly job: Job<'dossier.volumes'>;
  readonly count: () => void;
}

/** Counts the pages of signed scans and PDFs from outside, and counts again after every change; one who stopped it is not overruled. */
export function usePagedVolumes(caseId: string, revision: number): PagedVolumes {
  const job = useJob('dossier.volumes', caseId);
  const { running, result, start } = job;
  const answer = result !== null && result.ok ? result.value : null;
  // What was counted before a change would show the order before it.
  const counted = answer?.revision === revision ? answer : null;
  const isDue = !running && counted === null && (result === null || result.ok);
  const count = () => void start({ caseId });
  // A count asked for runs at once, so that it is due no more.
  useEffect(() => {
    if (isDue) count();
  });
  return { counted, job, count };
}
