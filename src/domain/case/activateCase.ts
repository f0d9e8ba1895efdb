import { z } from 'zod';
import { failure } from '../kernel/failure.ts';
import { compareMoments, Moment, officialDateTime } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { ActivationTrigger, FirstStep, firstStepNames } from './activation.ts';
import type { RightsCase } from './rightsCase.ts';
import { withEvent, withStage } from './stamp.ts';
import type { Stamp } from './stamp.ts';

export const ActivationInput = z.strictObject({
  triggers: z.array(ActivationTrigger).min(1),
  reason: z.string().max(500),
});
export type ActivationInput = z.infer<typeof ActivationInput>;

/**
 * Starts the mechanism: T0 is now, and now is the first of the three firsts.
 *
 * Fails: `case.alreadyActivated`. T0 is never moved afterwards.
 * Source: SPEC M-1.
 */
export function activateCase(
  rightsCase: RightsCase,
  input: ActivationInput,
  stamp: Stamp,
): Result<RightsCase> {
  if (rightsCase.activation !== null) {
    return refused(
      failure('case.alreadyActivated', { at: officialDateTime(rightsCase.activation.activatedAt) }),
    );
  }
  const first = { doneAt: stamp.now, by: stamp.by, note: '' };
  const next: RightsCase = {
    ...withStage(rightsCase, 'activated', '启动维权机制', stamp),
    activation: {
      ...input,
      activatedAt: stamp.now,
      by: stamp.by,
      firstSteps: { activation: first, rescue: null, legalAssistance: null },
      taskForce: [],
      caseWatchChief: '',
    },
  };
  return ok(withEvent(next, stamp, 'activated', '启动维权机制'));
}

export const FirstStepInput = z.strictObject({
  step: FirstStep.exclude(['activation']),
  doneAt: Moment,
  note: z.string().max(200),
});
export type FirstStepInput = z.infer<typeof FirstStepInput>;

/**
 * Records that rescue or legal assistance was given, when it was given.
 *
 * Fails: `case.notActivated`; `case.timeInFuture`; `case.timesOutOfOrder` when it lies before the incident.
 * Source: SPEC M-4. It may lie before T0: an officer is driven to hospital before anyone opens this program.
 */
export function recordFirstStep(
  rightsCase: RightsCase,
  input: FirstStepInput,
  stamp: Stamp,
): Result<RightsCase> {
  const { activation } = rightsCase;
  if (activation === null) return refused(failure('case.notActivated'));
  if (compareMoments(input.doneAt, stamp.now) > 0)
    return refused(failure('case.timeInFuture', { field: '完成时间' }));
  if (compareMoments(input.doneAt, rightsCase.incident.occurredAt) < 0) {
    return refused(failure('case.timesOutOfOrder', { earlier: '案发时间', later: '完成时间' }));
  }
  const record = { doneAt: input.doneAt, by: stamp.by, note: input.note };
  const firstSteps = { ...activation.firstSteps, [input.step]: record };
  const next: RightsCase = { ...rightsCase, activation: { ...activation, firstSteps } };
  return ok(withEvent(next, stamp, 'firstStepDone', firstStepNames[input.step]));
}
