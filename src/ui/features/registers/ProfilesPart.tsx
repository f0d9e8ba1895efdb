import { Table } from 'antd';
import { useState } from 'react';
import { deviceKindNames } from '#domain/evidence/device.ts';
import { standing } from '#domain/registers/enteredRow.ts';
import type { OwnProfile, OwnProfileInput } from '#domain/registers/ownProfile.ts';
import { useMay } from '../../client/useMay.ts';
import { AddRowButton } from './AddRowButton.tsx';
import { ProfileFields } from './ProfileFields.tsx';
import { enteredColumn, strikeColumn } from './enteredColumns.tsx';
import { RowDrawer, useOpenRow } from './RowDrawer.tsx';
import type { PartProps } from './RowDrawer.tsx';
import { StrikeDialog } from './StrikeDialog.tsx';

/** 导入命名规则: how the bureau's own recorders and stations name their files, tried before the rules delivered. */
export function ProfilesPart({ view, reload }: PartProps) {
  const { profiles } = view.registers;
  const row = useOpenRow<OwnProfileInput>([], blank);
  return (
    <section className="section">
      <div className="section-head">
        <h2>导入命名规则</h2>
        <AddRowButton label="登记规则" onClick={row.add} />
        <span className="quiet">
          先按本局规则读文件名，再按随程序的规则；读到的只是文件的自述，由办案人核对。
        </span>
      </div>
      {profiles.length === 0 ? (
        <p className="quiet">还没有登记本局的规则。记录仪、采集站的文件名读不出警号和时间时，在这里登记。</p>
      ) : (
        <ProfileTable view={view} />
      )}
      {row.open === null ? null : (
        <RowDrawer<OwnProfileInput>
          title="登记导入命名规则"
          register="profiles"
          row={row.open.row}
          isNew
          changeOf={(typed) => ({ in: 'profiles', row: inputOf(typed) })}
          onClose={row.close}
          view={view}
          reload={reload}
        >
          <ProfileFields />
        </RowDrawer>
      )}
    </section>
  );
}

function blank(): OwnProfileInput {
  return { id: '', label: '', deviceKind: 'bodyCamera', form: '', basis: '' };
}

/** The form also holds the name that is tried. */
function inputOf({ id, label, deviceKind, form, basis }: OwnProfileInput): OwnProfileInput {
  return { id, label, deviceKind, form, basis };
}

function ProfileTable({ view }: Pick<PartProps, 'view'>) {
  const [striking, setStriking] = useState<OwnProfile | null>(null);
  const mayStrike = useMay('registers.change');
  const { profiles, revision } = view.registers;
  return (
    <>
      <Table<OwnProfile>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...standing(profiles), ...profiles.filter(({ struck }) => struck !== null)]}
        columns={[
          { title: '名称', width: 200, dataIndex: 'label' },
          { title: '设备', width: 110, render: (_, { deviceKind }) => deviceKindNames[deviceKind] },
          { title: '命名规则', render: (_, { form }) => <code>{form}</code> },
          { title: '依据', width: 200, dataIndex: 'basis' },
          enteredColumn(170),
          strikeColumn<OwnProfile>(mayStrike, setStriking),
        ]}
      />
      {striking === null ? null : (
        <StrikeDialog
          register="profiles"
          revision={revision}
          id={striking.id}
          what={striking.label}
          onClose={() => setStriking(null)}
        />
      )}
    </>
  );
}
