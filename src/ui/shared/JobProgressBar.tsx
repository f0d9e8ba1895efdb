import { Button, Progress } from 'antd';
import type { JobProgress } from '#api/reply.ts';
import { byteSize } from './byteSize.ts';

export interface JobProgressBarProps {
  /** What is being done, e.g. `正在校验`. */
  readonly title: string;
  /** `null` before the first report. */
  readonly progress: JobProgress | null;
  readonly onCancel: () => void;
}

/** A running job in real units — bytes, files, percent — with 取消. */
export function JobProgressBar({ title, progress, onCancel }: JobProgressBarProps) {
  const percent = percentOf(progress);
  return (
    <div className="job">
      <div className="job-line">
        <span aria-live="polite">
          {title}
          {progress === null || progress.phase === '' ? '' : ` · ${progress.phase}`}
        </span>
        <span className="figures quiet">{amountsOf(progress)}</span>
        <Button onClick={onCancel}>取消</Button>
      </div>
      <Progress
        percent={percent ?? 100}
        status="active"
        showInfo={percent !== null}
        aria-label={title}
        size={{ height: 8 }}
      />
    </div>
  );
}

/** By bytes where bytes are known, else by files; `null` while neither total is known. */
function percentOf(progress: JobProgress | null): number | null {
  if (progress === null) return null;
  const { doneBytes, totalBytes, doneFiles, totalFiles } = progress;
  if (totalBytes > 0) return Math.min(100, Math.floor((doneBytes / totalBytes) * 100));
  return totalFiles > 0 ? Math.min(100, Math.floor((doneFiles / totalFiles) * 100)) : null;
}

function amountsOf(progress: JobProgress | null): string {
  if (progress === null) return '正在准备……';
  const { doneBytes, totalBytes, doneFiles, totalFiles } = progress;
  const files =
    totalFiles > 0 ? `${doneFiles} / ${totalFiles} 个文件` : doneFiles > 0 ? `${doneFiles} 个文件` : '';
  const bytes =
    totalBytes > 0
      ? `${byteSize(doneBytes)} / ${byteSize(totalBytes)}`
      : doneBytes > 0
        ? byteSize(doneBytes)
        : '';
  return [files, bytes].filter((text) => text !== '').join(' · ');
}
