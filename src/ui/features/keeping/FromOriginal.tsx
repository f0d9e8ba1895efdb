import { Button } from 'antd';
import { useState } from 'react';
import { useJob } from '../../client/useJob.ts';
import { DrivePicker } from '../../shared/drive/DrivePicker.tsx';
import type { PickedEntry } from '../../shared/drive/picked.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { JobProgressBar } from '../../shared/JobProgressBar.tsx';

export interface FromOriginalProps {
  readonly path: string;
  readonly onRepaired: () => void;
}

/** The same file once more from the card or stick it was imported from. */
export function FromOriginal({ path, onRepaired }: FromOriginalProps) {
  const [picked, setPicked] = useState<readonly PickedEntry[]>([]);
  const job = useJob('repair.fromOriginal', path);
  const [file] = picked;
  const isOneFile = picked.length === 1 && file !== undefined && !file.isFolder;
  const repair = async () => {
    if (file !== undefined && (await job.start({ path, fileToken: file.token }, file.name)).ok) onRepaired();
  };
  return (
    <>
      <p className="lead">
        插入原始载体，勾选导入时的那个文件。校验值与导入时登记的相符才会采用，不相符的不会写入。
      </p>
      <DrivePicker mode="sources" picked={picked} onPick={setPicked} disabled={job.running} height={220} />
      <div className="below">
        <FailureNotice failure={job.result?.ok === false ? job.result.failure : null} />
        {job.running ? (
          <JobProgressBar title="正在核对原始文件" progress={job.progress} onCancel={job.cancel} />
        ) : (
          <Button type="primary" disabled={!isOneFile} onClick={() => void repair()}>
            用选中的文件修复
          </Button>
        )}
        {picked.length === 0 || isOneFile ? null : <p className="quiet">请只勾选一个文件。</p>}
      </div>
    </>
  );
}
