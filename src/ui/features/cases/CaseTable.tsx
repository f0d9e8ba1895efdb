import { Table } from 'antd';
import { Link } from 'react-router';
import type { CaseSummary } from '#domain/case/caseSummary.ts';
import { caseLevelNames } from '#domain/case/rightsCase.ts';
import { infringementKindNames } from '#domain/infringement/infringementKind.ts';
import { CaseStageText } from '../../shared/CaseStageText.tsx';
import { MomentText } from '../../shared/MomentText.tsx';
import { PAGE_SIZE } from './useCaseFilter.ts';

export interface CaseTableProps {
  readonly rows: readonly CaseSummary[];
  readonly total: number;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onOpen: (caseId: string) => void;
}

/** One page of the case list; the whole row opens the case, the name does so by keyboard. */
export function CaseTable({ rows, total, page, onPage, onOpen }: CaseTableProps) {
  return (
    <Table<CaseSummary>
      size="small"
      className="case-table"
      rowKey="id"
      dataSource={[...rows]}
      onRow={(summary) => ({ onClick: () => onOpen(summary.id) })}
      pagination={{
        current: page,
        pageSize: PAGE_SIZE,
        total,
        showSizeChanger: false,
        hideOnSinglePage: true,
        onChange: onPage,
      }}
      columns={[
        {
          title: '案件',
          render: (_, summary) => (
            <>
              <Link to={`/cases/${summary.id}`} onClick={(event) => event.stopPropagation()}>
                {summary.name}
              </Link>
              <div className="quiet figures">{summary.caseNumber === '' ? '未编号' : summary.caseNumber}</div>
            </>
          ),
        },
        { title: '侵害情形', width: '17%', render: (_, summary) => infringementKindNames[summary.kind] },
        { title: '级别', width: 64, render: (_, summary) => caseLevelNames[summary.level] },
        { title: '阶段', width: 72, render: (_, summary) => <CaseStageText stage={summary.stage} /> },
        { title: '发生时间', width: 150, render: (_, summary) => <MomentText moment={summary.occurredAt} /> },
        { title: '地点', width: '18%', dataIndex: 'place' },
        {
          title: '受伤',
          width: 64,
          align: 'right',
          className: 'figures',
          render: (_, summary) => `${summary.injuredCount} 人`,
        },
        {
          title: '证据',
          width: 64,
          align: 'right',
          className: 'figures',
          render: (_, summary) => `${summary.evidenceCount} 份`,
        },
        { title: '承办人', width: 96, dataIndex: 'caseOfficer' },
      ]}
    />
  );
}
