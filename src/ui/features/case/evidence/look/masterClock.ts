/** One clock for several cameras. Units: milliseconds since 1970, by the corrected clocks of the devices. */
export interface MasterClock {
  readonly nowMs: () => number;
  readonly speed: () => number;
  readonly isRunning: () => boolean;
  readonly run: () => void;
  readonly stop: () => void;
  readonly seek: (clockMs: number) => void;
  readonly setSpeed: (speed: number) => void;
  /** A camera has no picture yet: the clock waits for it. */
  readonly setWaiting: (camera: string, isWaiting: boolean) => void;
  /** Told some times a second while it runs, and at every change. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly close: () => void;
}

/** How often the cameras are held against the clock. */
const TICK_MS = 100;

/** Starts at the first moment of the axis, standing still. */
export function createMasterClock({
  fromMs,
  untilMs,
}: {
  readonly fromMs: number;
  readonly untilMs: number;
}): MasterClock {
  const listeners = new Set<() => void>();
  const waiting = new Set<string>();
  let clockMs = fromMs;
  let speed = 1;
  let isRunning = false;
  let last = performance.now();
  const tell = () => listeners.forEach((listener) => listener());
  const timer = setInterval(() => {
    const now = performance.now();
    const passedMs = now - last;
    last = now;
    if (!isRunning) return;
    if (waiting.size === 0) clockMs = Math.min(untilMs, clockMs + passedMs * speed);
    if (clockMs >= untilMs) isRunning = false;
    tell();
  }, TICK_MS);
  const change = (work: () => void) => {
    work();
    last = performance.now();
    tell();
  };
  return {
    nowMs: () => clockMs,
    speed: () => speed,
    isRunning: () => isRunning,
    run: () =>
      change(() => {
        if (clockMs >= untilMs) clockMs = fromMs;
        isRunning = true;
      }),
    stop: () => change(() => (isRunning = false)),
    seek: (at) => change(() => (clockMs = Math.min(untilMs, Math.max(fromMs, at)))),
    setSpeed: (next) => change(() => (speed = next)),
    setWaiting(camera, isWaiting) {
      if (isWaiting) waiting.add(camera);
      else waiting.delete(camera);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => clearInterval(timer),
  };
}
