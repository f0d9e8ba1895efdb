import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Form, Input, Select } from 'antd';
import { treatmentNames } from '#domain/infringement/injury.ts';
import { timeRule } from '../../../shared/timeRules.ts';
import { useOpenCase } from '../CaseContext.ts';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { thisMinute } from '../../../shared/wallClock.ts';
import { choicesOf } from '../../../text/choices.ts';
import { newTreatment } from './newTreatment.ts';

export interface TreatmentFieldsProps {
  readonly hospitals: { readonly value: string }[];
}

/** The steps of treatment, one row each. */
export function TreatmentFields({ hospitals }: TreatmentFieldsProps) {
  const { occurredAt } = useOpenCase().view.rightsCase.incident;
  return (
    <Form.List name={['injury', 'treatments']}>
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <div key={key} className="case-treatment-row">
              <Form.Item name={[name, 'at']} rules={timeRule('救治时间', occurredAt)}>
                <MomentPicker aria-label={`第${name + 1}行时间`} allowClear={false} />
              </Form.Item>
              <Form.Item name={[name, 'status']}>
                <Select aria-label={`第${name + 1}行事项`} options={choicesOf(treatmentNames)} />
              </Form.Item>
              <Form.Item name={[name, 'hospital']}>
                <AutoComplete aria-label={`第${name + 1}行医院`} options={hospitals} placeholder="医院" />
              </Form.Item>
              <Form.Item name={[name, 'note']}>
                <Input aria-label={`第${name + 1}行说明`} maxLength={200} placeholder="说明" />
              </Form.Item>
              <Button
                icon={<DeleteOutlined aria-hidden />}
                aria-label={`删除第${name + 1}行`}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => add(newTreatment(thisMinute()))}>
            添加一条救治记录
          </Button>
        </>
      )}
    </Form.List>
  );
}
