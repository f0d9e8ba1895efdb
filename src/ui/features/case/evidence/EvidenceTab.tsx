import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { countConduct, reviewedQuestions } from '#domain/evidence/conductReview.ts';
import type { ConductCounts } from '#domain/evidence/conductReview.ts';
import { overdueDuties } from '#domain/evidence/gapDuty.ts';
import { incidentCoverage, incidentWindow } from '#domain/evidence/incidentCoverage.ts';
import { dayOf } from '#domain/kernel/moment.ts';
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
import { EvidenceList } from './gallery/EvidenceList.tsx';
import { ImportDrawer } from './ImportDrawer.tsx';
import { ConductPanel } from './know/ConductPanel.tsx';
import { DutiesPanel } from './know/DutiesPanel.tsx';
import { LabelDrawer } from './labels/LabelDrawer.tsx';
import { MatrixPanel } from './know/MatrixPanel.tsx';
import { FindingsPanel } from './know/FindingsPanel.tsx';
import { CamerasInStep } from './look/CamerasInStep.tsx';
import { ItemDrawer } from './ItemDrawer.tsx';
import { VerifyResult } from './VerifyResult.tsx';

type Part =
  | 'items'
  | 'net'
  | 'checklist'
  | 'matrix'
  | 'findings'
  | 'conduct'
  | 'duties'
  | 'coverage'
  | 'cameras'
  | 'devices'
  | 'custody';
/** What is open over the tab besides an item. */
type Opened = 'import' | 'thing' | 'labels' | null;

/** Collect, preserve, review: the material, what it must prove, and what the cameras saw. */
export function EvidenceTab() {
  const { view } = useOpenCase();
  const caseId = view.rightsCase.id;
  const importing = useJob('evidence.import', caseId);
  const verifying = useJob('evidence.verify', caseId);
  const [part, setPart] = useState<Part>('items');
  const [opened, setOpened] = useState<Opened>(null);
  const [shown, setShown] = useState<number | null>(null);
  const items = view.rightsCase.evidence;
  const close = () => setOpened(null);
  const item = items.find((entry) => entry.number === shown);
  return (
    <>
      <div className="case-bar">
        <Segmented<Part>
          className="evidence-parts"
          value={part}
          onChange={setPart}
          options={partsOf(view, part)}
          aria-label="证据视图"
        />
        <span className="case-gap" />
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
      </div>
      {verifying.running ? (
        <JobProgressBar title="正在校验证据" progress={verifying.progress} onCancel={verifying.cancel} />
      ) : null}
      {importing.running && opened !== 'import' ? (
        <JobProgressBar title="正在导入证据" progress={importing.progress} onCancel={importing.cancel} />
      ) : null}
      <VerifyResult result={verifying.result} onDismiss={verifying.dismiss} onOpen={setShown} />
      <PartShown part={part} onOpen={setShown} onImport={() => setOpened('import')} />
      {opened === 'import' ? <ImportDrawer onClose={close} onOpen={setShown} /> : null}
      {opened === 'thing' ? <ThingDrawer evidenceId={null} onClose={close} onRegistered={setShown} /> : null}
      {opened === 'labels' ? <LabelDrawer onClose={close} /> : null}
      {item === undefined ? null : (
        <ItemDrawer key={item.id} item={item} onMove={setShown} onClose={() => setShown(null)} />
      )}
    </>
  );
}

interface PartShownProps {
  readonly part: Part;
  readonly onOpen: (evidenceNumber: number) => void;
  readonly onImport: () => void;
}

function PartShown({ part, onOpen, onImport }: PartShownProps) {
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
}

type View = ReturnType<typeof useOpenCase>['view'];

function partsOf(view: View, part: Part) {
  const { rightsCase, checklist, coverage, conduct, deviceProposals, readAt } = view;
  const missing = checklist.filter((entry) => entry.state === 'missing').length;
  const window = incidentWindow(rightsCase.incident);
  const silent =
    window === null
      ? coverage.map(({ gaps }) => gaps)
      : incidentCoverage(coverage, rightsCase.devices, window).cameras.map(({ uncovered }) => uncovered);
  const gaps = silent.flat().length;
  const found = countConduct(reviewedQuestions(rightsCase.conductReview, conduct));
  const overdue = overdueDuties(rightsCase.gapDuties, dayOf(readAt)).length;
  return [
    { value: 'items' as const, label: `材料 ${rightsCase.evidence.length}` },
    // Only cases of insult on the net have any; the row of parts is full as it is.
    ...(rightsCase.webCaptures.length === 0 && part !== 'net'
      ? []
      : [{ value: 'net' as const, label: `网络取证 ${rightsCase.webCaptures.length}` }]),
    { value: 'checklist' as const, label: missing === 0 ? '证据清单 已齐' : `证据清单 缺${missing}项` },
    { value: 'matrix' as const, label: '要件×证据' },
    { value: 'findings' as const, label: '合法性' },
    { value: 'conduct' as const, label: conductLabel(found) },
    { value: 'duties' as const, label: overdue === 0 ? '补证任务' : `补证任务 逾期${overdue}项` },
    { value: 'custody' as const, label: '交接' },
    { value: 'coverage' as const, label: gaps === 0 ? '记录仪五必' : `记录仪五必 ${gaps}段空白` },
    { value: 'devices' as const, label: devicesLabel(rightsCase.devices.length, deviceProposals.length) },
    { value: 'cameras' as const, label: '多路同看' },
  ];
}

function conductLabel({ no, unknown }: ConductCounts): string {
  if (no > 0) return `执法核查 否${no}项`;
  return unknown > 0 ? `执法核查 未核实${unknown}项` : '执法核查 已核';
}

function devicesLabel(known: number, proposed: number) {
  return (
    <>
      <span>{`设备 ${known}`}</span>
      {proposed === 0 ? null : <span className="bring-waiting">{`待确认 ${proposed}`}</span>}
    </>
  );
}
