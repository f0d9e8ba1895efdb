import { PrinterOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useJob } from '../../../client/useJob.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { PaperPreview } from '../documents/PaperPreview.tsx';
import { WriteButton } from './WriteButton.tsx';

const URGING_PAPER = 'D11';

/** 催办单: made of what presses now, each with how its end was counted, and shown ready to print. */
export function UrgeButton({ size = 'middle' }: { readonly size?: 'small' | 'middle' }) {
  const { view } = useOpenCase();
  const caseId = view.rightsCase.id;
  const job = useJob('documents.produce', caseId);
  const [isShown, setShown] = useState(false);
  const paper = view.papers.find(({ templateId }) => templateId === URGING_PAPER);
  const make = async () => {
    const result = await job.start({ caseId, templateIds: [URGING_PAPER] });
    setShown(result.ok);
  };
  const failure = job.result?.ok === false ? job.result.failure : null;
  return (
    <>
      <WriteButton
        needs="documents.produce"
        size={size}
        icon={<PrinterOutlined aria-hidden />}
        loading={job.running}
        onClick={() => void make()}
      >
        打印催办单
      </WriteButton>
      <FailureNotice failure={failure} />
      {isShown && paper !== undefined ? <PaperPreview paper={paper} onClose={() => setShown(false)} /> : null}
    </>
  );
}
