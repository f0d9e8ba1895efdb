import { ImportOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
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
import { MatrixPanel } from './know/MatrixPanel.tsx';
import { FindingsPanel } from './know/FindingsPanel.tsx';
import { CamerasInStep } from './look/CamerasInStep.tsx';
import { ItemDrawer } from './ItemDrawer.tsx';
import { VerifyResult } from './VerifyResult.tsx';

type Part = 'items' | 'checklist' | 'matrix' | 'findings' | 'coverage' | 'cameras' | 'devices' | 'custody';

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
        <Segmented<Part> value={part} onChange={setPart} options={partsOf(view)} aria-label="证据视图" />
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
      {part === 'checklist' ? <ChecklistPanel onOpen={setShown} /> : null}
      {part === 'matrix' ? <MatrixPanel onOpen={setShown} /> : null}
      {part === 'findings' ? <FindingsPanel onOpen={setShown} /> : null}
      {part === 'custody' ? <CustodyPanel /> : null}
      {part === 'coverage' ? <CoveragePanel onOpen={setShown} /> : null}
      {part === 'devices' ? <DevicesPanel /> : null}
      {part === 'cameras' ? <CamerasInStep /> : null}
      {isImporting ? <ImportDrawer onClose={() => setImporting(false)} onOpen={setShown} /> : null}
      {item === undefined ? null : (
        <ItemDrawer key={item.id} item={item} onMove={setShown} onClose={() => setShown(null)} />
      )}
    </>
  );
}

function partsOf({ rightsCase, checklist, coverage }: ReturnType<typeof useOpenCase>['view']) {
  const missing = checklist.filter((entry) => entry.state === 'missing').length;
  const gaps = coverage.reduce((sum, camera) => sum + camera.gaps.length, 0);
  return [
    { value: 'items' as const, label: `材料 ${rightsCase.evidence.length}` },
    { value: 'checklist' as const, label: missing === 0 ? '证据清单 已齐' : `证据清单 缺${missing}项` },
    { value: 'matrix' as const, label: '要件×证据' },
    { value: 'findings' as const, label: '合法性' },
    { value: 'custody' as const, label: '交接' },
    { value: 'coverage' as const, label: gaps === 0 ? '记录仪五必' : `记录仪五必 ${gaps}段空白` },
    { value: 'devices' as const, label: `设备 ${rightsCase.devices.length}` },
    { value: 'cameras' as const, label: '多路同看' },
  ];
}
