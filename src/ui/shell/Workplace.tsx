import { QueryClientProvider } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { App as Messages, ConfigProvider } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { ClientContext } from '../client/ClientContext.ts';
import type { WorkServices } from '../client/createServices.ts';
import type { Tenant } from '../client/door.ts';
import { createAppRouter } from './routes.tsx';

export interface WorkplaceProps {
  readonly tenant: Tenant;
  readonly services: WorkServices;
  /** The door is closed: everything stays as it is, unseen and out of reach. */
  readonly isCovered: boolean;
}

/** One person's work. Drawers and dialogs live inside it too, so that a lock covers them as well. */
export function Workplace({ tenant, services, isCovered }: WorkplaceProps) {
  const place = useCoverings(isCovered, services.queries);
  const [router] = useState(() => {
    if (tenant.isArrival) history.replaceState(null, '', '#/');
    return createAppRouter();
  });
  const popupContainer = useCallback(() => place.current ?? document.body, [place]);
  return (
    <div ref={place} className="workplace" hidden={isCovered} inert={isCovered}>
      <ConfigProvider getPopupContainer={popupContainer}>
        <Messages className="workplace-app">
          <QueryClientProvider client={services.queries}>
            <ClientContext value={services}>
              <RouterProvider router={router} />
            </ClientContext>
          </QueryClientProvider>
        </Messages>
      </ConfigProvider>
    </div>
  );
}

/** Gives the cursor back where it was when the cover is lifted, and asks everything again. */
function useCoverings(isCovered: boolean, queries: QueryClient) {
  const place = useRef<HTMLDivElement>(null);
  const lastFocus = useRef<HTMLElement | null>(null);
  const wasCovered = useRef(false);
  useEffect(() => {
    const root = place.current;
    const remember = (event: FocusEvent) => {
      lastFocus.current = event.target instanceof HTMLElement ? event.target : null;
    };
    root?.addEventListener('focusin', remember);
    return () => root?.removeEventListener('focusin', remember);
  }, []);
  useEffect(() => {
    if (!isCovered && wasCovered.current) {
      lastFocus.current?.focus();
      // What was asked under the cover was refused.
      void queries.invalidateQueries();
    }
    wasCovered.current = isCovered;
  }, [isCovered, queries]);
  return place;
}
