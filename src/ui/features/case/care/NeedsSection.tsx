import { Tag } from 'antd';
import type { CareNeed } from '#domain/care/careRecords.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { useOpenCase } from '../CaseContext.ts';
import { RecordTable } from '../pieces/RecordTable.tsx';
import { Said } from '../pieces/Said.tsx';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { useNameOf } from '../pieces/useNameOf.ts';
import { NeedDrawer } from './NeedDrawer.tsx';

/** Needs people raised, the tasks they became, and what came of them. */
export function NeedsSection() {
  const { needs } = useOpenCase().view.rightsCase.relief;
  const drawer = useAskedDrawer('careNeeds');
  const nameOf = useNameOf();
  return (
    <section className="section">
      <RecordTable<CareNeed>
        title="困难诉求"
        addLabel="记录诉求"
        needs="care.recordNeed"
        rows={needs}
        onAdd={() => drawer.open()}
        empty={{
          title: '还没有记录困难诉求。',
          hint: '本人、家属提出的，写明谁来办、什么时候办好，办完写结果。',
        }}
        columns={[
          {
            title: '诉求',
            render: (_, { id, need }) => (
              <button type="button" className="link-button" onClick={() => drawer.open(id)}>
                {need}
              </button>
            ),
          },
          {
            title: '提出',
            width: 150,
            render: (_, { officerId, raisedBy, raisedAt }) => (
              <>
                {nameOf(officerId)}
                {raisedBy === 'family' ? '的家属' : ''}
                <div className="quiet figures">{dayOf(raisedAt)}</div>
              </>
            ),
          },
          { title: '责任人', width: 110, dataIndex: 'owner' },
          { title: '期限和状态', width: 150, render: (_, need) => <NeedState need={need} /> },
          { title: '结果', render: (_, { result }) => <Said text={result} /> },
        ]}
      />
      {drawer.isOpen ? <NeedDrawer needId={drawer.id} onClose={drawer.close} /> : null}
    </section>
  );
}

function NeedState({ need: { dueOn, doneOn } }: { readonly need: CareNeed }) {
  const today = dayOf(useOpenCase().view.readAt);
  if (doneOn !== null) return <Tag color="success">{doneOn} 办结</Tag>;
  if (dueOn === null) return <Tag>未定期限</Tag>;
  return (
    <Tag color={dueOn < today ? 'error' : 'default'}>{dueOn < today ? `${dueOn} 已过` : `${dueOn} 前`}</Tag>
  );
}
