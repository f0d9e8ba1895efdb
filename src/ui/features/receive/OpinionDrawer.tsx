import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Submission } from '#domain/review/submission.ts';
import { useCall } from '../../client/useCall.ts';
import { useJob } from '../../client/useJob.ts';
import { DrivePicker } from '../../shared/drive/DrivePicker.tsx';
import type { PickedEntry } from '../../shared/drive/picked.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { JobProgressBar } from '../../shared/JobProgressBar.tsx';
import { PackageFormChoice } from '../../shared/sealing/PackageFormChoice.tsx';
import { formOf, plainFolder } from '../../shared/sealing/packageWish.ts';
import type { PackageWish } from '../../shared/sealing/packageWish.ts';
import { Sha } from '../../shared/Sha.tsx';

interface OpinionDrawerProps {
  readonly submission: Submission;
  readonly onClose: () => void;
}

/** The issued opinion on its way to the stick: in clear or sealed, as the dossier came. */
export function OpinionDrawer({ submission, onClose }: OpinionDrawerProps) {
  const submissionId = submission.id;
  const [picked, setPicked] = useState<readonly PickedEntry[]>([]);
  const [said, setSaid] = useState<PackageWish | null>(null);
  const known = useCall('dossier.recipients', {}).data?.known ?? [];
  const wish = said ?? asItCame(submission, known);
  const job = useJob('review.exportOpinion', submissionId);
  const [folder, form] = [picked[0], formOf(wish)];
  const receipt = job.result?.ok === true ? job.result.value.receipt : null;
  const begin = () =>
    folder === undefined || form === null
      ? undefined
      : void job.start({ submissionId, folderToken: folder.token, form });
  return (
    <Drawer open title="导出审核意见" size={860} onClose={onClose} mask={{ closable: false }}>
      <FailureNotice failure={job.result?.ok === false ? job.result.failure : null} />
      {job.running ? (
        <JobProgressBar
          title="正在写入并回读校验，请勿拔出U盘"
          progress={job.progress}
          onCancel={job.cancel}
        />
      ) : null}
      {receipt === null ? (
        <div inert={job.running}>
          <DrivePicker mode="target" picked={picked} onPick={setPicked} disabled={job.running} />
          <PackageFormChoice wish={wish} onWish={setSaid} />
          <Button
            className="below"
            type="primary"
            disabled={folder === undefined || form === null}
            loading={job.running}
            onClick={begin}
          >
            导出到这里
          </Button>
        </div>
      ) : (
        <>
          <p>
            已写入并回读校验：<b>{receipt.folderName}</b>，{receipt.files}{' '}
            个文件。交给办案人，在案件“卷宗”页导入。
          </p>
          <p>{receipt.sealedFile === null ? '清单校验值' : '加密文件校验值（不用解密就能核对）'}</p>
          <Sha algorithm="SHA-256" hex={receipt.sealedFile?.sha256 ?? receipt.tagManifestSha256} />
        </>
      )}
    </Drawer>
  );
}

/** What came sealed goes back sealed, for the one unit whose key is known; a person may say otherwise. Source: SPEC B-31. */
function asItCame({ source }: Submission, known: readonly { readonly recipient: string }[]): PackageWish {
  if (!source.toLowerCase().endsWith('.age')) return plainFolder;
  const recipients = known.length === 1 ? known.map(({ recipient }) => recipient) : [];
  return { ...plainFolder, form: 'sealed', by: 'recipients', recipients };
}
