import { lazy } from 'react';
import { createHashRouter } from 'react-router';
import { CasesPage } from '../features/cases/CasesPage.tsx';
import { DeskPage } from '../features/desk/DeskPage.tsx';
import { ReceivePage } from '../features/receive/ReceivePage.tsx';
import { SettingsPage } from '../features/settings/SettingsPage.tsx';
import { StartPage } from '../features/start/StartPage.tsx';
import { StartedPage } from '../features/start/StartedPage.tsx';
import { BrokenScreen } from './BrokenScreen.tsx';
import { Frame } from './Frame.tsx';
import { NoSuchPage } from './NoSuchPage.tsx';

// The case page brings the page viewer with it; the desk need not wait for that.
const CasePage = lazy(async () => ({ default: (await import('../features/case/CasePage.tsx')).CasePage }));

/** Every address of the product. The hash keeps them out of the host's reach. */
export function createAppRouter() {
  return createHashRouter([
    {
      element: <Frame />,
      errorElement: <BrokenScreen />,
      children: [
        {
          errorElement: <BrokenScreen />,
          children: [
            { path: '/', element: <DeskPage /> },
            { path: '/cases', element: <CasesPage /> },
            { path: '/cases/:caseId/:tab?', element: <CasePage /> },
            { path: '/start', element: <StartPage /> },
            { path: '/start/:caseId', element: <StartedPage /> },
            { path: '/receive', element: <ReceivePage /> },
            { path: '/settings/:section?', element: <SettingsPage /> },
            { path: '*', element: <NoSuchPage /> },
          ],
        },
      ],
    },
  ]);
}
