import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { reliefKindNames } from '#domain/care/relief.ts';
import { moneyHan } from '#domain/kernel/money.ts';
import { DayPicker } from '../../shared/DayPicker.tsx';
import { MoneyInput } from '../../shared/MoneyInput.tsx';
import { choicesOf } from '../../text/choices.ts';

const needed = (what: string) => [{ required: true, whitespace: true, message: `请填写${what}` }];

/** Every follow-up is a whole number of days. */
async function wholeDays(_: unknown, days: readonly (number | string)[] | undefined): Promise<void> {
  if ((days ?? []).some((one) => !/^[1-9]\d{0,3}$/u.test(String(one))))
    throw new Error('请填写整天数，例如30');
}

export function StandardFields() {
  return (
    <>
      <div className="register-pair">
        <Form.Item
          name="effectiveFrom"
          label="起用日期"
          extra="从这一天的申请、这一天以后的案件用起"
          rules={[{ required: true, message: '请填写起用日期' }]}
        >
          <DayPicker />
        </Form.Item>
        <Form.Item name="basis" label="依据文号" rules={needed('依据文号')}>
          <Input maxLength={120} placeholder="本局文件名称和文号" />
        </Form.Item>
      </div>
      <Form.Item name="reason" label="登记理由" rules={needed('登记理由')}>
        <Input maxLength={200} placeholder="例如：按本局文件首次登记" />
      </Form.Item>
      <LimitRows />
      <Form.Item
        name="fundSources"
        label="资金来源"
        extra="申请时只能从这里选；输入一项按回车"
        rules={[{ required: true, message: '请至少填写一项资金来源' }]}
      >
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ';']} />
      </Form.Item>
      <div className="register-pair">
        <Form.Item
          name="firstContactHours"
          label="首次联系（案发后几小时内）"
          rules={[{ required: true, message: '请填写小时数' }]}
        >
          <InputNumber min={1} max={720} precision={0} suffix="小时" />
        </Form.Item>
        <Form.Item
          name="followUpDays"
          label="回访（案发后第几日）"
          extra="可以填几次；输入一个按回车"
          rules={[{ validator: wholeDays }]}
        >
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',', ' ']} />
        </Form.Item>
      </div>
    </>
  );
}

function LimitRows() {
  return (
    <Form.List name="limits">
      {(rows, { add, remove }) => (
        <>
          <h3 className="register-head">每人限额（慰问金和慰问品合计）</h3>
          {rows.map((row, index) => (
            <div key={row.key} className="register-row standard-limit">
              <Form.Item name={[row.name, 'kind']} rules={[{ required: true, message: '请选择类别' }]}>
                <Select aria-label={`第${index + 1}行类别`} options={choicesOf(reliefKindNames)} />
              </Form.Item>
              <Form.Item
                name={[row.name, 'perPersonFen']}
                extra={<InHan row={row.name} />}
                rules={[{ required: true, type: 'number', min: 1, message: '请填写限额' }]}
              >
                <MoneyInput aria-label={`第${index + 1}行限额`} />
              </Form.Item>
              <Form.Item name={[row.name, 'approver']}>
                <Input aria-label={`第${index + 1}行审批人`} placeholder="限额内谁审批" maxLength={60} />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={`删除第${index + 1}行限额`}
                onClick={() => remove(row.name)}
              >
                删除
              </Button>
            </div>
          ))}
          <p className="register-add">
            <Button
              icon={<PlusOutlined />}
              onClick={() => add({ kind: 'condolence', perPersonFen: null, approver: '' })}
            >
              添加限额
            </Button>
          </p>
        </>
      )}
    </Form.List>
  );
}

/** The amount in words, as papers write it. */
function InHan({ row }: { readonly row: number }) {
  const fen: unknown = Form.useWatch(['limits', row, 'perPersonFen']);
  return typeof fen === 'number' ? moneyHan(fen) : null;
}
