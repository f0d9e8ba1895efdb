import { KeyOutlined, LockOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { roleNames } from '#domain/access/role.ts';
import { useServices } from '../client/ClientContext.ts';
import { ChangePasswordDialog } from '../features/door/ChangePasswordDialog.tsx';
import { SaveState } from '../shared/SaveState.tsx';
import { RunningJobs } from './RunningJobs.tsx';

interface HeaderProps {
  readonly unitName: string;
  /** Nobody may take a drill for a real case, nor the other way round. */
  readonly isDrill: boolean;
}

/** Whose work this is, what is running, whether it is saved, and the way out. */
export function Header({ unitName, isDrill }: HeaderProps) {
  const { door, person } = useServices();
  const [isChanging, setChanging] = useState(false);
  useLockKey(() => void door.lock());
  return (
    <header className="header">
      <span className="header-unit" title={unitName}>
        {unitName}
      </span>
      {isDrill ? <Tag color="warning">演练</Tag> : null}
      <span className="header-gap" />
      <RunningJobs />
      <SaveState />
      <span className="header-person">
        <UserOutlined aria-hidden /> {person.name} <span className="quiet">{roleNames[person.role]}</span>
      </span>
      <Button type="text" icon={<KeyOutlined aria-hidden />} onClick={() => setChanging(true)}>
        修改口令
      </Button>
      <Button
        icon={<LockOutlined aria-hidden />}
        onClick={() => void door.lock()}
        aria-keyshortcuts="Control+L"
      >
        锁定 <kbd className="key">Ctrl+L</kbd>
      </Button>
      {isChanging ? <ChangePasswordDialog onClose={() => setChanging(false)} /> : null}
    </header>
  );
}

/** The browser would go to its address line. */
function useLockKey(lock: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isLockKey = event.ctrlKey && !event.altKey && !event.shiftKey && event.code === 'KeyL';
      if (!isLockKey) return;
      event.preventDefault();
      lock();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [lock]);
}
