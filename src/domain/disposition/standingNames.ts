import type { Standing } from './proposal.ts';

export const standingNames: Readonly<Record<Standing, string>> = {
  supported: '条件齐备',
  provisional: '暂定，待鉴定',
  pending: '事实待查',
  doubtful: '存疑',
};
