import { financialNumeral } from './chineseNumeral.ts';

/** Below ten thousand 亿 yuan both spellings are defined. */
const MAX_FEN = 10 ** 14;

/**
 * `¥1,409.50`. Units: integer fen; `null` for anything that is no amount.
 */
export function moneyText(fen: number): string | null {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen >= MAX_FEN) return null;
  const yuan = String(Math.floor(fen / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `¥${yuan}.${String(fen % 100).padStart(2, '0')}`;
}

/**
 * `人民币壹仟肆佰零玖元伍角`; nothing may be written for zero, so zero gives `null` and the form prints ／.
 *
 * Units: integer fen.
 * Source: 支付结算办法 附一《正确填写票据和结算凭证的基本规定》; documents.md §7.1.
 */
export function moneyHan(fen: number): string | null {
  if (!Number.isSafeInteger(fen) || fen <= 0 || fen >= MAX_FEN) return null;
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const cent = fen % 10;
  const yuanText = yuan === 0 ? '' : `${financialNumeral(yuan)}元`;
  if (jiao === 0 && cent === 0) return `人民币${yuanText}整`;
  return `人民币${yuanText}${gapBeforeJiao(yuan, jiao)}${coins(jiao, '角')}${coins(cent, '分')}`;
}

/** One 零 where a zero stands between yuan and the first coin: 拾元零伍分, 柒仟元零伍角. */
function gapBeforeJiao(yuan: number, jiao: number): string {
  if (yuan === 0) return '';
  return jiao === 0 || yuan % 10 === 0 ? '零' : '';
}

function coins(count: number, unit: string): string {
  return count === 0 ? '' : `${financialNumeral(count)}${unit}`;
}
