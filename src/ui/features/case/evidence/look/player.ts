import { createContext, useContext, useSyncExternalStore } from 'react';
import { Fault } from '#domain/kernel/fault.ts';

/** What plays in the open item, for whoever stands beside it: markers, transcript, stills. */
export interface Player {
  /** The element that plays; `null` while nothing can be played. */
  readonly element: () => HTMLMediaElement | null;
  /** Where the recording stands. Units: milliseconds from its start. */
  readonly placeMs: () => number;
  readonly seek: (placeMs: number) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** For the one component that draws the element. */
  readonly attach: (element: HTMLMediaElement | null) => void;
}

/** Made once for an open item. */
export function createPlayer(): Player {
  let current: HTMLMediaElement | null = null;
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  return {
    element: () => current,
    placeMs: () => Math.round((current?.currentTime ?? 0) * 1000),
    seek(placeMs) {
      if (current !== null) current.currentTime = placeMs / 1000;
      tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    attach(element) {
      for (const name of movements) current?.removeEventListener(name, tell);
      current = element;
      for (const name of movements) current?.addEventListener(name, tell);
      tell();
    },
  };
}
const movements = ['timeupdate', 'seeked', 'loadedmetadata', 'play', 'pause', 'ratechange'] as const;

export const PlayerContext = createContext<Player | null>(null);

/** The player of the open item. */
export function usePlayer(): Player {
  const player = useContext(PlayerContext);
  if (player === null) throw new Fault('PlayerContext is missing above this component');
  return player;
}

/** Where the recording stands, followed while it plays. Units: milliseconds. */
export function usePlace(): number {
  const player = usePlayer();
  return useSyncExternalStore(player.subscribe, player.placeMs);
}
