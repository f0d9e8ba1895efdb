import { App, Button } from 'antd';
import { useEffect, useState } from 'react';
import type { Client, RunningJob } from '#api/client.ts';
import type { BackupPlaceView, SnapshotView } from '#api/operations/backupOperations.ts';
import type { JobProgress } from '#api/reply.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { SnapshotTable } from '../../shared/SnapshotTable.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { JobProgressBar } from '../../shared/JobProgressBar.tsx';

export interface RestoreStepProps {
  readonly client: Client;
  readonly onRestored: () => void;
  readonly onBack: () => void;
}

/** A PC without a vault takes one over from a backup; afterwards one enters with the passwords of that backup. */
export function RestoreStep({ client, onRestored, onBack }: RestoreStepProps) {
  const { modal } = App.useApp();
  const [offers, setOffers] = useState<readonly BackupPlaceView[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const [job, setJob] = useState<RunningJob<'backup.restore'> | null>(null);
  const look = async () => {
    const found = await client.call('backup.offers', {});
    setFailure(found.ok ? null : found.failure);
    setOffers(found.ok ? found.value : []);
  };
  useEffect(() => {
    void client.call('backup.offers', {}).then((found) => setOffers(found.ok ? found.value : []));
  }, [client]);
  const restore = async (folderToken: string, { snapshot }: SnapshotView) => {
    setFailure(null);
    const running = client.run('backup.restore', { folderToken, snapshot }, setProgress);
    setJob(running);
    const restored = await running.result;
    setJob(null);
    setProgress(null);
    if (restored.ok) onRestored();
    else setFailure(restored.failure);
  };
  const ask = (place: BackupPlaceView, chosen: SnapshotView) =>
    void modal.confirm({
      title: '从这份备份恢复？',
      content: '资料库会建在本机，恢复后用备份时的用户名和口令登录。备份之后办理的内容不在其中。',
      okText: '开始恢复',
      cancelText: '再看看',
      onOk: () => void restore(place.folderToken, chosen),
    });
  return (
    <section>
      <div className="setup-head">
        <h1>从备份恢复</h1>
      </div>
      <p className="lead">插入存有备份的U盘或者移动硬盘，选一份备份。恢复后回读核对，全部相符才算完成。</p>
      <FailureNotice failure={failure} />
      {job === null ? null : (
        <JobProgressBar title="正在恢复" progress={progress} onCancel={() => job.cancel()} />
      )}
      {offers?.length === 0 ? (
        <EmptyState title="没有找到备份。">请插入存有备份的U盘，再点“重新查找”。</EmptyState>
      ) : null}
      {(offers ?? []).map((place) => (
        <div key={place.folderToken} className="section">
          <div className="section-head">
            <h2>{place.label}</h2>
          </div>
          <SnapshotTable
            snapshots={place.snapshots}
            action="从这份恢复"
            isBusy={job !== null}
            onChoose={(chosen) => ask(place, chosen)}
          />
        </div>
      ))}
      <div className="below">
        <Button onClick={() => void look()} disabled={job !== null}>
          重新查找
        </Button>{' '}
        <Button type="link" onClick={onBack} disabled={job !== null}>
          返回首次设置
        </Button>
      </div>
    </section>
  );
}
