import { Button } from 'antd';
import { useState } from 'react';
import { useJob } from '../../client/useJob.ts';
import { DrivePicker } from '../../shared/drive/DrivePicker.tsx';
import type { PickedEntry } from '../../shared/drive/picked.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { JobProgressBar } from '../../shared/JobProgressBar.tsx';
import { BackupsHere } from './BackupsHere.tsx';
import { LastBackup } from './LastBackup.tsx';
import { Receipt } from './Receipt.tsx';

/** 备份: a drive, one button, and the proof that what was copied can be restored. */
export function BackupPart() {
  const [picked, setPicked] = useState<readonly PickedEntry[]>([]);
  const [place] = picked;
  const backup = useJob('backup.run');
  const drill = useJob('backup.drill', place?.token);
  const isBusy = backup.running || drill.running;
  return (
    <>
      <LastBackup />
      <dl className="keeping-facts">
        <dt>备份什么</dt>
        <dd>全部案件、证据、文书、账号和日志，仍是加密的；只复制新的内容，写完回读核对。</dd>
        <dt>怎样打开</dt>
        <dd>只能用本资料库的用户名和口令，或者恢复单；捡到U盘的人打不开。</dd>
        <dt>放在哪里</dt>
        <dd>准备两个专用的U盘或者移动硬盘轮流使用，其中一个不放在本室。</dd>
        <dt>怎样恢复</dt>
        <dd>在新电脑上打开程序，首次设置页点“从备份恢复”，再用原来的口令登录。</dd>
      </dl>
      <DrivePicker mode="target" picked={picked} onPick={setPicked} disabled={isBusy} height={160} />
      <BackUpNow place={place} isBusy={isBusy} />
      {place === undefined ? null : <BackupsHere key={place.token} place={place} isBusy={isBusy} />}
    </>
  );
}

interface BackUpNowProps {
  readonly place: PickedEntry | undefined;
  readonly isBusy: boolean;
}

function BackUpNow({ place, isBusy }: BackUpNowProps) {
  const backup = useJob('backup.run');
  const run = () => {
    if (place === undefined) return;
    const where = [...place.location, place.name].join(' / ');
    void backup.start({ folderToken: place.token, isThorough: false }, where);
  };
  return (
    <div className="below">
      <FailureNotice failure={backup.result?.ok === false ? backup.result.failure : null} />
      {backup.running ? (
        <JobProgressBar
          title={`正在备份到“${backup.about}”`}
          progress={backup.progress}
          onCancel={backup.cancel}
        />
      ) : (
        <Button type="primary" disabled={place === undefined || isBusy} onClick={run}>
          立即备份
        </Button>
      )}
      {backup.result?.ok === true ? <Receipt receipt={backup.result.value} where={backup.about} /> : null}
    </div>
  );
}
