import { Form, Input, Radio, Select } from 'antd';
import type { AffectedOfficer } from '#domain/case/person.ts';
import { injuryGradeNames } from '#domain/infringement/injury.ts';
import type { InjuryAssessment } from '#domain/infringement/injury.ts';
import { DayPicker } from '../../../shared/DayPicker.tsx';
import { optionalTimeRule } from '../../../shared/timeRules.ts';
import { useOpenCase } from '../CaseContext.ts';
import { useReceivedRule } from './peopleRules.ts';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { choicesOf } from '../../../text/choices.ts';
import { assessmentNames } from '../../../text/personWords.ts';

const root = ['injury', 'assessment'] as const;
const named = (field: string) => [...root, field];
const required = (message: string) => [{ required: true, message }];

/** Where the appraisal stands; a grade can be entered only together with its opinion. */
export function AssessmentFields() {
  const form = Form.useFormInstance<AffectedOfficer>();
  const { occurredAt } = useOpenCase().view.rightsCase.incident;
  const receivedRule = useReceivedRule();
  const status: InjuryAssessment['status'] | undefined = Form.useWatch(named('status'), form);
  return (
    <>
      <Form.Item name={named('status')} label="鉴定情况">
        <Radio.Group optionType="button" options={choicesOf(assessmentNames)} />
      </Form.Item>
      {status === 'pending' ? (
        <div className="case-form-row">
          <Form.Item
            name={named('commissionedAt')}
            label="委托时间"
            rules={[optionalTimeRule('委托时间', occurredAt)]}
          >
            <MomentPicker />
          </Form.Item>
          <Form.Item name={named('body')} label="鉴定机构">
            <Input maxLength={60} />
          </Form.Item>
        </div>
      ) : null}
      {status === 'graded' ? (
        <div className="case-form-grid">
          <Form.Item name={named('grade')} label="伤情等级" rules={required('请选择鉴定意见写明的等级')}>
            <Select options={choicesOf(injuryGradeNames)} placeholder="按鉴定意见选择" />
          </Form.Item>
          <Form.Item
            name={named('opinionNumber')}
            label="鉴定意见编号"
            rules={required('请填写鉴定意见编号')}
          >
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item
            name={named('receivedOn')}
            label="收到日期"
            rules={[...required('请填写收到日期'), receivedRule]}
          >
            <DayPicker />
          </Form.Item>
          <Form.Item name={named('body')} label="鉴定机构" rules={required('请填写鉴定机构')}>
            <Input maxLength={60} />
          </Form.Item>
        </div>
      ) : null}
    </>
  );
}

/** The assessment with the fields of its own status only; those of another status stay behind in the form. */
export function assessmentAsAnswered(typed: InjuryAssessment): InjuryAssessment {
  switch (typed.status) {
    case 'unknown':
    case 'none':
      return { status: typed.status };
    case 'pending':
      return { status: 'pending', commissionedAt: typed.commissionedAt ?? null, body: typed.body ?? '' };
    case 'graded': {
      const { status, grade, opinionNumber, receivedOn, body, commissionedAt = null } = typed;
      return { status, grade, opinionNumber, receivedOn, body, commissionedAt };
    }
  }
}
