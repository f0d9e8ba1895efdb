import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { memo, useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useJob } from '../../../client/useJob.ts';
import { JobProgressBar } from '../../../shared/JobProgressBar.tsx';
import { useOpenCase } from '../CaseContext.ts';
import './bring/bring.css';
import { BringMenu } from './bring/BringMenu.tsx';
import { DevicesPanel } from './bring/DevicesPanel.tsx';
import { ThingDrawer } from './bring/ThingDrawer.tsx';
import { WebCapturesPanel } from './bring/WebCapturesPanel.tsx';
import { ChecklistPanel } from './ChecklistPanel.tsx';
import { CoveragePanel } from './CoveragePanel.tsx';
import { CustodyPanel } from './custody/CustodyPanel.tsx';
import { EvidenceParts } from './EvidenceParts.tsx';
import type { Part } from './EvidenceParts.tsx';
import { EvidenceList } from './gallery/EvidenceList.tsx';
import { ImportDrawer } from './ImportDrawer.tsx';
import { ConductPanel } from './know/ConductPanel.tsx';
import { DutiesPanel } from './know/DutiesPanel.tsx';
import { LabelDrawer } from './labels/LabelDrawer.tsx';
import { MatrixPanel } from './know/MatrixPanel.tsx';
import { FindingsPanel } from './know/FindingsPanel.tsx';
import { CamerasInStep } from './look/CamerasInStep.tsx';
import { ItemDrawer } from './ItemDrawer.tsx';
import { itemOfTask } from './itemTask.ts';
import { VerifyResult } from './VerifyResult.tsx';

/** What is open over the tab besides an item. */
type Opened = 'import' | 'thing' | 'labels' | null;

/** Collect, preserve, review: the material, what it must prove, and what the cameras saw. */
export function EvidenceTab() {
  const { view } = useOpenCase();
  const caseId = view.rightsCase.id;
  const importing = useJob('evidence.import', caseId);
  const verifying = useJob('evidence.verify', caseId);
  const { part, setPart } = usePart();
  const [opened, setOpened] = useState<Opened>(null);
  const { shown, setShown } = useItemShown();
  const items = view.rightsCase.evidence;
  const close = () => setOpened(null);
  const openImport = useCallback(() => setOpened('import'), []);
  const item = items.find((entry) => entry.number === shown);
  return (
    <>
      <EvidenceParts part={part} onChoose={setPart}>
        <div className="bring-deeds">
          <Button
            icon={<SafetyCertificateOutlined aria-hidden />}
            disabled={items.length === 0 || verifying.running}
            onClick={() => void verifying.start({ caseId })}
          >
            校验全部证据
          </Button>
          <BringMenu
            onImport={() => setOpened('import')}
            onThing={() => setOpened('thing')}
            onNet={() => setPart('net')}
            onLabels={() => setOpened('labels')}
          />
        </div>
      </EvidenceParts>
      {verifying.running ? (
        <JobProgressBar title="正在校验证据" progress={verifying.progress} onCancel={verifying.cancel} />
      ) : null}
      {importing.running && opened !== 'import' ? (
        <JobProgressBar title="正在导入证据" progress={importing.progress} onCancel={importing.cancel} />
      ) : null}
      <VerifyResult result={verifying.result} onDismiss={verifying.dismiss} onOpen={setShown} />
      <PartShown part={part} onOpen={setShown} onImport={openImport} />
      {opened === 'import' ? <ImportDrawer onClose={close} onOpen={setShown} /> : null}
      {opened === 'thing' ? <ThingDrawer evidenceId={null} onClose={close} onRegistered={setShown} /> : null}
      {opened === 'labels' ? <LabelDrawer onClose={close} /> : null}
      {item === undefined ? null : (
        <ItemDrawer key={item.id} item={item} onMove={setShown} onClose={() => setShown(null)} />
      )}
    </>
  );
}

/** The item somebody opened here, or the one a link elsewhere in the case led to. Source: SPEC D-Q40. */
function useItemShown() {
  const [search, setSearch] = useSearchParams();
  const [opened, setOpened] = useState<number | null>(null);
  const asked = itemOfTask(search.get('do'));
  const setShown = useCallback(
    (next: number | null) => {
      setOpened(next);
      if (asked !== null) setSearch({}, { replace: true });
    },
    [asked, setSearch],
  );
  return { shown: asked ?? opened, setShown };
}

/** Where a step of the guide is done. */
const partOfStep: Readonly<Record<string, Part>> = {
  checklist: 'checklist',
  conduct: 'conduct',
  gapDuties: 'duties',
  netCapture: 'net',
  overdueReturns: 'custody',
};

/** The part somebody chose, or the one the guide sent the officer to. */
function usePart() {
  const [search, setSearch] = useSearchParams();
  const [chosen, setChosen] = useState<Part>('items');
  const asked = partOfStep[search.get('do') ?? ''];
  const setPart = (next: Part) => {
    setChosen(next);
    if (asked !== undefined) setSearch({}, { replace: true });
  };
  return { part: asked ?? chosen, setPart };
}

interface PartShownProps {
  readonly part: Part;
  readonly onOpen: (evidenceNumber: number) => void;
  readonly onImport: () => void;
}

/** Opening an item over it does not draw it again. */
const PartShown = memo(function PartShown({ part, onOpen, onImport }: PartShownProps) {
  switch (part) {
    case 'items':
      return <EvidenceList onOpen={onOpen} onImport={onImport} />;
    case 'net':
      return <WebCapturesPanel onOpen={onOpen} />;
    case 'checklist':
      return <ChecklistPanel onOpen={onOpen} />;
    case 'matrix':
      return <MatrixPanel onOpen={onOpen} />;
    case 'findings':
      return <FindingsPanel onOpen={onOpen} />;
    case 'conduct':
      return <ConductPanel onOpen={onOpen} />;
    case 'duties':
      return <DutiesPanel />;
    case 'custody':
      return <CustodyPanel />;
    case 'coverage':
      return <CoveragePanel onOpen={onOpen} />;
    case 'devices':
      return <DevicesPanel />;
    case 'cameras':
      return <CamerasInStep />;
  }
});
