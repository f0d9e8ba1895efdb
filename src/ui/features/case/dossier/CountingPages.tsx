import { Alert, Button } from 'antd';
import { FailureNotice } from '../../../shared/FailureNotice.tsx';
import { JobProgressBar } from '../../../shared/JobProgressBar.tsx';
import type { PagedVolumes } from './usePagedVolumes.ts';

/** That page numbers are still to come, how far the counting is, and the way to stop it or to go on. */
export function CountingPages({ counted, job, count }: PagedVolumes) {
  const failure = job.result === null || job.result.ok ? null : job.result.failure;
  if (failure?.code === 'api.cancelled')
    return (
      <Alert
        className="notice"
        type="info"
        showIcon
        title="页数没有数完，下面的页号没有计入签署件和外来PDF"
        description="数过的不用再数。导出时照样逐份读取，页号不受影响。"
        action={<Button onClick={count}>继续数页</Button>}
      />
    );
  if (failure !== null) return <FailureNotice failure={failure} onRetry={count} />;
  // Files known from before are answered at once, without a report.
  if (job.running && job.progress !== null)
    return (
      <div className="notice">
        <JobProgressBar
          title="正在读取签署件和外来PDF的页数，页号随后重排"
          progress={job.progress}
          onCancel={job.cancel}
        />
      </div>
    );
  return counted === null ? <p className="quiet">正在读取签署件和外来PDF的页数，页号随后重排……</p> : null;
}
