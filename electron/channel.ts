import type { JobEvent } from '#api/reply.ts';

/** The only channel between page and main process, both ways. */
export const channel = 'dossier';

/** What main tells the page: one event of one job; the result is the last, so no reply on another pipe can overtake it. */
export interface JobMessage {
  readonly jobId: string;
  readonly event: JobEvent;
}
