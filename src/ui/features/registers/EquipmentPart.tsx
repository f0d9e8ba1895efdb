import { Form, Input, InputNumber, Select, Table } from 'antd';
import { issuedQuantity, spentFen } from '#domain/registers/equipment.ts';
import type { EquipmentKinds, EquipmentLot } from '#domain/registers/equipment.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import type { LedgerScope } from '#domain/ledger/ledgerScope.ts';
import { DayPicker } from '../../shared/DayPicker.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { MoneyInput } from '../../shared/MoneyInput.tsx';
import { MoneyText } from '../../shared/MoneyText.tsx';
import { thisMinute } from '../../shared/wallClock.ts';
import { AddRowButton } from './AddRowButton.tsx';
import { RowDrawer, useOpenRow } from './RowDrawer.tsx';
import type { PartProps } from './RowDrawer.tsx';
import { UnitRows } from './UnitRows.tsx';

const blank = (): EquipmentLot => ({
  id: '',
  kindId: 'stabVest',
  name: '',
  quantity: 1,
  unitPriceFen: 0,
  boughtOn: dayOf(thisMinute()),
  fundSource: '',
  issues: [],
  note: '',
});

/** 装备登记: what was bought, for how much, and which unit has it. */
export function EquipmentPart({ view, reload, scope }: PartProps & { readonly scope: LedgerScope }) {
  const counted = new Set(view.sources.spendingFen.map(({ id }) => id));
  const lots = view.registers.equipment.filter(({ id }) => counted.has(id));
  const row = useOpenRow(view.registers.equipment, blank);
  return (
    <section className="section">
      <div className="section-head">
        <h2>装备登记</h2>
        <AddRowButton label="登记装备" onClick={row.add} />
      </div>
      {lots.length === 0 ? (
        <EmptyState title={view.registers.equipment.length === 0 ? '还没有登记装备。' : '这一时段没有装备。'}>
          登记品名、数量、单价和购置日期，投入按年度自动合计；配发到单位的逐条写明。
        </EmptyState>
      ) : (
        <EquipmentTable lots={lots} unit={scope.unit} onEdit={row.edit} />
      )}
      {row.open === null ? null : (
        <RowDrawer<EquipmentLot>
          title={row.open.isNew ? '登记装备' : '修改装备登记'}
          register="equipment"
          row={row.open.row}
          isNew={row.open.isNew}
          changeOf={(typed) => ({ in: 'equipment', row: named(typed, view.kinds) })}
          onClose={row.close}
          view={view}
          reload={reload}
        >
          <EquipmentFields kinds={view.kinds} units={view.units} />
        </RowDrawer>
      )}
    </section>
  );
}

/** The name of the kind, unless the kind is 其他 and somebody wrote one. */
function named(lot: EquipmentLot, { kinds }: EquipmentKinds): EquipmentLot {
  const kind = kinds.find(({ id }) => id === lot.kindId)?.name ?? lot.name;
  return { ...lot, name: lot.kindId === 'other' && lot.name.trim() !== '' ? lot.name : kind };
}

interface EquipmentTableProps {
  readonly lots: readonly EquipmentLot[];
  readonly unit: string | null;
  readonly onEdit: (id: string) => void;
}

function EquipmentTable({ lots, unit, onEdit }: EquipmentTableProps) {
  return (
    <Table<EquipmentLot>
      size="small"
      rowKey="id"
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      dataSource={lots.toSorted((a, b) => b.boughtOn.localeCompare(a.boughtOn))}
      columns={[
        {
          title: '装备',
          width: 150,
          render: (_, { id, name }) => (
            <button type="button" className="link-button" onClick={() => onEdit(id)}>
              {name}
            </button>
          ),
        },
        { title: '数量', width: 72, render: (_, { quantity }) => `${quantity}件` },
        {
          title: '单价',
          width: 110,
          align: 'right',
          render: (_, { unitPriceFen }) => <MoneyText fen={unitPriceFen} />,
        },
        { title: '金额', width: 130, align: 'right', render: (_, lot) => <MoneyText fen={spentFen(lot)} /> },
        {
          title: '购置日期',
          width: 110,
          render: (_, { boughtOn }) => <span className="figures">{boughtOn}</span>,
        },
        { title: '资金来源', width: 120, dataIndex: 'fundSource' },
        {
          title: '配发',
          render: (_, lot) => (
            <>
              {lot.issues
                .filter((issue) => unit === null || issue.unit === unit)
                .map((issue) => `${issue.unit}${issue.quantity}件`)
                .join('、')}
              <div className="quiet">
                已配发 {issuedQuantity(lot)}件，库存 {lot.quantity - issuedQuantity(lot)}件
              </div>
            </>
          ),
        },
      ]}
    />
  );
}

interface EquipmentFieldsProps {
  readonly kinds: EquipmentKinds;
  readonly units: readonly string[];
}

function EquipmentFields({ kinds, units }: EquipmentFieldsProps) {
  const kindId = Form.useWatch('kindId') as string | undefined;
  return (
    <>
      <div className="register-pair">
        <Form.Item name="kindId" label="装备种类">
          <Select options={kinds.kinds.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name="name" label="品名" hidden={kindId !== 'other'}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <div className="register-pair">
        <Form.Item name="quantity" label="数量（件）" rules={[{ required: true, message: '请填写数量' }]}>
          <InputNumber min={1} max={100_000} precision={0} />
        </Form.Item>
        <Form.Item name="unitPriceFen" label="单价" rules={[{ required: true, message: '请填写单价' }]}>
          <MoneyInput maxFen={1_000_000_000} />
        </Form.Item>
      </div>
      <div className="register-pair">
        <Form.Item name="boughtOn" label="购置日期" rules={[{ required: true, message: '请填写购置日期' }]}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="fundSource" label="资金来源">
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <UnitRows
        name="issues"
        heading="配发到单位"
        units={units}
        amount={{ key: 'quantity', label: '数量（件）' }}
        dayKey="issuedOn"
      />
      <Form.Item name="note" label="备注">
        <Input maxLength={200} />
      </Form.Item>
    </>
  );
}
