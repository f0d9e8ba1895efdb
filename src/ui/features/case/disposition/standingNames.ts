import type { Standing } from '#domain/disposition/proposal.ts';

export const standingNames: Readonly<Record<Standing, string>> = {
  supported: '条件齐备',
  provisional: '暂定，待鉴定',
  pending: '事实待查',
  doubtful: '存疑',
};

export const standingColours: Readonly<Record<Standing, string>> = {
  supported: 'success',
  provisional: 'warning',
  pending: 'default',
  doubtful: 'error',
};
