import { Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import type { GapDuty } from '#domain/evidence/gapDuty.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { FailureNotice } from '../../../../shared/FailureNotice.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { evidenceChoices } from '../../pieces/evidenceChoices.ts';

/** Ends a duty with what was brought, or with why nothing was. */
export function CloseDutyDialog({ duty, onClose }: { readonly duty: GapDuty; readonly onClose: () => void }) {
  const { view, target, reload } = useOpenCase();
  const close = useCommand('evidence.closeGapDuty');
  const [brought, setBrought] = useState<boolean | null>(null);
  const [evidenceIds, setEvidenceIds] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const isSaid = note.trim().length >= 2 || (brought === true && evidenceIds.length > 0);
  const save = async () => {
    if (brought === null) return;
    const change = { dutyId: duty.id, brought, evidenceIds: [...evidenceIds], note: note.trim() };
    const result = await close.run({ ...target, change });
    if (result.ok) onClose();
  };
  return (
    <Modal
      open
      title={`办结“${duty.label}”`}
      okText="办结"
      cancelText="取消"
      okButtonProps={{ disabled: brought === null || !isSaid, loading: close.isRunning }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label="结果">
          <Radio.Group value={brought} onChange={({ target: { value } }) => setBrought(value)}>
            <Radio value>已补到</Radio>
            <Radio value={false}>未能补到</Radio>
          </Radio.Group>
        </Form.Item>
        {brought === true ? (
          <Form.Item label="补到的证据">
            <Select
              mode="multiple"
              aria-label="补到的证据"
              optionFilterProp="label"
              value={[...evidenceIds]}
              onChange={setEvidenceIds}
              options={evidenceChoices(view.rightsCase.evidence)}
            />
          </Form.Item>
        ) : null}
        <Form.Item label={brought === false ? '为什么没有补到' : '说明'}>
          <Input.TextArea
            aria-label={brought === false ? '为什么没有补到' : '说明'}
            maxLength={300}
            autoSize={{ minRows: 2, maxRows: 4 }}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Form.Item>
      </Form>
      <FailureNotice failure={close.failure} onReload={() => void reload()} />
    </Modal>
  );
}
