import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import type { TrailAct } from '#domain/audit/trailEntry.ts';
import { choicesOf } from '../../text/choices.ts';
import type { TrailFilterState } from './useTrailFilter.ts';

export interface TrailFilterBarProps {
  readonly filter: TrailFilterState;
  /** The kinds of lines this trail can have, with their words. */
  readonly names: Partial<Readonly<Record<TrailAct, string>>>;
  readonly total: number | null;
  readonly children?: ReactNode;
}

/** Filters a trail by kind and by words. */
export function TrailFilterBar({ filter, names, total, children }: TrailFilterBarProps) {
  return (
    <div className="trail-bar">
      <Select<TrailAct[]>
        mode="multiple"
        allowClear
        className="trail-acts"
        placeholder="全部类别"
        aria-label="按类别筛选"
        options={choicesOf(names as Readonly<Record<TrailAct, string>>)}
        optionFilterProp="label"
        value={[...filter.acts]}
        onChange={filter.setActs}
        maxTagCount="responsive"
      />
      <Input.Search
        allowClear
        className="trail-text"
        placeholder="按内容、姓名查找"
        aria-label="查找日志"
        value={filter.text}
        maxLength={100}
        onChange={(event) => filter.setText(event.target.value)}
      />
      {total === null ? null : <span className="quiet figures">符合条件 {total} 条</span>}
      <span className="gap" />
      {children}
    </div>
  );
}
