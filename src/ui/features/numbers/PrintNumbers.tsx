import { PrinterOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useClient } from '../../client/ClientContext.ts';
import { useCommand } from '../../client/useCommand.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { printPdf } from '../../shared/printing/printPdf.tsx';

export interface PrintNumbersProps {
  readonly order: {
    readonly year: number;
    readonly series: string | null;
    readonly isOddOnly: boolean;
  };
  readonly isEmpty: boolean;
}

/** What is listed, as a paper of the program's own. */
export function PrintNumbers({ order, isEmpty }: PrintNumbersProps) {
  const { message } = App.useApp();
  const client = useClient();
  const press = useCommand('numbers.print');
  const print = async () => {
    const pressed = await press.run(order);
    if (!pressed.ok) return;
    const isPrinted = await printPdf(client.contentUrl(pressed.value.sheet));
    if (!isPrinted) void message.error('没有打印成功。请检查打印机后再试。', 8);
  };
  return (
    <>
      <FailureNotice failure={press.failure} />
      <Button
        icon={<PrinterOutlined aria-hidden />}
        disabled={isEmpty}
        loading={press.isRunning}
        onClick={() => void print()}
      >
        打印登记簿
      </Button>
    </>
  );
}
