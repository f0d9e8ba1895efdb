import { useCallback, useSyncExternalStore } from 'react';

/** The present as a number that changes once per step; components that show it redraw themselves. Units: milliseconds since 1970. */
export function useNow(stepMs: number): number {
  const subscribe = useCallback(
    (listener: () => void) => {
      const timer = setInterval(listener, stepMs);
      return () => clearInterval(timer);
    },
    [stepMs],
  );
  return useSyncExternalStore(subscribe, () => Math.floor(Date.now() / stepMs) * stepMs);
}
