/** How often a hand is reported at most. Units: milliseconds. */
export const REPORT_EVERY_MS = 30_000;

/** Passes on that a hand was there, at once or at the end of the current step, so that the last one is never forgotten. */
export interface HandReport {
  readonly hand: () => void;
  /** When the host last heard of a hand. Units: milliseconds since 1970. */
  readonly reportedAtMs: () => number;
  readonly stop: () => void;
}

/** What the report needs of its surroundings; `later` gives back how to call it off. */
export interface HandReportSetting {
  readonly send: () => void;
  readonly nowMs: () => number;
  readonly later: (run: () => void, ms: number) => () => void;
}

/** A fresh report; it begins with the hand that entered. */
export function createHandReport({ send, nowMs, later }: HandReportSetting): HandReport {
  let reportedAtMs = nowMs();
  let callOff: (() => void) | null = null;
  const report = () => {
    callOff?.();
    callOff = null;
    reportedAtMs = nowMs();
    send();
  };
  return {
    hand() {
      const rest = REPORT_EVERY_MS - (nowMs() - reportedAtMs);
      if (rest <= 0) report();
      else callOff ??= later(report, rest);
    },
    reportedAtMs: () => reportedAtMs,
    stop() {
      callOff?.();
      callOff = null;
    },
  };
}
