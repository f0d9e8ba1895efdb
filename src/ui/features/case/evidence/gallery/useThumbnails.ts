import { useEffect, useState, useSyncExternalStore } from 'react';
import { useServices } from '../../../../client/ClientContext.ts';
import { createThumbnailRack } from './thumbnailRack.ts';
import type { ThumbnailRack } from './thumbnailRack.ts';

/** The rack of one gallery; `null` while the window is locked, when nothing of a case stays in its memory. */
export function useThumbnails(): ThumbnailRack | null {
  const { door } = useServices();
  const isOpen = useSyncExternalStore(door.subscribe, () => door.readState().kind === 'open');
  const [rack] = useState(() =>
    createThumbnailRack(
      () => new Worker(new URL('./thumbnailWorker.ts', import.meta.url), { type: 'module' }),
    ),
  );
  useEffect(() => {
    if (!isOpen) rack.clear();
  }, [rack, isOpen]);
  useEffect(() => () => rack.clear(), [rack]);
  return isOpen ? rack : null;
}
