import { PrinterOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';

export interface PrintButtonProps {
  readonly label: string;
  /** Prepares and opens the print window; `false` when that was not possible. */
  readonly print: () => Promise<boolean>;
  /** What to do when it was not possible. */
  readonly otherwise: string;
  readonly type?: 'primary' | 'default';
  readonly size?: 'small' | 'middle' | 'large';
}

/** A button that sends something to the printer. */
export function PrintButton({
  label,
  print,
  otherwise,
  type = 'default',
  size = 'middle',
}: PrintButtonProps) {
  const { message } = App.useApp();
  const [isWorking, setWorking] = useState(false);
  const run = async () => {
    setWorking(true);
    const isPrinted = await print().finally(() => setWorking(false));
    if (!isPrinted) void message.error(`没有打印成功。${otherwise}`, 8);
  };
  return (
    <Button
      type={type}
      size={size}
      icon={<PrinterOutlined aria-hidden />}
      loading={isWorking}
      onClick={() => void run()}
    >
      {label}
    </Button>
  );
}
