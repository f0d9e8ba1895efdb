import { Form } from 'antd';
import type { TaskForceInput } from '#domain/supervision/formTaskForce.ts';
import { missingTaskForceBodies, taskForceBodyNames } from '#domain/supervision/taskForce.ts';
import type { TaskForceMember } from '#domain/supervision/taskForce.ts';
import { taskForceRecusals } from '#domain/supervision/taskForceRecusal.ts';
import { useOpenCase } from '../CaseContext.ts';
import { Advice } from '../../../shared/Advice.tsx';

/** Says while typing what the roster still lacks and who must step aside. */
export function RosterNotice() {
  const { rightsCase } = useOpenCase().view;
  const form = Form.useFormInstance<TaskForceInput>();
  const typed: readonly TaskForceMember[] = Form.useWatch('members', form) ?? [];
  const named = typed.filter((member) => member.name.trim() !== '');
  const missing = missingTaskForceBodies(named).map((body) => taskForceBodyNames[body]);
  return (
    <>
      {taskForceRecusals(named, rightsCase).map(({ ruleId, investigatorId, severity, text }) => (
        <Advice
          key={`${ruleId} ${investigatorId}`}
          tone={severity === 'mustRecuse' ? 'error' : 'warning'}
          what={text}
          next={severity === 'mustRecuse' ? '请换成其他人员，否则不能保存。' : '仅作提示，不影响保存。'}
        />
      ))}
      {missing.length === 0 ? null : (
        <Advice tone="info" what={`还缺${missing.join('、')}人员`} next="督察、刑侦、法制各不少于一人。" />
      )}
    </>
  );
}
