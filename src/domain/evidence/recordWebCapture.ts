import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import { compareMoments } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { hasItems } from './itemsOfCase.ts';
import { WebCapture } from './webCapture.ts';

/** `id: null` = a new one. */
export const WebCaptureInput = WebCapture.omit({ struck: true }).extend({ id: z.string().nullable() });
export type WebCaptureInput = z.infer<typeof WebCaptureInput>;

/**
 * Records what was found on the net and how it was fixed; its screenshots and pages are items of the case.
 *
 * Fails: `evidence.notFound` for items or a capture that are not there, or that is struck out; `case.timeInFuture`.
 * Source: SPEC E-15.
 */
export function recordWebCapture(
  rightsCase: RightsCase,
  input: WebCaptureInput,
  { newId, stamp }: { readonly newId: string; readonly stamp: Stamp },
): Result<RightsCase> {
  if (!hasItems(rightsCase, input.evidenceIds)) return refused(failure('evidence.notFound'));
  if (compareMoments(input.capturedAt, stamp.now) > 0)
    return refused(failure('case.timeInFuture', { field: '取证时间' }));
  const isNew = input.id === null;
  if (!isNew && !rightsCase.webCaptures.some(({ id, struck }) => id === input.id && struck === null))
    return refused(failure('evidence.notFound'));
  const capture: WebCapture = { ...input, id: input.id ?? newId, struck: null };
  const webCaptures = isNew
    ? [...rightsCase.webCaptures, capture]
    : rightsCase.webCaptures.map((entry) => (entry.id === capture.id ? capture : entry));
  const what = `${isNew ? '登记' : '修改'}网络取证：${capture.platform} ${capture.accountName}`.trim();
  return ok(withEvent({ ...rightsCase, webCaptures }, stamp, 'webCaptureRecorded', what));
}
