import { Table, Tag } from 'antd';
import { Link } from 'react-router';
import type { LedgerRowView, LedgerView } from '#api/operations/ledgerOperations.ts';
import { measureNames } from '#domain/disposition/measures.ts';
import { infringementKindNames } from '#domain/infringement/infringementKind.ts';
import { elapsedMs, spokenDuration } from '#domain/kernel/moment.ts';
import { paidFenOf } from '#domain/ledger/ledgerFigures.ts';
import { ledgerInjuryNames } from '#domain/ledger/ledgerStatistics.ts';
import { CaseStageText } from '../../shared/CaseStageText.tsx';
import { MomentText } from '../../shared/MomentText.tsx';
import { MoneyText } from '../../shared/MoneyText.tsx';

/** Rows of one page. */
export const PAGE_SIZE = 50;

export interface LedgerTableProps {
  readonly rows: LedgerView['rows'];
  readonly total: number;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** 维权案（事）件工作台账 on screen; the file that is taken out has every column. */
export function LedgerTable({ rows, total, page, onPage }: LedgerTableProps) {
  return (
    <Table<LedgerView['rows'][number]>
      size="small"
      rowKey="id"
      dataSource={[...rows]}
      pagination={{
        current: page,
        pageSize: PAGE_SIZE,
        total,
        onChange: onPage,
        showSizeChanger: false,
        hideOnSinglePage: true,
      }}
      columns={[
        {
          title: '序号',
          width: 56,
          render: (_, __, index) => <span className="figures">{(page - 1) * PAGE_SIZE + index + 1}</span>,
        },
        {
          title: '案件',
          render: (_, row) => (
            <>
              {row.station === null ? (
                <Link to={`/cases/${row.id}`}>{row.name}</Link>
              ) : (
                <>
                  {row.name} <Tag>{row.station.unitName}</Tag>
                </>
              )}
              <div className="quiet">{row.caseNumber === '' ? '未编号' : row.caseNumber}</div>
            </>
          ),
        },
        {
          title: '发生时间和地点',
          width: 152,
          render: (_, row) => (
            <>
              <MomentText moment={row.occurredAt} />
              <div className="quiet">{row.place}</div>
            </>
          ),
        },
        { title: '侵害形式', width: 104, render: (_, row) => infringementKindNames[row.kind] },
        { title: '受侵害人员和伤情', width: 184, render: (_, row) => <Harmed row={row} /> },
        { title: '侵害人和处理', width: 196, render: (_, row) => <Opposite row={row} /> },
        {
          title: '启动用时',
          width: 88,
          render: (_, row) =>
            row.activatedAt === null ? (
              <span className="quiet">未启动</span>
            ) : (
              <span className="figures nowrap">
                {spokenDuration(elapsedMs(row.occurredAt, row.activatedAt))}
              </span>
            ),
        },
        {
          title: '慰问',
          width: 96,
          render: (_, { ledger }) =>
            ledger.visits === 0 ? (
              <span className="quiet">无</span>
            ) : (
              <>
                {ledger.visits} 次
                <PaidText ledger={ledger} />
              </>
            ),
        },
        { title: '阶段', width: 72, render: (_, row) => <CaseStageText stage={row.stage} /> },
      ]}
    />
  );
}

/** What was really paid, and what nobody granted. */
function PaidText({ ledger }: { readonly ledger: LedgerRowView['ledger'] }) {
  const paidFen = paidFenOf(ledger);
  return (
    <>
      {paidFen === 0 ? null : (
        <div>
          实发 <MoneyText fen={paidFen} />
        </div>
      )}
      {ledger.unapprovedFen === 0 ? null : (
        <div className="amber">
          没有审批 <MoneyText fen={ledger.unapprovedFen} />
        </div>
      )}
    </>
  );
}

function Harmed({ row: { ledger } }: { readonly row: LedgerRowView }) {
  return ledger.officers.map(({ name, unit, injury }, index) => (
    <div key={`${name}${index + 1}`}>
      {name} <span className="quiet">{unit}</span> {ledgerInjuryNames[injury]}
    </div>
  ));
}

function Opposite({ row: { ledger } }: { readonly row: LedgerRowView }) {
  if (ledger.counterparties.length === 0) return <span className="quiet">未查明</span>;
  return ledger.counterparties.map(({ name, measure }, index) => (
    <div key={`${name}${index + 1}`}>
      {name} <span className="quiet">{measure === null ? '尚未决定' : measureNames[measure]}</span>
    </div>
  ));
}
