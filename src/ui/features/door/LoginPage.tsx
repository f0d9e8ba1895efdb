import { LockOutlined, SafetyOutlined, SwapOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { roleNames } from '#domain/access/role.ts';
import type { SessionView } from '#api/operations/sessionOperations.ts';
import type { Door, Person } from '../../client/door.ts';
import { DoorCard } from './DoorCard.tsx';
import { LoginForm } from './LoginForm.tsx';
import { RecoverForm } from './RecoverForm.tsx';

export interface LoginPageProps {
  readonly door: Door;
  readonly session: SessionView;
  /** Whose work lies under the lock; `null` when nobody's. */
  readonly locked: Person | null;
  /** Forms of theirs with typed text that is not saved. */
  readonly unsaved: readonly string[];
  /** Work of theirs that still runs. */
  readonly isWorking: boolean;
}

type Way =
  | { readonly kind: 'same' }
  | { readonly kind: 'anyone'; readonly loginName: string; readonly note: string }
  | { readonly kind: 'recover'; readonly loginName: string };

/** The way in: for whoever comes, and, while someone's work lies under the lock, for them first. */
export function LoginPage({ door, session, locked, unsaved, isWorking }: LoginPageProps) {
  const [way, setWay] = useState<Way>(
    locked === null ? { kind: 'anyone', loginName: '', note: '' } : { kind: 'same' },
  );
  const back = () => setWay(locked === null ? { kind: 'anyone', loginName: '', note: '' } : { kind: 'same' });
  if (way.kind === 'recover') {
    return (
      <DoorCard title="用恢复单重置口令" programVersion={session.programVersion} isWide>
        <RecoverForm
          door={door}
          loginName={way.loginName}
          onBack={back}
          onDone={(loginName) => setWay({ kind: 'anyone', loginName, note: '口令已重置，请用新口令登录。' })}
        />
      </DoorCard>
    );
  }
  if (way.kind === 'same' && locked !== null) {
    return (
      <DoorCard
        title={
          <>
            <LockOutlined aria-hidden /> 已锁定：{locked.name}
          </>
        }
        programVersion={session.programVersion}
      >
        <p className="quiet door-lead">
          {roleNames[locked.role]}。{keptWords(unsaved, isWorking)}输入您的口令后继续。
        </p>
        <LoginForm key="same" door={door} fixedName={locked.loginName} loginName={locked.loginName} />
        <div className="door-others">
          <Button
            type="link"
            icon={<SwapOutlined aria-hidden />}
            onClick={() => setWay({ kind: 'anyone', loginName: '', note: '' })}
          >
            换人登录
          </Button>
          <Recover onClick={() => setWay({ kind: 'recover', loginName: locked.loginName })} />
        </div>
      </DoorCard>
    );
  }
  const note = way.kind === 'anyone' ? way.note : '';
  return (
    <DoorCard title={locked === null ? '登录' : '换人登录'} programVersion={session.programVersion}>
      {note === '' ? null : <p className="good door-lead">{note}</p>}
      {locked === null ? null : <p className="amber door-lead">{lossWords(locked, unsaved)}</p>}
      <LoginForm key="anyone" door={door} loginName={way.kind === 'anyone' ? way.loginName : ''} />
      <div className="door-others">
        {locked === null ? null : (
          <Button type="link" icon={<SwapOutlined aria-hidden />} onClick={() => setWay({ kind: 'same' })}>
            由{locked.name}继续
          </Button>
        )}
        <Recover onClick={() => setWay({ kind: 'recover', loginName: '' })} />
      </div>
    </DoorCard>
  );
}

function Recover({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button type="link" icon={<SafetyOutlined aria-hidden />} onClick={onClick}>
      用恢复单重置口令
    </Button>
  );
}

function keptWords(unsaved: readonly string[], isWorking: boolean): string {
  const work = isWorking ? '正在进行的工作先做完。' : '';
  return unsaved.length === 0 ? work : `“${unsaved.join('”“')}”中没有保存的内容仍在。${work}`;
}

function lossWords(locked: Person, unsaved: readonly string[]): string {
  return unsaved.length === 0
    ? `另一人登录后，${locked.name}打开的页面会关闭。`
    : `另一人登录后，${locked.name}在“${unsaved.join('”“')}”中没有保存的内容会丢失。`;
}
