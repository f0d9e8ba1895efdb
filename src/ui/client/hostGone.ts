import { failure } from '#domain/kernel/failure.ts';
import { refused } from '#domain/kernel/result.ts';
import type { JobEvent, Reply } from '#api/reply.ts';

/** What the screen hears when the host cannot be reached any more. */
export const hostGone: Reply = refused(failure('api.hostGone'));

/** The same news as the last event of a job. */
export const hostGoneEvent: JobEvent = { kind: 'result', reply: hostGone };
