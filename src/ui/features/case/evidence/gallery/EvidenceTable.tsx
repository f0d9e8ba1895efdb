import { Table, Tag } from 'antd';
import { useMemo } from 'react';
import { elementsOf } from '#domain/evidence/proofTicks.ts';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { ownKindName } from '#domain/evidence/legalKinds.ts';
import { byteSize } from '../../../../shared/byteSize.ts';
import { useOpenCase } from '../../CaseContext.ts';
import { elementNamer } from '../know/elementChoices.ts';
import { itemWarnings } from '../itemWarnings.ts';
import { ViewingBadge } from '../look/ViewingBadge.tsx';
import { mediaKind, mediaKindNames } from '../mediaKind.ts';
import './gallery.css';
import { RowsInView } from './RowsInView.tsx';

const rowsInView = { body: { wrapper: RowsInView } };

export interface EvidenceTableProps {
  readonly items: readonly EvidenceItem[];
  readonly onOpen: (evidenceNumber: number) => void;
}

/** One row per item: what it is, what it proves, whether its bytes were read back. */
export function EvidenceTable({ items, onOpen }: EvidenceTableProps) {
  const { view } = useOpenCase();
  const nameOf = useMemo(() => elementNamer(view), [view]);
  return (
    <Table<EvidenceItem>
      size="small"
      tableLayout="fixed"
      rowKey="id"
      dataSource={[...items]}
      className="evidence-table"
      pagination={false}
      components={rowsInView}
      locale={{ emptyText: '没有符合查找条件的证据' }}
      columns={[
        {
          title: '编号',
          width: 76,
          className: 'figures',
          sorter: (a, b) => a.number - b.number,
          render: (_, item) => item.number,
        },
        {
          title: '名称与文件',
          render: (_, item) => <Name item={item} onOpen={onOpen} />,
        },
        {
          title: '种类',
          width: 150,
          render: (_, item) => (
            <>
              {ownKindName(item.legalKind)}
              <div className="quiet">{mediaKindNames[mediaKind(item)]}</div>
            </>
          ),
        },
        {
          title: '大小',
          width: 88,
          align: 'right',
          className: 'figures',
          sorter: (a, b) => (a.file?.sizeBytes ?? 0) - (b.file?.sizeBytes ?? 0),
          render: (_, item) => (item.file === null ? null : byteSize(item.file.sizeBytes)),
        },
        {
          title: '证明对象',
          width: 200,
          render: (_, item) => <Proved labels={elementsOf(item.proofs).map(nameOf)} />,
        },
        {
          title: '校验',
          width: 84,
          render: (_, item) => <ReadBack item={item} />,
        },
      ]}
    />
  );
}

function Name({ item, onOpen }: { readonly item: EvidenceItem } & Pick<EvidenceTableProps, 'onOpen'>) {
  const warnings = itemWarnings(item).join('；');
  return (
    <>
      <button
        type="button"
        className="link-button case-clip evidence-name"
        title={item.title}
        onClick={() => onOpen(item.number)}
      >
        {item.title}
      </button>
      <div className="evidence-line">
        <ViewingBadge item={item} />
        <span className="quiet case-clip" title={underName(item)}>
          {underName(item)}
        </span>
        {warnings === '' ? null : (
          <span className="late case-clip" title={warnings}>
            {warnings}
          </span>
        )}
      </div>
    </>
  );
}

/** The file's name; of a thing how many there are and where it is kept. */
function underName({ file, origin, storagePlace }: EvidenceItem): string {
  if (file !== null) return origin.kind === 'scan' ? `${file.fileName}（原件的扫描件）` : file.fileName;
  const thing = origin.kind === 'registered' ? origin : { quantity: '', sealNumber: '' };
  const seal = thing.sealNumber === '' ? '' : `封条 ${thing.sealNumber}`;
  return [thing.quantity, `存放：${storagePlace}`, seal].filter((part) => part !== '').join('，');
}

function Proved({ labels }: { readonly labels: readonly string[] }) {
  if (labels.length === 0) return <span className="amber">未说明</span>;
  const words = labels.join('、');
  return (
    <span className="evidence-two-lines" title={words}>
      {words}
    </span>
  );
}

function ReadBack({ item: { file } }: { readonly item: EvidenceItem }) {
  if (file === null) return <Tag>无文件</Tag>;
  return file.readBackAt === null ? <Tag color="warning">已入库</Tag> : <Tag color="success">已复核</Tag>;
}
