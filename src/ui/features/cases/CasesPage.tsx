import { PlusCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useCall } from '../../client/useCall.ts';
import { useMay } from '../../client/useMay.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { CaseTable } from './CaseTable.tsx';
import { FilterBar } from './FilterBar.tsx';
import { orderWords } from './orderWords.ts';
import { PAGE_SIZE, useCaseFilter } from './useCaseFilter.ts';
import { useCaseOrder } from './useCaseOrder.ts';

/** All cases: searched by any part of what is known of them, filtered, page by page. */
export function CasesPage() {
  const navigate = useNavigate();
  const { filter, change } = useCaseFilter();
  const [order, setOrder] = useCaseOrder();
  const { text, stages, kinds, page } = filter;
  const found = useCall(
    'cases.find',
    { text, stages, kinds, order, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
    { keepPrevious: true },
  );
  const isFiltered = text !== '' || stages.length > 0 || kinds.length > 0;
  const start = useMay('cases.register') ? (
    <Button type="primary" icon={<PlusCircleOutlined />} onClick={() => void navigate('/start')}>
      启动新案件
    </Button>
  ) : null;
  return (
    <>
      <div className="page-head">
        <h1>案件</h1>
        <output className="quiet figures">
          {found.data === undefined
            ? ''
            : `${isFiltered ? '找到' : '共'} ${found.data.total} 件，按${orderWords(order)}`}
        </output>
        <span className="gap" />
        {start}
      </div>
      <FilterBar filter={filter} onChange={change} />
      <FailureNotice failure={found.failure} onRetry={() => void found.reload()} />
      {found.data === undefined ? null : found.data.total === 0 ? (
        <EmptyState
          title={isFiltered ? '没有符合条件的案件。' : '还没有案件。'}
          action={
            isFiltered ? (
              <Button onClick={() => change({ text: '', stages: [], kinds: [], page: 1 })}>
                清除全部条件
              </Button>
            ) : (
              start
            )
          }
        >
          {isFiltered ? '可以换一个词、只输入拼音首字母，或者清除筛选条件。' : '点“启动新案件”登记第一件。'}
        </EmptyState>
      ) : (
        <CaseTable
          rows={found.data.rows}
          total={found.data.total}
          page={page}
          order={order}
          onPage={(next) => change({ page: next })}
          onOrder={(next) => {
            setOrder(next);
            change({ page: 1 });
          }}
          onOpen={(caseId) => void navigate(`/cases/${caseId}`)}
        />
      )}
    </>
  );
}
