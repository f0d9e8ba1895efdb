import { lazy } from 'react';
import { createHashRouter } from 'react-router';
import { AuditPage } from '../features/audit/AuditPage.tsx';
import { BoardPage } from '../features/board/BoardPage.tsx';
import { LedgerPage } from '../features/ledger/LedgerPage.tsx';
import { CalendarPage } from '../features/calendar/CalendarPage.tsx';
import { CasesPage } from '../features/cases/CasesPage.tsx';
import { DeskPage } from '../features/desk/DeskPage.tsx';
import { LawShelfPage } from '../features/law/LawShelfPage.tsx';
import { NumbersPage } from '../features/numbers/NumbersPage.tsx';
import { RegistersPage } from '../features/registers/RegistersPage.tsx';
import { ReceivePage } from '../features/receive/ReceivePage.tsx';
import { AboutPage } from '../features/settings/AboutPage.tsx';
import { HealthPage } from '../features/keeping/HealthPage.tsx';
import { KeepingPage } from '../features/keeping/KeepingPage.tsx';
import { FormsPage } from '../features/settings/FormsPage.tsx';
import { UnitPage } from '../features/settings/UnitPage.tsx';
import { StartPage } from '../features/start/StartPage.tsx';
import { StartedPage } from '../features/start/StartedPage.tsx';
import { UsersPage } from '../features/users/UsersPage.tsx';
import { BrokenScreen } from './BrokenScreen.tsx';
import { Frame } from './Frame.tsx';
import { NoSuchPage } from './NoSuchPage.tsx';
import { Home, OnlyFor } from './OnlyFor.tsx';

// The case page brings the page viewer with it; the desk need not wait for that.
const CasePage = lazy(async () => ({ default: (await import('../features/case/CasePage.tsx')).CasePage }));
const SubmissionPage = lazy(async () => ({
  default: (await import('../features/receive/SubmissionPage.tsx')).SubmissionPage,
}));

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
            { path: '/', element: <Home page={<DeskPage />} /> },
            { path: '/cases', element: <OnlyFor needs="cases.find" page={<CasesPage />} /> },
            { path: '/board', element: <OnlyFor needs="supervision.board" page={<BoardPage />} /> },
            { path: '/cases/:caseId/:tab?', element: <OnlyFor needs="cases.view" page={<CasePage />} /> },
            { path: '/ledger', element: <OnlyFor needs="ledger.read" page={<LedgerPage />} /> },
            { path: '/registers', element: <OnlyFor needs="registers.read" page={<RegistersPage />} /> },
            { path: '/numbers', element: <OnlyFor needs="numbers.read" page={<NumbersPage />} /> },
            { path: '/calendar', element: <OnlyFor needs="clocks.board" page={<CalendarPage />} /> },
            { path: '/law', element: <OnlyFor needs="law.shelf" page={<LawShelfPage />} /> },
            { path: '/start', element: <OnlyFor needs="cases.register" page={<StartPage />} /> },
            { path: '/start/:caseId', element: <OnlyFor needs="cases.view" page={<StartedPage />} /> },
            { path: '/receive', element: <OnlyFor needs="dossier.verify" page={<ReceivePage />} /> },
            {
              path: '/review/:submissionId',
              element: <OnlyFor needs="review.view" page={<SubmissionPage />} />,
            },
            { path: '/audit', element: <OnlyFor needs="audit.read" page={<AuditPage />} /> },
            { path: '/users', element: <OnlyFor needs="accounts.list" page={<UsersPage />} /> },
            { path: '/unit', element: <OnlyFor needs="unit.save" page={<UnitPage />} /> },
            { path: '/forms/:tab?', element: <OnlyFor needs="forms.list" page={<FormsPage />} /> },
            { path: '/keeping/:tab?', element: <OnlyFor needs="backup.run" page={<KeepingPage />} /> },
            { path: '/health', element: <OnlyFor needs="unit.examine" page={<HealthPage />} /> },
            { path: '/about', element: <AboutPage /> },
            { path: '*', element: <NoSuchPage /> },
          ],
        },
      ],
    },
  ]);
}
