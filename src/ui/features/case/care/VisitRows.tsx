import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber } from 'antd';
import { MoneyInput } from '../../../shared/MoneyInput.tsx';

const named = [{ required: true, whitespace: true, message: '请填写' }];

/** Those who came; at least one. */
export function VisitorRows() {
  return (
    <Form.List name="visitors">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <div key={key} className="case-visitor-row">
              <Form.Item name={[name, 'name']} rules={named}>
                <Input maxLength={60} placeholder="姓名" aria-label={`第${name + 1}名慰问人姓名`} />
              </Form.Item>
              <Form.Item name={[name, 'post']}>
                <Input maxLength={60} placeholder="职务" aria-label={`第${name + 1}名慰问人职务`} />
              </Form.Item>
              <Form.Item name={[name, 'unit']}>
                <Input maxLength={60} placeholder="单位" aria-label={`第${name + 1}名慰问人单位`} />
              </Form.Item>
              <Button
                icon={<DeleteOutlined aria-hidden />}
                disabled={rows.length === 1}
                aria-label={`移除第${name + 1}名慰问人`}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ name: '', post: '', unit: '' })}>
            添加慰问人
          </Button>
        </>
      )}
    </Form.List>
  );
}

/** Goods brought along, with unit prices for the sign-off sheet. */
export function GoodsRows() {
  return (
    <Form.List name="goods">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <div key={key} className="case-goods-row">
              <Form.Item name={[name, 'name']} rules={named}>
                <Input maxLength={60} placeholder="物品名称" aria-label={`第${name + 1}件物品名称`} />
              </Form.Item>
              <Form.Item name={[name, 'quantity']} rules={[{ required: true, message: '请填写数量' }]}>
                <InputNumber
                  min={1}
                  precision={0}
                  placeholder="数量"
                  aria-label={`第${name + 1}件物品数量`}
                />
              </Form.Item>
              <Form.Item name={[name, 'unitPriceFen']}>
                <MoneyInput aria-label={`第${name + 1}件物品单价`} />
              </Form.Item>
              <Button
                icon={<DeleteOutlined aria-hidden />}
                aria-label={`移除第${name + 1}件物品`}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button
            icon={<PlusOutlined aria-hidden />}
            onClick={() => add({ name: '', quantity: 1, unitPriceFen: null })}
          >
            添加慰问品
          </Button>
        </>
      )}
    </Form.List>
  );
}
