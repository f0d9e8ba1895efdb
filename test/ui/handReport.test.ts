import { expect, it } from 'vitest';
import { createHandReport, REPORT_EVERY_MS } from '#ui/client/handReport.ts';

/** A clock that is moved by hand, and the reports it saw. */
function moved() {
  let nowMs = 0;
  let waiting: { readonly atMs: number; readonly run: () => void } | null = null;
  const sentAtMs: number[] = [];
  const report = createHandReport({
    send: () => sentAtMs.push(nowMs),
    nowMs: () => nowMs,
    later(run, ms) {
      waiting = { atMs: nowMs + ms, run };
      return () => (waiting = null);
    },
  });
  return {
    report,
    sentAtMs,
    passTo(ms: number) {
      if (waiting !== null && waiting.atMs <= ms) {
        const due = waiting;
        waiting = null;
        nowMs = due.atMs;
        due.run();
      }
      nowMs = ms;
    },
  };
}

it('reports a hand at once after a pause, and however many hands at most once per step', () => {
  const { report, sentAtMs, passTo } = moved();
  passTo(REPORT_EVERY_MS + 5);
  for (let press = 0; press < 50; press += 1) report.hand();
  expect(sentAtMs).toEqual([REPORT_EVERY_MS + 5]);
});

it('reports the last hand of a step when the step ends', () => {
  const { report, sentAtMs, passTo } = moved();
  passTo(1000);
  report.hand();
  passTo(9000);
  report.hand();
  expect(sentAtMs).toEqual([]);
  passTo(REPORT_EVERY_MS * 3);
  expect(sentAtMs).toEqual([REPORT_EVERY_MS]);
  expect(report.reportedAtMs()).toBe(REPORT_EVERY_MS);
});

it('reports nothing when nobody is there, and nothing after it was stopped', () => {
  const { report, sentAtMs, passTo } = moved();
  passTo(1000);
  report.hand();
  report.stop();
  passTo(REPORT_EVERY_MS * 9);
  expect(sentAtMs).toEqual([]);
});
