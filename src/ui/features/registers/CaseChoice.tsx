import { Select } from 'antd';
import { useState } from 'react';
import { useCall } from '../../client/useCall.ts';
NEWEST

export interface CaseChoiceProps {
  readonly known: readonly { readonly id: string; readonly name: string }[];
  /** Given by `Form.Item`. */
  readonly value?: readonly string[];
  readonly onChange?: (ids: string[]) => void;
  readonly id?: string;
}

/** Cases found by any part of their name or number. */
export function CaseChoice({ known, value = [], onChange, ...rest }: CaseChoiceProps) {
  const [text, setText] = useState('');
  const found = useCall(
    'cases.find',
    { text, stages: [], kinds: [], order: newestFirst, offset: 0, limit: 20 },
    { keepPrevious: true },
  );
  const names = new Map([...known, ...(found.data?.rows ?? [])].map((one) => [one.id, one.name] as const));
  return (
    <Select<string[]>
      {...rest}
      mode="multiple"
      value={[...value]}
      onChange={(ids) => onChange?.(ids)}
      showSearch={{ onSearch: setText, filterOption: false }}
      placeholder="输入案件名称、编号或者地点查找"
      options={[...names].map(([id, name]) => ({ value: id, label: name }))}
    />
  );
}
