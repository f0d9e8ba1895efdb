import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useJob } from '../../client/useJob.ts';
import { useMay } from '../../client/useMay.ts';
import { DrivePicker } from '../../shared/drive/DrivePicker.tsx';
import type { PickedEntry } from '../../shared/drive/picked.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { JobProgressBar } from '../../shared/JobProgressBar.tsx';
import { PassphraseField } from '../../shared/sealing/PassphraseField.tsx';
import { OwnRecipient } from './OwnRecipient.tsx';
import { ReceivedList } from './ReceivedList.tsx';
import { VerdictReport } from './VerdictReport.tsx';

/** The reviewer's desk: choose a package on a drive, check it first, read the report, then bring it in to review it. */
export function ReceivePage() {
  const [picked, setPicked] = useState<readonly PickedEntry[]>([]);
  const [passphrase, setPassphrase] = useState('');
  const verify = useJob('dossier.verify');
  const mayReview = useMay('review.receive');
  const chosen = picked[0];
  const start = () => {
    if (chosen === undefined) return;
    void verify.start({ token: chosen.token, passphrase: passphrase || null }, placeOf(chosen));
  };
  const again = () => {
    setPicked([]);
    setPassphrase('');
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
          <PassphraseField fileName={chosen?.name} passphrase={passphrase} onPassphrase={setPassphrase} />
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
        <>
          <VerdictReport verdict={verify.result.value} place={verify.about} onAgain={again} />
          {mayReview && chosen !== undefined && verify.result.value.verdict !== 'unjudged' ? (
            <BringIn chosen={chosen} passphrase={passphrase} />
          ) : null}
        </>
      ) : null}
      {mayReview ? <ReceivedList /> : null}
      {isChoosing ? <OwnRecipient /> : null}
    </div>
  );
}

function placeOf({ location, name }: PickedEntry): string {
  return [...location, name].join(' / ');
}

/** Reads everything once more, keeps it here, and opens it for review. */
function BringIn({ chosen, passphrase }: { readonly chosen: PickedEntry; readonly passphrase: string }) {
  const navigate = useNavigate();
  const receive = useJob('review.receive');
  const begin = async () => {
    const source = placeOf(chosen);
    const received = await receive.start(
      { token: chosen.token, source: source.slice(0, 300), passphrase: passphrase || null },
      source,
    );
    if (!received.ok) return;
    receive.dismiss();
    void navigate(`/review/${received.value.submissionId}`);
  };
  return (
    <div className="below">
      <FailureNotice failure={receive.result?.ok === false ? receive.result.failure : null} />
      {receive.running ? (
        <JobProgressBar title="正在带入卷宗" progress={receive.progress} onCancel={receive.cancel} />
      ) : (
        <Button type="primary" onClick={() => void begin()}>
          带入并审核
        </Button>
      )}
    </div>
  );
}
