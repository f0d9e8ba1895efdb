import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { digestInGroups } from '#domain/kernel/digest.ts';

export interface ShaProps {
  /** Name of the algorithm, e.g. `SHA-256`. */
  readonly algorithm: string;
  readonly hex: string;
  /** Shows the first two groups only; the whole is copied and in the tooltip. */
  readonly short?: boolean;
}

/** A digest in groups of eight, to be compared by eye, and a button that copies it whole. */
export function Sha({ algorithm, hex, short = false }: ShaProps) {
  const { message } = App.useApp();
  const copy = () => {
    navigator.clipboard.writeText(hex).then(
      () => message.success(`已复制 ${algorithm} 校验值`),
      () => message.error('没有复制成功，请选中文字后按 Ctrl+C'),
    );
  };
  return (
    <span className="sha">
      <code title={`${algorithm}:${hex}`}>
        {short ? `${digestInGroups(hex.slice(0, 16))} …` : digestInGroups(hex)}
      </code>
      <Button
        size="small"
        type="text"
        icon={<CopyOutlined />}
        onClick={copy}
        aria-label={`复制 ${algorithm} 校验值`}
      >
        复制
      </Button>
    </span>
  );
}
