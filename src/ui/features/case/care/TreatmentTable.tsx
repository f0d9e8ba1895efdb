import { Table } from 'antd';
import { treatmentCost } from '#domain/care/treatments.ts';
import type { Treatment } from '#domain/infringement/injury.ts';
import { moneyHan } from '#domain/kernel/money.ts';
import { compareMoments } from '#domain/kernel/moment.ts';
import { treatmentNames } from '#domain/infringement/injury.ts';
import { MomentText } from '../../../shared/MomentText.tsx';
import { MoneyText } from '../../../shared/MoneyText.tsx';
import { Said } from '../pieces/Said.tsx';

/** The road of treatment, oldest first, with what it cost so far. */
export function TreatmentTable({ treatments }: { readonly treatments: readonly Treatment[] }) {
  if (treatments.length === 0) return <p className="quiet">还没有救治记录。</p>;
  const { totalFen, unknown } = treatmentCost(treatments);
  return (
    <>
      <Table<Treatment>
        size="small"
        rowKey={(line) => `${line.at}${line.status}${line.note}`}
        pagination={false}
        dataSource={[...treatments].sort((a, b) => compareMoments(a.at, b.at))}
        columns={[
          { title: '时间', width: 140, render: (_, { at }) => <MomentText moment={at} /> },
          { title: '事项', width: 84, render: (_, { status }) => treatmentNames[status] },
          {
            title: '医院和诊断',
            render: (_, { hospital, diagnosis, note }) => (
              <>
                <Said text={[hospital, diagnosis].filter(Boolean).join('：')} />
                {note === '' ? null : <div className="quiet">{note}</div>}
              </>
            ),
          },
          {
            title: '费用',
            width: 124,
            align: 'right',
            render: (_, { costFen, paidBy }) => (
              <>
                <MoneyText fen={costFen} />
                <div className="quiet">{paidBy}</div>
              </>
            ),
          },
          { title: '记录人', width: 110, render: (_, { by }) => <Said text={by} /> },
        ]}
      />
      <p className="care-total">
        已知费用合计 <MoneyText fen={totalFen} />
        {moneyHan(totalFen) === null ? '' : `（${moneyHan(totalFen)}）`}
        {unknown === 0 ? null : <span className="amber">，另有{unknown}条费用未填</span>}
      </p>
    </>
  );
}
