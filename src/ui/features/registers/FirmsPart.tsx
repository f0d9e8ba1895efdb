import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Table } from 'antd';
import type { ContractedFirm } from '#domain/registers/contractedFirm.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { DayPicker } from '../../shared/DayPicker.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { thisMinute } from '../../shared/wallClock.ts';
import { AddRowButton } from './AddRowButton.tsx';
import { RowDrawer, useOpenRow } from './RowDrawer.tsx';
import type { PartProps } from './RowDrawer.tsx';

const blank = (): ContractedFirm => ({
  id: '',
  name: '',
  licenceNumber: '',
  phone: '',
  contractFrom: dayOf(thisMinute()),
  contractUntil: dayOf(thisMinute()),
  lawyers: [],
  note: '',
});

/** 签约律所: licence, contract term and lawyers; what has ended or soon ends is said. */
export function FirmsPart({ view, reload }: PartProps) {
  const { firms } = view.registers;
  const row = useOpenRow(firms, blank);
  return (
    <section className="section">
      <div className="section-head">
        <h2>签约律所</h2>
        <AddRowButton label="登记律所" onClick={row.add} />
      </div>
      {firms.length === 0 ? (
        <EmptyState title="还没有登记签约律所。">
          登记执业许可证号、签约期和律师，案件中指派律师时从这里选；到期前三十天提醒。
        </EmptyState>
      ) : (
        <Table<ContractedFirm>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={[...firms]}
          columns={[
            {
              title: '律所',
              render: (_, { id, name, licenceNumber }) => (
                <>
                  <button type="button" className="link-button" onClick={() => row.edit(id)}>
                    {name}
                  </button>
                  <div className="quiet figures">{licenceNumber}</div>
                </>
              ),
            },
            { title: '电话', width: 140, dataIndex: 'phone' },
            {
              title: '签约期',
              width: 220,
              render: (_, { contractFrom, contractUntil }) => (
                <span className="figures nowrap">
                  {contractFrom} 至 {contractUntil}
                </span>
              ),
            },
            {
              title: '律师',
              width: 220,
              render: (_, { lawyers }) =>
                lawyers.map((lawyer) => (
                  <div key={lawyer.id}>
                    {lawyer.name} <span className="quiet figures">{lawyer.licenceNumber}</span>
                  </div>
                )),
            },
            {
              title: '提示',
              width: 300,
              render: (_, { id }) =>
                view.concerns
                  .filter(({ firmId }) => firmId === id)
                  .map(({ concern }) => (
                    <div key={concern} className="late">
                      {concern}
                    </div>
                  )),
            },
          ]}
        />
      )}
      {row.open === null ? null : (
        <RowDrawer<ContractedFirm>
          title={row.open.isNew ? '登记律所' : '修改律所登记'}
          register="firms"
          row={row.open.row}
          isNew={row.open.isNew}
          changeOf={(typed) => ({ in: 'firms', row: typed })}
          onClose={row.close}
          view={view}
          reload={reload}
          size={840}
        >
          <FirmFields />
        </RowDrawer>
      )}
    </section>
  );
}

function FirmFields() {
  return (
    <>
      <div className="register-pair">
        <Form.Item
          name="name"
          label="律所名称"
          rules={[{ required: true, whitespace: true, message: '请填写律所名称' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="licenceNumber" label="执业许可证号">
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <div className="register-pair">
        <Form.Item name="contractFrom" label="签约开始日" rules={[{ required: true, message: '请填写' }]}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="contractUntil" label="签约截止日" rules={[{ required: true, message: '请填写' }]}>
          <DayPicker />
        </Form.Item>
      </div>
      <div className="register-pair">
        <Form.Item name="phone" label="电话">
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="note" label="备注">
          <Input maxLength={200} />
        </Form.Item>
      </div>
      <LawyerRows />
    </>
  );
}

const lawyerColumns = { gridTemplateColumns: '1fr 1.6fr 1.1fr 1.1fr 88px' };

function LawyerRows() {
  return (
    <Form.List name="lawyers">
      {(rows, { add, remove }) => (
        <>
          <h3 className="register-head">律师（姓名、执业证号、执业证有效期、电话）</h3>
          {rows.map((row, index) => (
            <div key={row.key} className="register-row" style={lawyerColumns}>
              <Form.Item
                name={[row.name, 'name']}
                rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}
              >
                <Input aria-label={`第${index + 1}行姓名`} maxLength={60} />
              </Form.Item>
              <Form.Item
                name={[row.name, 'licenceNumber']}
                rules={[{ required: true, pattern: /^\d{17}$/u, message: '17位数字' }]}
              >
                <Input aria-label={`第${index + 1}行执业证号`} maxLength={17} />
              </Form.Item>
              <Form.Item name={[row.name, 'licenceUntil']}>
                <DayPicker aria-label={`第${index + 1}行执业证有效期`} />
              </Form.Item>
              <Form.Item name={[row.name, 'phone']}>
                <Input aria-label={`第${index + 1}行电话`} maxLength={30} />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={`删除第${index + 1}行`}
                onClick={() => remove(row.name)}
              >
                删除
              </Button>
            </div>
          ))}
          <Button
            icon={<PlusOutlined />}
            onClick={() =>
              add({ id: crypto.randomUUID(), name: '', licenceNumber: '', licenceUntil: null, phone: '' })
            }
          >
            添加律师
          </Button>
        </>
      )}
    </Form.List>
  );
}
