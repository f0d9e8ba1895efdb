import { Form, Input, Modal } from 'antd';
import type { Failure } from '#domain/kernel/failure.ts';
import { FailureNotice } from './FailureNotice.tsx';

export interface ReasonDialogProps {
  readonly title: string;
  readonly label: string;
  readonly okText: string;
  readonly hint: string;
  /** Fewest characters that say something. */
  readonly least: 1 | 2;
  readonly isRunning: boolean;
  readonly failure: Failure | null;
  readonly onOk: (text: string) => void;
  readonly onClose: () => void;
}

/** Asks for one line of text that is kept with what is done. */
export function ReasonDialog({
  title,
  label,
  okText,
  hint,
  least,
  isRunning,
  failure,
  onOk,
  onClose,
}: ReasonDialogProps) {
  const [form] = Form.useForm<{ text: string }>();
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText="取消"
      confirmLoading={isRunning}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={(isOpen) => (isOpen ? form.focusField('text') : undefined)}
    >
      <Form form={form} layout="vertical" initialValues={{ text: '' }} onFinish={({ text }) => onOk(text)}>
        <Form.Item
          name="text"
          label={label}
          extra={hint}
          rules={[{ required: true, min: least, whitespace: true, message: `请填写${label}` }]}
        >
          <Input maxLength={least === 1 ? 100 : 200} />
        </Form.Item>
      </Form>
      <FailureNotice failure={failure} />
    </Modal>
  );
}
