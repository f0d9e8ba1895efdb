import { useState } from 'react';
import type { BoardFilter } from '#domain/supervision/board.ts';
import { useCall } from '../../client/useCall.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import './board.css';
import { BoardFilters } from './BoardFilters.tsx';
import { BoardTable, PAGE_SIZE } from './BoardTable.tsx';

/** Asked again every minute: clocks run out while nobody changes anything. Units: milliseconds. */
const AGAIN_MS = 60_000;

/** 督察长看板: every open case, most pressing first, by what the chief should look at. */
export function BoardPage() {
  const [filter, setFilter] = useState<BoardFilter>('all');
  const [page, setPage] = useState(1);
  const board = useCall(
    'supervision.board',
    { filter, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
    { keepPrevious: true, everyMs: AGAIN_MS },
  );
  if (board.data === undefined)
    return <FailureNotice failure={board.failure} onRetry={() => void board.reload()} />;
  const { counts, rows, total, readAt } = board.data;
  const choose = (next: BoardFilter) => {
    setFilter(next);
    setPage(1);
  };
  return (
    <>
      <div className="page-head">
        <h1>督察长看板</h1>
        <span className="quiet">督察长盯案 · 多警上案 · 督察促案</span>
        <span className="gap" />
        <output className="quiet figures">{`全部 ${counts.all} 件在办案件的期限已核对`}</output>
      </div>
      <FailureNotice failure={board.failure} onRetry={() => void board.reload()} />
      <BoardFilters chosen={filter} counts={counts} onChoose={choose} />
      {total === 0 ? (
        <EmptyState title={counts.all === 0 ? '没有在办案件。' : '没有这样的案件。'}>
          {counts.all === 0 ? '登记、启动以后，案件会出现在这里。' : '点“全部在办”看所有案件。'}
        </EmptyState>
      ) : (
        <BoardTable rows={rows} total={total} page={page} now={readAt} onPage={setPage} />
      )}
    </>
  );
}
