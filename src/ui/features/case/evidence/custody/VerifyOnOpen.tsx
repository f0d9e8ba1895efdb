import { useEffect, useEffectEvent } from 'react';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { isVerificationDue, verificationNames } from '#domain/evidence/verification.ts';
import { useJob } from '../../../../client/useJob.ts';
import { Advice } from '../../../../shared/Advice.tsx';
import { FailureNotice } from '../../../../shared/FailureNotice.tsx';
import { JobProgressBar } from '../../../../shared/JobProgressBar.tsx';
import { useOpenCase } from '../../CaseContext.ts';

/** Whoever opens an item wants to see it: reading it whole waits until it is on the screen. */
const lookFirstMs = 800;

/** Reads an item again when it is opened and nobody has read it for longer than the office allows. Source: SPEC E-151. */
export function VerifyOnOpen({ item }: { readonly item: EvidenceItem }) {
  const { view } = useOpenCase();
  const caseId = view.rightsCase.id;
  const job = useJob('evidence.verifyItem', item.id);
  const isDue = isVerificationDue(item, view.readAt, view.verification);
  const begin = useEffectEvent(() => {
    if (isDue && !job.running && job.result === null)
      void job.start({ caseId, evidenceId: item.id }, `证据${item.number}`);
  });
  useEffect(() => {
    const soon = setTimeout(begin, lookFirstMs);
    return () => clearTimeout(soon);
  }, []);
  if (job.running) {
    return (
      <JobProgressBar title="这份证据很久没有校验，正在校验" progress={job.progress} onCancel={job.cancel} />
    );
  }
  if (job.result === null) return null;
  if (!job.result.ok) return <FailureNotice failure={job.result.failure} />;
  const found = job.result.value.items.find(({ evidenceId }) => evidenceId === item.id);
  if (found === undefined || found.state === 'same') return null;
  return (
    <Advice
      tone="error"
      what={`证据${found.evidenceNumber} ${found.title}：${verificationNames[found.state]}`}
      next="请勿以这份文件办案。请系统管理员体检资料库，从备份或者原始载体恢复。"
    />
  );
}
