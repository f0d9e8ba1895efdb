import { useState } from 'react';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { useClient } from '../../../client/ClientContext.ts';
import { useOpenCase } from '../CaseContext.ts';
import { evidencePath } from './evidencePath.ts';

export interface EvidenceImageProps {
  readonly item: EvidenceItem;
  readonly isThumbnail?: boolean;
}

/** The photo as stored, never altered; says so when it cannot be shown. */
export function EvidenceImage({ item, isThumbnail = false }: EvidenceImageProps) {
  const client = useClient();
  const { view } = useOpenCase();
  const [isFailed, setFailed] = useState(false);
  if (isFailed)
    return <span className="quiet">{isThumbnail ? '不能显示' : '这张照片不能显示，可能已损坏。'}</span>;
  return (
    <img
      src={client.contentUrl(evidencePath(view.rightsCase.id, item.id))}
      alt={isThumbnail ? '' : item.title}
      loading="lazy"
      decoding="async"
      onError={() => setFailed(true)}
    />
  );
}
