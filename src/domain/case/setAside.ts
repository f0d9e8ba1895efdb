import { z } from 'zod';
import { ok } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { RightsCase } from './rightsCase.ts';
import { withEvent } from './stamp.ts';
import type { Stamp } from './stamp.ts';

export const SetAsideInput = z.strictObject({
  requirementId: z.string().min(1).max(60),
  label: z.string().max(80),
  /** `null` takes the requirement up again. */
  reason: z.string().trim().min(2).max(200).nullable(),
});
export type SetAsideInput = z.infer<typeof SetAsideInput>;

/** Declares a checklist requirement or a step not applicable, with the reason; or takes it up again. */
export function setAside(rightsCase: RightsCase, input: SetAsideInput, stamp: Stamp): Result<RightsCase> {
  const others = rightsCase.waivers.filter((waiver) => waiver.requirementId !== input.requirementId);
  const { requirementId, reason, label } = input;
  const waivers =
    reason === null ? others : [...others, { requirementId, reason, by: stamp.by, at: stamp.now }];
  const summary = reason === null ? `恢复“${label}”` : `“${label}”不适用：${reason}`;
  return ok(withEvent({ ...rightsCase, waivers }, stamp, 'setAside', summary));
}
