import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { useClient } from '../client/ClientContext.ts';
import { downloadSheet } from './download.ts';
import type { Sheet } from './download.ts';
import { FailureNotice } from './FailureNotice.tsx';

export type TableFormat = 'xlsx' | 'csv';

export interface TakeOutTableProps {
  readonly label: string;
  /** Asked before anything is made. */
  readonly question: string;
  readonly command: { readonly isRunning: boolean; readonly failure: Failure | null };
  /** Makes the table; that it leaves is noted in the trail then. */
  readonly press: (format: TableFormat) => Promise<Result<Sheet>>;
  readonly size?: 'small' | 'middle';
}

/** A table as a readable file outside the vault: asks first, the trail notes it. */
export function TakeOutTable({ label, question, command, press, size = 'middle' }: TakeOutTableProps) {
  const { modal } = App.useApp();
  const client = useClient();
  const takeOut = async (format: TableFormat) => {
    const pressed = await press(format);
    if (pressed.ok) downloadSheet(client, pressed.value);
  };
  const ask = (format: TableFormat) =>
    void modal.confirm({
      title: question,
      content: '表格会离开加密的资料库，谁拿到都能打开。用完请删除。另存会记入操作日志。',
      okText: '另存',
      cancelText: '不另存',
      onOk: () => takeOut(format),
    });
  return (
    <>
      <FailureNotice failure={command.failure} />
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'xlsx', label: 'Excel 表格（.xlsx）', onClick: () => ask('xlsx') },
            { key: 'csv', label: '纯文本表格（.csv）', onClick: () => ask('csv') },
          ],
        }}
      >
        <Button size={size} icon={<DownloadOutlined aria-hidden />} loading={command.isRunning}>
          {label}
        </Button>
      </Dropdown>
    </>
  );
}
