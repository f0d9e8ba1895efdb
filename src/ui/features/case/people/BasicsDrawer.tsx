import { Form, Input, Radio, Select } from 'antd';
import type { CaseView } from '#api/views/caseView.ts';
import type { BasicsInput } from '#domain/case/recordBasics.ts';
import { caseLevelNames, dutyActivityNames } from '#domain/case/rightsCase.ts';
import { enforcementStepNames, placeKindNames } from '#domain/case/whereItHappens.ts';
import { compareMoments } from '#domain/kernel/moment.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import { infringementKindNames } from '#domain/infringement/infringementKind.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { optionalTimeRule, timeRule } from '../../../shared/timeRules.ts';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { MoneyInput } from '../../../shared/MoneyInput.tsx';
import { choicesOf } from '../../../text/choices.ts';
import { whyPlaceKind, whyStep } from '../../../text/incidentWords.ts';
import { EditDrawer } from '../pieces/EditDrawer.tsx';

/** Edits name, kind, level and what happened. */
export function BasicsDrawer({ onClose }: { readonly onClose: () => void }) {
  const record = useCommand('cases.recordBasics');
  return (
    <EditDrawer<BasicsInput>
      needs="cases.recordBasics"
      title="修改案件概况"
      read={basicsOf}
      save={(change, target) => record.run({ ...target, change })}
      command={record}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label="案件名称"
        rules={[{ required: true, whitespace: true, message: '请填写案件名称' }]}
      >
        <Input maxLength={80} />
      </Form.Item>
      <div className="case-form-row">
        <Form.Item name="kind" label="侵害情形">
          <Select options={choicesOf(infringementKindNames)} />
        </Form.Item>
        <Form.Item name="level" label="案件级别">
          <Radio.Group optionType="button" options={choicesOf(caseLevelNames)} />
        </Form.Item>
      </div>
      <div className="case-form-row">
        <Form.Item name={['incident', 'occurredAt']} label="发生时间" rules={timeRule('发生时间', null)}>
          <MomentPicker allowClear={false} />
        </Form.Item>
        <Form.Item
          name={['incident', 'place']}
          label="地点"
          rules={[{ required: true, whitespace: true, message: '请填写地点' }]}
        >
          <Input maxLength={80} />
        </Form.Item>
      </div>
      <div className="case-form-row">
        <Form.Item
          name={['incident', 'calledAt']}
          label="接报时间"
          rules={[optionalTimeRule('接报时间', null)]}
        >
          <MomentPicker />
        </Form.Item>
        <Form.Item
          name={['incident', 'arrivedAt']}
          label="到达时间"
          dependencies={[['incident', 'calledAt']]}
          rules={[
            optionalTimeRule('到达时间', null),
            ({ getFieldValue }) => notBefore(getFieldValue(['incident', 'calledAt']) as Moment | null),
          ]}
        >
          <MomentPicker />
        </Form.Item>
      </div>
      <div className="case-form-row">
        <Form.Item
          name={['incident', 'endedAt']}
          label="结束时间"
          tooltip="现场处置结束的时间，用来核对执法记录仪是否摄录完整"
        >
          <MomentPicker />
        </Form.Item>
        <Form.Item name={['incident', 'alarmNumber']} label="警情编号">
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <div className="case-form-row">
        <Form.Item name={['incident', 'activity']} label="执法活动">
          <Select options={choicesOf(dutyActivityNames)} />
        </Form.Item>
        <Form.Item name={['incident', 'tool']} label="使用工具">
          <Input maxLength={120} placeholder="例如：砖块、车辆；没有则留空" />
        </Form.Item>
      </div>
      <div className="case-form-row">
        <Form.Item name={['incident', 'step']} label="执法环节" extra={whyStep}>
          <Select options={choicesOf(enforcementStepNames)} listHeight={400} />
        </Form.Item>
        <Form.Item name={['incident', 'placeKind']} label="场所类型" extra={whyPlaceKind}>
          <Select options={choicesOf(placeKindNames)} listHeight={400} />
        </Form.Item>
      </div>
      <Form.Item
        name={['incident', 'propertyLossFen']}
        label="财物损失"
        extra="按价格认定填写，没有损失或者还没有认定的留空；定性从这里读取"
      >
        <MoneyInput maxFen={100_000_000_000} />
      </Form.Item>
      <Form.Item name={['incident', 'consequence']} label="后果">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} />
      </Form.Item>
      <Form.Item
        name={['incident', 'brief']}
        label="简要经过"
        extra="写清时间、地点、人员、行为和后果；各种文书都从这里取用。"
      >
        <Input.TextArea autoSize={{ minRows: 6, maxRows: 14 }} maxLength={4000} showCount />
      </Form.Item>
    </EditDrawer>
  );
}

/** Nobody arrives before being called. */
const notBefore = (calledAt: Moment | null) => ({
  validator: async (_: unknown, arrivedAt: Moment | null) => {
    if (calledAt !== null && arrivedAt !== null && compareMoments(arrivedAt, calledAt) < 0)
      throw new Error('到达时间早于接报时间，请核对');
  },
});

function basicsOf({ rightsCase }: CaseView): BasicsInput {
  const { name, kind, level, incident } = rightsCase;
  return { name, kind, level, incident };
}
