import { Button, Form } from 'antd';
import { useState } from 'react';
import type { UnitSetUp } from '#api/operations/unitOperations.ts';
import { emptyUnit } from '../../shared/unit/unitDraft.ts';
import { UnitDetails, UnitNames } from '../../shared/unit/UnitFields.tsx';

export interface UnitStepProps {
  readonly vaultPlace: string;
  readonly onNext: (unit: UnitSetUp) => void;
}

/** Two names are enough; whom to call and where to go can be typed now or later. */
export function UnitStep({ vaultPlace, onNext }: UnitStepProps) {
  const [form] = Form.useForm<UnitSetUp>();
  const [hasProblems, setHasProblems] = useState(false);
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={emptyUnit}
      onFinish={() => onNext({ ...emptyUnit, ...form.getFieldsValue(true) })}
      onFinishFailed={() => setHasProblems(true)}
      onValuesChange={() => setHasProblems(false)}
      scrollToFirstError={{ block: 'center', focus: true }}
    >
      <p className="quiet lead">
        全部三步大约 5 分钟。带 <span className="late">*</span>{' '}
        的两项填好就能继续，其余以后由系统管理员在“单位设置”中补充和修改。
      </p>
      <UnitNames />
      <UnitDetails />
      <section className="section">
        <div className="section-head">
          <h2>资料存放在哪里</h2>
        </div>
        <p>
          案件、证据和文书加密后保存在本机：<code className="path">{vaultPlace}</code>
        </p>
        <p className="quiet">程序不连接任何网络。</p>
      </section>
      <div className="sticky-actions">
        {hasProblems ? <p className="late">还有必填项没有填写，已标红。</p> : null}
        <Button type="primary" size="large" htmlType="submit">
          下一步：人员
        </Button>
      </div>
    </Form>
  );
}
