import { App, Button, Table } from 'antd';
import { useState } from 'react';
import type { RepairOfferView } from '#api/operations/backupOperations.ts';
import { useCall } from '../../client/useCall.ts';
import { useCommand } from '../../client/useCommand.ts';
import { byteSize } from '../../shared/byteSize.ts';
import { DrivePicker } from '../../shared/drive/DrivePicker.tsx';
import type { PickedEntry } from '../../shared/drive/picked.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { MomentText } from '../../shared/MomentText.tsx';
import { Sha } from '../../shared/Sha.tsx';
import type { Broken } from './RepairDrawer.tsx';

export interface FromCopiesProps {
  readonly broken: Broken;
  readonly onRepaired: () => void;
}

/** Intact copies of one damaged file; the person chooses by date and digest, and knows what is replaced. */
export function FromCopies({ broken: { path, kind }, onRepaired }: FromCopiesProps) {
  const [picked, setPicked] = useState<readonly PickedEntry[]>([]);
  const { modal } = App.useApp();
  const [folder] = picked;
  const offers = useCall('repair.offers', { path, folderToken: folder?.token ?? null });
  const accept = useCommand('repair.accept');
  const ask = (offer: RepairOfferView) =>
    void modal.confirm({
      title: '用这一份修复？',
      width: 520,
      content: <WhatIsReplaced offer={offer} path={path} kind={kind} />,
      okText: '修复',
      cancelText: '再看看',
      onOk: async () => {
        const { source, sha256 } = offer;
        if ((await accept.run({ path, source, sha256 })).ok) onRepaired();
      },
    });
  return (
    <>
      <p className="lead">
        {kind === 'repairRecord' ? '本机上一版本完好的，直接列在下面；' : ''}
        备份中的副本，插入有备份的U盘，打开备份所在的文件夹后列在下面。
      </p>
      <DrivePicker mode="place" picked={picked} onPick={setPicked} disabled={accept.isRunning} height={150} />
      <FailureNotice failure={offers.failure ?? accept.failure} onRetry={() => void offers.reload()} />
      <Offers answer={offers} isBusy={accept.isRunning} hasFolder={folder !== undefined} onTake={ask} />
    </>
  );
}

interface OffersProps {
  readonly answer: { readonly data: readonly RepairOfferView[] | undefined; readonly isLoading: boolean };
  readonly isBusy: boolean;
  readonly hasFolder: boolean;
  readonly onTake: (offer: RepairOfferView) => void;
}

function Offers({ answer, isBusy, hasFolder, onTake }: OffersProps) {
  return (
    <Table<RepairOfferView>
      className="below"
      size="small"
      rowKey={({ source, sha256 }) => `${source.kind} ${sha256}`}
      dataSource={[...(answer.data ?? [])]}
      pagination={false}
      loading={answer.isLoading}
      locale={{
        emptyText: hasFolder ? '这里没有完好的副本，请换一个U盘或者文件夹' : '还没有找到完好的副本',
      }}
      columns={[
        { title: '来自', width: 84, render: (_, { source }) => sourceNames[source.kind] },
        {
          title: '保存时间',
          width: 164,
          render: (_, { savedAt }) =>
            savedAt === null ? '不记时间' : <MomentText moment={savedAt} withSeconds />,
        },
        {
          title: '版次',
          width: 76,
          className: 'figures',
          render: (_, { revision }) => (revision === null ? '' : `第${revision}版`),
        },
        { title: '大小', width: 88, render: (_, { sizeBytes }) => byteSize(sizeBytes) },
        { title: '校验值', render: (_, { sha256 }) => <Sha algorithm="SHA-256" hex={sha256} /> },
        {
          title: '办理',
          width: 104,
          render: (_, offer) => (
            <Button size="small" disabled={isBusy} onClick={() => onTake(offer)}>
              用这一份
            </Button>
          ),
        },
      ]}
    />
  );
}

const sourceNames = { previousGeneration: '上一版本', backup: '备份' } as const;

interface WhatIsReplacedProps {
  readonly offer: RepairOfferView;
  readonly path: string;
  readonly kind: Broken['kind'];
}

/** What goes, what comes, and what may be lost by it. */
function WhatIsReplaced({ offer: { source, savedAt, revision }, path, kind }: WhatIsReplacedProps) {
  return (
    <>
      <p>
        损坏的 <span className="path">{path}</span> 换成{sourceNames[source.kind]}中完好的一份
        {savedAt === null ? null : (
          <>
            （保存于 <MomentText moment={savedAt} withSeconds />
            {revision === null ? '' : `，第${revision}版`}）
          </>
        )}
        。
      </p>
      <p>
        {kind === 'repairObject'
          ? '校验值与登记的一致，内容与导入时完全相同，不会丢失内容。'
          : '在它之后保存的内容不在其中，修复后请核对并补填。'}
      </p>
      <p className="quiet">
        {kind === 'repairObject' ? '损坏的文件不再保留' : '损坏的文件另存在原处，不会删除'}
        ；日志会记下这次修复。
      </p>
    </>
  );
}
