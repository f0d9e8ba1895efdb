import { Button } from 'antd';
import { useState } from 'react';
import type { BackupReceiptView } from '#api/operations/backupOperations.ts';
import { useCall } from '../../client/useCall.ts';
import { useJob } from '../../client/useJob.ts';
import { byteSize } from '../../shared/byteSize.ts';
import { DrivePicker } from '../../shared/drive/DrivePicker.tsx';
import type { PickedEntry } from '../../shared/drive/picked.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { JobProgressBar } from '../../shared/JobProgressBar.tsx';
import { MomentText } from '../../shared/MomentText.tsx';
import { SnapshotTable } from '../../shared/SnapshotTable.tsx';
import { DrillReport } from './DrillReport.tsx';

/** 备份: a drive, one button, and the proof that what was copied can be restored. */
export function BackupPage() {
  const [picked, setPicked] = useState<readonly PickedEntry[]>([]);
  const backup = useJob('backup.run');
  const drill = useJob('backup.drill');
  const [place] = picked;
  const isBusy = backup.running || drill.running;
  return (
    <section className="reading-width">
      <div className="page-head">
        <h1>备份</h1>
        <span className="quiet">备份仍是加密的，只有用本资料库的口令才能打开。</span>
      </div>
      <p className="lead">
        选一个专用的U盘或者移动硬盘，点“立即备份”。只复制新的内容，写完从盘上回读核对。建议两个盘轮流使用，其中一个不放在本室。
        电脑损坏时，在新电脑的首次设置页点“从备份恢复”，再用原来的口令登录。
      </p>
      <DrivePicker mode="target" picked={picked} onPick={setPicked} disabled={isBusy} height={200} />
      <BackUpNow place={place} isBusy={isBusy} />
      {place === undefined ? null : <BackupsHere place={place} isBusy={isBusy} />}
    </section>
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
      {backup.result?.ok === true ? <Receipt receipt={backup.result.value} /> : null}
    </div>
  );
}

interface BackupsHereProps {
  readonly place: PickedEntry;
  readonly isBusy: boolean;
}

/** The backups of the chosen place, and the drill of one of them. */
function BackupsHere({ place, isBusy }: BackupsHereProps) {
  const folderToken = place.token;
  const known = useCall('backup.list', { folderToken });
  const drill = useJob('backup.drill');
  return (
    <section className="section">
      <div className="section-head">
        <h2>“{place.name}”上的备份</h2>
      </div>
      <FailureNotice failure={known.failure} onRetry={() => void known.reload()} />
      <SnapshotTable
        snapshots={known.data ?? []}
        action="恢复演练"
        isBusy={isBusy}
        onChoose={({ snapshot }) => void drill.start({ folderToken, snapshot }, snapshot)}
      />
      {drill.running ? (
        <JobProgressBar title="正在恢复演练" progress={drill.progress} onCancel={drill.cancel} />
      ) : null}
      <FailureNotice failure={drill.result?.ok === false ? drill.result.failure : null} />
      {drill.result?.ok === true ? <DrillReport drill={drill.result.value} /> : null}
    </section>
  );
}

function Receipt({ receipt }: { readonly receipt: BackupReceiptView }) {
  const { takenAt, cases, objects, totalBytes, copiedBytes } = receipt;
  return (
    <p className="good below" aria-live="polite">
      备份完成并已回读核对：
      <MomentText moment={takenAt} withSeconds />
      ，案件{cases}件，证据和文书文件{objects}个，共
      {byteSize(totalBytes)}，本次复制{byteSize(copiedBytes)}。
    </p>
  );
}
