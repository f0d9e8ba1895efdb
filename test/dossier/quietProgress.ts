import type { Progress, ProgressStep } from '#app/ports.ts';

/** Progress that only remembers; asks to stop from the given step on. */
export function quietProgress(isCancelled: (steps: readonly ProgressStep[]) => boolean = () => false) {
  const steps: ProgressStep[] = [];
  const progress: Progress = {
    report: (step) => void steps.push(step),
    isCancelled: () => isCancelled(steps),
  };
  return { steps, progress };
}
