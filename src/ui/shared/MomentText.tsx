import type { Moment } from '#domain/kernel/moment.ts';
import { momentText } from './wallClock.ts';

export interface MomentTextProps {
  /** `null` reads 未填. */
  readonly moment: Moment | null;
  readonly withSeconds?: boolean;
}

/** An instant in Chinese legal time, e.g. `2026-03-24 14:05`. */
export function MomentText({ moment, withSeconds = false }: MomentTextProps) {
  if (moment === null) return <span className="quiet">未填</span>;
  return (
    <time className="figures" dateTime={moment}>
      {momentText(moment, withSeconds)}
    </time>
  );
}
