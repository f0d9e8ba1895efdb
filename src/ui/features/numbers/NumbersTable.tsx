import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { NumberRowView } from '#api/operations/numberOperations.ts';
import { numberNote, standingName } from '#domain/papers/numberTable.ts';
import { useCommand } from '../../client/useCommand.ts';
import { useMay } from '../../client/useMay.ts';
import { MomentText } from '../../shared/MomentText.tsx';
import { ReasonDialog } from '../../shared/ReasonDialog.tsx';

export interface NumbersTableProps {
  readonly rows: readonly NumberRowView[];
  readonly year: number;
}

/** Numbers in their order, with who bears them and what became of them. */
export function NumbersTable({ rows, year }: NumbersTableProps) {
  const mayVoid = useMay('numbers.void');
  const [voiding, setVoiding] = useState<NumberRowView | null>(null);
  return (
    <>
      <Table<NumberRowView>
        size="small"
        rowKey={(row) => [row.series, row.serial, row.caseId, row.title].join('/')}
        dataSource={[...rows]}
        pagination={{ pageSize: 50, showSizeChanger: false, hideOnSinglePage: true }}
        columns={[
          {
            title: '文号',
            width: 232,
            render: (_, row) => <span className="figures nowrap">{row.text}</span>,
          },
          { title: '文书', width: 236, dataIndex: 'title' },
          { title: '案件', width: 210, render: (_, row) => <OfCase row={row} /> },
          {
            title: '给号',
            width: 150,
            render: (_, { at, by }) =>
              at === null ? null : (
                <>
                  <MomentText moment={at} /> <div className="quiet">{by}</div>
                </>
              ),
          },
          { title: '状态和说明', render: (_, row) => <Standing row={row} /> },
          ...(mayVoid
            ? [
                {
                  title: '办理',
                  width: 96,
                  render: (_: unknown, row: NumberRowView) =>
                    row.standing === 'unused' || row.standing === 'draft' ? (
                      <Button
                        size="small"
                        aria-label={`登记作废 ${row.text}`}
                        onClick={() => setVoiding(row)}
                      >
                        登记作废
                      </Button>
                    ) : null,
                },
              ]
            : []),
        ]}
      />
      {voiding === null ? null : <VoidDialog row={voiding} year={year} onClose={() => setVoiding(null)} />}
    </>
  );
}

function OfCase({ row }: { readonly row: NumberRowView }) {
  if (row.caseId !== null) return <Link to={`/cases/${row.caseId}/documents`}>{row.caseName}</Link>;
  return row.at === null ? null : <span className="quiet">不是您的案件</span>;
}

const colours: Readonly<Partial<Record<NumberRowView['standing'], string>>> = {
  unused: 'warning',
  void: 'default',
  draft: 'default',
  scanned: 'success',
};

function Standing({ row }: { readonly row: NumberRowView }) {
  const note = numberNote(row);
  return (
    <>
      <Tag color={colours[row.standing] ?? 'processing'}>{standingName(row.standing)}</Tag>
      {row.isDouble ? <Tag color="error">重号</Tag> : null}
      {note === '' ? null : (
        <div className={row.isDouble ? 'late' : 'quiet'}>
          {note}
          {row.voided === null ? null : (
            <>
              {' '}
              <MomentText moment={row.voided.at} />
            </>
          )}
        </div>
      )}
    </>
  );
}

interface VoidDialogProps extends Pick<NumbersTableProps, 'year'> {
  readonly row: NumberRowView;
  readonly onClose: () => void;
}

function VoidDialog({ row, year, onClose }: VoidDialogProps) {
  const command = useCommand('numbers.void');
  const { series, serial } = row;
  return (
    <ReasonDialog
      title={`${row.text} 登记作废？`}
      label="作废的原因"
      okText="登记作废"
      hint="作废以后不能撤销，号留在登记簿，不再给别的文书；这份草稿重新制作时给新的号。"
      least={2}
      command={command}
      run={(reason) => command.run({ key: { series, year, serial }, reason })}
      onClose={onClose}
    />
  );
}
