import { Form, Input, Radio, Select } from 'antd';
import { caseSourceNames, dutyActivityNames } from '#domain/case/rightsCase.ts';
import { enforcementStepNames, placeKindNames } from '#domain/case/whereItHappens.ts';
import { infringementKindNames } from '#domain/infringement/infringementKind.ts';
import { choicesOf } from '../../text/choices.ts';
import { whyPlaceKind, whyStep } from '../../text/incidentWords.ts';

/** 发生了什么: which of the ten situations, and the course of events in the caller's words. */
export function WhatHappened() {
  return (
    <section className="section">
      <div className="section-head">
        <h2>发生了什么</h2>
      </div>
      <Form.Item name="kind" label="侵害情形" extra="电话里说不清可以不选，先记为“其他”，以后在案件里修改。">
        <Radio.Group className="kind-choices" options={choicesOf(infringementKindNames)} />
      </Form.Item>
      <Form.Item name="brief" label="简要经过">
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={4000}
          placeholder="来电人怎么说就怎么记"
        />
      </Form.Item>
      <div className="field-grid">
        <Form.Item name="activity" label="当时在执行什么任务">
          <Select options={choicesOf(dutyActivityNames)} />
        </Form.Item>
        <Form.Item name="step" label="到了哪个执法环节" extra={whyStep}>
          <Select options={choicesOf(enforcementStepNames)} listHeight={400} />
        </Form.Item>
        <Form.Item name="placeKind" label="场所类型" extra={whyPlaceKind}>
          <Select options={choicesOf(placeKindNames)} listHeight={400} />
        </Form.Item>
        <Form.Item name="alarmNumber" label="接警编号">
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="source" label="案件来源">
          <Select options={choicesOf(caseSourceNames)} />
        </Form.Item>
      </div>
    </section>
  );
}
