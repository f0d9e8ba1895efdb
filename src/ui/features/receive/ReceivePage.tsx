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
  const verify = useJob('dossier.verify');
  const chosen = picked[0];
  const start = () => {
    if (chosen === undefined) return;
    void verify.start({ token: chosen.token }, [...chosen.location, chosen.name].join(' / '));
  };
  const again = () => {
    setPicked([]);
    verify.dismiss();
  };
  const refusal = verify.result?.ok === false ? verify.result.failure : null;
  const isChoosing = !verify.running && verify.result?.ok !== true;
  return (
    <div className="reading-width">
      <div className="page-head">
        <h1>接收校验</h1>
        <span className="quiet">收到卷宗先校验，再使用。只读取，不改动U盘上的任何内容。</span>
      </div>
      <FailureNotice failure={refusal} />
      {isChoosing ? (
        <>
          <DrivePicker mode="package" picked={picked} onPick={setPicked} />
          <Button className="below" type="primary" disabled={chosen === undefined} onClick={start}>
            开始校验
          </Button>
        </>
      ) : null}
      {verify.running ? (
        <JobProgressBar
          title={`正在核对“${verify.about}”`}
          progress={verify.progress}
          onCancel={verify.cancel}
        />
      ) : null}
      {verify.result?.ok === true ? (
        <VerdictReport verdict={verify.result.value} place={verify.about} onAgain={again} />
      ) : null}
    </div>
  );
}
