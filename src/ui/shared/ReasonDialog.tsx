import { Form, Input, Modal } from 'antd';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { FailureNotice } from './FailureNotice.tsx';

export interface ReasonDialogProps {
  readonly title: string;
  readonly label: string;
  readonly okText: string;
  readonly hint: string;
  /** Fewest characters that say something. */
  readonly least: 1 | 2;
  readonly command: { readonly isRunning: boolean; readonly failure: Failure | null };
  /** Gives the command; once it is carried out the dialog closes. */
  readonly run: (text: string) => Promise<Result<unknown>>;
  readonly onClose: () => void;
}

/** Asks for one line of text that is kept with what is done. */
export function ReasonDialog({
  title,
  label,
  okText,
  hint,
  least,
  command,
  run,
  onClose,
}: ReasonDialogProps) {
  const [form] = Form.useForm<{ text: string }>();
  const submit = async (text: string) => {
    const result = await run(text);
    if (result.ok) onClose();
  };
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText="取消"
      confirmLoading={command.isRunning}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={(isOpen) => (isOpen ? form.focusField('text') : undefined)}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ text: '' }}
        onFinish={({ text }) => void submit(text)}
      >
        <Form.Item
          name="text"
          label={label}
          extra={hint}
          rules={[{ required: true, min: least, whitespace: true, message: `请填写${label}` }]}
        >
          <Input maxLength={least === 1 ? 100 : 200} />
        </Form.Item>
      </Form>
      <FailureNotice failure={command.failure} />
    </Modal>
  );
}
