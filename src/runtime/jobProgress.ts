import type { JobContext } from '#api/dispatcher.ts';
import type { Progress } from '#app/ports.ts';

/** Enough to move a progress bar smoothly, little enough to cost nothing. Units: milliseconds. */
const REPORT_EVERY_MS = 80;

/** A job's context as the progress port, which speaks far more often than a screen needs. */
export function progressOf(job: JobContext): Progress {
  let last = 0;
  return {
    isCancelled: () => job.isCancelled(),
    report(step) {
      const now = performance.now();
      if (now - last < REPORT_EVERY_MS && step.doneFiles < step.totalFiles) return;
      last = now;
      job.report(step);
    },
  };
}
