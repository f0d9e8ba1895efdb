import { Button, Segmented, Table } from 'antd';
import { useState } from 'react';
import type { LawShelfView } from '#api/operations/lawOperations.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { MomentText } from '../../shared/MomentText.tsx';
import type { CheckTarget } from './CheckDialog.tsx';

interface Row extends CheckTarget {
  readonly kind: string;
  readonly detail: string;
  readonly verified: boolean;
  readonly check: LawShelfView['data'][number]['check'];
}

export interface UncheckedTableProps {
  readonly shelf: LawShelfView;
  /** `null` = this person only reads. */
  readonly onCheck: ((target: CheckTarget) => void) | null;
}

/** What nobody has compared with its official text yet, for 法制 to tick; and what was ticked, by whom, against what. */
export function UncheckedTable({ shelf, onCheck }: UncheckedTableProps) {
  const [shown, setShown] = useState<'open' | 'done'>('open');
  const all = rowsOf(shelf);
  const open = all.filter(({ verified }) => !verified);
  const done = all.filter(({ verified, check }) => verified && check !== null);
  const rows = shown === 'open' ? open : done;
  return (
    <>
      <Segmented<'open' | 'done'>
        className="lead"
        value={shown}
        onChange={setShown}
        options={[
          { value: 'open', label: `待核 ${open.length}` },
          { value: 'done', label: `本局已核对 ${done.length}` },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState title={shown === 'open' ? '没有待核的内容。' : '还没有核对记录。'} />
      ) : (
        <Table<Row>
          size="small"
          rowKey={({ subject, subjectId }) => `${subject} ${subjectId}`}
          pagination={false}
          dataSource={rows}
          columns={[
            { title: '类别', width: 96, dataIndex: 'kind' },
            { title: '内容', width: '32%', dataIndex: 'label' },
            { title: '要点', dataIndex: 'detail' },
            {
              title: '核对',
              width: 240,
              render: (_, row) =>
                row.check === null || !row.verified ? (
                  onCheck === null ? (
                    <span className="amber">待法制核对</span>
                  ) : (
                    <Button size="small" onClick={() => onCheck(row)}>
                      核对
                    </Button>
                  )
                ) : (
                  <>
                    {row.check.by} <MomentText moment={row.check.at} />
                    <div className="quiet">{row.check.against}</div>
                  </>
                ),
            },
          ]}
        />
      )}
    </>
  );
}

const dataKinds: Readonly<Record<LawShelfView['data'][number]['subject'], string>> = {
  holidays: '节假日',
  timeLimit: '期限',
  source: '出处',
  discretion: '裁量基准',
};

function rowsOf({ instruments, data }: LawShelfView): readonly Row[] {
  return [
    ...instruments.flatMap(({ id, title, note, verified, check, articles }): readonly Row[] => [
      {
        subject: 'instrument',
        subjectId: id,
        kind: '法规',
        label: `《${title}》`,
        detail: note,
        verified,
        check,
      },
      ...articles.map((article): Row => ({
        subject: 'article',
        subjectId: article.id,
        kind: '条文',
        label: `《${title}》${article.label}`,
        detail: article.paraphrase,
        verified: article.verified,
        check: article.check,
      })),
    ]),
    ...data.map(({ subject, id, label, detail, verified, check }): Row => ({
      subject,
      subjectId: id,
      kind: dataKinds[subject],
      label,
      detail,
      verified,
      check,
    })),
  ];
}
