import { Skeleton, Tabs } from 'antd';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useCall } from '../../client/useCall.ts';
import { Advice } from '../../shared/Advice.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import './case.css';
import './evidence/look/look.css';
import { CareTab } from './care/CareTab.tsx';
import { CaseContext } from './CaseContext.ts';
import type { CaseTab } from './CaseContext.ts';
import { ClocksTab } from './clocks/ClocksTab.tsx';
import { DispositionTab } from './disposition/DispositionTab.tsx';
import { DocumentsTab } from './documents/DocumentsTab.tsx';
import { DossierTab } from './dossier/DossierTab.tsx';
import { EvidenceTab } from './evidence/EvidenceTab.tsx';
import { CaseHeader } from './frame/CaseHeader.tsx';
import { GuideRail } from './frame/GuideRail.tsx';
import { tabLabel } from './frame/tabLabel.tsx';
import { LogTab } from './log/LogTab.tsx';
import { isCaseTabOf } from './pieces/isCaseTabOf.ts';
import { PeopleTab } from './people/PeopleTab.tsx';
import { StagesTab } from './stages/StagesTab.tsx';
import { SupervisionTab } from './supervision/SupervisionTab.tsx';
import { UpwardTab } from './upward/UpwardTab.tsx';

/** Made once: a tab is drawn again when its case changes, not when another tab is opened. */
const panes: Readonly<Record<CaseTab, ReactNode>> = {
  people: <PeopleTab />,
  evidence: <EvidenceTab />,
  disposition: <DispositionTab />,
  clocks: <ClocksTab />,
  documents: <DocumentsTab />,
  care: <CareTab />,
  supervision: <SupervisionTab />,
  upward: <UpwardTab />,
  stages: <StagesTab />,
  dossier: <DossierTab />,
  log: <LogTab />,
};

/** One case: where it stands, what runs out next, what to do now, and everything about it in tabs. */
export function CasePage() {
  const { caseId = '' } = useParams();
  return <CaseOf key={caseId} caseId={caseId} />;
}

function CaseOf({ caseId }: { readonly caseId: string }) {
  const { tab } = useParams();
  const navigate = useNavigate();
  const { data: view, failure, reload } = useCall('cases.view', { caseId });
  const shared = useMemo(
    () =>
      view === undefined
        ? null
        : {
            view,
            target: { caseId: view.rightsCase.id, revision: view.rightsCase.revision },
            reload,
            openTab: (next: CaseTab, task?: string) =>
              void navigate(`/cases/${caseId}/${next}${task === undefined ? '' : `?do=${task}`}`),
          },
    [view, reload, navigate, caseId],
  );
  if (shared === null) {
    return failure === null ? (
      <Skeleton active className="case-waiting" />
    ) : (
      <FailureNotice failure={failure} onRetry={() => void reload()} />
    );
  }
  const shown = tab !== undefined && isCaseTabOf(tab) ? tab : 'people';
  return (
    <CaseContext value={shared}>
      <div className="case">
        <FailureNotice failure={failure} onRetry={() => void reload()} />
        {shared.view.recoveredFrom === null ? null : <RecoveredNotice />}
        <CaseHeader />
        <div className="case-body">
          <GuideRail />
          <Tabs
            className="case-tabs"
            activeKey={shown}
            onChange={(key) => void navigate(`/cases/${caseId}/${key}`)}
            items={tabKeys.map((key) => ({ key, label: tabLabel(key, shared.view), children: panes[key] }))}
          />
        </div>
      </div>
    </CaseContext>
  );
}

/** The newest record could not be read; what is shown is the one before. */
function RecoveredNotice() {
  return (
    <Advice
      tone="error"
      what="本案最近一次保存的记录已损坏，现在显示的是上一版本"
      next="最近一次保存的内容可能不在其中，请核对；请系统管理员在“体检”中修复。"
    />
  );
}

const tabKeys = Object.keys(panes) as CaseTab[];
