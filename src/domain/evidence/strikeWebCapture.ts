import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { Struck } from '../kernel/struck.ts';
import { upserted } from '../kernel/upserted.ts';

export const StrikeCaptureInput = Struck.pick({ reason: true }).extend({ captureId: z.string().max(40) });
export type StrikeCaptureInput = z.infer<typeof StrikeCaptureInput>;

/**
 * Strikes a capture out, one made twice or about another case: it stays to be read, with the reason, and its files stay evidence.
 *
 * Fails: `evidence.notFound` for a capture that is not there or is struck already. Source: SPEC E-173.
 */
export function strikeWebCapture(
  rightsCase: RightsCase,
  { captureId, reason }: StrikeCaptureInput,
  stamp: Stamp,
): Result<RightsCase> {
  const capture = rightsCase.webCaptures.find(({ id, struck }) => id === captureId && struck === null);
  if (capture === undefined) return refused(failure('evidence.notFound'));
  const struck = { at: stamp.now, by: stamp.by, reason };
  const webCaptures = upserted(rightsCase.webCaptures, { ...capture, struck });
  const what = `划去网络取证 ${capture.platform} ${capture.accountName}`.trimEnd();
  return ok(withEvent({ ...rightsCase, webCaptures }, stamp, 'webCaptureStruck', `${what}：${reason}`));
}
