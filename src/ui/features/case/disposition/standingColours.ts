import type { Standing } from '#domain/disposition/proposal.ts';

export const standingColours: Readonly<Record<Standing, string>> = {
  supported: 'success',
  provisional: 'warning',
  pending: 'default',
  doubtful: 'error',
};
