import { App, Button, Drawer, Table } from 'antd';
import { useState } from 'react';
import type { RepairOfferView } from '#api/operations/backupOperations.ts';
import { useCall } from '../../client/useCall.ts';
import { useCommand } from '../../client/useCommand.ts';
import { useJob } from '../../client/useJob.ts';
import { byteSize } from '../../shared/byteSize.ts';
import { DrivePicker } from '../../shared/drive/DrivePicker.tsx';
import type { PickedEntry } from '../../shared/drive/picked.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { JobProgressBar } from '../../shared/JobProgressBar.tsx';
import { MomentText } from '../../shared/MomentText.tsx';
import { Sha } from '../../shared/Sha.tsx';

export interface RepairDrawerProps {
  readonly path: string;
  readonly kind: 'repairRecord' | 'repairObject';
  readonly onClose: () => void;
  readonly onRepaired: () => void;
}

/** Intact copies of one damaged file; the person chooses by date and digest, and knows what is replaced. */
export function RepairDrawer({ path, kind, onClose, onRepaired }: RepairDrawerProps) {
  const [picked, setPicked] = useState<readonly PickedEntry[]>([]);
  const { modal } = App.useApp();
  const folder = picked.find(({ isFolder }) => isFolder);
  const file = picked.find(({ isFolder }) => !isFolder);
  const offers = useCall('repair.offers', { path, folderToken: folder?.token ?? null });
  const accept = useCommand('repair.accept');
  const original = useJob('repair.fromOriginal', path);
  const take = (offer: RepairOfferView) =>
    void modal.confirm({
      title: '用这一份修复？',
      content:
        '损坏的原件会另存，不会删除。这一份保存以后填写的内容可能不在其中，修复后请核对并补填。日志会记下这次修复。',
      okText: '修复',
      cancelText: '再看看',
      onOk: async () => {
        const { source, sha256 } = offer;
        if ((await accept.run({ path, source, sha256 })).ok) onRepaired();
      },
    });
  const fromOriginal = async () => {
    if (file === undefined) return;
    if ((await original.start({ path, fileToken: file.token }, file.name)).ok) onRepaired();
  };
  return (
    <Drawer open title="修复" size={760} onClose={onClose}>
      <p>
        损坏的文件：<span className="path">{path}</span>
      </p>
      <p className="quiet">
        插入有备份的U盘，打开备份所在的文件夹，可用的副本列在下面。
        {kind === 'repairObject' ? '没有备份的，选中原始载体上的同一个文件，用它修复。' : ''}
      </p>
      <DrivePicker
        mode={kind === 'repairObject' ? 'sources' : 'target'}
        picked={picked}
        onPick={setPicked}
        height={180}
      />
      <FailureNotice failure={offers.failure ?? accept.failure} onRetry={() => void offers.reload()} />
      <Table<RepairOfferView>
        className="below"
        size="small"
        rowKey={({ source, sha256 }) => `${source.kind} ${sha256}`}
        dataSource={[...(offers.data ?? [])]}
        pagination={false}
        loading={offers.isLoading}
        locale={{ emptyText: '还没有找到完好的副本' }}
        columns={[
          {
            title: '来自',
            width: 110,
            render: (_, { source }) => (source.kind === 'backup' ? '备份' : '上一版本'),
          },
          {
            title: '保存时间',
            width: 170,
            render: (_, { savedAt }) =>
              savedAt === null ? '不详' : <MomentText moment={savedAt} withSeconds />,
          },
          { title: '大小', width: 90, render: (_, { sizeBytes }) => byteSize(sizeBytes) },
          { title: '校验值', render: (_, { sha256 }) => <Sha algorithm="SHA-256" hex={sha256} short /> },
          {
            title: '办理',
            width: 110,
            render: (_, offer) => (
              <Button size="small" loading={accept.isRunning} onClick={() => take(offer)}>
                用这一份
              </Button>
            ),
          },
        ]}
      />
      {kind === 'repairRecord' ? null : (
        <div className="below">
          <FailureNotice failure={original.result?.ok === false ? original.result.failure : null} />
          {original.running ? (
            <JobProgressBar
              title="正在核对原始文件"
              progress={original.progress}
              onCancel={original.cancel}
            />
          ) : (
            <Button disabled={file === undefined} onClick={() => void fromOriginal()}>
              用选中的原始文件修复
            </Button>
          )}
        </div>
      )}
    </Drawer>
  );
}
