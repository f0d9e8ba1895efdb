import { Form, Select } from 'antd';
import type { NamePath } from 'antd/es/form/interface';
import { useOpenCase } from '../../CaseContext.ts';

export interface PeopleItemProps {
  readonly name: NamePath;
  readonly label: string;
  readonly atMost?: number;
}

/** Names of officers; those of the task force are offered. */
export function PeopleItem({ name, label, atMost = 10 }: PeopleItemProps) {
  const { rightsCase } = useOpenCase().view;
  const known = [
    rightsCase.caseOfficer,
    ...(rightsCase.activation?.taskForce ?? []).map((member) => member.name),
  ];
  return (
    <Form.Item name={name} label={label}>
      <Select
        mode="tags"
        maxCount={atMost}
        options={[...new Set(known)].filter((each) => each !== '').map((value) => ({ value }))}
        placeholder="姓名，回车后可再填"
      />
    </Form.Item>
  );
}
