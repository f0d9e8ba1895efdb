import { Form, Input, Modal, Radio } from 'antd';
import { reliefVerdictNames } from '#domain/care/relief.ts';
import type { ReliefApplication, ReliefVerdict } from '#domain/care/relief.ts';
import { moneyOf } from '#domain/care/reliefSums.ts';
import { moneyHan, moneyText } from '#domain/kernel/money.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { choicesOf } from '../../../text/choices.ts';
import { useOpenCase } from '../CaseContext.ts';

export interface ReliefDecisionDialogProps {
  readonly application: ReliefApplication;
  readonly onClose: () => void;
}

interface Draft {
  readonly verdict: ReliefVerdict | undefined;
  readonly reason: string;
}

/** Decides on an application; nothing is chosen beforehand. */
export function ReliefDecisionDialog({ application, onClose }: ReliefDecisionDialogProps) {
  const { target, reload } = useOpenCase();
  const decide = useCommand('care.decideRelief');
  const [form] = Form.useForm<Draft>();
  const money = moneyOf(application);
  const submit = async ({ verdict, reason }: Draft) => {
    if (verdict === undefined) return;
    const change = { applicationId: application.id, verdict, reason };
    const result = await decide.run({ ...target, change });
    if (result.ok) onClose();
  };
  return (
    <Modal
      open
      title="审批慰问救助申请"
      okText="记录审批"
      cancelText="取消"
      confirmLoading={decide.isRunning}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>
        {application.appliedBy}申请：{application.reason}
        <br />
        {moneyText(money)}
        {moneyHan(money) === null ? '' : `（${moneyHan(money)}）`}，{application.fundSource}
      </p>
      {application.passedLimitFen === null ? null : (
        <p className="amber">
          超过每人限额{moneyText(application.passedLimitFen)}，理由：{application.overLimitReason}
        </p>
      )}
      <Form<Draft>
        form={form}
        layout="vertical"
        initialValues={{ verdict: undefined, reason: '' }}
        onFinish={(draft) => void submit(draft)}
      >
        <Form.Item name="verdict" label="意见" rules={[{ required: true, message: '请选择意见' }]}>
          <Radio.Group optionType="button" options={choicesOf(reliefVerdictNames)} />
        </Form.Item>
        <Form.Item
          name="reason"
          label="理由"
          rules={[{ required: true, whitespace: true, min: 2, message: '请写明理由' }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <FailureNotice failure={decide.failure} onReload={() => void reload()} />
    </Modal>
  );
}
