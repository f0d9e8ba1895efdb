import type { CaseClockLine } from '#api/views/clockBoard.ts';
import { CaseClockTable } from '../../shared/CaseClockTable.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';

export interface DueListProps {
  readonly title: string;
  readonly rows: readonly CaseClockLine[];
  readonly total: number;
  readonly page: number;
  readonly pageRows: number;
  readonly onPage: (page: number) => void;
}

/** The same as the month, as a list: the most pressing first. */
export function DueList({ title, rows, total, page, pageRows, onPage }: DueListProps) {
  return (
    <section className="section below">
      <div className="section-head">
        <h2>{title}</h2>
        <span className="quiet">{total === 0 ? '' : `${total} 个期限，最急的在前`}</span>
      </div>
      {total === 0 ? (
        <EmptyState title="没有到期的期限。">换一天或者换一个筛选再看。</EmptyState>
      ) : (
        <CaseClockTable
          clocks={rows}
          pagination={{
            current: page,
            pageSize: pageRows,
            total,
            onChange: onPage,
            showSizeChanger: false,
            hideOnSinglePage: true,
          }}
        />
      )}
    </section>
  );
}
