import type { SnapshotView } from '#api/operations/backupOperations.ts';
import { daysSince } from '#domain/keeping/backupAge.ts';
import { momentOfEpoch } from '#domain/kernel/moment.ts';
import { useCall } from '../../client/useCall.ts';
import { useJob } from '../../client/useJob.ts';
import type { PickedEntry } from '../../shared/drive/picked.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { JobProgressBar } from '../../shared/JobProgressBar.tsx';
import { SnapshotTable } from '../../shared/SnapshotTable.tsx';
import { useNow } from '../../shared/useNow.ts';
import { DrillReport } from './DrillReport.tsx';

export interface BackupsHereProps {
  readonly place: PickedEntry;
  readonly isBusy: boolean;
}

/** The backups of the chosen place, and the drill of one of them. */
export function BackupsHere({ place, isBusy }: BackupsHereProps) {
  const folderToken = place.token;
  const known = useCall('backup.list', { folderToken });
  const drill = useJob('backup.drill', folderToken);
  const snapshots = known.data ?? [];
  return (
    <section className="section below">
      <div className="section-head">
        <h2>“{place.name}”上的备份</h2>
        <Newest snapshots={snapshots} />
      </div>
      <p className="quiet lead">恢复演练：把备份完整地打开一遍，看今天能恢复出什么；不写下任何内容。</p>
      <FailureNotice failure={known.failure} onRetry={() => void known.reload()} />
      <SnapshotTable
        snapshots={snapshots}
        action="恢复演练"
        isBusy={isBusy || drill.running}
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

function Newest({ snapshots }: { readonly snapshots: readonly SnapshotView[] }) {
  const now = momentOfEpoch(useNow(60_000));
  const newest = snapshots.find(({ takenAt }) => takenAt !== null)?.takenAt ?? null;
  if (newest === null) return null;
  const days = daysSince(newest, now);
  return <span className="quiet">最近一份是{days === 0 ? '24小时内' : `${days}天前`}的</span>;
}
