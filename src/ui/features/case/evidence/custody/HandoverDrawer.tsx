import { Form, Input, Radio, Select } from 'antd';
import type { HandoverInput } from '#domain/evidence/recordHandover.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { DayPicker } from '../../../../shared/DayPicker.tsx';
import { MomentPicker } from '../../../../shared/MomentPicker.tsx';
import { choicesOf } from '../../../../text/choices.ts';
import { handoverReasonNames, sealNames } from '../../../../text/custodyWords.ts';
import { EditDrawer } from '../../pieces/EditDrawer.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { evidenceChoices } from '../../pieces/evidenceChoices.ts';

/** Writes down one hand-over. */
export function HandoverDrawer({ onClose }: { readonly onClose: () => void }) {
  const handOver = useCommand('evidence.handOver');
  const { evidence } = useOpenCase().view.rightsCase;
  return (
    <EditDrawer<HandoverInput>
      title="登记交接"
      needs="evidence.handOver"
      read={({ readAt }) => ({ ...blank, at: readAt })}
      save={(change, target) => handOver.run({ ...target, change })}
      command={handOver}
      onClose={onClose}
    >
      <Form.Item
        name="evidenceIds"
        label="交接的证据"
        rules={[{ required: true, type: 'array', min: 1, message: '请选择证据' }]}
      >
        <Select mode="multiple" optionFilterProp="label" options={evidenceChoices(evidence)} />
      </Form.Item>
      <div className="case-form-row">
        <Form.Item name="at" label="交接时间" rules={[{ required: true, message: '请填写交接时间' }]}>
          <MomentPicker allowClear={false} />
        </Form.Item>
        <Form.Item name="place" label="交接地点">
          <Input maxLength={120} />
        </Form.Item>
      </div>
      <PartyFields of="from" noun="交出人" />
      <PartyFields of="to" noun="接收人" />
      <Form.Item name="reason" label="事由">
        <Select options={choicesOf(handoverReasonNames)} />
      </Form.Item>
      <Form.Item name="seal" label="封存状态">
        <Radio.Group options={choicesOf(sealNames)} />
      </Form.Item>
      <div className="case-form-row">
        <Form.Item name="sealNumbers" label="封条编号" extra="输入后回车，可填多个">
          <Select mode="tags" open={false} />
        </Form.Item>
        <Form.Item name="sealNote" label="拆封原因">
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <div className="case-form-row">
        <Form.Item name="dueBackOn" label="应退回日期" extra="不退回的不填">
          <DayPicker />
        </Form.Item>
        <Form.Item name="note" label="说明">
          <Input maxLength={200} />
        </Form.Item>
      </div>
    </EditDrawer>
  );
}

function PartyFields({ of, noun }: { readonly of: 'from' | 'to'; readonly noun: string }) {
  return (
    <div className="case-form-row">
      <Form.Item
        name={[of, 'name']}
        label={noun}
        rules={[{ required: true, whitespace: true, message: `请填写${noun}` }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name={[of, 'unit']} label={`${noun}单位`}>
        <Input maxLength={60} />
      </Form.Item>
    </div>
  );
}

const blank: Omit<HandoverInput, 'at'> = {
  evidenceIds: [],
  from: { name: '', unit: '' },
  to: { name: '', unit: '' },
  reason: 'storing',
  seal: 'intact',
  sealNote: '',
  sealNumbers: [],
  place: '',
  dueBackOn: null,
  note: '',
};
