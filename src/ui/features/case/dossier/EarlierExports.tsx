import { Table } from 'antd';
import type { DossierExport } from '#domain/case/rightsCase.ts';
import { sealingText } from '#domain/dossier/packageSealing.ts';
import { compareMoments } from '#domain/kernel/moment.ts';
import { byteSize } from '../../../shared/byteSize.ts';
import { MomentText } from '../../../shared/MomentText.tsx';
import { Sha } from '../../../shared/Sha.tsx';

/** Every export that was read back and found equal, newest first. */
export function EarlierExports({ exports }: { readonly exports: readonly DossierExport[] }) {
  if (exports.length === 0) return null;
  return (
    <section className="section">
      <div className="section-head">
        <h2>已导出</h2>
      </div>
      <Table<DossierExport>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...exports].sort((a, b) => compareMoments(b.at, a.at))}
        columns={[
          { title: '时间', width: 140, render: (_, entry) => <MomentText moment={entry.at} /> },
          { title: '经办人', width: 100, dataIndex: 'by' },
          {
            title: '去向',
            render: (_, entry) => (
              <>
                {entry.driveLabel}
                <div className="quiet case-break">
                  {entry.folderName}（{sealingText(entry.sealing)}）
                </div>
              </>
            ),
          },
          {
            title: '文件',
            width: 130,
            className: 'figures',
            render: (_, entry) => `${entry.files} 个 ${byteSize(entry.bytes)}`,
          },
          { title: '回读校验', width: 140, render: (_, entry) => <MomentText moment={entry.verifiedAt} /> },
          {
            title: '清单校验值',
            width: 250,
            render: (_, entry) => <Sha algorithm="SHA-256" hex={entry.tagManifestSha256} short />,
          },
        ]}
      />
    </section>
  );
}
