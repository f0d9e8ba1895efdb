import { Form, Input, Radio } from 'antd';
import type { InputOf } from '#api/contract.ts';
import type { CaseView } from '#api/views/caseView.ts';
import { careForNames } from '#domain/care/careRecords.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { timeRule } from '../../../shared/timeRules.ts';
import { thisMinute } from '../../../shared/wallClock.ts';
import { choicesOf } from '../../../text/choices.ts';
import { useOpenCase } from '../CaseContext.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { addressed, FamilyChoice } from './FamilyChoice.tsx';

type Change = InputOf<'care.tellOutcome'>['change'];

export interface OutcomeDrawerProps {
  readonly officerId: string;
  readonly onClose: () => void;
}

/** Takes down that one person, or the family, was told the outcome, and what they said to it. */
export function OutcomeDrawer({ officerId, onClose }: OutcomeDrawerProps) {
  const { officers, incident } = useOpenCase().view.rightsCase;
  const tell = useCommand('care.tellOutcome');
  const name = officers.find(({ id }) => id === officerId)?.name ?? '';
  return (
    <EditDrawer<Change>
      needs="care.tellOutcome"
      title={`告知办理结果：${name}`}
      read={(view) => toldOf(view, officerId)}
      save={(change, target) => tell.run({ ...target, change: addressed(change) })}
      command={tell}
      onClose={onClose}
      size={640}
    >
      <div className="case-form-row">
        <Form.Item name="at" label="告知时间" rules={timeRule('告知时间', incident.occurredAt)}>
          <MomentPicker allowClear={false} />
        </Form.Item>
        <Form.Item name="to" label="告知谁">
          <Radio.Group optionType="button" options={choicesOf(careForNames)} />
        </Form.Item>
      </div>
      <FamilyChoice label="告知哪位家属" officerId={officerId} />
      <Form.Item
        name="toldBy"
        label="告知人"
        rules={[{ required: true, whitespace: true, message: '请填写告知人' }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="said"
        label="告知内容"
        rules={[{ required: true, whitespace: true, message: '请填写告知内容' }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 6 }} maxLength={500} />
      </Form.Item>
      <Form.Item name="answer" label="本人（家属）意见">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} />
      </Form.Item>
    </EditDrawer>
  );
}

function toldOf({ rightsCase }: CaseView, officerId: string): Change {
  const known = rightsCase.relief.outcomeTold.find((told) => told.officerId === officerId);
  if (known !== undefined) {
    const { by: _, ...told } = known;
    return told;
  }
  return { officerId, at: thisMinute(), to: 'self', familyId: null, toldBy: '', said: '', answer: '' };
}
