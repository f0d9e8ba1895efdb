import { epochMs, spokenDuration } from '#domain/kernel/moment.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import { useNow } from './useNow.ts';

/** Time left until an instant, or how late it is: `还剩 5小时20分`, `已超 2天1小时`. */
export function RemainingTime({ due }: { readonly due: Moment }) {
  const left = epochMs(due) - useNow(60_000);
  return (
    <span className={left < 0 ? 'figures nowrap late' : 'figures nowrap'}>
      {left < 0 ? '已超' : '还剩'} {spokenDuration(left)}
    </span>
  );
}
