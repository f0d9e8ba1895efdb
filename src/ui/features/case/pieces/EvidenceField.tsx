import { Form, Select } from 'antd';
import { useOpenCase } from '../CaseContext.ts';
import { evidenceChoices } from './evidenceChoices.ts';

export interface EvidenceFieldProps {
  readonly name: string | (string | number)[];
  readonly label: string;
}

/** Items of evidence of this case. */
export function EvidenceField({ name, label }: EvidenceFieldProps) {
  const { evidence } = useOpenCase().view.rightsCase;
  return (
    <Form.Item name={name} label={label}>
      <Select
        mode="multiple"
        optionFilterProp="label"
        placeholder="选择本案证据"
        options={evidenceChoices(evidence)}
      />
    </Form.Item>
  );
}
