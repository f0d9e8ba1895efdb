/** What visits and applications for relief say alike of what is handed over. */
import type { ReliefGoods } from '../../care/relief.ts';
import type { AffectedOfficer } from '../../case/person.ts';
import type { DocumentFields } from '../documentFields.ts';
import { orNull } from './wording.ts';

type PayoutRow = DocumentFields['payout']['rows'][number];

/** Each kind of goods with what it is worth. Units: integer fen. */
export function goodsFields(goods: readonly ReliefGoods[]): DocumentFields['condolence']['goods'] {
  return goods.map((item) => ({ ...item, amountFen: item.quantity * item.unitPriceFen }));
}

/** `营养品×2、水果×1`; `null` = none. */
export function goodsText(goods: readonly ReliefGoods[]): string | null {
  return orNull(goods.map(({ name, quantity }) => `${name}×${quantity}`).join('、'));
}

/** Units: integer fen. */
export function givenKinds(moneyFen: number, goods: readonly ReliefGoods[]) {
  return [...(moneyFen > 0 ? (['慰问金'] as const) : []), ...(goods.length > 0 ? (['慰问品'] as const) : [])];
}

export function recipientFields(
  officer: AffectedOfficer | undefined,
): Pick<PayoutRow, 'name' | 'unit' | 'badgeNumber'> {
  return {
    name: officer?.name ?? null,
    unit: orNull(officer?.unit ?? ''),
    badgeNumber: orNull(officer?.badgeNumber ?? ''),
  };
}

export type TakenFields = Pick<PayoutRow, 'methodText' | 'cardText' | 'receivedOn' | 'proxyText'>;

/** Nobody has signed, or nobody wrote down how. */
export const notTaken: TakenFields = {
  methodText: null,
  cardText: null,
  receivedOn: null,
  proxyText: null,
};
