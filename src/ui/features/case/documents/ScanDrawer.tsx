import { Alert, Button, Drawer } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '#api/contract.ts';
import { failure as failureOf } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { titleOfFinal } from '#domain/papers/lockFinal.ts';
import { scansOf, unplacedScans } from '#domain/papers/paperState.ts';
import { useJob } from '../../../client/useJob.ts';
import { DrivePicker } from '../../../shared/drive/DrivePicker.tsx';
import type { PickedEntry } from '../../../shared/drive/picked.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { JobProgressBar } from '../../../shared/JobProgressBar.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { UnplacedScan } from './UnplacedScan.tsx';
import { usePlaceScans } from './usePlaceScans.ts';

/** Brings scans of signed papers in from a drive and puts each with its final by the code on it. */
export function ScanDrawer({ onClose }: { readonly onClose: () => void }) {
  const { view } = useOpenCase();
  const { rightsCase } = view;
  const job = useJob('documents.takeScans', rightsCase.id);
  const places = usePlaceScans();
  const [picked, setPicked] = useState<readonly PickedEntry[]>([]);
  const waiting = unplacedScans(rightsCase);
  const isBusy = job.running || places.isReading;
  const take = async () => {
    const tokens = picked.map(({ token }) => token);
    const taken = await job.start({ caseId: rightsCase.id, tokens });
    if (!taken.ok) return;
    setPicked([]);
    await places.start(taken.value.view);
  };
  return (
    <Drawer
      open
      title="扫回签署件"
      size="min(1180px, 96vw)"
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        <div className="drawer-foot">
          <span className="quiet">原件只读，扫描件按原字节入库；二维码在本窗口识别。</span>
          <span className="case-gap" />
          {waiting.length === 0 ? null : (
            <Button loading={places.isReading} onClick={() => void places.start(view)}>
              重新识别 {waiting.length} 件
            </Button>
          )}
          <Button onClick={onClose}>关闭</Button>
          <Button type="primary" disabled={picked.length === 0} loading={isBusy} onClick={() => void take()}>
            扫回所选 {picked.length === 0 ? '' : `${picked.length} 件`}
          </Button>
        </div>
      }
    >
      <FailureNotice failure={job.result?.ok === false ? job.result.failure : null} />
      {job.running ? (
        <JobProgressBar title="扫描件入库" progress={job.progress} onCancel={job.cancel} />
      ) : null}
      {places.isReading ? <p className="quiet">正在识别二维码……</p> : null}
      <Outcomes />
      {waiting.length === 0 ? null : <h3 className="case-form-head">待归入 {waiting.length} 件</h3>}
      {waiting.map((scan) => (
        <UnplacedScan key={scan.id} scan={scan} finding={places.findings[scan.id] ?? null} />
      ))}
      <h3 className="case-form-head">选择扫描件（PDF、JPEG、PNG，一份文书一个文件）</h3>
      <DrivePicker mode="sources" picked={picked} onPick={setPicked} disabled={isBusy} height={300} />
    </Drawer>
  );
}

type Refused = NonNullable<OutputOf<'documents.takeScans'>['outcomes'][number]['failure']>;

/** As the contract carries it, and as the notice shows it. */
function asFailure({ code, detail }: Refused): Failure {
  return failureOf(code, detail);
}

/** What became of the files chosen last. */
function Outcomes() {
  const { rightsCase } = useOpenCase().view;
  const job = useJob('documents.takeScans', rightsCase.id);
  if (job.result?.ok !== true) return null;
  const { outcomes } = job.result.value;
  const placed = outcomes.flatMap(({ scanId }) => {
    const scan = rightsCase.signedScans.find(({ id }) => id === scanId);
    const final = rightsCase.paperFinals.find(({ id }) => id === scan?.place?.finalId);
    return scan === undefined || final === undefined ? [] : [{ scan, final }];
  });
  return (
    <>
      {placed.length === 0 ? null : (
        <Alert
          className="notice"
          type="success"
          showIcon
          title={`已归入 ${placed.length} 件`}
          description={placed.map(({ scan, final }) => (
            <div key={scan.id}>
              “{scan.file.fileName}”是《{titleOfFinal(rightsCase, final)}》的签署件（
              {scan.place?.how === 'code' ? '二维码相符' : '人工认定'}）
              {scansOf(rightsCase, final.id).length > 1
                ? `这份定稿已有 ${scansOf(rightsCase, final.id).length} 份签署件扫描，都会装订；多余的请在预览中选“不采用”。`
                : null}
            </div>
          ))}
        />
      )}
      {outcomes.map(({ fileName, failure }) =>
        failure === null ? null : <FailureNotice key={fileName} failure={asFailure(failure)} />,
      )}
    </>
  );
}
