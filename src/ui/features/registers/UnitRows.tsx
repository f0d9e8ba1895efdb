import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Form, InputNumber } from 'antd';
import { dayOf } from '#domain/kernel/moment.ts';
import { DayPicker } from '../../shared/DayPicker.tsx';
import { thisMinute } from '../../shared/wallClock.ts';

export interface UnitRowsProps {
  /** Name of the list in the form. */
  readonly name: string;
  readonly heading: string;
  /** Units known already; others may be typed. */
  readonly units: readonly string[];
  readonly amount: { readonly key: string; readonly label: string };
  /** Key of the day of each line, where there is one. */
  readonly dayKey?: string;
}

/** One line per unit: how many of it, and when. */
export function UnitRows({ name, heading, units, amount, dayKey }: UnitRowsProps) {
  const columns = dayKey === undefined ? '2fr 1fr 88px' : '2fr 1fr 1fr 88px';
  const blank = {
    unit: '',
    [amount.key]: 1,
    ...(dayKey === undefined ? {} : { [dayKey]: dayOf(thisMinute()) }),
  };
  return (
    <Form.List name={name}>
      {(rows, { add, remove }) => (
        <>
          <h3 className="register-head">{heading}</h3>
          {rows.map((row, index) => (
            <div key={row.key} className="register-row" style={{ gridTemplateColumns: columns }}>
              <Form.Item
                name={[row.name, 'unit']}
                rules={[{ required: true, whitespace: true, message: '请填写单位' }]}
              >
                <AutoComplete
                  aria-label={`第${index + 1}行单位`}
                  placeholder="单位"
                  options={units.map((value) => ({ value }))}
                  showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) === true }}
                />
              </Form.Item>
              <Form.Item
                name={[row.name, amount.key]}
                rules={[{ required: true, message: `请填写${amount.label}` }]}
              >
                <InputNumber
                  aria-label={`第${index + 1}行${amount.label}`}
                  min={1}
                  max={100_000}
                  precision={0}
                />
              </Form.Item>
              {dayKey === undefined ? null : (
                <Form.Item name={[row.name, dayKey]} rules={[{ required: true, message: '请填写日期' }]}>
                  <DayPicker aria-label={`第${index + 1}行日期`} />
                </Form.Item>
              )}
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
          <p className="register-add">
            <Button icon={<PlusOutlined />} onClick={() => add(blank)}>
              添加单位
            </Button>
          </p>
        </>
      )}
    </Form.List>
  );
}
