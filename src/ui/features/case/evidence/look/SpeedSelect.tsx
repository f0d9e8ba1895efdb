import { Select } from 'antd';
import { speeds } from './usePlayerActs.ts';

export interface SpeedSelectProps {
  readonly speed: number;
  readonly onChange: (speed: number) => void;
}

/** How fast a recording runs. */
export function SpeedSelect({ speed, onChange }: SpeedSelectProps) {
  return (
    <Select
      size="small"
      className="look-speed"
      aria-label="播放速度"
      value={speed}
      options={speeds.map((value) => ({ value, label: `${value} 倍` }))}
      onChange={onChange}
    />
  );
}
