import { Alert, Button, Drawer } from 'antd';
import { useState } from 'react';
import { useJob } from '../../../client/useJob.ts';
import { DrivePicker } from '../../../shared/drive/DrivePicker.tsx';
import type { PickedEntry } from '../../../shared/drive/picked.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { JobProgressBar } from '../../../shared/JobProgressBar.tsx';
import { PassphraseField } from '../../../shared/sealing/PassphraseField.tsx';
import { useOpenCase } from '../CaseContext.ts';

/** Takes an opinion from a drive; its package, its signature and the export it is about are checked first. */
export function TakeOpinionDrawer({ onClose }: { readonly onClose: () => void }) {
  const { view } = useOpenCase();
  const caseId = view.rightsCase.id;
  const job = useJob('dossier.takeOpinion', caseId);
  const [picked, setPicked] = useState<readonly PickedEntry[]>([]);
  const [passphrase, setPassphrase] = useState('');
  const chosen = picked[0];
  const taken = job.result?.ok === true ? job.result.value : null;
  const close = () => {
    job.dismiss();
    onClose();
  };
  return (
    <Drawer open title="导入审核意见" size={860} onClose={close} mask={{ closable: false }}>
      <FailureNotice failure={job.result?.ok === false ? job.result.failure : null} />
      {job.running ? (
        <JobProgressBar title="正在核对审核意见" progress={job.progress} onCancel={job.cancel} />
      ) : null}
      {taken === null ? (
        <div inert={job.running}>
          <DrivePicker mode="package" picked={picked} onPick={setPicked} disabled={job.running} />
          <PassphraseField fileName={chosen?.name} passphrase={passphrase} onPassphrase={setPassphrase} />
          <Button
            className="below"
            type="primary"
            disabled={chosen === undefined}
            loading={job.running}
            onClick={() =>
              chosen === undefined
                ? undefined
                : void job.start({ caseId, token: chosen.token, passphrase: passphrase || null })
            }
          >
            核对并导入
          </Button>
        </div>
      ) : (
        <Alert
          type="success"
          showIcon
          title={
            taken.isKnown ? '这份审核意见以前已经导入，没有重复' : '签名相符，已导入；每项问题列为一项任务'
          }
          description="请用法制部门当面或者书面告知的指纹核对签名密钥，才能确认是谁签的。"
          action={<Button onClick={close}>关闭</Button>}
        />
      )}
    </Drawer>
  );
}
