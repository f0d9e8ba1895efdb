import type { ClockLook } from '#domain/access/idleLock.ts';

/** Both clocks of the PC and a heartbeat; apart from `Clock`, which a scenario may move about. */
export interface Ticks {
  look(): ClockLook;
  /** Calls back again and again until the returned function is called; never keeps the program alive by itself. */
  every(ms: number, run: () => void): () => void;
}

/** The clocks of this PC. */
export function systemTicks(): Ticks {
  return {
    look: () => ({ wallMs: Date.now(), monotonicMs: performance.now() }),
    every(ms, run) {
      const timer = setInterval(run, ms);
      timer.unref();
      return () => clearInterval(timer);
    },
  };
}
