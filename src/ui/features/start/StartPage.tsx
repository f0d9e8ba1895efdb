import { ThunderboltFilled } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../client/useCommand.ts';
import { useUnsaved } from '../../client/useUnsaved.ts';
import { DutyLine } from '../../shared/duty/DutyLine.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { HurtPeople } from './HurtPeople.tsx';
import { OtherSides } from './OtherSides.tsx';
import { emptyStart, registrationOf, suggestedTriggers } from './startDraft.ts';
import type { StartDraft } from './startDraft.ts';
import { TriggerField } from './TriggerField.tsx';
import { WhatHappened } from './WhatHappened.tsx';
import { WhenAndWhere } from './WhenAndWhere.tsx';

/** The first hour: filled in while the phone call lasts; one button starts the mechanism and its clocks. */
export function StartPage() {
  const [form] = Form.useForm<StartDraft>();
  const [isTouched, setTouched] = useState(false);
  const [hasProblems, setHasProblems] = useState(false);
  const [isSubmitting, setSubmitting] = useState(false);
  const navigate = useNavigate();
  const register = useCommand('cases.register');
  const settled = useUnsaved('新案件', isTouched);

  const submit = async (starts: boolean) => {
    const draft = await form.validateFields().then(
      () => ({ ...emptyStart, ...(form.getFieldsValue(true) as Partial<StartDraft>) }),
      () => null,
    );
    setHasProblems(draft === null);
    if (draft === null || draft.occurredAt === null) return;
    const result = await register.run({
      registration: registrationOf(draft, draft.occurredAt),
      activation: starts ? { triggers: [...(draft.triggers ?? suggestedTriggers(draft))], reason: '' } : null,
    });
    if (!result.ok) return;
    settled();
    const { id } = result.value.rightsCase;
    await navigate(starts ? `/start/${id}` : `/cases/${id}`, { replace: true });
  };
  // Disabled from the click until the next page: the second click of a double click must not open a second case.
  const press = (starts: boolean) => {
    setSubmitting(true);
    void submit(starts).finally(() => setSubmitting(false));
  };

  return (
    <>
      <div className="page-head">
        <h1>启动新案件</h1>
        <span className="quiet">
          边接电话边填。只有时间、地点和一名受侵害人员必填（<span className="late">*</span>），其余以后补充。
        </span>
      </div>
      <DutyLine />
      <Form
        form={form}
        layout="vertical"
        initialValues={emptyStart}
        onValuesChange={() => {
          setTouched(true);
          setHasProblems(false);
        }}
        scrollToFirstError={{ block: 'center', focus: true }}
        disabled={isSubmitting}
      >
        <WhenAndWhere />
        <HurtPeople />
        <WhatHappened />
        <OtherSides />
        <TriggerField />
        <div className="sticky-actions">
          <FailureNotice failure={register.failure} />
          {hasProblems ? <span className="late action-problem">还有必填项没有填写，已标红。</span> : null}
          <Button
            type="primary"
            size="large"
            icon={<ThunderboltFilled />}
            loading={isSubmitting}
            onClick={() => press(true)}
          >
            启动维权机制
          </Button>
          <Button onClick={() => press(false)} disabled={isSubmitting}>
            仅登记
          </Button>
          <span className="quiet">点“启动”就记下启动时间，时限从此起算，启动时间不能更改。</span>
        </div>
      </Form>
    </>
  );
}
