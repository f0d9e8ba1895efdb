import { Checkbox, Form, Input, Select, Table, Tag } from 'antd';
import { commissionDutyNames, commissionRoleNames, isInOffice } from '#domain/registers/commission.ts';
import type { CommissionMember } from '#domain/registers/commission.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { DayPicker } from '../../shared/DayPicker.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { thisMinute } from '../../shared/wallClock.ts';
import { choicesOf } from '../../text/choices.ts';
import { AddRowButton } from './AddRowButton.tsx';
import { RowDrawer, useOpenRow } from './RowDrawer.tsx';
import type { PartProps } from './RowDrawer.tsx';

const blank = (): CommissionMember => ({
  id: '',
  name: '',
  post: '',
  role: 'member',
  duties: [],
  phone: '',
  since: dayOf(thisMinute()),
  until: null,
});
const needed = (what: string) => [{ required: true, whitespace: true, message: `请填写${what}` }];

/** 维权委 and whoever is called at once: names, posts, phones, since when. */
export function MembersPart({ view, reload }: PartProps) {
  const { members } = view.registers;
  const row = useOpenRow(members, blank);
  const today = dayOf(view.readAt);
  return (
    <section className="section">
      <div className="section-head">
        <h2>维权委和联络人</h2>
        <AddRowButton label="登记人员" onClick={row.add} />
      </div>
      {members.length === 0 ? (
        <EmptyState title="还没有登记维权委成员。">
          登记主任、委员、维权办和值班联络人，出事时在这里找得到人和电话。
        </EmptyState>
      ) : (
        <Table<CommissionMember>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={[...members]}
          columns={[
            {
              title: '姓名',
              width: 140,
              render: (_, { id, name }) => (
                <button type="button" className="link-button" onClick={() => row.edit(id)}>
                  {name}
                </button>
              ),
            },
            { title: '单位及职务', dataIndex: 'post' },
            { title: '角色', width: 130, render: (_, { role }) => commissionRoleNames[role] },
            {
              title: '分工',
              width: 200,
              render: (_, { duties }) => duties.map((duty) => commissionDutyNames[duty]).join('、'),
            },
            {
              title: '电话',
              width: 140,
              render: (_, { phone }) => <span className="figures">{phone}</span>,
            },
            {
              title: '任期',
              width: 200,
              render: (_, one) => (
                <>
                  <span className="figures">
                    {one.since} 至 {one.until ?? '今'}
                  </span>{' '}
                  {isInOffice(one, today) ? <Tag color="success">在任</Tag> : <Tag>不在任</Tag>}
                </>
              ),
            },
          ]}
        />
      )}
      {row.open === null ? null : (
        <RowDrawer<CommissionMember>
          title={row.open.isNew ? '登记人员' : '修改人员'}
          register="members"
          row={row.open.row}
          isNew={row.open.isNew}
          changeOf={(typed) => ({ in: 'members', row: typed })}
          onClose={row.close}
          view={view}
          reload={reload}
          size={600}
        >
          <MemberFields />
        </RowDrawer>
      )}
    </section>
  );
}

function MemberFields() {
  return (
    <>
      <div className="register-pair">
        <Form.Item name="name" label="姓名" rules={needed('姓名')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="phone" label="电话">
          <Input maxLength={30} />
        </Form.Item>
      </div>
      <Form.Item name="post" label="单位及职务" rules={needed('单位及职务')}>
        <Input maxLength={60} placeholder="例如：警务督察大队大队长" />
      </Form.Item>
      <Form.Item name="role" label="角色">
        <Select options={choicesOf(commissionRoleNames)} />
      </Form.Item>
      <Form.Item name="duties" label="分工">
        <Checkbox.Group options={choicesOf(commissionDutyNames)} />
      </Form.Item>
      <div className="register-pair">
        <Form.Item name="since" label="任职开始日" rules={[{ required: true, message: '请填写任职开始日' }]}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="until" label="任职截止日" extra="在任的留空">
          <DayPicker />
        </Form.Item>
      </div>
    </>
  );
}
