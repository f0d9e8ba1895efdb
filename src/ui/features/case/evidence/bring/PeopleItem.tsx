import { Form, Select } from 'antd';
import type { NamePath } from 'antd/es/form/interface';
import { useKnownOfficers } from '../../pieces/useKnownOfficers.ts';

export interface PeopleItemProps {
  readonly name: NamePath;
  readonly label: string;
  readonly atMost?: number;
  readonly isRequired?: boolean;
}

/** Names of officers; those of the task force are offered. */
export function PeopleItem({ name, label, atMost = 10, isRequired = false }: PeopleItemProps) {
  const known = useKnownOfficers();
  const rules = isRequired
    ? [{ required: true, type: 'array' as const, min: 1, message: '请至少填写一名' }]
    : [];
  return (
    <Form.Item name={name} label={label} rules={rules}>
      <Select mode="tags" maxCount={atMost} options={[...known]} placeholder="姓名，回车后可再填" />
    </Form.Item>
  );
}
