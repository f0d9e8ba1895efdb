import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { archiveNumberOf } from '#domain/case/stageChange.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { useMayHere } from '../pieces/useMayHere.ts';
import { useOpenCase } from '../CaseContext.ts';

/** 归档号 of an archived case, written down or corrected afterwards. Source: SPEC M-70. */
export function ArchiveNumberButton() {
  const { stage, stageChanges } = useOpenCase().view.rightsCase;
  const [isOpen, setOpen] = useState(false);
  const may = useMayHere('cases.numberArchive');
  if (stage !== 'archived' || !may) return null;
  const before = archiveNumberOf({ stageChanges });
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {before === '' ? '填写归档号' : '更正归档号'}
      </Button>
      {isOpen ? <ArchiveNumberDialog before={before} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

interface DialogProps {
  readonly before: string;
  readonly onClose: () => void;
}

function ArchiveNumberDialog({ before, onClose }: DialogProps) {
  const { target, reload } = useOpenCase();
  const numberArchive = useCommand('cases.numberArchive');
  const [form] = Form.useForm<{ archiveNumber: string; reason?: string }>();
  const isNew = before === '';
  return (
    <Modal
      open
      title={isNew ? '填写归档号' : '更正归档号'}
      okText="保存"
      cancelText="取消"
      confirmLoading={numberArchive.isRunning}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={(isShown) => (isShown ? form.focusField('archiveNumber') : undefined)}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ archiveNumber: before }}
        onFinish={({ archiveNumber, reason }) =>
          void numberArchive
            .run({ ...target, change: { archiveNumber, reason: reason ?? '' } })
            .then(({ ok }) => (ok ? onClose() : undefined))
        }
      >
        <Form.Item
          name="archiveNumber"
          label="归档号"
          extra="印在卷宗封面和台账上；以前印好的封面须重新印制"
          rules={[{ required: true, whitespace: true, message: '请填写归档号' }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        {isNew ? null : (
          <Form.Item
            name="reason"
            label="更正的理由"
            rules={[{ required: true, whitespace: true, min: 2, message: '请写明理由，至少2个字' }]}
          >
            <Input.TextArea rows={2} maxLength={200} showCount />
          </Form.Item>
        )}
      </Form>
      <FailureNotice failure={numberArchive.failure} onReload={() => void reload()} />
    </Modal>
  );
}
