import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { timeRule } from '../../../shared/timeRules.ts';

/** How it went on, day by day. */
export function TrackingRows() {
  return (
    <Form.List name="tracking">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <div key={key} className="voice-row voice-row-short">
              <Form.Item name={[name, 'at']} rules={timeRule('跟踪时间', null)}>
                <MomentPicker aria-label={`第${name + 1}次跟踪时间`} />
              </Form.Item>
              <Form.Item
                name={[name, 'situation']}
                rules={[{ required: true, whitespace: true, message: '请填写情况' }]}
              >
                <Input maxLength={500} placeholder="情况" aria-label={`第${name + 1}次跟踪情况`} />
              </Form.Item>
              <Button
                icon={<DeleteOutlined aria-hidden />}
                aria-label={`删除第${name + 1}次跟踪`}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ at: null, situation: '' })}>
            添加跟踪
          </Button>
        </>
      )}
    </Form.List>
  );
}
