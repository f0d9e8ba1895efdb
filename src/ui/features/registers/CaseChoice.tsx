import { Select } from 'antd';
import { useState } from 'react';
import { newestFirst } from '#domain/case/caseOrder.ts';
import { useCall } from '../../client/useCall.ts';

interface NamedCase {
  readonly id: string;
  readonly name: string;
}

export interface CaseChoiceProps {
  /** Names of what is chosen already. */
  readonly known: readonly NamedCase[];
  /** Shown while nothing is typed, in place of the newest cases. */
  readonly offered?: readonly NamedCase[];
  /** Given by `Form.Item`. */
  readonly value?: readonly string[];
  readonly onChange?: (ids: string[]) => void;
  readonly id?: string;
}

/** Cases found by any part of their name or number. */
export function CaseChoice({ known, offered = [], value = [], onChange, ...rest }: CaseChoiceProps) {
  const [text, setText] = useState('');
  const found = useCall(
    'cases.find',
    { text, stages: [], kinds: [], order: newestFirst, offset: 0, limit: 20 },
    { keepPrevious: true },
  );
  const shown = text === '' && offered.length > 0 ? offered : (found.data?.rows ?? []);
  const chosen = [...known, ...offered].filter(({ id }) => value.includes(id));
  const names = new Map([...chosen, ...shown].map((one) => [one.id, one.name] as const));
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
