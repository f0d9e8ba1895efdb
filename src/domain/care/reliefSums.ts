import type { ReliefApplication, ReliefGoods } from './relief.ts';

type Amounts = Pick<ReliefApplication, 'shares' | 'goods'>;

/** Units: integer fen. */
export function moneyOf({ shares }: Pick<Amounts, 'shares'>): number {
  return shares.reduce((sum, { amountFen }) => sum + amountFen, 0);
}

/** Units: integer fen. */
export function worthOf(goods: readonly ReliefGoods[]): number {
  return goods.reduce((sum, { quantity, unitPriceFen }) => sum + quantity * unitPriceFen, 0);
}

/** The most any one person gets, goods shared evenly and rounded up. Units: integer fen. Source: SPEC C-21. */
export function mostForOne({ shares, goods }: Amounts): number {
  const money = Math.max(0, ...shares.map(({ amountFen }) => amountFen));
  return money + Math.ceil(worthOf(goods) / Math.max(1, shares.length));
}

export type ReliefState = 'waiting' | 'returned' | 'refused' | 'approved' | 'paid';
export const reliefStateNames: Readonly<Record<ReliefState, string>> = {
  waiting: '待审批',
  returned: '已退回，待修改',
  refused: '不同意',
  approved: '已同意，待签收',
  paid: '已签收',
};

/** Where an application stands. Source: SPEC C-22, C-24. */
export function reliefState({ decision, shares, payouts }: ReliefApplication): ReliefState {
  if (decision === null) return 'waiting';
  if (decision.verdict !== 'approved') return decision.verdict;
  const isSigned = shares.every((share) => payouts.some(({ officerId }) => officerId === share.officerId));
  return isSigned ? 'paid' : 'approved';
}
