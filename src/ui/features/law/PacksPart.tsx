import { Button, Table } from 'antd';
import { useState } from 'react';
import type { LawShelfView, ShelfPack } from '#api/operations/lawOperations.ts';
import { packKindNames } from '#domain/lawShelf/lawShelf.ts';
import { useCommand } from '../../client/useCommand.ts';
import { useMay } from '../../client/useMay.ts';
import { DrivePicker } from '../../shared/drive/DrivePicker.tsx';
import type { PickedEntry } from '../../shared/drive/picked.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { MomentText } from '../../shared/MomentText.tsx';

/** Updates taken in from sticks: what is in use, what lies below it, and, for the administrator, the way in. */
export function PacksPart({ shelf }: { readonly shelf: LawShelfView }) {
  const mayImport = useMay('law.importPack');
  return (
    <>
      {mayImport ? <ImportPart /> : <p className="quiet lead">更新包由系统管理员从U盘导入。</p>}
      {shelf.packs.length === 0 ? (
        <EmptyState title="还没有导入更新包。">
          现在使用随程序发放的节假日、期限、裁量基准和法条目录。
        </EmptyState>
      ) : (
        <Table<ShelfPack>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={[...shelf.packs]}
          columns={[
            { title: '类别', width: 110, render: (_, { kind }) => packKindNames[kind] },
            { title: '内容', dataIndex: 'subject' },
            { title: '版本', width: 120, className: 'figures', dataIndex: 'version' },
            { title: '发放单位', width: 180, dataIndex: 'issuedBy' },
            { title: '文件', width: 200, dataIndex: 'fileName' },
            { title: '导入', width: 150, render: (_, { importedAt }) => <MomentText moment={importedAt} /> },
            { title: '导入人', width: 120, dataIndex: 'by' },
            {
              title: '状态',
              width: 110,
              render: (_, { isSuperseded }) =>
                isSuperseded ? <span className="quiet">旧版，留存</span> : <strong>使用中</strong>,
            },
          ]}
        />
      )}
    </>
  );
}

function ImportPart() {
  const [picked, setPicked] = useState<readonly PickedEntry[]>([]);
  const take = useCommand('law.importPack');
  const [file] = picked.filter(({ isFolder }) => !isFolder);
  const submit = async () => {
    if (file === undefined) return;
    const result = await take.run({ token: file.token });
    if (result.ok) setPicked([]);
  };
  return (
    <section className="section">
      <div className="section-head">
        <h2>从U盘导入</h2>
        <span className="quiet">
          节假日包、期限包、裁量基准或者法规全文（.json）；先整体校验，有误的不导入，原来的不动。
        </span>
      </div>
      <FailureNotice failure={take.failure} />
      <DrivePicker mode="sources" picked={picked} onPick={setPicked} height={200} />
      <Button
        className="below lead"
        type="primary"
        disabled={file === undefined || picked.length > 1}
        loading={take.isRunning}
        onClick={() => void submit()}
      >
        校验并导入
      </Button>
    </section>
  );
}
