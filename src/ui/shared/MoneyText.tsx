import { moneyText } from '#domain/kernel/money.ts';

/** An amount as printed, e.g. `¥1,409.50`. Units: integer fen; `null` reads 未填. */
export function MoneyText({ fen }: { readonly fen: number | null }) {
  const text = fen === null ? null : moneyText(fen);
  return text === null ? <span className="quiet">未填</span> : <span className="figures">{text}</span>;
}
