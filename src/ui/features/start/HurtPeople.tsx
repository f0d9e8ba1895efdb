import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { officerCategoryNames } from '#domain/case/person.ts';
import { choicesOf } from '../../text/choices.ts';
import { blankPerson } from './startDraft.ts';

const columns = { gridTemplateColumns: '104px 2fr 1.4fr 2.4fr 4fr 88px' };

/** 谁受到侵害: officers, auxiliaries and close relatives, one line each. */
export function HurtPeople() {
  const form = Form.useFormInstance();
  // Colleagues of one patrol mostly come from one station.
  const nextPerson = () => ({
    ...blankPerson,
    unit: String(form.getFieldValue(['officers', 0, 'unit']) ?? ''),
  });
  return (
    <section className="section">
      <div className="section-head">
        <h2>谁受到侵害</h2>
        <span className="quiet">民警、辅警和近亲属分行填写；伤情不清楚先空着。</span>
      </div>
      <Form.List name="officers">
        {(rows, { add, remove }) => (
          <div className="rows">
            <div className="rows-head" style={columns} aria-hidden>
              <span>身份</span>
              <span>
                <span className="late">*</span> 姓名
              </span>
              <span>警号</span>
              <span>单位</span>
              <span>伤情</span>
              <span />
            </div>
            {rows.map((row, index) => (
              <div key={row.key} className="rows-line" style={columns}>
                <Form.Item name={[row.name, 'category']} className="rows-cell">
                  <Select aria-label={`第${index + 1}人身份`} options={choicesOf(officerCategoryNames)} />
                </Form.Item>
                <Form.Item
                  name={[row.name, 'name']}
                  className="rows-cell"
                  rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}
                >
                  <Input aria-label={`第${index + 1}人姓名`} maxLength={60} />
                </Form.Item>
                <Form.Item
                  name={[row.name, 'badgeNumber']}
                  className="rows-cell"
                  rules={[({ getFieldValue }) => otherBadgeRule(getFieldValue('officers') as Hurt, row.name)]}
                >
                  <Input aria-label={`第${index + 1}人警号`} maxLength={20} />
                </Form.Item>
                <Form.Item name={[row.name, 'unit']} className="rows-cell">
                  <Input aria-label={`第${index + 1}人单位`} maxLength={60} />
                </Form.Item>
                <Form.Item name={[row.name, 'injuryDescription']} className="rows-cell">
                  <Input
                    aria-label={`第${index + 1}人伤情`}
                    maxLength={200}
                    placeholder="例：面部被抓伤，意识清醒"
                  />
                </Form.Item>
                {rows.length > 1 ? (
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    onClick={() => remove(row.name)}
                    aria-label={`删除第${index + 1}人`}
                  >
                    删除
                  </Button>
                ) : null}
              </div>
            ))}
            <Button icon={<PlusOutlined />} disabled={rows.length >= 50} onClick={() => add(nextPerson())}>
              添加一人
            </Button>
          </div>
        )}
      </Form.List>
    </section>
  );
}

type Hurt = readonly { readonly badgeNumber?: string }[];

/** One badge belongs to one person. */
const otherBadgeRule = (all: Hurt, own: number) => ({
  validator: async (_: unknown, typed: string | undefined) => {
    const badge = (typed ?? '').trim();
    const isTaken = all.some(
      (each, index) => index !== own && badge !== '' && each.badgeNumber?.trim() === badge,
    );
    if (isTaken) throw new Error('与另一人的警号相同');
  },
});
