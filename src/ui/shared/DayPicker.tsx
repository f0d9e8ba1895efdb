import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { Day } from '#domain/kernel/moment.ts';
import type { Day as DayType } from '#domain/kernel/moment.ts';

export interface DayPickerProps {
  /** Given by `Form.Item`; `null` = empty. */
  readonly value?: DayType | null;
  readonly onChange?: (day: DayType | null) => void;
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly disabled?: boolean;
}

/** Typed forms that are understood besides the shown one. */
const formats = ['YYYY-MM-DD', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD'];

/** A calendar day, without time or zone. */
export function DayPicker({ value = null, onChange, ...rest }: DayPickerProps) {
  return (
    <DatePicker
      {...rest}
      className="day-picker"
      format={formats}
      placeholder="年-月-日"
      value={value === null ? null : dayjs(value)}
      onChange={(shown) => onChange?.(shown === null ? null : Day.parse(shown.format('YYYY-MM-DD')))}
    />
  );
}
