import { Spin } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';
import type { Client } from '#api/client.ts';
import type { SessionView } from '#api/operations/sessionOperations.ts';
import type { WorkServices } from '../client/createServices.ts';
import type { Door, DoorState } from '../client/door.ts';
import { FirstPasswordPage } from '../features/door/FirstPasswordPage.tsx';
import { LoginPage } from '../features/door/LoginPage.tsx';
import { SetUpPage } from '../features/setup/SetUpPage.tsx';
import { FailureNotice } from '../shared/FailureNotice.tsx';

export interface CoverProps {
  readonly state: DoorState;
  readonly door: Door;
  readonly client: Client;
  /** Of the person whose work lies under the cover. */
  readonly services: WorkServices | null;
}

/** What is seen while nobody is at work: the first start, the login, or why there is neither. */
export function Cover({ state, door, client, services }: CoverProps) {
  useEffect(() => {
    // A drawer under the cover would take the key for itself and close.
    const keepFromBelow = (event: KeyboardEvent) => {
      if (event.key === 'Escape') event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', keepFromBelow, { capture: true });
    return () => window.removeEventListener('keydown', keepFromBelow, { capture: true });
  }, []);
  switch (state.kind) {
    case 'asking':
      return (
        <div className="waiting">
          <Spin description="正在打开……" />
        </div>
      );
    case 'unreachable':
      return (
        <div className="page">
          <FailureNotice failure={state.failure} onRetry={() => void door.ask()} />
        </div>
      );
    case 'empty':
      return <SetUpPage client={client} door={door} vaultPlace={state.session.vaultPlace} />;
    case 'mustChange':
      return <FirstPasswordPage door={door} session={state.session} person={state.person} />;
    case 'closed':
      return services === null ? (
        <LoginPage door={door} session={state.session} locked={null} unsaved={[]} isWorking={false} />
      ) : (
        <Locked door={door} session={state.session} services={services} />
      );
    case 'open':
      return null;
  }
}

interface LockedProps {
  readonly door: Door;
  readonly session: SessionView;
  readonly services: WorkServices;
}

function Locked({ door, session, services: { saves, jobs, person } }: LockedProps) {
  const unsaved = useSyncExternalStore(saves.subscribe, saves.readUnsaved);
  const isWorking = useSyncExternalStore(jobs.subscribe, () =>
    jobs.readAll().some((run) => run.result === null),
  );
  return <LoginPage door={door} session={session} locked={person} unsaved={unsaved} isWorking={isWorking} />;
}
