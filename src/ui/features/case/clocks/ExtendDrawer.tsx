import { Form, Input, Select } from 'antd';
import type { ClockView } from '#api/views/caseView.ts';
import type { ExtensionInput } from '#domain/case/adjustClock.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { thisMinute } from '../../../shared/wallClock.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';
import { FieldRefusal } from '../pieces/FieldRefusal.tsx';

export interface ExtendDrawerProps {
  readonly clock: ClockView;
  readonly onClose: () => void;
}

/** Takes down an extension that was approved; the article says which there are and who approves them. */
export function ExtendDrawer({ clock, onClose }: ExtendDrawerProps) {
  const extend = useCommand('clocks.extend');
  return (
    <EditDrawer<ExtensionInput>
      needs="clocks.extend"
      title={`登记延长：${clock.label}`}
      read={() => inputFor(clock)}
      save={(change, target) => extend.run({ ...target, change })}
      command={extend}
      onClose={onClose}
      size={560}
      saveLabel="登记延长"
    >
      <FieldRefusal failure={extend.failure} />
      <Form.Item name="extensionId" label="延长方式">
        <Select options={clock.extensions.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) => <Offer clock={clock} id={String(getFieldValue('extensionId'))} />}
      </Form.Item>
      <Form.Item
        name="approvedBy"
        label="批准人（姓名、职务）"
        rules={[{ required: true, whitespace: true, message: '请填写批准人' }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="approvedAt" label="批准时间" rules={[{ required: true, message: '请填写批准时间' }]}>
        <MomentPicker allowClear={false} />
      </Form.Item>
      <Form.Item name="approvalNumber" label="批准文号">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="note"
        label="事实和理由"
        rules={[{ required: true, min: 2, whitespace: true, message: '请写明符合延长条件的事实' }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 6 }} maxLength={200} showCount />
      </Form.Item>
    </EditDrawer>
  );
}

function Offer({ clock, id }: { readonly clock: ClockView; readonly id: string }) {
  const offer = clock.extensions.find((extension) => extension.id === id);
  if (offer === undefined) return null;
  return (
    <>
      <p className="quiet case-lead">
        条件：{offer.condition}。批准：{offer.approver}。
      </p>
      {offer.needsUntil ? (
        <Form.Item name="until" label="批准的截止日期">
          <MomentPicker />
        </Form.Item>
      ) : null}
    </>
  );
}

function inputFor({ ruleId, subjectId, startedAt, extensions }: ClockView): ExtensionInput {
  return {
    ruleId,
    subjectId,
    startedAt,
    extensionId: extensions[0]?.id ?? '',
    approvedBy: '',
    approvedAt: thisMinute(),
    approvalNumber: '',
    until: null,
    note: '',
  };
}
