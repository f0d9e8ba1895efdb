import { PlusOutlined } from '@ant-design/icons';
import { Table } from 'antd';
import { useState } from 'react';
import type { Witness } from '#domain/case/person.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { Said } from '../pieces/Said.tsx';
import { WitnessDrawer } from './WitnessDrawer.tsx';

/** People who saw it. */
export function WitnessesSection() {
  const { witnesses } = useOpenCase().view.rightsCase;
  const [editing, setEditing] = useState<{ readonly id: string | null } | null>(null);
  return (
    <section className="section">
      <div className="section-head">
        <h2>证人</h2>
        <WriteButton
          needs="cases.recordPeople"
          size="small"
          icon={<PlusOutlined aria-hidden />}
          onClick={() => setEditing({ id: null })}
        >
          添加证人
        </WriteButton>
      </div>
      {witnesses.length === 0 ? (
        <EmptyState title="还没有登记证人。">现场群众、报警人、同行人员都可以登记，便于后续取证。</EmptyState>
      ) : (
        <Table<Witness>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={[...witnesses]}
          columns={[
            {
              title: '姓名',
              width: 160,
              render: (_, person) => (
                <button type="button" className="link-button" onClick={() => setEditing({ id: person.id })}>
                  {person.name}
                </button>
              ),
            },
            {
              title: '联系电话',
              width: 160,
              className: 'figures',
              render: (_, { phone }) => <Said text={phone} />,
            },
            { title: '说明', render: (_, { note }) => <Said text={note} /> },
          ]}
        />
      )}
      {editing === null ? null : <WitnessDrawer witnessId={editing.id} onClose={() => setEditing(null)} />}
    </section>
  );
}
