import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { compareMoments, momentOfEpoch } from '#domain/kernel/moment.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import type { NoticeInput } from '#domain/supervision/notices.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { MomentPicker } from '../../../shared/MomentPicker.tsx';
import { EditDrawer } from '../pieces/EditDrawer.tsx';

type Draft = Omit<NoticeInput, 'feedbackDueAt' | 'demands'> & {
  readonly feedbackDueAt: Moment | null;
  readonly demands: readonly {
    readonly matter: string;
    readonly standard: string;
    readonly dueAt: Moment | null;
  }[];
};

/** Issues a notice: to whom, what, by when. */
export function NoticeDrawer({ onClose }: { readonly onClose: () => void }) {
  const issue = useCommand('supervision.issueNotice');
  return (
    <EditDrawer<Draft>
      needs="supervision.issueNotice"
      title="督办通知"
      read={blankNotice}
      save={(draft, target) => issue.run({ ...target, change: draft as NoticeInput })}
      command={issue}
      onClose={onClose}
      size={860}
      saveLabel="发出"
    >
      <div className="case-form-row">
        <Form.Item name="recipientUnit" label="承办单位" rules={required('请填写承办单位')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="responsibleLeader" label="责任领导" rules={required('请填写责任领导')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="feedbackDueAt" label="反馈期限" rules={later('反馈期限')}>
          <MomentPicker allowClear={false} />
        </Form.Item>
      </div>
      <Form.Item name="matter" label="督办事项" rules={required('请填写督办事项')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
      <h3 className="case-form-head">要求</h3>
      <Form.List name="demands">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="case-demand">
                <Form.Item name={[name, 'matter']} label="事项" rules={required('请填写事项')}>
                  <Input maxLength={200} />
                </Form.Item>
                <Form.Item name={[name, 'standard']} label="标准">
                  <Input maxLength={200} />
                </Form.Item>
                <Form.Item name={[name, 'dueAt']} label="期限" rules={later('期限')}>
                  <MomentPicker allowClear={false} />
                </Form.Item>
                <Button
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={`移除第${name + 1}项要求`}
                  disabled={rows.length === 1}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button
              icon={<PlusOutlined aria-hidden />}
              onClick={() => add({ matter: '', standard: '', dueAt: null })}
            >
              添加一项要求
            </Button>
          </>
        )}
      </Form.List>
    </EditDrawer>
  );
}

const required = (message: string) => [{ required: true, whitespace: true, message }];

/** A limit that lies ahead. */
const later = (field: string) => [
  { required: true, message: `请填写${field}` },
  {
    validator: async (_: unknown, due: Moment | null) => {
      if (due !== null && compareMoments(due, momentOfEpoch(Date.now())) <= 0)
        throw new Error(`${field}不晚于现在；已经过去的事项请写入盯案日志`);
    },
  },
];

function blankNotice(): Draft {
  return {
    recipientUnit: '',
    responsibleLeader: '',
    matter: '',
    feedbackDueAt: null,
    demands: [{ matter: '', standard: '', dueAt: null }],
  };
}
