import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent, withStage } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { missingTaskForceBodies, taskForceBodyNames, TaskForceMember } from './taskForce.ts';
import { taskForceRecusals } from './taskForceRecusal.ts';

export const TaskForceInput = z.strictObject({
  members: z.array(TaskForceMember).min(1).max(60),
  caseWatchChief: z.string().max(60),
});
export type TaskForceInput = z.infer<typeof TaskForceInput>;

/**
 * Forms the joint task force.
 *
 * Fails: `case.notActivated`; `case.taskForceIncomplete` names the body it lacks or the member who must step aside.
 * Source: SPEC M-2, M-3, M-5 (重大案件由督察长盯案).
 */
export function formTaskForce(
  rightsCase: RightsCase,
  input: TaskForceInput,
  stamp: Stamp,
): Result<RightsCase> {
  const { activation } = rightsCase;
  if (activation === null) return refused(failure('case.notActivated'));
  const problem = problemOf(rightsCase, input);
  if (problem !== null) return refused(failure('case.taskForceIncomplete', { problem }));
  const before =
    rightsCase.stage === 'activated' ? withStage(rightsCase, 'handling', '成立专案组', stamp) : rightsCase;
  const next: RightsCase = {
    ...before,
    activation: { ...activation, taskForce: input.members, caseWatchChief: input.caseWatchChief },
  };
  return ok(withEvent(next, stamp, 'taskForceFormed', `成立专案组，${input.members.length}人`));
}

function problemOf(rightsCase: RightsCase, input: TaskForceInput): string | null {
  const missing = missingTaskForceBodies(input.members);
  if (missing.length > 0) return `缺少${missing.map((body) => taskForceBodyNames[body]).join('、')}人员`;
  const [barred] = taskForceRecusals(input.members, rightsCase).filter(
    ({ severity }) => severity === 'mustRecuse',
  );
  if (barred !== undefined) return barred.text.replace(/。$/u, '');
  if (rightsCase.level === 'major' && input.caseWatchChief === '') return '重大案件须指定盯案督察长';
  return null;
}
