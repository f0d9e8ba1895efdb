import { Button, Form, Input } from 'antd';
import { momentOfEpoch } from '#domain/kernel/moment.ts';
import { timeRule } from '../../shared/timeRules.ts';
import { MomentPicker } from '../../shared/MomentPicker.tsx';

const minutesAgo: readonly { readonly label: string; readonly minutes: number }[] = [
  { label: '10分钟前', minutes: 10 },
  { label: '半小时前', minutes: 30 },
  { label: '1小时前', minutes: 60 },
];

/** Read when the button is pressed, never while drawing. */
function wholeMinuteBefore(minutes: number) {
  return momentOfEpoch(Math.floor(Date.now() / 60_000 - minutes) * 60_000);
}

/** 什么时候、什么地方. */
export function WhenAndWhere() {
  const form = Form.useFormInstance();
  const setMinutesAgo = (minutes: number) => {
    form.setFieldValue('occurredAt', wholeMinuteBefore(minutes));
    void form.validateFields(['occurredAt']);
  };
  return (
    <section className="section">
      <div className="section-head">
        <h2>什么时候、什么地方</h2>
      </div>
      <div className="start-when">
        <div className="start-time">
          <Form.Item name="occurredAt" label="发生时间" rules={timeRule('发生时间', null)}>
            <MomentPicker />
          </Form.Item>
          {minutesAgo.map(({ label, minutes }) => (
            <Button key={minutes} onClick={() => setMinutesAgo(minutes)}>
              {label}
            </Button>
          ))}
        </div>
        <Form.Item
          name="place"
          label="发生地点"
          rules={[{ required: true, whitespace: true, message: '请填写发生地点' }]}
        >
          <Input maxLength={80} placeholder="例：虚构路与测试街交叉口东侧" />
        </Form.Item>
      </div>
    </section>
  );
}
