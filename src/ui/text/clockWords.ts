import type { ClockView } from '#api/views/caseView.ts';

/** How urgent a running clock is, in a word; colour never speaks alone. */
export const clockStateNames: Readonly<Record<ClockView['state'], string>> = {
  overdue: '已超期',
  red: '马上到期',
  amber: '临近',
  grey: '进行中',
  paused: '中止',
  open: '可以办理',
  shut: '未到时间',
};
