import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { custodyNames } from '#domain/case/person.ts';
import { choicesOf } from '../../text/choices.ts';
import { blankOtherSide } from './startDraft.ts';

const columns = { gridTemplateColumns: '3fr 2fr 88px', maxWidth: 640 };

/** 对方是谁、是否在控; nobody need be named yet. */
export function OtherSides() {
  return (
    <section className="section">
      <div className="section-head">
        <h2>对方是谁、是否在控</h2>
        <span className="quiet">没有人到案就不填；不知道姓名可以空着。</span>
      </div>
      <Form.List name="counterparties">
        {(rows, { add, remove }) => (
          <div className="rows">
            {rows.length === 0 ? null : (
              <div className="rows-head" style={columns} aria-hidden>
                <span>姓名或者特征</span>
                <span>现在的状态</span>
                <span />
              </div>
            )}
            {rows.map((row, index) => (
              <div key={row.key} className="rows-line" style={columns}>
                <Form.Item name={[row.name, 'name']} className="rows-cell">
                  <Input
                    aria-label={`对方第${index + 1}人姓名或者特征`}
                    maxLength={60}
                    placeholder="身份不明人员"
                  />
                </Form.Item>
                <Form.Item name={[row.name, 'custody']} className="rows-cell">
                  <Select aria-label={`对方第${index + 1}人现在的状态`} options={choicesOf(custodyNames)} />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  onClick={() => remove(row.name)}
                  aria-label={`删除对方第${index + 1}人`}
                >
                  删除
                </Button>
              </div>
            ))}
            <Button icon={<PlusOutlined />} disabled={rows.length >= 50} onClick={() => add(blankOtherSide)}>
              添加对方一人
            </Button>
          </div>
        )}
      </Form.List>
    </section>
  );
}
