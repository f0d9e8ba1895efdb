import { Button, Drawer } from 'antd';
import { useMemo, useState } from 'react';
import { findingsThatBar } from '#domain/evidence/linter/evidenceFindings.ts';
import { titleOf } from '#domain/dossier/departure.ts';
import { isSealed } from '#domain/dossier/volumeKind.ts';
import { useJob } from '../../../client/useJob.ts';
import { DrivePicker } from '../../../shared/drive/DrivePicker.tsx';
import type { PickedEntry } from '../../../shared/drive/picked.ts';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { JobProgressBar } from '../../../shared/JobProgressBar.tsx';
import { formOf, plainFolder } from '../../../shared/sealing/packageWish.ts';
import { useOpenCase } from '../CaseContext.ts';
import { Advice } from '../../../shared/Advice.tsx';
import { ArchivalChoice } from './ArchivalChoice.tsx';
import { FormChoice } from './FormChoice.tsx';
import { LeaveWithout } from './LeaveWithout.tsx';
import { OpenFindings } from './OpenFindings.tsx';
import { SealedChoice } from './SealedChoice.tsx';
import { ReceiptPanel } from './ReceiptPanel.tsx';

/** Picks where to, writes, reads back, and shows the receipt; running work goes on when the drawer is closed. */
export function ExportDrawer({ onClose }: { readonly onClose: () => void }) {
  const { view, reload } = useOpenCase();
  const caseId = view.rightsCase.id;
  const job = useJob('dossier.export', caseId);
  const [picked, setPicked] = useState<readonly PickedEntry[]>([]);
  const folder = picked[0];
  const receipt = job.result?.ok === true ? job.result.value.receipt : null;
  const out = useMemo(() => findingsThatBar(view.rightsCase), [view.rightsCase]);
  const [despite, setDespite] = useState('');
  const [reason, setReason] = useState('');
  const [sealedFor, setSealedFor] = useState<string | null>(null);
  const sealed = view.dossier.volumes.filter(({ kind }) => isSealed(kind)).map(titleOf);
  const [wish, setWish] = useState(plainFolder);
  const [isArchival, setArchival] = useState(false);
  const form = formOf(wish);
  const refusal = job.result?.ok === false ? job.result.failure : null;
  const isUnverified = refusal?.code === 'dossier.evidenceUnverified';
  const despiteFindings = out.length === 0 ? null : despite.trim();
  const withoutUnverified = isUnverified ? reason.trim() : null;
  const isAnswered = [withoutUnverified, despiteFindings, sealedFor].every(saysWhy);
  const isReady = folder !== undefined && form !== null && isAnswered;
  const begin = async () => {
    if (!isReady) return;
    await job.start({
      caseId,
      folderToken: folder.token,
      form,
      withoutUnverified,
      despiteFindings,
      sealedFor: sealedFor?.trim() ?? null,
      isArchival,
    });
    // What reading the evidence again found stands in the record, whether or not anything was written.
    await reload();
  };
  return (
    <Drawer
      open
      title="导出卷宗"
      size={860}
      onClose={onClose}
      mask={{ closable: false }}
      footer={
        <div className="drawer-foot">
          <span className="case-gap" />
          <Button onClick={onClose}>{job.running ? '关闭（导出继续）' : '关闭'}</Button>
          {receipt === null ? (
            <Button type="primary" disabled={!isReady} loading={job.running} onClick={() => void begin()}>
              导出到这里
            </Button>
          ) : (
            <Button type="primary" onClick={job.dismiss}>
              再导出一份
            </Button>
          )}
        </div>
      }
    >
      <FailureNotice failure={refusal} />
      {job.running ? (
        <JobProgressBar
          title="正在写入并回读校验，请勿拔出U盘"
          progress={job.progress}
          onCancel={job.cancel}
        />
      ) : null}
      {receipt === null ? (
        <div inert={job.running}>
          <StillMissing count={view.dossier.missing.length} />
          {isUnverified ? <LeaveWithout reason={reason} onReason={setReason} /> : null}
          <OpenFindings out={out} reason={despite} onReason={setDespite} />
          <SealedChoice names={sealed} reason={sealedFor} onReason={setSealedFor} />
          <FormChoice wish={wish} onWish={setWish} />
          <ArchivalChoice isChosen={isArchival} onChoose={setArchival} />
          <DrivePicker mode="target" picked={picked} onPick={setPicked} disabled={job.running} />
        </div>
      ) : (
        <ReceiptPanel receipt={receipt} />
      )}
    </Drawer>
  );
}

/** Whether a reason that is asked for says something; `null` = none is asked for. */
function saysWhy(reason: string | null): boolean {
  return reason === null || reason.trim().length >= 2;
}

function StillMissing({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <Advice
      what={`卷宗还缺 ${count} 项材料`}
      next="可以先导出交法制部门预审；补齐后重新导出一份，原来的不会被覆盖。"
    />
  );
}
