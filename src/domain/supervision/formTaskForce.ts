import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent, withStage } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import type { RecusalFinding } from '../disposition/recusal.ts';
import { failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { memberTwice, missingTaskForceBodies, taskForceBodyNames, TaskForceMember } from './taskForce.ts';
import { chiefRecusals, taskForceRecusals } from './taskForceRecusal.ts';

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
  const twice = memberTwice(input.members);
  if (twice !== null) return `${twice.name}写了两遍，一人不能代表两个部门`;
  const barred = barredBy(taskForceRecusals(input.members, rightsCase));
  if (barred !== null) return barred;
  const chief = barredBy(chiefRecusals(input, rightsCase));
  if (chief !== null) return `盯案督察长${chief}；只是同名的，列为专案组成员并写明警号`;
  if (rightsCase.level === 'major' && input.caseWatchChief === '') return '重大案件须指定盯案督察长';
  return null;
}

function barredBy(findings: readonly RecusalFinding[]): string | null {
  const barred = findings.find(({ severity }) => severity === 'mustRecuse');
  return barred === undefined ? null : barred.text.replace(/。$/u, '');
}
