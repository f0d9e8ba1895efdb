import { Form, Input, Modal } from 'antd';
import { activationTriggerNames } from '#domain/case/activation.ts';
import type { ActivationInput } from '#domain/case/activateCase.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { RequiredChecks } from '../../../shared/RequiredChecks.tsx';
import { choicesOf } from '../../../text/choices.ts';
import { useOpenCase } from '../CaseContext.ts';

/** Sets T0: why the mechanism starts; the moment itself is the program's clock, never typed. */
export function ActivateDialog({ onClose }: { readonly onClose: () => void }) {
  const { target, reload } = useOpenCase();
  const activate = useCommand('cases.activate');
  const [form] = Form.useForm<ActivationInput>();
  const submit = async (change: ActivationInput) => {
    const result = await activate.run({ ...target, change });
    if (result.ok) onClose();
  };
  return (
    <Modal
      open
      title="启动维权机制"
      okText="立即启动"
      cancelText="暂不启动"
      confirmLoading={activate.isRunning}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p className="quiet">启动时间按本机时钟记下，记下后不能更改；各项时限从此起算。</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ triggers: [], reason: '' }}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item
          name="triggers"
          label="启动情形"
          rules={[{ required: true, type: 'array', min: 1, message: '请至少选择一项启动情形' }]}
        >
          <RequiredChecks options={choicesOf(activationTriggerNames)} />
        </Form.Item>
        <Form.Item name="reason" label="说明">
          <Input.TextArea rows={3} maxLength={500} placeholder="可以不填" />
        </Form.Item>
      </Form>
      <FailureNotice failure={activate.failure} onReload={() => void reload()} />
    </Modal>
  );
}
