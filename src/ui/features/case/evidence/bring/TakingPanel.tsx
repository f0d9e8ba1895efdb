import { Segmented } from 'antd';
import { useState } from 'react';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { CollectionForm } from './CollectionForm.tsx';
import { ParticularsForm } from './ParticularsForm.tsx';
import { TimeForm } from './TimeForm.tsx';

type Part = 'collection' | 'time' | 'sheet';

/** How an item was taken, what time is its own, and the formalities of its kind of paper. */
export function TakingPanel({ item }: { readonly item: EvidenceItem }) {
  const [part, setPart] = useState<Part>('collection');
  return (
    <>
      <Segmented<Part>
        className="notice"
        value={part}
        onChange={setPart}
        aria-label="取证"
        options={[
          { value: 'collection', label: '取证经过' },
          { value: 'time', label: '时间' },
          { value: 'sheet', label: '形式要件' },
        ]}
      />
      {part === 'collection' ? <CollectionForm item={item} /> : null}
      {part === 'time' ? <TimeForm item={item} /> : null}
      {part === 'sheet' ? <ParticularsForm item={item} /> : null}
    </>
  );
}
