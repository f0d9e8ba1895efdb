import { Button, Modal } from 'antd';
import type { InitialPassword } from '#api/operations/unitOperations.ts';
import { InitialPasswords } from '../../shared/password/InitialPasswords.tsx';

export interface InitialPasswordDialogProps {
  readonly handedOut: InitialPassword;
  readonly onClose: () => void;
}

/** The password someone will be handed; nobody can look it up again. */
export function InitialPasswordDialog({ handedOut, onClose }: InitialPasswordDialogProps) {
  const isWaiting = handedOut.account.state === 'awaitingApproval';
  return (
    <Modal
      open
      title={`${handedOut.account.name}的初始口令`}
      width={720}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          已打印或抄下，关闭
        </Button>
      }
    >
      <p className="lead">
        只显示这一次。{isWaiting ? '还须安全保密员在“用户”中启用，' : ''}本人第一次登录时必须修改。
      </p>
      <InitialPasswords passwords={[handedOut]} />
    </Modal>
  );
}
