import { Table } from 'antd';
import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { CaseColumn } from '#domain/case/caseOrder.ts';
import type { CaseOrder } from '#domain/case/caseOrder.ts';
import type { CaseSummary } from '#domain/case/caseSummary.ts';
import { caseLevelNames } from '#domain/case/rightsCase.ts';
import { infringementKindNames } from '#domain/infringement/infringementKind.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { CaseStageText } from '../../shared/CaseStageText.tsx';
import { MomentText } from '../../shared/MomentText.tsx';
import { orderWords } from './orderWords.ts';
import { PAGE_SIZE } from './useCaseFilter.ts';

export interface CaseTableProps {
  readonly rows: readonly CaseSummary[];
  readonly total: number;
  readonly page: number;
  readonly order: CaseOrder;
  readonly onPage: (page: number) => void;
  readonly onOrder: (order: CaseOrder) => void;
  readonly onOpen: (caseId: string) => void;
}

/** One page of the case list; the whole row opens the case, the name does so by keyboard. */
export function CaseTable({ rows, total, page, order, onPage, onOrder, onOpen }: CaseTableProps) {
  return (
    <Table<CaseSummary>
      size="small"
      className="case-table"
      rowKey="id"
      dataSource={[...rows]}
      onRow={(summary) => ({ onClick: () => onOpen(summary.id) })}
      onChange={(_pages, _filters, sorter, { action }) => {
        const by = Array.isArray(sorter) ? undefined : CaseColumn.safeParse(sorter.columnKey).data;
        if (action === 'sort' && by !== undefined) onOrder(next(by, order));
      }}
      pagination={{
        current: page,
        pageSize: PAGE_SIZE,
        total,
        showSizeChanger: false,
        hideOnSinglePage: true,
        onChange: onPage,
      }}
      columns={columns(order)}
    />
  );
}

/** A column sorted already turns round; one sorted anew begins as it is mostly wanted. */
function next(by: CaseColumn, order: CaseOrder): CaseOrder {
  if (by !== order.by) return { by, direction: firstDirection[by] };
  return { by, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
}

const firstDirection: Readonly<Record<CaseColumn, CaseOrder['direction']>> = {
  registeredAt: 'descending',
  occurredAt: 'descending',
  caseNumber: 'ascending',
  stage: 'ascending',
  injuredCount: 'descending',
  evidenceCount: 'descending',
};

function columns(order: CaseOrder): TableColumnsType<CaseSummary> {
  const sorted = (by: CaseColumn) =>
    ({
      key: by,
      sorter: true,
      sortOrder: order.by === by ? (order.direction === 'ascending' ? 'ascend' : 'descend') : null,
      showSorterTooltip: { title: `点击按${orderWords(next(by, order))}排列` },
    }) as const;
  return [
    {
      title: '案件与案号',
      ...sorted('caseNumber'),
      render: (_, summary) => (
        <>
          <Link to={`/cases/${summary.id}`} onClick={(event) => event.stopPropagation()}>
            {summary.name}
          </Link>
          <div className="quiet figures">{summary.caseNumber === '' ? '未编号' : summary.caseNumber}</div>
        </>
      ),
    },
    { title: '侵害情形', width: '11%', render: (_, summary) => infringementKindNames[summary.kind] },
    { title: '级别', width: 56, render: (_, summary) => caseLevelNames[summary.level] },
    {
      title: '阶段',
      width: 84,
      ...sorted('stage'),
      render: (_, summary) => <CaseStageText stage={summary.stage} />,
    },
    {
      title: '发生时间',
      width: 144,
      ...sorted('occurredAt'),
      render: (_, summary) => <MomentText moment={summary.occurredAt} />,
    },
    {
      title: '登记时间',
      width: 112,
      className: 'figures',
      ...sorted('registeredAt'),
      render: (_, summary) => dayOf(summary.registeredAt),
    },
    { title: '地点', width: '13%', dataIndex: 'place' },
    {
      title: '受伤',
      width: 72,
      align: 'right',
      className: 'figures',
      ...sorted('injuredCount'),
      render: (_, summary) => `${summary.injuredCount} 人`,
    },
    {
      title: '证据',
      width: 72,
      align: 'right',
      className: 'figures',
      ...sorted('evidenceCount'),
      render: (_, summary) => `${summary.evidenceCount} 份`,
    },
    { title: '承办人', width: 92, dataIndex: 'caseOfficer' },
  ];
}
