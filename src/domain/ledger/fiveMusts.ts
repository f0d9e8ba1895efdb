import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { cameraCoverage } from '../evidence/cameraCoverage.ts';
import type { CameraCoverage } from '../evidence/cameraCoverage.ts';
import { incidentCoverage, incidentWindow } from '../evidence/incidentCoverage.ts';
import type { InfringementKind } from '../infringement/infringementKind.ts';

/** 执法记录仪“五必”. Source: mission S13. */
export const bodyCameraMusts = ['carried', 'used', 'stored', 'complete', 'corrected'] as const;
export const BodyCameraMust = z.enum(bodyCameraMusts);
export type BodyCameraMust = z.infer<typeof BodyCameraMust>;
export const bodyCameraMustNames: Readonly<Record<BodyCameraMust, string>> = {
  carried: '出警必带',
  used: '处警必用',
  stored: '资料必存',
  complete: '摄录必全',
  corrected: '有责必纠',
};

export const mustStates = ['present', 'missing', 'notApplicable', 'unknown'] as const;
export const MustState = z.enum(mustStates);
export type MustState = z.infer<typeof MustState>;
export const mustStateNames: Readonly<Record<MustState, string>> = {
  present: '已有',
  missing: '缺',
  notApplicable: '不涉及',
  unknown: '不清楚',
};

export const MustFigures = z.record(BodyCameraMust, MustState);
export type MustFigures = z.infer<typeof MustFigures>;

/** Of a row made before the ledger counted it. */
export const noMustKnown: MustFigures = {
  carried: 'unknown',
  used: 'unknown',
  stored: 'unknown',
  complete: 'unknown',
  corrected: 'unknown',
};

/** What happens away from any scene, with no camera to be carried to it. */
const awayFromScene: readonly InfringementKind[] = [
  'falseAccusation',
  'unfoundedComplaint',
  'privacyViolation',
  'wrongfulAccountability',
];

/**
 * What the record of a case says of each 必; what nobody entered is unknown, never missing.
 * Source: SPEC S-13.
 */
export function fiveMusts(rightsCase: RightsCase): MustFigures {
  const cameras = bodyCameras(rightsCase);
  const isSeen = cameras.length > 0 || rightsCase.devices.some(({ kind }) => kind === 'bodyCamera');
  const corrected = correctedState(rightsCase);
  if (!isSeen && awayFromScene.includes(rightsCase.kind))
    return {
      carried: 'notApplicable',
      used: 'notApplicable',
      stored: 'notApplicable',
      complete: 'notApplicable',
      corrected,
    };
  const window = incidentWindow(rightsCase.incident);
  const whole =
    window === null || cameras.length === 0 ? null : incidentCoverage(cameras, rightsCase.devices, window);
  return {
    carried: isSeen ? 'present' : 'unknown',
    used: whole === null ? 'unknown' : stateWhen(whole.cameras.some(({ inside }) => inside.length > 0)),
    stored: isSeen ? stateWhen(cameras.length > 0) : 'unknown',
    complete: whole === null ? 'unknown' : stateWhen(whole.together.uncovered.length === 0),
    corrected,
  };
}

function stateWhen(isDone: boolean): MustState {
  return isDone ? 'present' : 'missing';
}

/** Timelines of the devices somebody entered as body cameras. */
function bodyCameras({ evidence, devices }: RightsCase): readonly CameraCoverage[] {
  return cameraCoverage(evidence, devices).filter(
    ({ deviceId }) => devices.find(({ id }) => id === deviceId)?.kind === 'bodyCamera',
  );
}

/** Whether a fault a reviewer found was answered for, or mended; nothing found, nothing to correct. */
function correctedState({ oversight }: RightsCase): MustState {
  const review = oversight.qualityReview;
  if (review === null) return 'unknown';
  if (review.accountability !== 'notNeeded') return 'present';
  const isFlawed = review.answers.some(({ answer }) => answer === 'flawed');
  return isFlawed ? stateWhen(review.improvements !== '') : 'notApplicable';
}
