import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { caseStageNames } from '#domain/case/caseStage.ts';
import { infringementKindNames } from '#domain/infringement/infringementKind.ts';
import { choicesOf } from '../../text/choices.ts';
import type { CaseListFilter } from './useCaseFilter.ts';

export interface FilterBarProps {
  readonly filter: CaseListFilter;
  readonly onChange: (part: Partial<CaseListFilter>) => void;
}

/** Long enough not to search between two keys, short enough not to be felt. Units: milliseconds. */
const TYPING_PAUSE_MS = 150;

/** Search and filters over the case list. */
export function FilterBar({ filter, onChange }: FilterBarProps) {
  const [typed, setTyped] = useState(filter.text);
  const [shown, setShown] = useState(filter.text);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  // The address changed by itself (后退, 清除全部条件): follow it.
  if (filter.text !== shown) {
    setShown(filter.text);
    if (filter.text !== typed.trim()) setTyped(filter.text);
  }
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => onChange({ text: text.trim() }), TYPING_PAUSE_MS);
  };
  return (
    <search className="filter-bar">
      <Input
        className="filter-text"
        prefix={<SearchOutlined aria-hidden />}
        aria-label="搜索案件"
        placeholder="案号、名称、地点、人员、警号、经过，或者拼音首字母"
        maxLength={100}
        allowClear
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
      <Select
        className="filter-choice"
        mode="multiple"
        maxTagCount={1}
        aria-label="按阶段筛选"
        placeholder="全部阶段"
        options={choicesOf(caseStageNames)}
        value={[...filter.stages]}
        onChange={(stages) => onChange({ stages })}
      />
      <Select
        className="filter-choice"
        mode="multiple"
        maxTagCount={1}
        aria-label="按侵害情形筛选"
        placeholder="全部情形"
        popupMatchSelectWidth={280}
        options={choicesOf(infringementKindNames)}
        value={[...filter.kinds]}
        onChange={(kinds) => onChange({ kinds })}
      />
    </search>
  );
}
