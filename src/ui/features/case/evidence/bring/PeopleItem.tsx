import { Form, Select } from 'antd';
import type { NamePath } from 'antd/es/form/interface';
import { useKnownOfficers } from '../../pieces/useKnownOfficers.ts';

export interface PeopleItemProps {
  readonly name: NamePath;
  readonly label: string;
  readonly atMost?: number;
}

/** Names of officers; those of the task force are offered. */
export function PeopleItem({ name, label, atMost = 10 }: PeopleItemProps) {
  const known = useKnownOfficers();
  return (
    <Form.Item name={name} label={label}>
      <Select mode="tags" maxCount={atMost} options={[...known]} placeholder="姓名，回车后可再填" />
    </Form.Item>
  );
}
