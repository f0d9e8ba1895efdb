import { Button, Tag } from 'antd';
import { byteSize } from '../byteSize.ts';
import type { PickedEntry, PickerMode } from './picked.ts';

export interface PickedSummaryProps {
  readonly mode: PickerMode;
  readonly picked: readonly PickedEntry[];
  /** The folder on screen; `null` on the list of drives. */
  readonly openFolder: PickedEntry | null;
  readonly onPick: (picked: readonly PickedEntry[]) => void;
}

/** What is chosen so far, in words; several picks can be dropped one by one. */
export function PickedSummary({ mode, picked, openFolder, onPick }: PickedSummaryProps) {
  const only = picked[0];
  if (mode === 'target') {
    return (
      <p className="picked-line">
        {only === undefined ? '打开一个U盘或者文件夹，就写入那里。' : `将写入：${placeOf(only)}`}
      </p>
    );
  }
  if (mode === 'place') {
    return (
      <p className="picked-line">
        {only === undefined ? '打开存有备份的U盘或者文件夹。' : `已打开：${placeOf(only)}`}
      </p>
    );
  }
  if (mode === 'package') {
    return (
      <p className="picked-line">
        {only === undefined ? '选择卷宗文件夹、zip 文件或者加密的 zip.age 文件。' : `已选：${placeOf(only)}`}
        {openFolder === null ? null : (
          <Button onClick={() => onPick([openFolder])}>选当前文件夹“{openFolder.name}”</Button>
        )}
      </p>
    );
  }
  if (picked.length === 0)
    return <p className="picked-line">勾选文件或者文件夹；可以打开别的文件夹继续勾选。</p>;
  return (
    <div className="picked-line">
      <span>{countText(picked)}</span>
      {picked.slice(0, 12).map((entry) => (
        <Tag
          key={entry.token}
          title={placeOf(entry)}
          closable={{ 'aria-label': `不选 ${entry.name}` }}
          onClose={() => onPick(picked.filter((other) => other.token !== entry.token))}
        >
          <span className="picked-name">{entry.name}</span>
        </Tag>
      ))}
      {picked.length > 12 ? <span className="quiet">……等 {picked.length} 项</span> : null}
      <Button onClick={() => onPick([])}>全部不选</Button>
    </div>
  );
}

function placeOf({ location, name }: PickedEntry): string {
  return [...location, name].join(' / ');
}

function countText(picked: readonly PickedEntry[]): string {
  const folders = picked.filter((entry) => entry.isFolder).length;
  const files = picked.length - folders;
  const bytes = picked.reduce((sum, entry) => sum + entry.sizeBytes, 0);
  const parts = [
    files > 0 ? `${files} 个文件（${byteSize(bytes)}）` : '',
    folders > 0 ? `${folders} 个文件夹（含其中全部文件）` : '',
  ];
  return `已选 ${parts.filter((part) => part !== '').join('、')}：`;
}
