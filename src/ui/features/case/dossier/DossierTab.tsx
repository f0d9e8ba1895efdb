import { ExportOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useJob } from '../../../client/useJob.ts';
import { JobProgressBar } from '../../../shared/JobProgressBar.tsx';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { DossierContents } from './DossierContents.tsx';
import { EarlierExports } from './EarlierExports.tsx';
import { ExportDrawer } from './ExportDrawer.tsx';
import { MissingMaterials } from './MissingMaterials.tsx';
import { OfficialPapers } from './OfficialPapers.tsx';
import { ReviewSection } from './ReviewSection.tsx';

/** The dossier as it would be bound now, and its way to the stick. */
export function DossierTab() {
  const { view } = useOpenCase();
  const job = useJob('dossier.export', view.rightsCase.id);
  const [exporting, setExporting] = useState(false);
  return (
    <>
      <div className="case-bar">
        <span className="quiet">
          各卷分开成卷；拖动或者用上移、下移调整顺序，页号随之重排；签署件和外来PDF装订成页，页号一并计入。
        </span>
        <span className="case-gap" />
        <WriteButton
          needs="dossier.export"
          type="primary"
          icon={<ExportOutlined aria-hidden />}
          onClick={() => setExporting(true)}
        >
          {job.running ? '查看导出进度' : '导出卷宗'}
        </WriteButton>
      </div>
      {job.running && !exporting ? (
        <JobProgressBar title="正在导出卷宗" progress={job.progress} onCancel={job.cancel} />
      ) : null}
      <MissingMaterials missing={view.dossier.missing} />
      <DossierContents />
      <OfficialPapers />
      <ReviewSection />
      <EarlierExports exports={view.rightsCase.exports} />
      {exporting ? <ExportDrawer onClose={() => setExporting(false)} /> : null}
    </>
  );
}
