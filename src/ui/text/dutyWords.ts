import type { DutyState, Gap } from '#domain/evidence/gapDuty.ts';

export const dutyStateNames: Readonly<Record<DutyState, string>> = {
  overdue: '逾期',
  open: '未到期',
  brought: '已补到',
  notBrought: '未能补到',
};

export const dutyStateColours: Readonly<Record<DutyState, string>> = {
  overdue: 'error',
  open: 'processing',
  brought: 'success',
  notBrought: 'warning',
};

/** Which list a gap comes from. */
export const gapKindNames: Readonly<Record<Gap['kind'], string>> = {
  requirement: '证据清单',
  element: '要件×证据',
  finding: '合法性',
  coverage: '记录仪五必',
  conduct: '执法核查',
};
