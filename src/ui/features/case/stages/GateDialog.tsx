import { Form, Input, Modal } from 'antd';
import type { GateView } from '#api/views/caseView.ts';
import { caseStageNames } from '#domain/case/caseStage.ts';
import { stageMoveNames } from '#domain/case/stageGates.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { useOpenCase } from '../CaseContext.ts';

export interface GateDialogProps {
  readonly gate: GateView;
  readonly onClose: () => void;
}

interface Typed {
  readonly reason: string;
  /** Asked at archiving alone. */
  readonly archiveNumber?: string;
}

/** Passes a gate; the reason, and what was passed over with it, stay with the case. */
export function GateDialog({ gate, onClose }: GateDialogProps) {
  const { target, reload } = useOpenCase();
  const moveStage = useCommand('cases.moveStage');
  const reopen = useCommand('cases.reopen');
  const [form] = Form.useForm<Typed>();
  const { move } = gate;
  const name = stageMoveNames[move];
  const submit = async ({ reason, archiveNumber }: Typed) => {
    const result =
      move === 'reopen'
        ? await reopen.run({ ...target, change: { reason } })
        : await moveStage.run({ ...target, change: { move, reason, archiveNumber: archiveNumber ?? '' } });
    if (result.ok) onClose();
  };
  const least = gate.lacks.length > 0 ? 10 : 2;
  return (
    <Modal
      open
      title={`${name}：转为“${caseStageNames[gate.to]}”`}
      okText={name}
      cancelText="取消"
      okButtonProps={move === 'terminate' || move === 'decline' ? { danger: true } : {}}
      confirmLoading={moveStage.isRunning || reopen.isRunning}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={(isOpen) => (isOpen ? form.focusField('reason') : undefined)}
    >
      <p className="quiet">{consequences[move]}</p>
      {gate.lacks.length === 0 ? null : (
        <p>
          <strong>没有办好而越过的：</strong>
          {gate.lacks.map(({ label }) => label).join('、')}
        </p>
      )}
      <Form
        form={form}
        layout="vertical"
        initialValues={{ reason: '' }}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item
          name="reason"
          label={gate.lacks.length > 0 ? '理由（写明为什么越过）' : '理由'}
          rules={[
            { required: true, whitespace: true, message: '请写明理由' },
            { min: least, message: `请写明理由，至少${least}个字` },
          ]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
        {move === 'archive' ? (
          <Form.Item
            name="archiveNumber"
            label="归档号"
            extra="档案部门编的号，印在卷宗封面和台账上；还没有的留空"
          >
            <Input maxLength={60} />
          </Form.Item>
        ) : null}
      </Form>
      <FailureNotice failure={moveStage.failure ?? reopen.failure} onReload={() => void reload()} />
    </Modal>
  );
}

const consequences: Readonly<Record<GateView['move'], string>> = {
  accept: '受理后进入启动、办理；审批以签名的受理审批表为准。',
  decline: '不予受理后案件只读；以后有新情况，由督察长重新启动。',
  close: '结案后案件只读，仍可制作文书、导出卷宗、评查和回访；确有必要由督察长重新启动。',
  terminate: '终止后案件只读；以后有新情况，由督察长重新启动。',
  archive: '归档后只能查看、导出、联系回访；确有必要由督察长重新启动。',
  reopen: '重新启动后可以继续修改；原来的结案、归档记录都保留。',
};
