import { Table, Tag } from 'antd';
import { Link } from 'react-router';
import type { BoardRowView } from '#api/operations/supervisionOperations.ts';
import type { FirstStep } from '#domain/case/activation.ts';
import { caseLevelNames } from '#domain/case/rightsCase.ts';
import { compareMoments } from '#domain/kernel/moment.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import { boardFilterNames } from '#domain/supervision/board.ts';
import { taskForceBodyNames } from '#domain/supervision/taskForce.ts';
import { CaseStageText } from '../../shared/CaseStageText.tsx';
import { RemainingTime } from '../../shared/RemainingTime.tsx';

export const PAGE_SIZE = 20;

const levelColours = { ordinary: 'default', serious: 'warning', major: 'error' } as const;
const urgent: readonly string[] = ['needsChief', 'clocksOverdue', 'noticesOverdue'];

export interface BoardTableProps {
  readonly rows: readonly BoardRowView[];
  readonly total: number;
  readonly page: number;
  readonly now: Moment;
  readonly onPage: (page: number) => void;
}

/** One page of the board. */
export function BoardTable({ rows, total, page, now, onPage }: BoardTableProps) {
  return (
    <Table<BoardRowView>
      size="small"
      rowKey={({ summary }) => summary.id}
      dataSource={[...rows]}
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
          render: (_, { summary }) => (
            <>
              <Link to={`/cases/${summary.id}/supervision`}>{summary.name}</Link>
              <div className="quiet figures">
                {summary.caseNumber === '' ? '未编号' : summary.caseNumber} · 承办人 {summary.caseOfficer}
              </div>
            </>
          ),
        },
        {
          title: '级别与阶段',
          width: 110,
          render: (_, { summary }) => (
            <>
              <Tag color={levelColours[summary.level]}>{caseLevelNames[summary.level]}</Tag>
              <div>
                <CaseStageText stage={summary.stage} />
              </div>
            </>
          ),
        },
        { title: '要看什么', width: 190, render: (_, { concerns }) => <Concerns concerns={concerns} /> },
        { title: '期限', width: 210, render: (_, { clocks }) => <Clocks clocks={clocks} /> },
        {
          title: '三个第一',
          width: 120,
          render: (_, { summary }) => <Firsts missing={summary.watch.missingFirsts} />,
        },
        { title: '专案组·督察长', width: 150, render: (_, { summary }) => <Force watch={summary.watch} /> },
        {
          title: '督办',
          width: 130,
          render: (_, { summary }) => <Notices watch={summary.watch} now={now} />,
        },
      ]}
    />
  );
}

function Concerns({ concerns }: Pick<BoardRowView, 'concerns'>) {
  if (concerns.length === 0) return <span className="quiet">正常</span>;
  return concerns.map((concern) => (
    <div key={concern} className={urgent.includes(concern) ? 'late' : 'amber'}>
      {boardFilterNames[concern]}
    </div>
  ));
}

function Clocks({ clocks }: Pick<BoardRowView, 'clocks'>) {
  return (
    <>
      {clocks.overdue.map((label) => (
        <div key={label} className="late">
          已超：{label}
        </div>
      ))}
      {clocks.next === null ? (
        <span className="quiet">没有将到的期限</span>
      ) : (
        <div>
          {clocks.next.label} <RemainingTime due={clocks.next.lawDue} />
        </div>
      )}
    </>
  );
}

const shortFirsts: Readonly<Record<FirstStep, string>> = {
  activation: '启动',
  rescue: '救治',
  legalAssistance: '法律援助',
};

type Watch = BoardRowView['summary']['watch'];

function Firsts({ missing }: { readonly missing: Watch['missingFirsts'] }) {
  if (missing.length === 0) return <span className="quiet">齐全</span>;
  return <span className="amber">缺{missing.map((step) => shortFirsts[step]).join('、')}</span>;
}

function Force({ watch }: { readonly watch: Watch }) {
  const missing = watch.missingBodies.map((body) => taskForceBodyNames[body]).join('、');
  return (
    <>
      <div className={missing === '' ? '' : 'amber'}>{missing === '' ? '专案组齐' : `缺${missing}`}</div>
      <div className="quiet">{watch.chief === '' ? '未指定督察长' : watch.chief}</div>
    </>
  );
}

function Notices({ watch, now }: { readonly watch: Watch; readonly now: Moment }) {
  if (watch.openNotices === 0) return <span className="quiet">没有未结督办</span>;
  const late = watch.unansweredDueAt.filter((due) => compareMoments(due, now) < 0).length;
  return (
    <>
      <div>{watch.openNotices}份未结</div>
      {late > 0 ? <div className="late">{late}份逾期</div> : null}
      {watch.answeredNotices > 0 ? <div className="amber">{watch.answeredNotices}份待核实</div> : null}
    </>
  );
}
