import { PrinterOutlined } from '@ant-design/icons';
import { App, Button, Checkbox } from 'antd';
import { useRef } from 'react';
import type { LedgerScope } from '#domain/ledger/ledgerScope.ts';
import { useClient } from '../../client/ClientContext.ts';
import { useCommand } from '../../client/useCommand.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { printPdf } from '../../shared/printing/printPdf.tsx';

export interface PrintLedgerProps {
  readonly scope: LedgerScope;
  readonly total: number;
}

/** S01 of the scope on paper: asks first whether the names of the other side are printed. */
export function PrintLedger({ scope, total }: PrintLedgerProps) {
  const { modal, message } = App.useApp();
  const client = useClient();
  const press = useCommand('ledger.print');
  const isAnonymous = useRef(true);
  const print = async () => {
    const pressed = await press.run({ scope, isAnonymous: isAnonymous.current });
    if (!pressed.ok) return;
    const isPrinted = await printPdf(client.contentUrl(pressed.value.sheet));
    if (!isPrinted) void message.error('没有打印成功。请检查打印机后再试。', 8);
  };
  const ask = () => {
    isAnonymous.current = true;
    void modal.confirm({
      title: `打印 ${total} 起案件的台账？`,
      content: (
        <Checkbox defaultChecked onChange={(event) => (isAnonymous.current = event.target.checked)}>
          隐去侵害人姓名
        </Checkbox>
      ),
      okText: '打印台账',
      cancelText: '不打印',
      onOk: print,
    });
  };
  return (
    <>
      <FailureNotice failure={press.failure} />
      <Button
        icon={<PrinterOutlined aria-hidden />}
        disabled={total === 0}
        loading={press.isRunning}
        onClick={ask}
      >
        打印台账
      </Button>
    </>
  );
}
