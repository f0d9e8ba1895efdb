import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Radio } from 'antd';
import { useRef } from 'react';
import type { LedgerScope } from '#domain/ledger/ledgerScope.ts';
import { useClient } from '../../client/ClientContext.ts';
import { useCommand } from '../../client/useCommand.ts';
import { downloadSheet } from '../../shared/download.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';

type Format = 'xlsx' | 'csv';

export interface TakeOutLedgerProps {
  readonly scope: LedgerScope;
  readonly total: number;
}

/** The whole ledger of the scope as a readable file outside the vault: asks first, the trail notes it. */
export function TakeOutLedger({ scope, total }: TakeOutLedgerProps) {
  const { modal } = App.useApp();
  const client = useClient();
  const press = useCommand('ledger.press');
  const choice = useRef<{ format: Format; isAnonymous: boolean }>({ format: 'xlsx', isAnonymous: true });
  const takeOut = async () => {
    const pressed = await press.run({ scope, ...choice.current });
    if (pressed.ok) downloadSheet(client, pressed.value);
  };
  const ask = () => {
    choice.current = { format: 'xlsx', isAnonymous: true };
    void modal.confirm({
      title: `另存 ${total} 起案件的台账？`,
      content: <Choices onChange={(next) => (choice.current = next)} />,
      okText: '另存台账',
      cancelText: '不另存',
      onOk: takeOut,
    });
  };
  return (
    <>
      <FailureNotice failure={press.failure} />
      <Button
        icon={<DownloadOutlined aria-hidden />}
        disabled={total === 0}
        loading={press.isRunning}
        onClick={ask}
      >
        另存台账
      </Button>
    </>
  );
}

interface ChoicesProps {
  readonly onChange: (next: { format: Format; isAnonymous: boolean }) => void;
}

function Choices({ onChange }: ChoicesProps) {
  const now = useRef<{ format: Format; isAnonymous: boolean }>({ format: 'xlsx', isAnonymous: true });
  const change = (part: Partial<typeof now.current>) => {
    now.current = { ...now.current, ...part };
    onChange(now.current);
  };
  return (
    <>
      <p>台账会离开加密的资料库，谁拿到都能打开。用完请删除，交给别人前请确认有权限。</p>
      <p>
        <Radio.Group
          defaultValue="xlsx"
          onChange={(event) => change({ format: event.target.value === 'csv' ? 'csv' : 'xlsx' })}
          options={[
            { value: 'xlsx', label: 'Excel 表格（.xlsx）' },
            { value: 'csv', label: '纯文本表格（.csv）' },
          ]}
        />
      </p>
      <p>
        <Checkbox defaultChecked onChange={(event) => change({ isAnonymous: event.target.checked })}>
          隐去侵害人姓名
        </Checkbox>
      </p>
      <p className="quiet">另存会记入操作日志。</p>
    </>
  );
}
