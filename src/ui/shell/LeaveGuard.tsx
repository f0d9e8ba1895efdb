import { Modal } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';
import { useBlocker } from 'react-router';
import { useServices } from '../client/ClientContext.ts';

/** Asks before typed text that is not saved, or running work, would be lost. */
export function LeaveGuard() {
  const { saves, jobs } = useServices();
  const unsaved = useSyncExternalStore(saves.subscribe, saves.readUnsaved);
  const isWorking = useSyncExternalStore(jobs.subscribe, () =>
    jobs.readAll().some((run) => run.result === null),
  );
  const mustAsk = unsaved.length > 0 || isWorking;
  useEffect(() => {
    // Electron asks nothing by itself: a window that objects there could not be closed at all.
    if (!mustAsk || window.dossierBridge !== undefined) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [mustAsk]);
  // Running work goes on elsewhere in the window; only typed text is lost by leaving a page.
  return unsaved.length > 0 ? <LeaveQuestion unsaved={unsaved} /> : null;
}

function LeaveQuestion({ unsaved }: { readonly unsaved: readonly string[] }) {
  const { saves } = useServices();
  // Asked of the ledger itself: a form that has just been saved may navigate before anything is drawn again.
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      saves.readUnsaved().length > 0 && placeOf(currentLocation.pathname) !== placeOf(nextLocation.pathname),
  );
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title="有内容尚未保存"
      okText="留在这里继续填写"
      cancelText="不保存，离开"
      onOk={() => blocker.reset?.()}
      onCancel={() => blocker.reset?.()}
      cancelButtonProps={{ danger: true, onClick: () => blocker.proceed?.() }}
    >
      “{unsaved.join('”“')}”中填写的内容还没有保存，离开后会丢失。
    </Modal>
  );
}

/** Tabs of one case stay alive beside each other, so moving between them loses nothing. */
function placeOf(pathname: string): string {
  return pathname.startsWith('/cases/') ? pathname.split('/').slice(0, 3).join('/') : pathname;
}
