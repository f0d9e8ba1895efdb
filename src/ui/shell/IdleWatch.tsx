import { ClockCircleOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import type { Door } from '../client/door.ts';
import { createHandReport } from '../client/handReport.ts';
import { useNow } from '../shared/useNow.ts';

/** How often the window looks whether the program has locked itself, e.g. before the PC slept. Units: milliseconds. */
const LOOK_EVERY_MS = 10_000;
/** The countdown shows in the last part of the waiting time only. Units: seconds. */
const COUNTDOWN_SECONDS = 60;
const hands = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

export interface IdleWatchProps {
  readonly door: Door;
  readonly idleLockMinutes: number;
}

/** Reports hands on keyboard and mouse, and counts down before the window locks itself. */
export function IdleWatch({ door, idleLockMinutes }: IdleWatchProps) {
  const [report] = useState(() =>
    createHandReport({
      send: () => void door.stayAwake(),
      nowMs: Date.now,
      later(run, ms) {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    }),
  );
  useEffect(() => {
    const options = { capture: true, passive: true } as const;
    hands.forEach((name) => window.addEventListener(name, report.hand, options));
    const look = setInterval(() => void door.ask(), LOOK_EVERY_MS);
    return () => {
      hands.forEach((name) => window.removeEventListener(name, report.hand, options));
      clearInterval(look);
      report.stop();
    };
  }, [report, door]);
  const now = useNow(1000);
  const secondsLeft = Math.ceil((report.reportedAtMs() + idleLockMinutes * 60_000 - now) / 1000);
  useEffect(() => {
    if (secondsLeft <= 0) void door.ask();
  }, [secondsLeft, door]);
  if (secondsLeft > COUNTDOWN_SECONDS || secondsLeft <= 0) return null;
  return (
    <div className="idle">
      <output className="only-read">不到一分钟后自动锁定，按任意键继续使用。</output>
      <span aria-hidden>
        <ClockCircleOutlined /> 无人操作，{secondsLeft} 秒后自动锁定；动一下鼠标或者按任意键继续使用
      </span>
    </div>
  );
}
