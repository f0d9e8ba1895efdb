import { Table, Tag } from 'antd';
import type { TableColumnType } from 'antd';
import type { MatrixRow } from '#domain/evidence/proofMatrix.ts';
import { SourceTag } from '../SourceTag.tsx';

const strengthTags = {
  empty: <Tag color="error">空</Tag>,
  weak: <Tag color="warning">弱</Tag>,
  strong: <Tag color="success">强</Tag>,
} as const;

export interface MatrixTableProps {
  readonly rows: readonly MatrixRow[];
  /** What stands beside each element: its evidence, and what may be done about it. */
  readonly columns: readonly TableColumnType<MatrixRow>[];
}

/** Weakest first, each with its reason. */
export function MatrixTable({ rows, columns }: MatrixTableProps) {
  return (
    <Table<MatrixRow>
      size="small"
      rowKey={({ element }) => element.id}
      pagination={false}
      dataSource={[...rows]}
      columns={[
        { title: '强弱', width: 72, render: (_, { strength }) => strengthTags[strength] },
        {
          title: '要件和应当查明的事实',
          render: (_, { element, reason }) => (
            <>
              <strong>{element.label}</strong>
              <div>{reason}</div>
              <SourceTag source={element.source} verified={element.verified} />
            </>
          ),
        },
        ...columns,
      ]}
    />
  );
}

/** How an item counts for an element. */
export function weightOf({ strength, isOut }: MatrixRow['entries'][number]): string {
  if (isOut) return '不计入';
  return strength === 'direct' ? '直接' : '间接';
}
