import { Button, Table } from 'antd';
import type { SnapshotView } from '#api/operations/backupOperations.ts';
import { byteSize } from './byteSize.ts';
import { MomentText } from './MomentText.tsx';

export interface SnapshotTableProps {
  readonly snapshots: readonly SnapshotView[];
  /** What can be done with one, e.g. 恢复演练. */
  readonly action: string;
  readonly isBusy: boolean;
  readonly onChoose: (snapshot: SnapshotView) => void;
}

/** The finished backups of one place, newest first. */
export function SnapshotTable({ snapshots, action, isBusy, onChoose }: SnapshotTableProps) {
  return (
    <Table<SnapshotView>
      size="small"
      rowKey="snapshot"
      dataSource={[...snapshots]}
      pagination={{ pageSize: 10, hideOnSinglePage: true }}
      locale={{ emptyText: '这里还没有本资料库的备份' }}
      columns={[
        {
          title: '备份时间',
          render: (_, { takenAt }) =>
            takenAt === null ? (
              <span className="late">清单已损坏，不能使用</span>
            ) : (
              <MomentText moment={takenAt} withSeconds />
            ),
        },
        { title: '案件', dataIndex: 'cases', width: 100 },
        { title: '文件', dataIndex: 'objects', width: 100 },
        { title: '大小', width: 120, render: (_, { totalBytes }) => byteSize(totalBytes) },
        {
          title: '办理',
          width: 140,
          render: (_, snapshot) => (
            <Button
              size="small"
              disabled={isBusy || snapshot.takenAt === null}
              onClick={() => onChoose(snapshot)}
            >
              {action}
            </Button>
          ),
        },
      ]}
    />
  );
}
