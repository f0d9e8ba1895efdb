import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Form, Input, Select } from 'antd';
import { treatmentNames } from '#domain/infringement/injury.ts';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { MoneyInput } from '../../../shared/MoneyInput.tsx';
import { timeRule } from '../../../shared/timeRules.ts';
import { thisMinute } from '../../../shared/wallClock.ts';
import { choicesOf } from '../../../text/choices.ts';
import { useOpenCase } from '../CaseContext.ts';
import { newTreatment } from '../people/newTreatment.ts';

export interface TreatmentRowsProps {
  readonly hospitals: { readonly value: string }[];
}

/** The road of treatment, two lines each: when, what and where; found, done, paid by whom. */
export function TreatmentRows({ hospitals }: TreatmentRowsProps) {
  return (
    <Form.List name="treatments">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <TreatmentRow key={key} row={name} hospitals={hospitals} onRemove={() => remove(name)} />
          ))}
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => add(newTreatment(thisMinute()))}>
            添加救治记录
          </Button>
        </>
      )}
    </Form.List>
  );
}

interface TreatmentRowProps extends TreatmentRowsProps {
  readonly row: number;
  readonly onRemove: () => void;
}

function TreatmentRow({ row, hospitals, onRemove }: TreatmentRowProps) {
  const { occurredAt } = useOpenCase().view.rightsCase.incident;
  const named = (field: string) => `第${row + 1}条${field}`;
  return (
    <div className="care-treatment">
      <Form.Item name={[row, 'at']} rules={timeRule('救治时间', occurredAt)}>
        <MomentPicker aria-label={named('时间')} allowClear={false} />
      </Form.Item>
      <Form.Item name={[row, 'status']}>
        <Select aria-label={named('事项')} options={choicesOf(treatmentNames)} />
      </Form.Item>
      <Form.Item name={[row, 'hospital']}>
        <AutoComplete aria-label={named('医院')} options={hospitals} placeholder="医院" />
      </Form.Item>
      <Button icon={<DeleteOutlined aria-hidden />} aria-label={`删除第${row + 1}条`} onClick={onRemove} />
      <div className="care-treatment-more">
        <Form.Item name={[row, 'diagnosis']}>
          <Input maxLength={200} placeholder="诊断" aria-label={named('诊断')} />
        </Form.Item>
        <Form.Item name={[row, 'note']}>
          <Input maxLength={200} placeholder="处置或者进展" aria-label={named('处置')} />
        </Form.Item>
        <Form.Item name={[row, 'costFen']}>
          <MoneyInput aria-label={named('费用')} />
        </Form.Item>
        <Form.Item name={[row, 'paidBy']}>
          <Input maxLength={60} placeholder="垫付方" aria-label={named('垫付方')} />
        </Form.Item>
      </div>
    </div>
  );
}
