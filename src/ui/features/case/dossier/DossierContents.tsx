import { Table } from 'antd';
import type { DossierView } from '#api/views/caseView.ts';
import { sizeOfFiles } from '#domain/evidence/evidenceItem.ts';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { byteSize } from '../../../shared/byteSize.ts';

export interface DossierContentsProps {
  readonly entries: DossierView['entries'];
  readonly evidence: readonly EvidenceItem[];
}

/** Papers by group with their pages, in the order they are bound. */
export function DossierContents({ entries, evidence }: DossierContentsProps) {
  const pages = entries.reduce((sum, entry) => sum + entry.pages, 0);
  const bytes = sizeOfFiles(evidence);
  const rows = entries.map((entry, index) => ({
    ...entry,
    key: index,
    startsGroup: entry.group !== entries[index - 1]?.group,
  }));
  return (
    <section className="section">
      <div className="section-head">
        <h2>卷内材料</h2>
        <span className="quiet figures">
          文书 {entries.length} 份 {pages} 页；证据 {evidence.length} 份 {byteSize(bytes)}
        </span>
      </div>
      {rows.length === 0 ? (
        <EmptyState title="卷内还没有文书。">
          请先在“文书”中制作；封面、目录和备考表在导出时自动生成。
        </EmptyState>
      ) : (
        <Table
          size="small"
          pagination={false}
          dataSource={rows}
          columns={[
            { title: '顺序', width: 60, className: 'figures', render: (_, row) => row.key + 1 },
            {
              title: '类别',
              width: 180,
              render: (_, row) => (row.startsGroup ? <strong>{row.group}</strong> : null),
            },
            { title: '题名', dataIndex: 'title' },
            { title: '页数', width: 80, align: 'right', className: 'figures', dataIndex: 'pages' },
          ]}
        />
      )}
    </section>
  );
}
