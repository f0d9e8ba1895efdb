import { PlusOutlined } from '@ant-design/icons';
import { Table } from 'antd';
import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import type { OperationName } from '#api/contract.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { WriteButton } from './WriteButton.tsx';

export interface RecordTableProps<T> {
  readonly title: string;
  readonly addLabel: string;
  readonly needs: OperationName;
  readonly rows: readonly T[];
  readonly columns: TableColumnsType<T>;
  readonly empty: { readonly title: string; readonly hint: string };
  readonly onAdd: () => void;
  /** Said below the head. */
  readonly note?: ReactNode;
}

/** The head of a part, its rows, and how a row is added. */
export function RecordTable<T extends { readonly id: string }>(props: RecordTableProps<T>) {
  return (
    <>
      <div className="section-head">
        <h2>{props.title}</h2>
        <WriteButton
          needs={props.needs}
          size="small"
          icon={<PlusOutlined aria-hidden />}
          onClick={props.onAdd}
        >
          {props.addLabel}
        </WriteButton>
      </div>
      {props.note}
      {props.rows.length === 0 ? (
        <EmptyState title={props.empty.title}>{props.empty.hint}</EmptyState>
      ) : (
        <Table<T>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={[...props.rows]}
          columns={props.columns}
        />
      )}
    </>
  );
}
