import { Button } from 'antd';
import { useState } from 'react';
import { useJob } from '../../client/useJob.ts';
import { DrivePicker } from '../../shared/drive/DrivePicker.tsx';
import type { PickedEntry } from '../../shared/drive/picked.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { JobProgressBar } from '../../shared/JobProgressBar.tsx';
import { VerdictReport } from './VerdictReport.tsx';

/** The reviewer's desk: choose a package on a drive, check it first, then read the report. */
export function ReceivePage() {
  const [picked, setPicked] = useState<readonly PickedEntry[]>([]);
  const [checked, setChecked] = useState('');
  const verify = useJob('dossier.verify');
  const chosen = picked[0];
  const start = () => {
    if (chosen === undefined) return;
    setChecked([...chosen.location, chosen.name].join(' / '));
    void verify.start({ token: chosen.token });
  };
  const pick = (next: readonly PickedEntry[]) => {
    setPicked(next);
    if (!verify.running) verify.dismiss();
  };
  return (
    <div className="reading-width">
      <div className="page-head">
        <h1>接收校验</h1>
        <span className="quiet">收到卷宗先校验,再使用。只读取,不改动U盘上的任何内容。</span>
      </div>
      <DrivePicker mode="package" picked={picked} onPick={pick} disabled={verify.running} height={240} />
      <div className="below">
        {verify.running ? (
          <JobProgressBar
            title="正在逐个文件核对校验值"
            progress={verify.progress}
            onCancel={verify.cancel}
          />
        ) : (
          <Button type="primary" disabled={chosen === undefined} onClick={start}>
            开始校验
          </Button>
        )}
      </div>
      <div className="below">
        <FailureNotice failure={verify.result?.ok === false ? verify.result.failure : null} />
        {verify.result?.ok === true ? <VerdictReport verdict={verify.result.value} place={checked} /> : null}
      </div>
    </div>
  );
}
