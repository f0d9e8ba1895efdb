import { Form, Input, Radio, Select } from 'antd';
import type { InputOf } from '#api/contract.ts';
import type { CaseView } from '#api/views/caseView.ts';
import { careForNames } from '#domain/care/careRecords.ts';
import { visitLevelNames } from '#domain/care/condolenceVisit.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { DayPicker } from '../../../shared/DayPicker.tsx';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { timeRule } from '../../../shared/timeRules.ts';
import { thisMinute } from '../../../shared/wallClock.ts';
import { choicesOf } from '../../../text/choices.ts';
import { useOpenCase } from '../CaseContext.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { PersonChoice } from './PersonChoice.tsx';

type Change = InputOf<'care.recordNeed'>['change'];

export interface NeedDrawerProps {
  /** `null` = a new need. */
  readonly needId: string | null;
  readonly onClose: () => void;
}

/** A need, who is to see to it, and what came of it. */
export function NeedDrawer({ needId, onClose }: NeedDrawerProps) {
  const { visits, incident } = useOpenCase().view.rightsCase;
  const record = useCommand('care.recordNeed');
  const visitChoices = visits.map(({ id, at, level }) => ({
    value: id,
    label: `${dayOf(at)} ${visitLevelNames[level]}慰问`,
  }));
  return (
    <EditDrawer<Change>
      needs="care.recordNeed"
      title={needId === null ? '记录诉求' : '办理诉求'}
      read={(view) => needOf(view, needId)}
      save={(change, target) =>
        record.run({ ...target, change: { ...change, visitId: change.visitId ?? null } })
      }
      command={record}
      onClose={onClose}
      size={720}
    >
      <PersonChoice label="涉及谁" />
      <div className="case-form-row">
        <Form.Item name="raisedBy" label="谁提出">
          <Radio.Group optionType="button" options={choicesOf(careForNames)} />
        </Form.Item>
        <Form.Item name="raisedAt" label="提出时间" rules={timeRule('提出时间', incident.occurredAt)}>
          <MomentPicker allowClear={false} />
        </Form.Item>
        <Form.Item name="visitId" label="在哪次慰问中提出" extra="印在那次的慰问记录上">
          <Select allowClear options={visitChoices} placeholder="不是慰问中提出" />
        </Form.Item>
      </div>
      <Form.Item
        name="need"
        label="困难诉求"
        rules={[{ required: true, whitespace: true, message: '请填写困难诉求' }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={300} />
      </Form.Item>
      <div className="case-form-row">
        <Form.Item
          name="owner"
          label="责任人"
          rules={[{ required: true, whitespace: true, message: '请填写责任人' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="dueOn" label="期限">
          <DayPicker />
        </Form.Item>
      </div>
      <div className="case-form-row case-form-row-wide-last">
        <Form.Item name="doneOn" label="办结日期" extra="没有办结的留空">
          <DayPicker />
        </Form.Item>
        <Form.Item name="result" label="结果">
          <Input maxLength={300} />
        </Form.Item>
      </div>
    </EditDrawer>
  );
}

function needOf({ rightsCase }: CaseView, id: string | null): Change {
  const known = rightsCase.relief.needs.find((need) => need.id === id);
  if (known !== undefined) {
    const { by: _, ...need } = known;
    return need;
  }
  return {
    id: null,
    officerId: rightsCase.officers[0]?.id ?? '',
    visitId: null,
    raisedBy: 'self',
    raisedAt: thisMinute(),
    need: '',
    owner: '',
    dueOn: null,
    result: '',
    doneOn: null,
  };
}
