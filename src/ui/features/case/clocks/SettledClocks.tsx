import { Table, Tag } from 'antd';
import type { SettledClockView } from '#api/views/caseView.ts';
import { compareMoments } from '#domain/kernel/moment.ts';
import { MomentText } from '../../../shared/MomentText.tsx';
import { SourceTag } from '../../../shared/SourceTag.tsx';
import { useOpenCase } from '../CaseContext.ts';

/** Clocks whose matter is done, with whether it was done in time, and those that stopped with their case. */
export function SettledClocks() {
  const { settledClocks } = useOpenCase().view;
  if (settledClocks.length === 0) return null;
  return (
    <section className="section">
      <div className="section-head">
        <h2>已结束的期限</h2>
        <span className="quiet">超期完成的，请在案件中说明原因。</span>
      </div>
      <Table<SettledClockView>
        size="small"
        rowKey={({ label, lawDue, endedAt }) => `${label} ${lawDue} ${endedAt ?? ''}`}
        pagination={false}
        dataSource={[...settledClocks]}
        columns={[
          {
            title: '结果',
            width: 150,
            render: (_, clock) => <Ending {...clock} />,
          },
          { title: '期限', dataIndex: 'label' },
          {
            title: '完成',
            width: 140,
            render: (_, { endedAt }) => (endedAt === null ? '—' : <MomentText moment={endedAt} />),
          },
          { title: '法定截止', width: 140, render: (_, { lawDue }) => <MomentText moment={lawDue} /> },
        ]}
      />
    </section>
  );
}

function Ending({ endedAt, lawDue, isLate }: SettledClockView) {
  const { readAt } = useOpenCase().view;
  if (endedAt === null)
    return <Tag>案件已结，{compareMoments(lawDue, readAt) > 0 ? '没有到期' : '没有完成'}</Tag>;
  return isLate ? <Tag color="error">超期完成</Tag> : <Tag color="success">按期完成</Tag>;
}

/** Duties the law gives no number for: shown as long as what they follow from stands in the record. */
export function StandingDuties() {
  const { standingDuties } = useOpenCase().view;
  if (standingDuties.length === 0) return null;
  return (
    <section className="section">
      <div className="section-head">
        <h2>没有具体时限的要求</h2>
        <span className="quiet">条文写“立即”“及时”“不得”的，不计时，但应当做到。</span>
      </div>
      <ul className="case-duties">
        {standingDuties.map(({ label, note, basis }) => (
          <li key={label}>
            <strong>{label}</strong> {note === '' ? null : <span>{note}</span>} <SourceTag source={basis} />
          </li>
        ))}
      </ul>
    </section>
  );
}
