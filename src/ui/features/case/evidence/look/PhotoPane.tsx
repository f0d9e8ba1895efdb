import { useEffect, useRef, useState } from 'react';
import type { PointerEvent as HandEvent } from 'react';
import { evidenceName } from '#domain/evidence/evidenceItem.ts';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { useClient } from '../../../../client/ClientContext.ts';
import { useOpenCase } from '../../CaseContext.ts';
import { evidencePath } from '../evidencePath.ts';
import { fitScale, zoomed } from './photoView.ts';
import type { PhotoView, Size } from './photoView.ts';
import { useSeen } from './useViewing.ts';

export interface PhotoPaneProps {
  readonly item: EvidenceItem;
  readonly view: PhotoView;
  readonly onView: (change: (view: PhotoView) => PhotoView) => void;
  /** Told at which zoom one point of the picture is one point of the screen. */
  readonly onFullSize?: (zoom: number) => void;
  /** Which item this is, where two stand side by side. */
  readonly isNamed?: boolean;
}

const nothing: Size = { width: 0, height: 0 };

/** One picture that can be drawn closer and moved about; the stored bytes, never altered. */
export function PhotoPane({ item, view, onView, onFullSize, isNamed = false }: PhotoPaneProps) {
  const client = useClient();
  const { rightsCase } = useOpenCase().view;
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(nothing);
  const [photo, setPhoto] = useState(nothing);
  const [isFailed, setFailed] = useState(false);
  useSeen(item, photo.width > 0);
  useFrame(frame, { onView, onRoom: setRoom });
  const fit = fitScale(photo, room, view.turn);
  useEffect(() => onFullSize?.(1 / fit), [fit, onFullSize]);
  if (isFailed)
    return <p className="quiet look-photo-gone">这张照片不能显示，可能已损坏；请另存副本查看。</p>;
  const place = `translate(-50%, -50%) translate(${view.x * room.width}px, ${view.y * room.height}px)`;
  return (
    <div ref={frame} className="look-photo" {...dragging(room, onView)}>
      <img
        src={client.contentUrl(evidencePath(rightsCase.id, item.id))}
        alt={item.title}
        draggable={false}
        decoding="async"
        style={{ transform: `${place} rotate(${view.turn}deg) scale(${fit * view.zoom})` }}
        onLoad={({ currentTarget }) =>
          setPhoto({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
        }
        onError={() => setFailed(true)}
      />
      {isNamed ? <span className="look-photo-name case-clip">{evidenceName(item)}</span> : null}
    </div>
  );
}

interface FrameUse {
  readonly onView: PhotoPaneProps['onView'];
  readonly onRoom: (room: Size) => void;
}

/** Follows the size of the frame, and the wheel over it: React listens to wheels passively, and then the page would scroll. */
function useFrame(frame: React.RefObject<HTMLDivElement | null>, { onView, onRoom }: FrameUse): void {
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const follow = () => onRoom({ width: element.clientWidth, height: element.clientHeight });
    const watcher = new ResizeObserver(follow);
    watcher.observe(element);
    const turnWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const at = {
        x: (event.clientX - box.left) / box.width - 0.5,
        y: (event.clientY - box.top) / box.height - 0.5,
      };
      onView((view) => zoomed(view, event.deltaY < 0 ? 1.2 : 1 / 1.2, at));
    };
    element.addEventListener('wheel', turnWheel, { passive: false });
    return () => {
      watcher.disconnect();
      element.removeEventListener('wheel', turnWheel);
    };
  }, [frame, onView, onRoom]);
}

function dragging(room: Size, onView: PhotoPaneProps['onView']) {
  return {
    onPointerDown: ({ currentTarget, pointerId }: HandEvent<HTMLDivElement>) =>
      currentTarget.setPointerCapture(pointerId),
    onPointerMove: ({ currentTarget, pointerId, movementX, movementY }: HandEvent<HTMLDivElement>) => {
      if (!currentTarget.hasPointerCapture(pointerId) || room.width === 0) return;
      onView((view) => ({
        ...view,
        x: view.x + movementX / room.width,
        y: view.y + movementY / room.height,
      }));
    },
  };
}
