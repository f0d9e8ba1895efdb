import {
  AudioOutlined,
  FileOutlined,
  FilePdfOutlined,
  FileTextOutlined,
  InboxOutlined,
  VideoCameraOutlined,
  WarningFilled,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { byteSize } from '../../../shared/byteSize.ts';
import { EvidenceImage } from './EvidenceImage.tsx';
import { ViewingBadge } from './look/ViewingBadge.tsx';
import { itemWarnings } from './itemWarnings.ts';
import { mediaKind, mediaKindNames } from './mediaKind.ts';
import type { MediaKind } from './mediaKind.ts';

export interface EvidenceGalleryProps {
  readonly items: readonly EvidenceItem[];
  readonly onOpen: (evidenceNumber: number) => void;
}

const icons: Readonly<Record<Exclude<MediaKind, 'photo'>, ReactNode>> = {
  video: <VideoCameraOutlined aria-hidden />,
  audio: <AudioOutlined aria-hidden />,
  pdf: <FilePdfOutlined aria-hidden />,
  other: <FileOutlined aria-hidden />,
  thing: <InboxOutlined aria-hidden />,
  paper: <FileTextOutlined aria-hidden />,
};

/** Photos as small pictures, everything else as a sign with its kind. */
export function EvidenceGallery({ items, onOpen }: EvidenceGalleryProps) {
  if (items.length === 0) return <p className="quiet">没有符合查找条件的证据。</p>;
  return (
    <ul className="case-gallery">
      {items.map((item) => {
        const kind = mediaKind(item);
        const warnings = itemWarnings(item);
        return (
          <li key={item.id}>
            <button type="button" className="plain-button case-card" onClick={() => onOpen(item.number)}>
              <span className="case-thumb">
                {kind === 'photo' ? <EvidenceImage item={item} isThumbnail /> : icons[kind]}
              </span>
              <span className="case-card-title">
                证据{item.number} {item.title}
              </span>
              <span className="quiet figures">
                {mediaKindNames[kind]}
                {item.file === null ? '' : ` · ${byteSize(item.file.sizeBytes)}`}
                <ViewingBadge item={item} />
              </span>
              {warnings.length === 0 ? null : (
                <span className="late">
                  <WarningFilled aria-hidden /> {warnings.join('；')}
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
