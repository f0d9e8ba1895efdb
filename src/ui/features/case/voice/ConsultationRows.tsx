import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { timeRule } from '../../../shared/timeRules.ts';

const named = [{ required: true, whitespace: true, message: '请填写' }];

/** Talks with the lawyer. */
export function ConsultationRows() {
  return (
    <Form.List name="consultations">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <div key={key} className="voice-row">
              <Form.Item name={[name, 'at']} rules={timeRule('咨询时间', null)}>
                <MomentPicker aria-label={`第${name + 1}次咨询时间`} />
              </Form.Item>
              <Form.Item name={[name, 'lawyer']} rules={named}>
                <Input maxLength={60} placeholder="律师" aria-label={`第${name + 1}次律师`} />
              </Form.Item>
              <Form.Item name={[name, 'topic']} rules={named}>
                <Input maxLength={200} placeholder="咨询事项" aria-label={`第${name + 1}次咨询事项`} />
              </Form.Item>
              <Button
                icon={<DeleteOutlined aria-hidden />}
                aria-label={`删除第${name + 1}次咨询`}
                onClick={() => remove(name)}
              />
              <Form.Item name={[name, 'advice']} rules={named} className="voice-row-wide">
                <Input.TextArea
                  autoSize
                  maxLength={1000}
                  placeholder="律师意见"
                  aria-label={`第${name + 1}次律师意见`}
                />
              </Form.Item>
            </div>
          ))}
          <Button
            icon={<PlusOutlined aria-hidden />}
            onClick={() => add({ at: null, lawyer: '', topic: '', advice: '' })}
          >
            添加咨询
          </Button>
        </>
      )}
    </Form.List>
  );
}
