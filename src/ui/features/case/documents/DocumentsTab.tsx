import { FileAddOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { PaperView } from '#api/views/caseView.ts';
import { useJob } from '../../../client/useJob.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { JobProgressBar } from '../../../shared/JobProgressBar.tsx';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { OwnFormsSection } from './OwnFormsSection.tsx';
import { PaperPreview } from './PaperPreview.tsx';
import { PapersTable } from './PapersTable.tsx';
import { ProduceResult } from './ProduceResult.tsx';
import { PaperSteps } from './PaperSteps.tsx';
import './documents.css';

/** Papers by stage: what is made, what is stale, what would be blank; made several at a time. */
export function DocumentsTab() {
  const { view } = useOpenCase();
  const caseId = view.rightsCase.id;
  const job = useJob('documents.produce', caseId);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [shown, setShown] = useState<string | null>(null);
  const { papers } = view;
  if (papers.length === 0) {
    return (
      <EmptyState title="没有可以制作的文书。">
        文书模板缺失，请系统管理员重新安装程序或者做一次“体检”。
      </EmptyState>
    );
  }
  const wanted = [
    ...new Set(
      papers
        .filter(({ made, lacks }) => lacks.length === 0 && (made === null || made.stale))
        .map(({ templateId }) => templateId),
    ),
  ];
  const open = papers.find((paper) => keyOf(paper) === shown);
  const make = async (templateIds: readonly string[]) => {
    const result = await job.start({ caseId, templateIds: [...templateIds] });
    if (result.ok) setChosen([]);
  };
  return (
    <>
      <div className="case-bar">
        <Summary papers={papers} />
        <span className="case-gap" />
        <WriteButton
          needs="documents.produce"
          disabled={wanted.length === 0 || job.running}
          onClick={() => setChosen(wanted)}
        >
          选中未制作和已变更
        </WriteButton>
        <WriteButton
          needs="documents.produce"
          type="primary"
          icon={<FileAddOutlined aria-hidden />}
          disabled={chosen.length === 0}
          loading={job.running}
          onClick={() => void make(chosen)}
        >
          制作所选{chosen.length === 0 ? '' : ` ${chosen.length} 种`}
        </WriteButton>
        <PaperSteps chosen={papers.filter(({ templateId }) => chosen.includes(templateId))} />
      </div>
      {job.running ? (
        <JobProgressBar title="正在制作文书" progress={job.progress} onCancel={job.cancel} />
      ) : null}
      <ProduceResult result={job.result} onDismiss={job.dismiss} />
      <PapersTable
        papers={papers}
        chosen={chosen}
        onChoose={setChosen}
        onShow={(paper) => setShown(keyOf(paper))}
      />
      <OwnFormsSection />
      {open === undefined ? null : <PaperPreview paper={open} onClose={() => setShown(null)} />}
    </>
  );
}

const keyOf = ({ templateId, subjectId }: PaperView) => `${templateId}/${subjectId ?? ''}`;

function Summary({ papers }: { readonly papers: readonly PaperView[] }) {
  const made = papers.filter((paper) => paper.made !== null).length;
  const stale = papers.filter((paper) => paper.made?.stale === true).length;
  const locked = papers.filter((paper) => paper.locked !== null).length;
  return (
    <span>
      共 {papers.length} 份，已制作 {made} 份，已定稿 {locked} 份{stale === 0 ? '' : '，'}
      {stale === 0 ? null : <span className="late">制作后记录有变更 {stale} 份</span>}
      <span className="quiet"> · 有缺项也能制作，缺项处留空并列明</span>
    </span>
  );
}
