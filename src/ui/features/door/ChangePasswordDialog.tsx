import { App, Button, Modal } from 'antd';
import { useServices } from '../../client/ClientContext.ts';
import { ChangePasswordForm } from './ChangePasswordForm.tsx';

/** Changes one's own password at any time. */
export function ChangePasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const { door, person } = useServices();
  const { message } = App.useApp();
  const done = () => {
    void message.success('口令已修改，下次登录和解锁时使用新口令');
    onClose();
  };
  return (
    <Modal open title="修改口令" width={640} footer={null} onCancel={onClose} mask={{ closable: false }}>
      <ChangePasswordForm
        door={door}
        loginName={person.loginName}
        currentLabel="现在的口令"
        onDone={done}
        other={<Button onClick={onClose}>取消</Button>}
      />
    </Modal>
  );
}
