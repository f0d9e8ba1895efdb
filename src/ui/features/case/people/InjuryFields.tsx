import { AutoComplete, Checkbox, Form, Input } from 'antd';
import type { AffectedOfficer } from '#domain/case/person.ts';
import type { Injury } from '#domain/infringement/injury.ts';
import { bodyPartNames } from '#domain/infringement/injury.ts';
import { useCall } from '../../../client/useCall.ts';
import { choicesOf } from '../../../text/choices.ts';
import { assessmentAsAnswered, AssessmentFields } from './AssessmentFields.tsx';
import { TreatmentFields } from './TreatmentFields.tsx';

/** Where the person is hurt, what the doctors say, and how treatment went. */
export function InjuryFields() {
  const unit = useCall('unit.read', {});
  const hospitals = (unit.data?.settings?.hospitals ?? []).map(({ name }) => ({ value: name }));
  return (
    <>
      <h3 className="case-form-head">伤情</h3>
      <Form.Item name={['injury', 'parts']} label="受伤部位">
        <Checkbox.Group options={choicesOf(bodyPartNames)} />
      </Form.Item>
      <Form.Item
        name={['injury', 'description']}
        label="伤情描述"
        extra="写看得见的伤，例如：左前臂咬痕，出血。没有受伤就留空。"
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={200} />
      </Form.Item>
      <div className="case-form-row">
        <Form.Item name={['injury', 'hospital']} label="救治医院">
          <AutoComplete options={hospitals} placeholder="可选定点医院，也可直接填写" />
        </Form.Item>
        <Form.Item name={['injury', 'diagnosis']} label="诊断">
          <Input maxLength={200} placeholder="按诊断证明填写" />
        </Form.Item>
      </div>
      <h3 className="case-form-head">伤情鉴定</h3>
      <AssessmentFields />
      <h3 className="case-form-head">救治经过</h3>
      <TreatmentFields hospitals={hospitals} />
    </>
  );
}

/** The injury without what the form still holds of an answer that was changed. */
export function injuryAsAnswered(injury: AffectedOfficer['injury']): Injury {
  return { ...injury, assessment: assessmentAsAnswered(injury.assessment) };
}
