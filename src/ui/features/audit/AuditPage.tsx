import { useCall } from '../../client/useCall.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { ChainState } from '../../shared/trail/ChainState.tsx';
import { TrailFilterBar } from '../../shared/trail/TrailFilterBar.tsx';
import { TrailTable } from '../../shared/trail/TrailTable.tsx';
import { useTrailFilter } from '../../shared/trail/useTrailFilter.ts';
import { systemActNames } from '../../text/trailWords.ts';
import { VerifyButton, VerifyResult } from './VerifyTrails.tsx';

const whenBroken =
  '请停止使用并保护好本机，不要删除任何文件。点“核验全部日志”看还有哪些日志受影响，把结果交主管领导；备份中可能有完好的日志，可以对照是谁在什么时间改动的。';

/** 审计: everything that was done to the vault itself, newest first, and whether all of it still holds. */
export function AuditPage() {
  const filter = useTrailFilter();
  const {
    data: trail,
    failure,
    isLoading,
    isRefreshing,
    reload,
  } = useCall('audit.read', filter.question, {
    keepPrevious: true,
  });
  return (
    <>
      <div className="page-head">
        <h1>审计</h1>
        <span className="quiet">
          登录、账号、设置、备份等操作；案件内的操作记在各案日志中，审计员看不到案件内容。
        </span>
        <span className="gap" />
        <VerifyButton />
      </div>
      <FailureNotice failure={failure} onRetry={() => void reload()} />
      {trail === undefined ? null : <ChainState trail={trail} whenBroken={whenBroken} />}
      <VerifyResult />
      <TrailFilterBar filter={filter} names={systemActNames} total={trail?.total ?? null} />
      {failure !== null && trail === undefined ? null : (
        <TrailTable
          entries={trail?.entries ?? []}
          total={trail?.total ?? 0}
          page={filter.page}
          onPage={filter.setPage}
          isLoading={isLoading || (isRefreshing && filter.page > 1)}
          brokenSeq={trail?.verdict.state === 'broken' ? trail.verdict.seq : null}
          empty={<EmptyState title="没有符合条件的记录。">请放宽类别或者查找的文字。</EmptyState>}
        />
      )}
    </>
  );
}
