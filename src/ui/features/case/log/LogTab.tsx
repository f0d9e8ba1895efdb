import { Input, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import type { CaseEvent, CaseEventKind } from '#domain/case/caseEvent.ts';
import { MomentText } from '../../../shared/MomentText.tsx';
import { caseEventNames } from '../../../text/caseEventWords.ts';
import { choicesOf } from '../../../text/choices.ts';
import { useOpenCase } from '../CaseContext.ts';

/** Who did what, newest first. */
export function LogTab() {
  const { events } = useOpenCase().view.rightsCase;
  const [kinds, setKinds] = useState<CaseEventKind[]>([]);
  const [text, setText] = useState('');
  const rows = events
    .map((event, index) => ({ ...event, key: index }))
    .filter((event) => kinds.length === 0 || kinds.includes(event.kind))
    .filter((event) => `${event.summary} ${event.by}`.includes(text.trim()))
    .reverse();
  return (
    <>
      <div className="case-bar">
        <Select
          mode="multiple"
          allowClear
          className="case-filter"
          placeholder="全部类别"
          aria-label="按类别筛选"
          options={choicesOf(caseEventNames)}
          value={kinds}
          onChange={setKinds}
          maxTagCount="responsive"
        />
        <Input.Search
          allowClear
          className="case-search"
          placeholder="按内容、姓名查找"
          aria-label="查找日志"
          onChange={(event) => setText(event.target.value)}
        />
        <span className="quiet figures">
          {rows.length === events.length ? `共 ${events.length} 条` : `${rows.length} / ${events.length} 条`}
        </span>
      </div>
      <Table<CaseEvent & { readonly key: number }>
        size="small"
        dataSource={rows}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: '没有符合条件的记录' }}
        columns={[
          { title: '时间', width: 170, render: (_, event) => <MomentText moment={event.at} withSeconds /> },
          { title: '操作人', width: 120, dataIndex: 'by' },
          { title: '类别', width: 110, render: (_, event) => <Tag>{caseEventNames[event.kind]}</Tag> },
          { title: '内容', className: 'case-break', dataIndex: 'summary' },
        ]}
      />
    </>
  );
}
