import { Table } from 'antd';
import type { CallListEntry, UnitSettings } from '#domain/case/unitSettings.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';

/** Whom to call, in order. */
export function CallList({ settings }: { readonly settings: UnitSettings | null }) {
  const entries = settings?.callList ?? [];
  return (
    <section className="section">
      <div className="section-head">
        <h2>依次打电话</h2>
        <span className="quiet">名册由系统管理员在“单位设置”中修改。</span>
      </div>
      {entries.length === 0 ? (
        <EmptyState title="通知名册还是空的。">请系统管理员在“单位设置”中填写。</EmptyState>
      ) : (
        <Table<CallListEntry & { readonly order: number }>
          size="small"
          rowKey="order"
          dataSource={entries.map((entry, index) => ({ ...entry, order: index + 1 }))}
          pagination={false}
          columns={[
            { title: '序', dataIndex: 'order', width: 48 },
            { title: '职务或者部门', dataIndex: 'duty' },
            {
              title: '姓名',
              render: (_, { name }) => (name === '' ? <span className="quiet">未登记</span> : name),
            },
            {
              title: '电话',
              className: 'figures',
              render: (_, { phone }) =>
                phone === '' ? (
                  <span className="quiet">未登记</span>
                ) : (
                  <strong className="nowrap">{phone}</strong>
                ),
            },
          ]}
        />
      )}
    </section>
  );
}
