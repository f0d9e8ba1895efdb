import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { RecoverySheet } from '#api/operations/unitOperations.ts';
import { RecoverySheetPanel } from '../../shared/recovery/RecoverySheetPanel.tsx';

export interface RecoverySheetDialogProps {
  readonly sheet: RecoverySheet;
  readonly onClose: () => void;
}

/** The new recovery sheet; the one before has ended, so this one must not be closed unread. */
export function RecoverySheetDialog({ sheet, onClose }: RecoverySheetDialogProps) {
  const [isKept, setKept] = useState(false);
  return (
    <Modal
      open
      title="新的恢复单"
      width={840}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" disabled={!isKept} onClick={onClose}>
          关闭
        </Button>
      }
    >
      <p className="lead">
        只显示这一次；旧的恢复单已经作废。
        <strong>没有口令，也没有恢复单，任何人都打不开这些资料。</strong>
      </p>
      <RecoverySheetPanel
        recoveryCode={sheet.recoveryCode}
        sheet={sheet.sheet}
        isKept={isKept}
        onKept={setKept}
      />
    </Modal>
  );
}
