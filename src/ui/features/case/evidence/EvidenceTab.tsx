import { ImportOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { countConduct, reviewedQuestions } from '#domain/evidence/conductReview.ts';
import type { ConductCounts } from '#domain/evidence/conductReview.ts';
import { overdueDuties } from '#domain/evidence/gapDuty.ts';
import { incidentCoverage, incidentWindow } from '#domain/evidence/incidentCoverage.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { useJob } from '../../../client/useJob.ts';
import { JobProgressBar } from '../../../shared/JobProgressBar.tsx';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { DevicesPanel } from './bring/DevicesPanel.tsx';
import { ChecklistPanel } from './ChecklistPanel.tsx';
import { CoveragePanel } from './CoveragePanel.tsx';
import { CustodyPanel } from './custody/CustodyPanel.tsx';
import { EvidenceList } from './gallery/EvidenceList.tsx';
import { ImportDrawer } from './ImportDrawer.tsx';
import { ConductPanel } from './know/ConductPanel.tsx';
import { DutiesPanel } from './know/DutiesPanel.tsx';
import { MatrixPanel } from './know/MatrixPanel.tsx';
import { FindingsPanel } from './know/FindingsPanel.tsx';
import { CamerasInStep } from './look/CamerasInStep.tsx';
import { ItemDrawer } from './ItemDrawer.tsx';
import { VerifyResult } from './VerifyResult.tsx';

type Part =
  | 'items'
  | 'checklist'
  | 'matrix'
  | 'findings'
  | 'conduct'
  | 'duties'
  | 'coverage'
  | 'cameras'
  | 'devices'
  | 'custody';

/** Collect, preserve, review: the material, what it must prove, and what the cameras saw. */
export function EvidenceTab() {
  const { view } = useOpenCase();
  const caseId = view.rightsCase.id;
  const importing = useJob('evidence.import', caseId);
  const verifying = useJob('evidence.verify', caseId);
  const [part, setPart] = useState<Part>('items');
  const [isImporting, setImporting] = useState(false);
  const [shown, setShown] = useState<number | null>(null);
  const items = view.rightsCase.evidence;
  const item = items.find((entry) => entry.number === shown);
  return (
    <>
      <div className="case-bar">
        <Segmented<Part>
          className="evidence-parts"
          value={part}
          onChange={setPart}
          options={partsOf(view)}
          aria-label="证据视图"
        />
        <span className="case-gap" />
        <Button
          icon={<SafetyCertificateOutlined aria-hidden />}
          disabled={items.length === 0 || verifying.running}
          onClick={() => void verifying.start({ caseId })}
        >
          校验全部证据
        </Button>
        <WriteButton
          needs="evidence.import"
          type="primary"
          icon={<ImportOutlined aria-hidden />}
          onClick={() => setImporting(true)}
        >
          导入证据
        </WriteButton>
      </div>
      {verifying.running ? (
        <JobProgressBar title="正在校验证据" progress={verifying.progress} onCancel={verifying.cancel} />
      ) : null}
      {importing.running && !isImporting ? (
        <JobProgressBar title="正在导入证据" progress={importing.progress} onCancel={importing.cancel} />
      ) : null}
      <VerifyResult result={verifying.result} onDismiss={verifying.dismiss} onOpen={setShown} />
      {part === 'items' ? <EvidenceList onOpen={setShown} onImport={() => setImporting(true)} /> : null}
      <PartShown part={part} onOpen={setShown} />
      {isImporting ? <ImportDrawer onClose={() => setImporting(false)} onOpen={setShown} /> : null}
      {item === undefined ? null : (
        <ItemDrawer key={item.id} item={item} onMove={setShown} onClose={() => setShown(null)} />
      )}
    </>
  );
}

/** What the chosen part shows besides the material itself. */
function PartShown({
  part,
  onOpen,
}: {
  readonly part: Part;
  readonly onOpen: (evidenceNumber: number) => void;
}) {
  switch (part) {
    case 'items':
      return null;
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

function partsOf(view: ReturnType<typeof useOpenCase>['view']) {
  const { rightsCase, checklist, coverage, conduct, readAt } = view;
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
    { value: 'checklist' as const, label: missing === 0 ? '证据清单 已齐' : `证据清单 缺${missing}项` },
    { value: 'matrix' as const, label: '要件×证据' },
    { value: 'findings' as const, label: '合法性' },
    { value: 'conduct' as const, label: conductLabel(found) },
    { value: 'duties' as const, label: overdue === 0 ? '补证任务' : `补证任务 逾期${overdue}项` },
    { value: 'custody' as const, label: '交接' },
    { value: 'coverage' as const, label: gaps === 0 ? '记录仪五必' : `记录仪五必 ${gaps}段空白` },
    { value: 'devices' as const, label: `设备 ${rightsCase.devices.length}` },
    { value: 'cameras' as const, label: '多路同看' },
  ];
}

function conductLabel({ no, unknown }: ConductCounts): string {
  if (no > 0) return `执法核查 否${no}项`;
  return unknown > 0 ? `执法核查 未核实${unknown}项` : '执法核查 已核';
}
