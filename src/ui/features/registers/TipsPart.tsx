import { Table, Tag } from 'antd';
import { dayOf } from '#domain/kernel/moment.ts';
import type { LedgerScope } from '#domain/ledger/ledgerScope.ts';
import { periodWords } from '#domain/ledger/periodSentence.ts';
import { tipKindNames } from '#domain/registers/inspectorateTip.ts';
import type { InspectorateTip } from '#domain/registers/inspectorateTip.ts';
import { answersTip, trainingLine } from '#domain/registers/trainingAnswers.ts';
import { useCall } from '../../client/useCall.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { ScopeBar } from '../../shared/ScopeBar.tsx';
import { thisMinute } from '../../shared/wallClock.ts';
import { AddRowButton } from './AddRowButton.tsx';
import { PatternNotes } from './PatternNotes.tsx';
import { RowDrawer, useOpenRow } from './RowDrawer.tsx';
import type { PartProps } from './RowDrawer.tsx';
import { TipActions } from './TipActions.tsx';
import { TipFields } from './TipFields.tsx';
import type { TipMaterial } from './TipFields.tsx';

const blank = (): InspectorateTip => ({
  id: '',
  kind: 'tip',
  issue: '',
  title: '',
  editedOn: dayOf(thisMinute()),
  situation: '',
  facts: '',
  risks: '',
  advice: '',
  caseIds: [],
  kept: [],
  picturesSeen: false,
  approver: '',
});

/** More than these are looked for by their names. */
const OFFERED_CASES = 100;

export interface TipsPartProps extends PartProps {
  readonly scope: LedgerScope;
  readonly onScope: (scope: LedgerScope) => void;
}

/** 督察微提示 and 典型案例分析: what a period teaches, told without telling whose case it was. */
export function TipsPart({ view, reload, scope, onScope }: TipsPartProps) {
  const { tips } = view.registers;
  const row = useOpenRow(tips, blank);
  const ledger = useCall('ledger.read', { scope, offset: 0, limit: OFFERED_CASES }, { keepPrevious: true });
  const material: TipMaterial = {
    words: periodWords(scope),
    patterns: ledger.data?.patterns ?? { findings: [], caution: '' },
    cases: (ledger.data?.rows ?? []).filter(({ station }) => station === null),
  };
  return (
    <>
      <ScopeBar scope={scope} units={ledger.data?.units ?? []} dayWord="案发" onChoose={onScope} />
      <FailureNotice failure={ledger.failure} onRetry={() => void ledger.reload()} />
      <section className="section" aria-label="可以写什么">
        <div className="section-head">
          <h2>可以写什么</h2>
          <span className="quiet">{ledger.data?.sentence}</span>
        </div>
        <PatternNotes patterns={material.patterns} />
      </section>
      <section className="section">
        <div className="section-head">
          <h2>督察微提示</h2>
          <AddRowButton label="写微提示" onClick={row.add} />
        </div>
        <TipTable tips={tips} view={view} onEdit={row.edit} />
      </section>
      {row.open === null ? null : (
        <RowDrawer<InspectorateTip>
          title={row.open.isNew ? '写微提示' : '修改微提示'}
          register="tips"
          row={row.open.row}
          isNew={row.open.isNew}
          changeOf={(typed) => ({ in: 'tips', row: typed })}
          onClose={row.close}
          view={view}
          reload={reload}
          size={1120}
        >
          <TipFields view={view} material={material} />
        </RowDrawer>
      )}
    </>
  );
}

interface TipTableProps extends Pick<PartProps, 'view'> {
  readonly tips: readonly InspectorateTip[];
  readonly onEdit: (id: string) => void;
}

function TipTable({ tips, view, onEdit }: TipTableProps) {
  if (tips.length === 0)
    return (
      <EmptyState title="还没有微提示。">
        选时段、选案件，一题一事写四百字以内；写长的改为典型案例分析。去掉能认出人的内容以后打印或者另存。
      </EmptyState>
    );
  return (
    <Table<InspectorateTip>
      size="small"
      rowKey="id"
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      dataSource={tips.toSorted((a, b) => b.editedOn.localeCompare(a.editedOn))}
      columns={[
        {
          title: '日期',
          width: 110,
          render: (_, { editedOn }) => <span className="figures">{editedOn}</span>,
        },
        {
          title: '题目',
          render: (_, { id, title, kind, issue }) => (
            <>
              <button type="button" className="link-button" onClick={() => onEdit(id)}>
                {title}
              </button>
              <div className="quiet">
                <Tag>{tipKindNames[kind]}</Tag>
                {issue}
              </div>
            </>
          ),
        },
        {
          title: '取自案件',
          width: 200,
          render: (_, { caseIds }) => <CaseNames ids={caseIds} view={view} />,
        },
        {
          title: '据此培训',
          width: 150,
          render: (_, { id }) =>
            view.registers.trainings
              .filter((one) => answersTip(one, id))
              .map((one) => <div key={one.id}>{trainingLine(one)}</div>),
        },
        { title: '制作', width: 400, render: (_, tip) => <TipActions tip={tip} /> },
      ]}
    />
  );
}

function CaseNames({ ids, view }: { readonly ids: readonly string[] } & Pick<PartProps, 'view'>) {
  if (ids.length === 0) return <span className="quiet">没有选案件</span>;
  return ids.map((id) => <div key={id}>{view.linkedCases.find((one) => one.id === id)?.name ?? id}</div>);
}
