import { Spin } from 'antd';
import { Suspense, useEffect } from 'react';
import type { MouseEvent } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useServices } from '../client/ClientContext.ts';
import { useCall } from '../client/useCall.ts';
import { FailureNotice } from '../shared/FailureNotice.tsx';
import { Header } from './Header.tsx';
import { LeaveGuard } from './LeaveGuard.tsx';
import { Navigation } from './Navigation.tsx';

/** Navigation at the left, save state at the top, the page in the middle. */
export function Frame() {
  const unit = useCall('unit.read', {});
  // A new place starts at its top; another tab of the same case stays where it was.
  const place = useLocation().pathname.split('/').slice(0, 3).join('/');
  if (unit.data === undefined) {
    return (
      <div className="page">
        <FailureNotice failure={unit.failure} onRetry={() => void unit.reload()} />
        {unit.isLoading ? <Waiting /> : null}
      </div>
    );
  }
  return (
    <div className="frame">
      <a className="skip-link" href="#main" onClick={focusMain}>
        跳到正文
      </a>
      <Navigation />
      <div className="frame-right">
        <Header unitName={unit.data.settings.unitName} isDrill={unit.data.settings.drill === true} />
        <Place key={place} />
      </div>
      <LeaveGuard />
    </div>
  );
}

/** One page; a refusal shown in the header ends with the page it happened on. */
function Place() {
  const { saves } = useServices();
  useEffect(() => () => saves.forgetFailure(), [saves]);
  return (
    <main id="main" className="frame-main" tabIndex={-1}>
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </main>
  );
}

/** The hash is the router's, so the link may not change it. */
function focusMain(event: MouseEvent) {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function Waiting() {
  return (
    <div className="waiting">
      <Spin description="正在读取……" />
    </div>
  );
}
