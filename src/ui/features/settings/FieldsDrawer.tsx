import { Drawer, Input, Table } from 'antd';
import { useState } from 'react';
import type { FieldGroupView } from '#api/operations/formOperations.ts';
import { useCall } from '../../client/useCall.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';

/** 可用字段: what may be typed into a form, and how it reads in the sample case. */
export function FieldsDrawer({ onClose }: { readonly onClose: () => void }) {
  const fields = useCall('forms.fields', {});
  const [sought, setSought] = useState('');
  return (
    <Drawer open title="可用字段" size="min(860px, 96vw)" onClose={onClose}>
      <p className="lead">
        在模板里照“写法”一栏打字，例如 <code>{'{{案件名称}}'}</code>；没有填写的留空，并在制作时点名。
        有多条的，在前后加上循环，每条重复一次；放在表格同一行的首格和末格，就每条一行。
      </p>
      <Input.Search
        className="lead"
        allowClear
        aria-label="查找字段"
        placeholder="查找字段，例如：地点"
        onSearch={setSought}
        onChange={({ target }) => setSought(target.value)}
      />
      <FailureNotice failure={fields.failure} onRetry={() => void fields.reload()} />
      {fields.data?.groups.map((group) => (
        <FieldGroup key={group.list ?? ''} group={group} sought={sought.trim()} />
      ))}
      {fields.data === undefined ? null : (
        <p className="quiet">
          字段表 {fields.data.version}版。{fields.data.source}
        </p>
      )}
    </Drawer>
  );
}

function FieldGroup({ group, sought }: { readonly group: FieldGroupView; readonly sought: string }) {
  const { list } = group;
  const isWhole = list?.includes(sought) === true;
  const found = isWhole ? group.fields : group.fields.filter(({ name }) => name.includes(sought));
  if (found.length === 0) return null;
  return (
    <section className="section">
      <div className="section-head">
        <h2>{list ?? '案件'}</h2>
        {list === null ? null : (
          <span className="quiet">
            写在 <code>{`{{#${list}}}`}</code> 和 <code>{`{{/${list}}}`}</code> 中间
          </span>
        )}
      </div>
      <Table<FieldGroupView['fields'][number]>
        size="small"
        rowKey="name"
        pagination={false}
        dataSource={[...found]}
        columns={[
          { title: '字段', width: 180, dataIndex: 'name' },
          { title: '写法', width: 220, render: (_, { written }) => <code>{written}</code> },
          {
            title: '样例',
            render: (_, { example }) =>
              example === '' ? <span className="quiet">样例中没有</span> : example,
          },
        ]}
      />
    </section>
  );
}
