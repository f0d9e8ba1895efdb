import { AppstoreOutlined, ImportOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Input, Segmented } from 'antd';
import { useState } from 'react';
import { sizeOfFiles } from '#domain/evidence/evidenceItem.ts';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { EmptyState } from '../../../../shared/EmptyState.tsx';
import { byteSize } from '../../../../shared/byteSize.ts';
import { WriteButton } from '../../pieces/WriteButton.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { EvidenceGallery } from './EvidenceGallery.tsx';
import { useScannedLabel } from '../labels/useScannedLabel.ts';
import { EvidenceTable } from './EvidenceTable.tsx';

export interface EvidenceListProps {
  readonly onOpen: (evidenceNumber: number) => void;
  readonly onImport: () => void;
}

/** All items, as rows or as pictures. */
export function EvidenceList({ onOpen, onImport }: EvidenceListProps) {
  const { evidence } = useOpenCase().view.rightsCase;
  const [shape, setShape] = useState<'rows' | 'pictures'>('rows');
  const [text, setText] = useState('');
  const openScanned = useScannedLabel(onOpen);
  if (evidence.length === 0) {
    return (
      <EmptyState
        title="尚未固定任何证据。"
        action={
          <WriteButton
            needs="evidence.import"
            type="primary"
            icon={<ImportOutlined aria-hidden />}
            onClick={onImport}
          >
            导入证据
          </WriteButton>
        }
      >
        插入存有执法记录仪视频、照片、材料的U盘，勾选后导入；导入时计算校验值并回读复核，原件不改动。实物、书证和网络取证在“其他”中登记。
      </EmptyState>
    );
  }
  const shown = evidence.filter((item) => isAbout(item, text));
  const bytes = sizeOfFiles(evidence);
  return (
    <>
      <div className="case-bar">
        <Input.Search
          allowClear
          className="case-search"
          placeholder="按名称、编号查找，或者扫标签"
          aria-label="查找证据"
          onChange={(event) => setText(event.target.value)}
          onSearch={openScanned}
        />
        <span className="quiet figures">
          {shown.length === evidence.length
            ? `${evidence.length} 份`
            : `${shown.length} / ${evidence.length} 份`}
          ，共 {byteSize(bytes)}
        </span>
        <span className="case-gap" />
        <Segmented
          value={shape}
          onChange={setShape}
          aria-label="显示方式"
          options={[
            { value: 'rows', label: '列表', icon: <UnorderedListOutlined aria-hidden /> },
            { value: 'pictures', label: '缩略图', icon: <AppstoreOutlined aria-hidden /> },
          ]}
        />
      </div>
      {shape === 'rows' ? (
        <EvidenceTable items={shown} onOpen={onOpen} />
      ) : (
        <EvidenceGallery items={shown} onOpen={onOpen} />
      )}
    </>
  );
}

function isAbout(item: EvidenceItem, text: string): boolean {
  const words = text.trim().toLowerCase();
  return `证据${item.number} ${item.title} ${item.file?.fileName ?? ''}`.toLowerCase().includes(words);
}
