import { Form, Input, InputNumber, Modal } from 'antd';
import type { PaperFinal } from '#domain/papers/paperFinal.ts';
import { titleOfFinal } from '#domain/papers/lockFinal.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { PrintButton } from '../../../shared/printing/PrintButton.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { usePrintFinals } from './usePrintFinals.ts';

export interface PrintDialogProps {
  readonly finals: readonly PaperFinal[];
  readonly onClose: () => void;
}

/** Prints finals in one go and enters in the register how many copies really left the printer. */
export function PrintDialog({ finals, onClose }: PrintDialogProps) {
  const { view, target, reload } = useOpenCase();
  const { rightsCase } = view;
  const record = useCommand('documents.recordPrint');
  const print = usePrintFinals();
  const [form] = Form.useForm<{ copies: number; note: string }>();
  const pages = finals.reduce((sum, final) => sum + final.pages, 0);
  const submit = async ({ copies, note }: { copies: number; note: string }) => {
    const change = { finalIds: finals.map(({ id }) => id), copies, note };
    const result = await record.run({ ...target, change });
    if (result.ok) onClose();
  };
  return (
    <Modal
      open
      title={`打印 ${finals.length} 份文书，共 ${pages} 页`}
      okText="登记打印"
      cancelText="没有打印"
      confirmLoading={record.isRunning}
      onOk={form.submit}
      onCancel={onClose}
    >
      <ol className="papers-list">
        {finals.map((final) => (
          <li key={final.id}>
            {titleOfFinal(rightsCase, final)} <span className="quiet figures">{final.pages} 页</span>
          </li>
        ))}
      </ol>
      <p>
        <PrintButton
          label="打开打印窗口"
          print={() => print(finals)}
          otherwise="请另存PDF，用阅读软件打印。"
        />
      </p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ copies: 1, note: '' }}
        onFinish={(asked) => void submit(asked)}
      >
        <Form.Item
          name="copies"
          label="每份文书实际打出几份"
          extra="以打印机实际打出的为准；作废的不计。"
          rules={[{ required: true, message: '请填写份数' }]}
        >
          <InputNumber min={1} max={99} precision={0} suffix="份" />
        </Form.Item>
        <Form.Item name="note" label="用途（可以不填）">
          <Input maxLength={100} placeholder="例如：交法制审核、补打" />
        </Form.Item>
      </Form>
      <FailureNotice failure={record.failure} onReload={() => void reload()} />
    </Modal>
  );
}
