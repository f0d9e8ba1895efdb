import { Form, Input, Modal } from 'antd';
import type { SupervisionNotice } from '#domain/supervision/oversight.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { useOpenCase } from '../CaseContext.ts';

/** What can be done to an open notice. */
export type NoticeDeed = 'answer' | 'reminder' | 'escalation' | 'settled' | 'withdrawn';

const titles: Readonly<Record<NoticeDeed, string>> = {
  answer: '督办反馈',
  reminder: '催办',
  escalation: '升级督办',
  settled: '办结督办通知',
  withdrawn: '撤回督办通知',
};
const labels: Readonly<Record<NoticeDeed, string>> = {
  answer: '办理情况',
  reminder: '催办内容',
  escalation: '升级理由',
  settled: '核实情况',
  withdrawn: '撤回理由',
};

interface Draft {
  readonly text: string;
  readonly undone: string;
  readonly to: string;
}

export interface NoticeDialogProps {
  readonly notice: SupervisionNotice;
  readonly kind: NoticeDeed;
  readonly onClose: () => void;
}

/** Answers a notice, presses for the answer, or ends it. */
export function NoticeDialog({ notice, kind, onClose }: NoticeDialogProps) {
  const { target, reload } = useOpenCase();
  const answer = useCommand('supervision.answerNotice');
  const press = useCommand('supervision.pressNotice');
  const end = useCommand('supervision.endNotice');
  const [form] = Form.useForm<Draft>();
  const noticeId = notice.id;
  const run = ({ text, undone, to }: Draft) => {
    switch (kind) {
      case 'answer':
        return answer.run({ ...target, change: { noticeId, done: text, undone } });
      case 'reminder':
      case 'escalation':
        return press.run({ ...target, change: { noticeId, kind, to, reason: text } });
      case 'settled':
      case 'withdrawn':
        return end.run({ ...target, change: { noticeId, verdict: kind, reason: text } });
    }
  };
  const submit = async (draft: Draft) => {
    const result = await run(draft);
    if (result.ok) onClose();
  };
  return (
    <Modal
      open
      title={titles[kind]}
      okText={titles[kind]}
      cancelText="取消"
      confirmLoading={answer.isRunning || press.isRunning || end.isRunning}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={(isOpen) =>
        isOpen ? form.focusField(kind === 'escalation' ? 'to' : 'text') : undefined
      }
    >
      <p className="quiet">{notice.matter}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ text: '', undone: '', to: '' }}
        onFinish={() => void submit(form.getFieldsValue(true) as Draft)}
      >
        {kind === 'escalation' ? (
          <Form.Item
            name="to"
            label="报给谁"
            rules={[{ required: true, whitespace: true, message: '请写明报给谁' }]}
          >
            <Input maxLength={60} placeholder="例如：维权委主任、局主要负责人" />
          </Form.Item>
        ) : null}
        <Form.Item
          name="text"
          label={labels[kind]}
          rules={[{ required: true, whitespace: true, min: 2, message: `请填写${labels[kind]}，至少两个字` }]}
        >
          <Input.TextArea rows={3} maxLength={kind === 'answer' ? 1000 : 500} showCount />
        </Form.Item>
        {kind === 'answer' ? (
          <Form.Item name="undone" label="未完成的事项和原因" extra="都办完了留空">
            <Input.TextArea rows={2} maxLength={1000} />
          </Form.Item>
        ) : null}
      </Form>
      <FailureNotice
        failure={answer.failure ?? press.failure ?? end.failure}
        onReload={() => void reload()}
      />
    </Modal>
  );
}
