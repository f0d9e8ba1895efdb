import { PlusOutlined } from '@ant-design/icons';
import { Table } from 'antd';
import { useState } from 'react';
import type { Counterparty } from '#domain/case/person.ts';
import { maskResidentId } from '#domain/kernel/residentId.ts';
import { custodyNames } from '#domain/case/person.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { deputyNames, genderNames, idTypeNames } from '../../../text/personWords.ts';
import { useOpenCase } from '../CaseContext.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { Said } from '../pieces/Said.tsx';
import { CounterpartyDrawer } from './CounterpartyDrawer.tsx';

/** 相对人: neutral until a finding says otherwise. */
export function CounterpartiesSection() {
  const { counterparties } = useOpenCase().view.rightsCase;
  const [editing, setEditing] = useState<{ readonly id: string | null } | null>(null);
  const add = (
    <WriteButton
      needs="cases.recordPeople"
      size="small"
      icon={<PlusOutlined aria-hidden />}
      onClick={() => setEditing({ id: null })}
    >
      添加相对人
    </WriteButton>
  );
  return (
    <section className="section">
      <div className="section-head">
        <h2>相对人</h2>
        {add}
      </div>
      {counterparties.length === 0 ? (
        <EmptyState title="还没有登记相对人。">
          身份不明也可以先登记，姓名写“身份待查男子”等；定性处置按人分别进行。
        </EmptyState>
      ) : (
        <Table<Counterparty>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={[...counterparties]}
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
            { title: '性别', width: 70, render: (_, { gender }) => genderNames[gender] },
            {
              title: '证件',
              width: 210,
              render: (_, { idType, idNumber }) => (
                <span className="figures">
                  {idTypeNames[idType]} {idType === 'residentId' ? maskResidentId(idNumber) : idNumber}
                </span>
              ),
            },
            { title: '代表委员', width: 100, render: (_, { deputy }) => deputyNames[deputy] },
            { title: '到案情况', width: 110, render: (_, { custody }) => custodyNames[custody] },
            { title: '备注', render: (_, { note }) => <Said text={note} /> },
          ]}
        />
      )}
      {editing === null ? null : (
        <CounterpartyDrawer counterpartyId={editing.id} onClose={() => setEditing(null)} />
      )}
    </section>
  );
}
