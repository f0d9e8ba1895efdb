import {
  AudioOutlined,
  FileOutlined,
  FilePdfOutlined,
  FileTextOutlined,
  InboxOutlined,
  VideoCameraOutlined,
  WarningFilled,
} from '@ant-design/icons';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { isFiled } from '#domain/evidence/evidenceItem.ts';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { isTooLargeToDecode } from '#domain/evidence/playability.ts';
import { byteSize } from '../../../../shared/byteSize.ts';
import { itemWarnings } from '../itemWarnings.ts';
import { ViewingBadge } from '../look/ViewingBadge.tsx';
import { mediaKind, mediaKindNames } from '../mediaKind.ts';
import type { MediaKind } from '../mediaKind.ts';
import './gallery.css';
import { Thumbnail } from './Thumbnail.tsx';
import type { ThumbnailRack } from './thumbnailRack.ts';
import { useRowsInView } from './useRowsInView.ts';
import { useThumbnails } from './useThumbnails.ts';

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

/** As in gallery.css. */
const CARD_WIDTH_PX = 176;
const GAP_PX = 12;
const ROW_PX = 254;

/** Photos as small pictures, everything else as a sign with its kind; only what is in view exists. */
export function EvidenceGallery({ items, onOpen }: EvidenceGalleryProps) {
  const list = useRef<HTMLUListElement>(null);
  const columns = useColumns(list);
  const rack = useThumbnails();
  const count = Math.ceil(items.length / columns);
  const { first, end } = useRowsInView(list, { count, heightPx: ROW_PX });
  const above = first * ROW_PX;
  const below = Math.max(0, count - end) * ROW_PX;
  return (
    <>
      {items.length === 0 ? <p className="quiet">没有符合查找条件的证据。</p> : null}
      <ul
        ref={list}
        className="gallery"
        style={{ paddingTop: above, paddingBottom: below, gridTemplateColumns: `repeat(${columns}, 1fr)` }}
      >
        {items.slice(first * columns, end * columns).map((item, index) => (
          <li key={item.id} aria-setsize={items.length} aria-posinset={first * columns + index + 1}>
            <Card item={item} rack={rack} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface CardProps {
  readonly item: EvidenceItem;
  readonly rack: ThumbnailRack | null;
  readonly onOpen: (evidenceNumber: number) => void;
}

function Card({ item, rack, onOpen }: CardProps) {
  const kind = mediaKind(item);
  const warnings = itemWarnings(item).join('；');
  return (
    <button type="button" className="plain-button gallery-card" onClick={() => onOpen(item.number)}>
      <span className="gallery-thumb">
        <Sign item={item} rack={rack} />
      </span>
      <span className="gallery-title">
        证据{item.number} {item.title}
      </span>
      <span className="evidence-line">
        <span className="quiet figures case-clip">
          {mediaKindNames[kind]}
          {item.file === null ? '' : ` · ${byteSize(item.file.sizeBytes)}`}
        </span>
        <span className="case-gap" />
        <ViewingBadge item={item} />
      </span>
      {warnings === '' ? null : (
        <span className="late case-clip" title={warnings}>
          <WarningFilled aria-hidden /> {warnings}
        </span>
      )}
    </button>
  );
}

function Sign({ item, rack }: Omit<CardProps, 'onOpen'>) {
  const kind = mediaKind(item);
  if (kind !== 'photo') return icons[kind];
  if (!isFiled(item) || rack === null) return null;
  if (isTooLargeToDecode(item.file.claims)) return <span className="quiet">像素过大，不显示</span>;
  return <Thumbnail item={item} rack={rack} />;
}

/** How many cards stand side by side in the room there is. */
function useColumns(list: RefObject<HTMLElement | null>): number {
  const [columns, setColumns] = useState(1);
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const fit = () =>
      setColumns(Math.max(1, Math.floor((element.clientWidth + GAP_PX) / (CARD_WIDTH_PX + GAP_PX))));
    const watcher = new ResizeObserver(fit);
    watcher.observe(element);
    fit();
    return () => watcher.disconnect();
  }, [list]);
  return columns;
}
