import { Button, DatePicker, Space } from 'antd';
import type { Moment } from '#domain/kernel/moment.ts';
import { fromWallClock, thisMinute, toWallClock } from './wallClock.ts';

export interface MomentPickerProps {
  /** Given by `Form.Item`; `null` = empty. */
  readonly value?: Moment | null;
  readonly onChange?: (moment: Moment | null) => void;
  readonly id?: string;
  readonly 'aria-label'?: string;
  readonly disabled?: boolean;
  readonly allowClear?: boolean;
  /** What an empty field says. */
  readonly placeholder?: string;
}

/** Typed forms that are understood besides the shown one. */
const formats = [
  'YYYY-MM-DD HH:mm',
  'YYYY-M-D H:mm',
  'YYYY/M/D H:mm',
  'YYYY.M.D H:mm',
  'YYYYMMDDHHmm',
  'YYYYMMDD HHmm',
];

/** Date and minute in Chinese legal time, whatever zone the PC is set to; 现在 fills in this minute. */
export function MomentPicker({
  value = null,
  onChange,
  allowClear = true,
  placeholder = '年-月-日 时:分',
  ...rest
}: MomentPickerProps) {
  return (
    <Space.Compact>
      <DatePicker
        {...rest}
        className="moment-picker"
        format={formats}
        showTime={{ format: 'HH:mm' }}
        showNow={false}
        needConfirm={false}
        allowClear={allowClear}
        placeholder={placeholder}
        value={value === null ? null : toWallClock(value)}
        onChange={(shown) => onChange?.(shown === null ? null : fromWallClock(shown))}
      />
      <Button disabled={rest.disabled ?? false} onClick={() => onChange?.(thisMinute())}>
        现在
      </Button>
    </Space.Compact>
  );
}
