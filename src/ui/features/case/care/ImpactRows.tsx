import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { impactKindNames } from '#domain/care/rescueFile.ts';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { timeRule } from '../../../shared/timeRules.ts';
import { thisMinute } from '../../../shared/wallClock.ts';
import { choicesOf } from '../../../text/choices.ts';
import { useOpenCase } from '../CaseContext.ts';

/** What the attack did that no wound shows; never taken for an injury. */
export function ImpactRows() {
  const { occurredAt } = useOpenCase().view.rightsCase.incident;
  return (
    <Form.List name="impacts">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <div key={key} className="care-impact">
              <Form.Item name={[name, 'noticedAt']} rules={timeRule('发现时间', occurredAt)}>
                <MomentPicker aria-label={`第${name + 1}项发现时间`} allowClear={false} />
              </Form.Item>
              <Form.Item name={[name, 'kind']}>
                <Select aria-label={`第${name + 1}项影响类别`} options={choicesOf(impactKindNames)} />
              </Form.Item>
              <Form.Item
                name={[name, 'description']}
                rules={[{ required: true, whitespace: true, message: '请填写表现' }]}
              >
                <Input maxLength={300} placeholder="表现" aria-label={`第${name + 1}项表现`} />
              </Form.Item>
              <Form.Item name={[name, 'measure']}>
                <Input maxLength={300} placeholder="采取的措施" aria-label={`第${name + 1}项措施`} />
              </Form.Item>
              <Button
                icon={<DeleteOutlined aria-hidden />}
                aria-label={`删除第${name + 1}项影响`}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button
            icon={<PlusOutlined aria-hidden />}
            onClick={() =>
              add({ id: null, noticedAt: thisMinute(), kind: 'psychological', description: '', measure: '' })
            }
          >
            添加影响
          </Button>
        </>
      )}
    </Form.List>
  );
}
