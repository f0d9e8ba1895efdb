import { Drawer } from 'antd';
import { Link } from 'react-router';
import type { CallAnswer } from '../../client/useCall.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';

export interface SourcesDrawerProps {
  readonly title: string;
  readonly trace: CallAnswer<'ledger.trace' | 'ledger.traceMust'>;
  readonly onClose: () => void;
}

/** The cases and people a number is made of. */
export function SourcesDrawer({ title, trace, onClose }: SourcesDrawerProps) {
  return (
    <Drawer open title={title} size={520} loading={trace.isLoading} onClose={onClose}>
      <FailureNotice failure={trace.failure} onRetry={() => void trace.reload()} />
      <ol className="period-sources">
        {trace.data?.map(({ caseId, caseName, names, station }) => (
          <li key={caseId}>
            {station === null ? <Link to={`/cases/${caseId}`}>{caseName}</Link> : `${caseName}（${station}）`}
            {names.length === 0 ? null : <div className="quiet">{names.join('、')}</div>}
          </li>
        ))}
      </ol>
    </Drawer>
  );
}
