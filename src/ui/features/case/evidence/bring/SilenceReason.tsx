import { App, Button, Input, Space } from 'antd';
import { useState } from 'react';
import { momentOfEpoch } from '#domain/kernel/moment.ts';
import { adviceFor } from '#api/failure.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { useMayHere } from '../../pieces/useMayHere.ts';
import { useOpenCase } from '../../CaseContext.ts';

export interface SilenceReasonProps {
  /** `null`: the camera is not registered, so nothing can be said of it yet. */
  readonly deviceId: string | null;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly reason: string | null;
}

/** Why a camera recorded nothing for a while. */
export function SilenceReason({ deviceId, fromMs, untilMs, reason }: SilenceReasonProps) {
  const explain = useCommand('evidence.explainSilence');
  const may = useMayHere('evidence.explainSilence');
  const { target } = useOpenCase();
  const { message } = App.useApp();
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === null) {
    return (
      <>
        {reason === null ? <span className="late">未说明原因</span> : <span>原因：{reason}</span>}{' '}
        {deviceId === null || !may ? null : (
          <Button size="small" type="link" onClick={() => setTyped(reason ?? '')}>
            {reason === null ? '说明原因' : '修改'}
          </Button>
        )}
        {deviceId === null ? <span className="quiet">登记这台设备后可以说明原因</span> : null}
      </>
    );
  }
  const save = async () => {
    const change = {
      deviceId: deviceId ?? '',
      from: momentOfEpoch(fromMs),
      until: momentOfEpoch(untilMs),
      reason: typed,
    };
    const result = await explain.run({ ...target, change });
    if (result.ok) setTyped(null);
    else void message.error(adviceFor(result.failure).what);
  };
  return (
    <Space.Compact>
      <Input
        size="small"
        aria-label="未摄录原因"
        maxLength={200}
        placeholder="例如：更换电池"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => void save()}
      />
      <Button
        size="small"
        type="primary"
        disabled={typed.trim().length < 2}
        loading={explain.isRunning}
        onClick={() => void save()}
      >
        保存
      </Button>
      <Button size="small" onClick={() => setTyped(null)}>
        取消
      </Button>
    </Space.Compact>
  );
}
