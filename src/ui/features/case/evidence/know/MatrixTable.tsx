import { Button, Table, Tag } from 'antd';
import type { FoundGap } from '#domain/evidence/caseGaps.ts';
import type { MatrixRow } from '#domain/evidence/proofMatrix.ts';
import { SourceTag } from '../../../../shared/SourceTag.tsx';
import { WriteButton } from '../../pieces/WriteButton.tsx';
import { DutyButton } from './DutyButton.tsx';

const strengthTags = {
  empty: <Tag color="error">空</Tag>,
  weak: <Tag color="warning">弱</Tag>,
  strong: <Tag color="success">强</Tag>,
} as const;

export interface MatrixTableProps {
  readonly rows: readonly MatrixRow[];
  readonly onOpen: (evidenceNumber: number) => void;
  readonly onAdd: (row: MatrixRow) => void;
  /** A weak row as a gap that can be given to somebody. */
  readonly foundFor: (row: MatrixRow) => FoundGap;
}

/** Weakest first, each with its reason and its evidence. */
export function MatrixTable({ rows, onOpen, onAdd, foundFor }: MatrixTableProps) {
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
        {
          title: '证据',
          width: 300,
          render: (_, { entries }) =>
            entries.map(({ evidenceNumber, strength, isOut }) => (
              <Button
                key={evidenceNumber}
                type="link"
                size="small"
                className={isOut ? 'know-out' : ''}
                onClick={() => onOpen(evidenceNumber)}
              >
                证据{evidenceNumber}（{isOut ? '不计入' : strength === 'direct' ? '直接' : '间接'}）
              </Button>
            )),
        },
        {
          title: '操作',
          width: 128,
          render: (_, row) => (
            <div className="know-acts">
              <WriteButton needs="evidence.annotate" size="small" onClick={() => onAdd(row)}>
                补证据
              </WriteButton>
              {row.strength === 'strong' ? null : <DutyButton found={foundFor(row)} />}
            </div>
          ),
        },
      ]}
    />
  );
}
