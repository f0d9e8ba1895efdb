import { Table, Tag } from 'antd';
import type { SettledClockView } from '#api/views/caseView.ts';
import { MomentText } from '../../../shared/MomentText.tsx';
import { SourceTag } from '../../../shared/SourceTag.tsx';
import { useOpenCase } from '../CaseContext.ts';

/** Clocks whose matter is done, with whether it was done in time. */
export function SettledClocks() {
  const { settledClocks } = useOpenCase().view;
  if (settledClocks.length === 0) return null;
  return (
    <section className="section">
      <div className="section-head">
        <h2>已完成的期限</h2>
        <span className="quiet">超期完成的，请在案件中说明原因。</span>
      </div>
      <Table<SettledClockView>
        size="small"
        rowKey={({ label, endedAt }) => `${label} ${endedAt}`}
        pagination={false}
        dataSource={[...settledClocks]}
        columns={[
          {
            title: '结果',
            width: 100,
            render: (_, { isLate }) =>
              isLate ? <Tag color="error">超期完成</Tag> : <Tag color="success">按期完成</Tag>,
          },
          { title: '期限', dataIndex: 'label' },
          { title: '完成', width: 140, render: (_, { endedAt }) => <MomentText moment={endedAt} /> },
          { title: '法定截止', width: 140, render: (_, { lawDue }) => <MomentText moment={lawDue} /> },
        ]}
      />
    </section>
  );
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
