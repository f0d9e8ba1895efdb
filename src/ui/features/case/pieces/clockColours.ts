import type { ClockView } from '#api/views/caseView.ts';

/** Tag colours of a running clock; red only for what is late or nearly so. */
export const clockColours: Readonly<Record<ClockView['state'], string>> = {
  overdue: 'error',
  red: 'error',
  amber: 'warning',
  grey: 'default',
  paused: 'default',
  open: 'success',
  shut: 'default',
};
