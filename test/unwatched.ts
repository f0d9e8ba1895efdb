import type { Progress } from '#app/ports.ts';

/** Nobody watches the work, and nobody stops it. */
export const unwatched: Progress = { report: () => undefined, isCancelled: () => false };
