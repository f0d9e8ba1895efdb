import { FileOutlined, FolderFilled } from '@ant-design/icons';
import { Table, Tag } from 'antd';
import type { FolderEntryView } from '#api/operations/driveOperations.ts';
import { compareMoments } from '#domain/kernel/moment.ts';
import { EmptyState } from '../EmptyState.tsx';
import { byteSize } from '../byteSize.ts';
import { MomentText } from '../MomentText.tsx';
import { mayPick, pickOf, takesOpenFolder } from './picked.ts';
import type { IsLikelyIn, PickedEntry, PickerMode } from './picked.ts';

export interface FolderTableProps {
  readonly mode: PickerMode;
  readonly entries: readonly FolderEntryView[];
  readonly isLoading: boolean;
  readonly location: readonly string[];
  readonly picked: readonly PickedEntry[];
  readonly onPick: (picked: readonly PickedEntry[]) => void;
  readonly onOpen: (folder: FolderEntryView) => void;
  readonly height: number;
  readonly isLikelyIn?: IsLikelyIn;
}

/** Fewer rows are drawn at once without anybody noticing. */
const VIRTUAL_FROM = 200;

const collator = new Intl.Collator('zh-CN', { numeric: true });
const byName = (a: FolderEntryView, b: FolderEntryView) =>
  Number(b.isFolder) - Number(a.isFolder) || collator.compare(a.name, b.name);

/** What lies in one folder; hidden files are shown, dimmed and named as hidden. */
export function FolderTable({
  mode,
  entries,
  isLoading,
  location,
  picked,
  onPick,
  onOpen,
  height,
  isLikelyIn,
}: FolderTableProps) {
  if (entries.length === 0 && !isLoading) {
    return (
      <EmptyState title="这个文件夹是空的。">
        {mode === 'target' ? '可以直接写入这里。' : '请点上方的路径返回上一级，选择其他文件夹。'}
      </EmptyState>
    );
  }
  const here = new Set(entries.map((entry) => entry.token));
  const elsewhere = mode === 'sources' ? picked.filter((entry) => !here.has(entry.token)) : [];
  return (
    <Table<FolderEntryView>
      size="small"
      rowKey="token"
      loading={isLoading}
      dataSource={[...entries].sort(byName)}
      scroll={{ y: height }}
      pagination={false}
      virtual={entries.length > VIRTUAL_FROM}
      rowClassName={(entry) => (entry.isHidden ? 'row-dimmed' : '')}
      {...(takesOpenFolder(mode)
        ? {}
        : {
            rowSelection: {
              type: mode === 'package' ? 'radio' : 'checkbox',
              // A long list is laid out by numbers alone: without one the boxes take as much room as the names.
              columnWidth: 40,
              selectedRowKeys: picked.map((entry) => entry.token),
              preserveSelectedRowKeys: true,
              getCheckboxProps: (entry) => ({
                disabled: !mayPick(entry, mode),
                'aria-label': `选择 ${entry.name}`,
              }),
              getTitleCheckboxProps: () => ({ 'aria-label': '选择本页全部' }),
              onChange: (tokens) => {
                const chosen = new Set(tokens);
                const inside = entries
                  .filter((entry) => chosen.has(entry.token))
                  .map((entry) => pickOf(entry, location));
                onPick([...elsewhere, ...inside]);
              },
            },
          })}
      columns={[
        {
          title: '名称',
          sorter: byName,
          render: (_, entry) => (
            <>
              <EntryName entry={entry} onOpen={onOpen} />
              {!entry.isFolder && isLikelyIn?.(entry, location) === true ? (
                <Tag title="来源路径、大小、修改时间与已复核的证据相同；导入时会再核对">可能已导入</Tag>
              ) : null}
            </>
          ),
        },
        {
          title: '大小',
          width: 110,
          align: 'right',
          className: 'figures',
          sorter: (a, b) => a.sizeBytes - b.sizeBytes,
          render: (_, entry) => (entry.isFolder ? '—' : byteSize(entry.sizeBytes)),
        },
        {
          title: '修改时间',
          width: 170,
          sorter: (a, b) => compareMoments(a.modifiedAt, b.modifiedAt),
          render: (_, entry) => <MomentText moment={entry.modifiedAt} />,
        },
      ]}
    />
  );
}

function EntryName({
  entry,
  onOpen,
}: {
  readonly entry: FolderEntryView;
  readonly onOpen: (folder: FolderEntryView) => void;
}) {
  const hidden = entry.isHidden ? <Tag className="hidden-mark">隐藏</Tag> : null;
  if (!entry.isFolder) {
    return (
      <span className="file-name">
        <FileOutlined aria-hidden /> {entry.name} {hidden}
      </span>
    );
  }
  return (
    <span className="file-name">
      <button type="button" className="link-button" onClick={() => onOpen(entry)}>
        <FolderFilled aria-hidden /> {entry.name}
      </button>{' '}
      {hidden}
    </span>
  );
}
