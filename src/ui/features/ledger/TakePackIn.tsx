import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#api/contract.ts';
import { useCommand } from '../../client/useCommand.ts';
import { DrivePicker } from '../../shared/drive/DrivePicker.tsx';
import type { PickedEntry } from '../../shared/drive/picked.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { PassphraseField } from '../../shared/sealing/PassphraseField.tsx';

type Taken = OutputOf<'ledger.packIn'>;

/** Chooses a 台账包 on a stick and takes it in: all of it, or nothing. */
export function TakePackIn() {
  const [picked, setPicked] = useState<readonly PickedEntry[]>([]);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const take = useCommand('ledger.packIn');
  const [file] = picked.filter(({ isFolder }) => !isFolder);
  const submit = async () => {
    if (file === undefined) return;
    setTaken(null);
    const result = await take.run({ token: file.token, passphrase: passphrase || null });
    if (!result.ok) return;
    setPicked([]);
    setPassphrase('');
    setTaken(result.value);
  };
  return (
    <>
      <FailureNotice failure={take.failure} />
      {taken === null ? null : <Alert type="success" showIcon title={outcomeWords(taken)} />}
      <DrivePicker mode="sources" picked={picked} onPick={setPicked} height={180} />
      <PassphraseField fileName={file?.name} passphrase={passphrase} onPassphrase={setPassphrase} />
      <Button
        className="below lead"
        type="primary"
        disabled={file === undefined || picked.length > 1}
        loading={take.isRunning}
        onClick={() => void submit()}
      >
        核对签名并并入
      </Button>
    </>
  );
}

function outcomeWords({ unitName, cases, added, renewed, unchanged, older }: Taken): string {
  const parts = [
    `新增${added}起`,
    `更新${renewed}起`,
    `未变${unchanged}起`,
    ...(older > 0 ? [`比已有的旧${older}起，仍以已有的为准`] : []),
  ];
  return `已并入${unitName}的台账包，共${cases}起：${parts.join('，')}。`;
}
