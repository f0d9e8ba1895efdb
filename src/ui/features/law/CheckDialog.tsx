import { Form, Input, Modal } from 'antd';
import type { CheckInput } from '#domain/lawShelf/recordCheck.ts';
import { useCommand } from '../../client/useCommand.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';

export interface CheckTarget extends Pick<CheckInput, 'subject' | 'subjectId'> {
  readonly label: string;
}

/** 法制 says against which text an item was compared; from then on its 待核 mark is gone. */
export function CheckDialog({
  target,
  onClose,
}: {
  readonly target: CheckTarget;
  readonly onClose: () => void;
}) {
  const check = useCommand('law.check');
  const [form] = Form.useForm<{ against: string }>();
  const submit = async (against: string) => {
    const { subject, subjectId } = target;
    const result = await check.run({ subject, subjectId, against });
    if (result.ok) onClose();
  };
  return (
    <Modal
      open
      title={`核对“${target.label}”`}
      okText="已逐字核对"
      cancelText="取消"
      confirmLoading={check.isRunning}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={({ against }) => void submit(against)}>
        <Form.Item
          name="against"
          label="对照的文本"
          extra="例如：国务院公报2026年第1期。核对人、时间和文本写入日志。"
          rules={[{ required: true, min: 2, whitespace: true, message: '请写明对照的是哪一文本' }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
      <FailureNotice failure={check.failure} />
    </Modal>
  );
}
