import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import type { CaseView } from '#api/views/caseView.ts';
import type { TaskForceInput } from '#domain/supervision/formTaskForce.ts';
import { taskForceBodyNames, taskForceRoleNames } from '#domain/supervision/taskForce.ts';
import type { TaskForceMember } from '#domain/supervision/taskForce.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { choicesOf } from '../../../text/choices.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { RosterNotice } from './RosterNotice.tsx';

/** Forms the task force; the domain refuses an incomplete one and one with a harmed member. */
export function TaskForceDrawer({ onClose }: { readonly onClose: () => void }) {
  const form = useCommand('cases.formTaskForce');
  return (
    <EditDrawer<TaskForceInput>
      needs="cases.formTaskForce"
      title="专案组"
      read={rosterOf}
      save={(change, target) => form.run({ ...target, change })}
      command={form}
      onClose={onClose}
      size={1000}
      saveLabel="保存专案组"
    >
      <RosterNotice />
      <Form.List name="members">
        {(rows, { add, remove }) => (
          <>
            <div className="case-roster case-roster-head" aria-hidden>
              <span>姓名</span>
              <span>警号</span>
              <span>警种</span>
              <span>分工</span>
              <span>单位职务</span>
              <span>电话</span>
              <span />
            </div>
            {rows.map(({ key, name }) => (
              <MemberRow key={key} index={name} onRemove={() => remove(name)} />
            ))}
            <Button
              icon={<PlusOutlined aria-hidden />}
              onClick={() => add(blankMember('other', 'investigation'))}
            >
              添加成员
            </Button>
          </>
        )}
      </Form.List>
      <Form.Item className="case-chief" name="caseWatchChief" label="盯案督察长" extra="重大案件必须指定。">
        <Input maxLength={60} />
      </Form.Item>
    </EditDrawer>
  );
}

function MemberRow({ index, onRemove }: { readonly index: number; readonly onRemove: () => void }) {
  const words = (field: string) => `第${index + 1}名成员${field}`;
  return (
    <div className="case-roster">
      <Form.Item name={[index, 'name']} rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}>
        <Input maxLength={60} aria-label={words('姓名')} />
      </Form.Item>
      <Form.Item name={[index, 'badgeNumber']}>
        <Input maxLength={20} aria-label={words('警号')} />
      </Form.Item>
      <Form.Item name={[index, 'body']}>
        <Select options={choicesOf(taskForceBodyNames)} aria-label={words('警种')} />
      </Form.Item>
      <Form.Item name={[index, 'role']}>
        <Select options={choicesOf(taskForceRoleNames)} aria-label={words('分工')} />
      </Form.Item>
      <Form.Item name={[index, 'unitAndPost']}>
        <Input maxLength={60} aria-label={words('单位职务')} />
      </Form.Item>
      <Form.Item name={[index, 'phone']}>
        <Input maxLength={30} aria-label={words('电话')} />
      </Form.Item>
      <Button
        icon={<DeleteOutlined aria-hidden />}
        aria-label={`移除第${index + 1}名成员`}
        onClick={onRemove}
      />
    </div>
  );
}

function blankMember(body: TaskForceMember['body'], role: TaskForceMember['role']): TaskForceMember {
  return { name: '', badgeNumber: '', unitAndPost: '', body, role, phone: '' };
}

/** The roster as it stands; a new one starts with a row for each body that must be there. */
function rosterOf({ rightsCase }: CaseView): TaskForceInput {
  const { taskForce = [], caseWatchChief = '' } = rightsCase.activation ?? {};
  const members =
    taskForce.length > 0
      ? [...taskForce]
      : [
          blankMember('inspectorate', 'leader'),
          blankMember('criminalInvestigation', 'investigation'),
          blankMember('legalAffairs', 'legalReview'),
        ];
  return { members, caseWatchChief };
}
