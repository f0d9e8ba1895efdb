import { Button } from 'antd';
import { useState } from 'react';
import type { PaperFinal } from '#domain/papers/paperFinal.ts';
import { titleOfFinal } from '#domain/papers/lockFinal.ts';
import { useClient } from '../../../client/ClientContext.ts';
import { useCommand } from '../../../client/useCommand.ts';
import { PrintButton } from '../../../shared/printing/PrintButton.tsx';
import { TakeOutButton } from '../pieces/TakeOutButton.tsx';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { useMayHere } from '../pieces/useMayHere.ts';
import { useOpenCase } from '../CaseContext.ts';
import { FormatCheckButton } from './FormatCheck.tsx';
import { archivalFinalUrl, finalUrl } from './paperUrls.ts';
import { PrintDialog } from './PrintDialog.tsx';
import { usePrintFinals } from './usePrintFinals.ts';
import { ReasonDialog } from '../../../shared/ReasonDialog.tsx';

/** What can be done with the version in force. */
export function FinalActions({ final }: { readonly final: PaperFinal }) {
  const client = useClient();
  const { view, target } = useOpenCase();
  const [asked, setAsked] = useState<'print' | 'sign' | 'withdraw' | null>(null);
  const sign = useCommand('documents.recordSigning');
  const withdraw = useCommand('documents.withdrawFinal');
  const title = titleOfFinal(view.rightsCase, final);
  const mayRecord = useMayHere('documents.recordPrint');
  const print = usePrintFinals();
  const close = () => setAsked(null);
  return (
    <>
      <FormatCheckButton documentId={final.documentId} title={title} />{' '}
      {mayRecord ? (
        <Button type="primary" onClick={() => setAsked('print')}>
          打印定稿
        </Button>
      ) : (
        // Whoever keeps no register of copies still may have the paper in hand.
        <PrintButton label="打印" print={() => print([final])} otherwise="请另存PDF，用阅读软件打印。" />
      )}{' '}
      <WriteButton needs="documents.recordSigning" onClick={() => setAsked('sign')}>
        登记签署
      </WriteButton>{' '}
      <WriteButton needs="documents.withdrawFinal" danger onClick={() => setAsked('withdraw')}>
        撤回定稿
      </WriteButton>{' '}
      <TakeOutButton
        label="另存PDF"
        href={`${finalUrl(client, view.rightsCase.id, final.id)}?download=1`}
        about={final.id}
        title={`${title} PDF`}
      />{' '}
      <TakeOutButton
        label="另存PDF/A"
        href={`${archivalFinalUrl(client, view.rightsCase.id, final.id)}?download=1`}
        about={final.id}
        title={`${title} PDF/A-2b（长期保存格式）`}
      />
      {asked === 'print' ? <PrintDialog finals={[final]} onClose={close} /> : null}
      {asked === 'sign' ? (
        <ReasonDialog
          title={`登记签署：${title}`}
          label="签署人"
          okText="登记签署"
          hint="在纸上签名的人，按纸上的写；多人用顿号隔开。"
          least={1}
          command={sign}
          run={(signers) => sign.run({ ...target, change: { finalId: final.id, signers } })}
          onClose={close}
        />
      ) : null}
      {asked === 'withdraw' ? (
        <ReasonDialog
          title={`撤回定稿：${title}`}
          label="撤回的理由"
          okText="撤回定稿"
          hint="撤回后仍留在记录中，已打出的请收回；理由写入日志。"
          least={2}
          command={withdraw}
          run={(reason) => withdraw.run({ ...target, change: { finalId: final.id, reason } })}
          onClose={close}
        />
      ) : null}
    </>
  );
}
