import { useEffect, useRef, useState } from 'react';
import type { FiledItem } from '#domain/evidence/evidenceItem.ts';
import { useClient } from '../../../../client/ClientContext.ts';
import { useOpenCase } from '../../CaseContext.ts';
import { thumbnailPath } from '../evidencePath.ts';
import type { ThumbnailRack } from './thumbnailRack.ts';

export interface ThumbnailProps {
  readonly item: FiledItem;
  readonly rack: ThumbnailRack;
}

/** Twice what is shown, for sharp screens. */
const box = { width: 352, height: 232 };

/** A photo made small beside the window; says so when there is no picture to be had. */
export function Thumbnail({ item, rack }: ThumbnailProps) {
  const client = useClient();
  const { rightsCase } = useOpenCase().view;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isFailed, setFailed] = useState(false);
  const url = client.contentUrl(thumbnailPath(rightsCase.id, item.id));
  const { widthPx, heightPx } = item.file.claims;
  const isWide = (widthPx ?? 1) * box.height > (heightPx ?? 1) * box.width;
  useEffect(
    () =>
      rack.ask(
        {
          url,
          maxSide: isWide ? 'resizeWidth' : 'resizeHeight',
          size: isWide ? box.width : box.height,
        },
        (picture) => {
          setFailed(picture === null);
          if (picture !== null && canvas.current !== null) paint(canvas.current, picture);
        },
      ),
    [rack, url, isWide],
  );
  if (isFailed) return <span className="quiet">不能显示</span>;
  return <canvas ref={canvas} width={0} height={0} aria-hidden />;
}

function paint(canvas: HTMLCanvasElement, picture: ImageBitmap): void {
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
}
