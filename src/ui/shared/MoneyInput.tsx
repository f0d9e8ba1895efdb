import { InputNumber } from 'antd';

export interface MoneyInputProps {
  /** Given by `Form.Item`. Units: integer fen; `null` = empty. */
  readonly value?: number | null;
  readonly onChange?: (fen: number | null) => void;
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly maxFen?: number;
}

/** An amount typed in yuan with two decimals, held as whole fen so that nothing is lost to rounding. */
export function MoneyInput({ value = null, onChange, maxFen = 100_000_000, ...rest }: MoneyInputProps) {
  return (
    <InputNumber<string>
      {...rest}
      className="money-input"
      stringMode
      min="0"
      max={yuanText(maxFen)}
      precision={2}
      suffix="元"
      value={value === null ? null : yuanText(value)}
      onChange={(typed) => onChange?.(typed === null || typed === '' ? null : fenOf(typed))}
    />
  );
}

function yuanText(fen: number): string {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}

/** Reads decimal text digit by digit: 0.29 × 100 is not 29 in binary fractions. */
function fenOf(yuan: string): number {
  const [whole = '0', decimals = ''] = yuan.split('.');
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0').slice(0, 2));
}
