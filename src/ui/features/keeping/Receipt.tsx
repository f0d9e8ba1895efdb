import { CheckCircleOutlined } from '@ant-design/icons';
import type { BackupReceiptView } from '#api/operations/backupOperations.ts';
import { byteSize } from '../../shared/byteSize.ts';
import { MomentText } from '../../shared/MomentText.tsx';

export interface ReceiptProps {
  readonly receipt: BackupReceiptView;
  /** The drive and folder written to. */
  readonly where: string;
}

/** What was copied, and that it was read back. */
export function Receipt({ receipt, where }: ReceiptProps) {
  const { takenAt, cases, objects, totalBytes, copiedBytes } = receipt;
  return (
    <p className="good below" aria-live="polite">
      <CheckCircleOutlined aria-hidden /> 备份完成并已回读核对：
      <MomentText moment={takenAt} withSeconds />
      ，写到“{where}”，案件{cases}件，证据和文书文件{objects}个，共
      {byteSize(totalBytes)}，本次复制{byteSize(copiedBytes)}。
    </p>
  );
}
