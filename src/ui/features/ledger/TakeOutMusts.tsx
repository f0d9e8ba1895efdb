import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import type { LedgerScope } from '#domain/ledger/ledgerScope.ts';
import { useClient } from '../../client/ClientContext.ts';
import { useCommand } from '../../client/useCommand.ts';
import { downloadSheet } from '../../shared/download.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';

/** 五必 by unit as a readable file outside the vault: asks first, the trail notes it. */
export function TakeOutMusts({ scope }: { readonly scope: LedgerScope }) {
  const { modal } = App.useApp();
  const client = useClient();
  const press = useCommand('ledger.pressMusts');
  const takeOut = async (format: 'xlsx' | 'csv') => {
    const pressed = await press.run({ scope, format });
    if (pressed.ok) downloadSheet(client, pressed.value);
  };
  const ask = (format: 'xlsx' | 'csv') =>
    void modal.confirm({
      title: '另存五必统计？',
      content: '表格会离开加密的资料库，谁拿到都能打开。用完请删除。另存会记入操作日志。',
      okText: '另存',
      cancelText: '不另存',
      onOk: () => takeOut(format),
    });
  return (
    <>
      <FailureNotice failure={press.failure} />
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'xlsx', label: 'Excel 表格（.xlsx）', onClick: () => ask('xlsx') },
            { key: 'csv', label: '纯文本表格（.csv）', onClick: () => ask('csv') },
          ],
        }}
      >
        <Button size="small" icon={<DownloadOutlined aria-hidden />} loading={press.isRunning}>
          另存五必统计
        </Button>
      </Dropdown>
    </>
  );
}
