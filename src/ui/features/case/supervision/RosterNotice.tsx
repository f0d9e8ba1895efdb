import { Form } from 'antd';
import type { TaskForceInput } from '#domain/supervision/formTaskForce.ts';
import { harmedMembers, missingTaskForceBodies, taskForceBodyNames } from '#domain/supervision/taskForce.ts';
import type { TaskForceMember } from '#domain/supervision/taskForce.ts';
import { useOpenCase } from '../CaseContext.ts';
import { Advice } from '../../../shared/Advice.tsx';

/** Says while typing what the roster still lacks and who must step aside. */
export function RosterNotice() {
  const { officers } = useOpenCase().view.rightsCase;
  const form = Form.useFormInstance<TaskForceInput>();
  const typed: readonly TaskForceMember[] = Form.useWatch('members', form) ?? [];
  const named = typed.filter((member) => member.name.trim() !== '');
  const missing = missingTaskForceBodies(named).map((body) => taskForceBodyNames[body]);
  const harmed = harmedMembers(named, officers).map((member) => member.name);
  return (
    <>
      {harmed.length === 0 ? null : (
        <Advice
          tone="error"
          what={`${harmed.join('、')}是本案受侵害人，应当回避`}
          next="请换成其他人员，否则不能保存。"
        />
      )}
      {missing.length === 0 ? null : (
        <Advice tone="info" what={`还缺${missing.join('、')}人员`} next="督察、刑侦、法制各不少于一人。" />
      )}
    </>
  );
}
