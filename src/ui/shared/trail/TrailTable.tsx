import { Descriptions, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { roleNames } from '#domain/access/role.ts';
import type { TrailEntry } from '#domain/audit/trailEntry.ts';
import { trailActNames } from '../../text/trailWords.ts';
import { MomentText } from '../MomentText.tsx';
import { Sha } from '../Sha.tsx';
import { PAGE_SIZE } from './useTrailFilter.ts';

export interface TrailTableProps {
  readonly entries: readonly TrailEntry[];
  readonly total: number;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly isLoading: boolean;
  /** First line that does not hold; shown red. */
  readonly brokenSeq: number | null;
  readonly empty: ReactNode;
}

/** Lines of a trail, newest first, a page at a time. */
export function TrailTable({ entries, total, page, onPage, isLoading, brokenSeq, empty }: TrailTableProps) {
  return (
    <Table<TrailEntry>
      size="small"
      className="trail"
      rowKey="seq"
      loading={isLoading}
      dataSource={[...entries]}
      locale={{ emptyText: empty }}
      rowClassName={({ seq }) => (seq === brokenSeq ? 'trail-broken' : '')}
      pagination={{
        current: page,
        pageSize: PAGE_SIZE,
        total,
        onChange: onPage,
        showSizeChanger: false,
        hideOnSinglePage: true,
        showTotal: (count, [from, to]) => `第 ${from}–${to} 条，共 ${count} 条`,
      }}
      expandable={expandable}
      columns={[
        { title: '序号', width: 64, className: 'figures', dataIndex: 'seq' },
        {
          title: '时间',
          width: 168,
          className: 'nowrap',
          render: (_, { at }) => <MomentText moment={at} withSeconds />,
        },
        { title: '操作人', width: 120, render: (_, { by }) => <Who by={by} /> },
        { title: '类别', width: 112, render: (_, { act }) => <Tag>{trailActNames[act]}</Tag> },
        {
          title: '内容',
          className: 'trail-what',
          render: (_, { seq, what }) => (
            <>
              {seq === brokenSeq ? <strong className="late">与前后不符 </strong> : null}
              {what}
            </>
          ),
        },
        { title: '记录校验值', width: 120, render: (_, entry) => <Change entry={entry} /> },
      ]}
    />
  );
}

const expandable = {
  columnWidth: 40,
  columnTitle: <span className="only-read">展开</span>,
  expandedRowRender: showDetail,
};

function showDetail(entry: TrailEntry) {
  return <TrailDetail entry={entry} />;
}

/** Who did it, with the role they had then. */
function Who({ by }: { readonly by: TrailEntry['by'] }) {
  if (by === null) return <span className="quiet">程序</span>;
  return (
    <>
      {by.name}
      <div className="quiet nowrap">{roleNames[by.role]}</div>
    </>
  );
}

/** Eight characters are enough to see that something changed; the whole is in the detail. */
function Change({ entry: { before, after } }: { readonly entry: TrailEntry }) {
  if (before === null && after === null) return <span className="quiet">未改动记录</span>;
  return (
    <code className="trail-change" title={`${before ?? '无'} → ${after ?? '无'}`}>
      {before?.slice(0, 8) ?? '新建'} →<br />
      {after?.slice(0, 8) ?? '无'}
    </code>
  );
}

function TrailDetail({ entry }: { readonly entry: TrailEntry }) {
  const digest = (hex: string | null) =>
    hex === null ? <span className="quiet">无</span> : <Sha algorithm="SHA-256" hex={hex} />;
  return (
    <Descriptions
      size="small"
      column={1}
      styles={{ label: { width: 120 } }}
      items={[
        { key: 'about', label: '对象编号', children: entry.about ?? <span className="quiet">无</span> },
        { key: 'before', label: '改动前', children: digest(entry.before) },
        { key: 'after', label: '改动后', children: digest(entry.after) },
        { key: 'prev', label: '上一条校验值', children: digest(entry.prev) },
        {
          key: 'uptime',
          label: '运行时长',
          children: `程序本次启动后 ${(entry.uptimeMs / 1000).toLocaleString('zh-CN')} 秒（不随本机时钟改动）`,
        },
        ...(entry.checkpoint === undefined
          ? []
          : [
              {
                key: 'checkpoint',
                label: '检查点',
                children: `已签名，覆盖 ${entry.checkpoint.heads.length} 份日志`,
              },
            ]),
      ]}
    />
  );
}
