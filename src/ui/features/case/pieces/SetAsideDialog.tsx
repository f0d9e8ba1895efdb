import { Form, Input, Modal } from 'antd';
import { useCommand } from '../../../client/useCommand.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { useOpenCase } from '../CaseContext.ts';

export interface SetAsideSubject {
  readonly id: string;
  readonly label: string;
  readonly isSetAside: boolean;
}
export interface SetAsideDialogProps {
  readonly subject: SetAsideSubject;
  readonly onClose: () => void;
}

/** Declares a step or a requirement not applicable, with the reason that is printed; or takes it up again. */
export function SetAsideDialog({ subject, onClose }: SetAsideDialogProps) {
  const { target, reload } = useOpenCase();
  const setAside = useCommand('cases.setAside');
  const [form] = Form.useForm<{ reason: string }>();
  const submit = async (reason: string | null) => {
    const change = { requirementId: subject.id, label: subject.label.slice(0, 80), reason };
    const result = await setAside.run({ ...target, change });
    if (result.ok) onClose();
  };
  return (
    <Modal
      open
      title={subject.isSetAside ? `恢复“${subject.label}”` : `“${subject.label}”不适用`}
      okText={subject.isSetAside ? '恢复为待办' : '标为不适用'}
      cancelText="取消"
      confirmLoading={setAside.isRunning}
      onOk={subject.isSetAside ? () => void submit(null) : form.submit}
      onCancel={onClose}
      afterOpenChange={(isOpen) => (isOpen && !subject.isSetAside ? form.focusField('reason') : undefined)}
    >
      {subject.isSetAside ? (
        <p>恢复后重新列入待办，原来的理由留在日志中。</p>
      ) : (
        <Form
          form={form}
          layout="vertical"
          initialValues={{ reason: '' }}
          onFinish={({ reason }) => void submit(reason)}
        >
          <Form.Item
            name="reason"
            label="理由"
            extra="理由随案保存并写入日志，法制部门能看到；以后可以恢复。"
            rules={[{ required: true, min: 2, whitespace: true, message: '请写明理由，至少两个字' }]}
          >
            <Input.TextArea rows={3} maxLength={200} showCount />
          </Form.Item>
        </Form>
      )}
      <FailureNotice failure={setAside.failure} onReload={() => void reload()} />
    </Modal>
  );
}
