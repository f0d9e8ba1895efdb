import { Tag } from 'antd';
import type { ClockView } from '#api/views/caseView.ts';
import { epochMs, spokenDuration } from '#domain/kernel/moment.ts';
import { useNow } from '../../../shared/useNow.ts';
import { useOpenCase } from '../CaseContext.ts';
import { clockColours } from '../pieces/clockColours.ts';

/** What runs out next, with its article; leads to the tab of clocks. */
export function NextClock() {
  const { view, openTab } = useOpenCase();
  const now = useNow(30_000);
  const next = soonest(view.clocks, now);
  if (next === null) return <span className="quiet">暂无正在计算的期限</span>;
  const leftMs = epochMs(next.lawDue) - now;
  return (
    <button
      type="button"
      className="plain-button case-next-clock"
      onClick={() => openTab('clocks')}
      title={next.basis}
    >
      <Tag color={clockColours[next.state]}>最近期限</Tag>
      <span className="case-clip">{next.label}</span>
      <strong className={leftMs < 0 ? 'late figures' : 'figures'}>
        {leftMs < 0 ? '已超' : '还剩'}
        {spokenDuration(leftMs)}
      </strong>
      <span className="quiet case-clip case-next-basis">
        {next.basis}
        {next.verified ? '' : '（待核）'}
      </span>
    </button>
  );
}

/** The first to run out; a moment from which something may begin is not something that runs out. */
function soonest(clocks: readonly ClockView[], now: number): ClockView | null {
  const ending = clocks.filter(
    ({ state, lawDue }) =>
      state === 'overdue' || (!['open', 'shut'].includes(state) && epochMs(lawDue) > now),
  );
  return ending.reduce<ClockView | null>(
    (found, clock) => (found === null || epochMs(clock.lawDue) < epochMs(found.lawDue) ? clock : found),
    null,
  );
}
