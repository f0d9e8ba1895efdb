import { Button } from 'antd';
import type { SessionView } from '#api/operations/sessionOperations.ts';
import type { Door, Person } from '../../client/door.ts';
import { ChangePasswordForm } from './ChangePasswordForm.tsx';
import { DoorCard } from './DoorCard.tsx';

export interface FirstPasswordPageProps {
  readonly door: Door;
  readonly session: SessionView;
  readonly person: Person;
}

/** Someone else knows the password that was used: nothing comes before a password of one's own. */
export function FirstPasswordPage({ door, session, person }: FirstPasswordPageProps) {
  return (
    <DoorCard title="设置您自己的口令" programVersion={session.programVersion} isWide>
      <p className="quiet door-lead">
        {person.name}
        ，您用的是别人发给您的初始口令。请换成只有您自己知道的口令，之后即可使用。忘记时只能由系统管理员重置。
      </p>
      <ChangePasswordForm
        door={door}
        loginName={person.loginName}
        currentLabel="初始口令"
        onDone={() => undefined}
        other={<Button onClick={() => void door.lock()}>退出</Button>}
      />
    </DoorCard>
  );
}
