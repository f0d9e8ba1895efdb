import { Table } from 'antd';
import { useState } from 'react';
import { spokenTo } from '#domain/care/familyMember.ts';
import type { AffectedOfficer } from '#domain/case/person.ts';
import { MomentText } from '../../../shared/MomentText.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { Said } from '../pieces/Said.tsx';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { OutcomeDrawer } from './OutcomeDrawer.tsx';

/** Who was told what became of the case; asked for again at the gate of closing. */
export function OutcomeSection() {
  const { officers, relief } = useOpenCase().view.rightsCase;
  const asked = useAskedDrawer('outcomeTold');
  const [chosen, setChosen] = useState<string | null>(null);
  const toldTo = (id: string) => relief.outcomeTold.find(({ officerId }) => officerId === id);
  const untold = officers.find(({ id }) => toldTo(id) === undefined) ?? officers[0];
  const editing = chosen ?? (asked.isOpen ? (untold?.id ?? null) : null);
  const close = () => {
    setChosen(null);
    asked.close();
  };
  return (
    <section className="section">
      <div className="section-head">
        <h2>告知办理结果</h2>
        <span className="quiet">结案以前告知每个受伤人员；没有告知的在结案关口列出</span>
      </div>
      <Table<AffectedOfficer>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...officers]}
        columns={[
          { title: '对象', width: 130, dataIndex: 'name' },
          {
            title: '告知时间',
            width: 160,
            render: (_, { id }) => {
              const told = toldTo(id);
              return told === undefined ? (
                <span className="amber">没有告知</span>
              ) : (
                <MomentText moment={told.at} />
              );
            },
          },
          {
            title: '告知谁、由谁告知',
            width: 220,
            render: (_, { id }) => {
              const told = toldTo(id);
              return told === undefined ? '' : `${spokenTo(told, relief.family)}，由${told.toldBy}告知`;
            },
          },
          { title: '告知内容', render: (_, { id }) => <Said text={toldTo(id)?.said ?? ''} /> },
          { title: '本人意见', render: (_, { id }) => <Said text={toldTo(id)?.answer ?? ''} /> },
          {
            title: '操作',
            width: 90,
            render: (_, { id }) => (
              <WriteButton needs="care.tellOutcome" size="small" onClick={() => setChosen(id)}>
                {toldTo(id) === undefined ? '告知' : '修改'}
              </WriteButton>
            ),
          },
        ]}
      />
      {editing === null ? null : <OutcomeDrawer officerId={editing} onClose={close} />}
    </section>
  );
}
