import { epochMs, spokenDuration } from '#domain/kernel/moment.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import { useNow } from './useNow.ts';

export interface ElapsedTimeProps {
  readonly since: Moment;
  /** Stops the clock at this instant. */
  readonly until?: Moment | null;
}

/** Time passed since an instant, ticking every second in its first hour: `12分08秒`, then `1小时05分`. */
export function ElapsedTime({ since, until = null }: ElapsedTimeProps) {
  const now = useNow(1000);
  const ms = Math.max(0, (until === null ? now : epochMs(until)) - epochMs(since));
  const seconds = String(Math.floor(ms / 1000) % 60).padStart(2, '0');
  return (
    <span className="figures" role="timer" aria-live="off">
      {ms < 3_600_000 ? `${Math.floor(ms / 60_000)}分${seconds}秒` : spokenDuration(ms)}
    </span>
  );
}
