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
  /** To the second: for clocks that are compared. */
  readonly withSeconds?: boolean;
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

const formatsWithSeconds = ['YYYY-MM-DD HH:mm:ss', 'YYYY-M-D H:mm:ss', 'YYYY/M/D H:mm:ss', ...formats];

/** Date and minute in Chinese legal time, whatever zone the PC is set to; 现在 fills in this minute. */
export function MomentPicker({
  value = null,
  onChange,
  allowClear = true,
  withSeconds = false,
  placeholder = withSeconds ? '年-月-日 时:分:秒' : '年-月-日 时:分',
  ...rest
}: MomentPickerProps) {
  return (
    <Space.Compact>
      <DatePicker
        {...rest}
        className="moment-picker"
        format={withSeconds ? formatsWithSeconds : formats}
        showTime={{ format: withSeconds ? 'HH:mm:ss' : 'HH:mm' }}
        showNow={false}
        needConfirm={false}
        allowClear={allowClear}
        placeholder={placeholder}
        value={value === null ? null : toWallClock(value)}
        onChange={(shown) => onChange?.(shown === null ? null : fromWallClock(shown, withSeconds))}
      />
      <Button disabled={rest.disabled ?? false} onClick={() => onChange?.(thisMinute())}>
        现在
      </Button>
    </Space.Compact>
  );
}
