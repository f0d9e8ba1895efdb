import { Form } from 'antd';
import type { TaskForceInput } from '#domain/supervision/formTaskForce.ts';
import { memberTwice, missingTaskForceBodies, taskForceBodyNames } from '#domain/supervision/taskForce.ts';
import type { TaskForceMember } from '#domain/supervision/taskForce.ts';
import { forceRecusals, WATCH_CHIEF_ID } from '#domain/supervision/taskForceRecusal.ts';
import { useOpenCase } from '../CaseContext.ts';
import { Advice } from '../../../shared/Advice.tsx';

/** Says while typing what the roster still lacks and who must step aside. */
export function RosterNotice() {
  const { rightsCase } = useOpenCase().view;
  const form = Form.useFormInstance<TaskForceInput>();
  const typed: readonly TaskForceMember[] = Form.useWatch('members', form) ?? [];
  const named = typed.filter((member) => member.name.trim() !== '');
  const caseWatchChief: string = Form.useWatch('caseWatchChief', form) ?? '';
  const twice = memberTwice(named);
  const missing = missingTaskForceBodies(named).map((body) => taskForceBodyNames[body]);
  return (
    <>
      {forceRecusals({ members: named, caseWatchChief }, rightsCase).map(
        ({ ruleId, investigatorId, severity, text }) => (
          <Advice
            key={`${ruleId} ${investigatorId}`}
            tone={severity === 'mustRecuse' ? 'error' : 'warning'}
            what={text}
            next={nextFor(severity, investigatorId)}
          />
        ),
      )}
      {twice === null ? null : (
        <Advice
          tone="error"
          what={`${twice.name}写了两遍`}
          next="一人不能代表两个部门；同名的两个人写明各自的警号。"
        />
      )}
      {missing.length === 0 ? null : (
        <Advice tone="info" what={`还缺${missing.join('、')}人员`} next="督察、刑侦、法制各不少于一人。" />
      )}
    </>
  );
}

function nextFor(severity: 'mustRecuse' | 'warning', investigatorId: string): string {
  if (severity === 'warning') return '仅作提示，不影响保存。';
  const isChief = investigatorId === WATCH_CHIEF_ID;
  return isChief
    ? '请另行指定盯案督察长；只是同名的，列为专案组成员并写明警号。'
    : '请换成其他人员，否则不能保存。';
}
