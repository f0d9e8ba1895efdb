import type { ClockLine } from '#api/views/caseView.ts';
import { epochMs, spokenDuration } from '#domain/kernel/moment.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import { useNow } from './useNow.ts';

export interface RemainingTimeProps {
  readonly due: Moment;
  /** Left out where only what runs out is shown. */
  readonly state?: ClockLine['state'];
}

/** Time left until an instant, or how late it is: `还剩 5小时20分`, `已超 2天1小时`; of a window, when it opens. */
export function RemainingTime({ due, state }: RemainingTimeProps) {
  const left = epochMs(due) - useNow(60_000);
  if (state === 'open') return <span className="nowrap quiet">自此日起可以办理</span>;
  if (state === 'shut') return <span className="figures nowrap quiet">{spokenDuration(left)}后可以办理</span>;
  return (
    <span className={left < 0 ? 'figures nowrap late' : 'figures nowrap'}>
      {left < 0 ? '已超' : '还剩'} {spokenDuration(left)}
    </span>
  );
}
