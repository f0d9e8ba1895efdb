import { z } from 'zod';
import { FirstStep } from '../case/activation.ts';
import type { RightsCase } from '../case/rightsCase.ts';
import { Moment } from '../kernel/moment.ts';
import { answeredAt } from './notices.ts';
import { missingTaskForceBodies, TaskForceBody } from './taskForce.ts';

/** What the chief's board needs of a case without opening it. */
export const WatchFigures = z.strictObject({
  /** 盯案督察长; empty when nobody was named. */
  chief: z.string(),
  missingBodies: z.array(TaskForceBody).readonly(),
  missingFirsts: z.array(FirstStep).readonly(),
  openNotices: z.int().nonnegative(),
  answeredNotices: z.int().nonnegative(),
  /** Feedback limits of the notices that wait for an answer. */
  unansweredDueAt: z.array(Moment).readonly(),
  lastWatchedAt: Moment.nullable(),
});
export type WatchFigures = z.infer<typeof WatchFigures>;

/** Source: SPEC M-50. */
export function watchFigures(rightsCase: RightsCase): WatchFigures {
  const { activation, oversight, officers } = rightsCase;
  const open = oversight.notices.filter(({ ending }) => ending === null);
  const answered = open.filter((notice) => answeredAt(notice) !== null);
  const isHurt = officers.some(({ injury }) => injury.description !== '');
  const firsts = activation?.firstSteps ?? { activation: null, rescue: null, legalAssistance: null };
  return {
    chief: activation?.caseWatchChief ?? '',
    missingBodies: [...missingTaskForceBodies(activation?.taskForce ?? [])],
    missingFirsts: FirstStep.options.filter((step) => firsts[step] === null && (step !== 'rescue' || isHurt)),
    openNotices: open.length,
    answeredNotices: answered.length,
    unansweredDueAt: open
      .filter((notice) => !answered.includes(notice))
      .map(({ feedbackDueAt }) => feedbackDueAt),
    lastWatchedAt: oversight.watchLog.at(-1)?.at ?? null,
  };
}
