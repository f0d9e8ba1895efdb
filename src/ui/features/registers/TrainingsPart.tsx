import { Form, Input, Select, Table } from 'antd';
import { Link } from 'react-router';
import { attendanceOf, trainingKindNames } from '#domain/registers/training.ts';
import type { TrainingSession } from '#domain/registers/training.ts';
import { answersTold, noAnswers } from '#domain/registers/trainingAnswers.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import type { LedgerScope } from '#domain/ledger/ledgerScope.ts';
import { DayPicker } from '../../shared/DayPicker.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { thisMinute } from '../../shared/wallClock.ts';
import { choicesOf } from '../../text/choices.ts';
import { AddRowButton } from './AddRowButton.tsx';
import { CaseChoice } from './CaseChoice.tsx';
import { RowDrawer, useOpenRow } from './RowDrawer.tsx';
import type { PartProps } from './RowDrawer.tsx';
import { TrainingAnswersFields } from './TrainingAnswersFields.tsx';
import { UnitRows } from './UnitRows.tsx';

const blank = (): TrainingSession => ({
  id: '',
  heldOn: dayOf(thisMinute()),
  kind: 'business',
  topic: '',
  teacher: '',
  place: '',
  attendances: [],
  reason: '',
  answers: noAnswers,
  caseIds: [],
});

/** 培训登记: which class, about what, how many of which unit, and which finding called for it. */
export function TrainingsPart({ view, reload, scope }: PartProps & { readonly scope: LedgerScope }) {
  const counted = new Set(view.sources.sessions.map(({ id }) => id));
  const held = view.registers.trainings.filter(({ id }) => counted.has(id));
  const row = useOpenRow(view.registers.trainings, blank);
  return (
    <section className="section">
      <div className="section-head">
        <h2>培训登记</h2>
        <AddRowButton label="登记培训" onClick={row.add} />
      </div>
      {held.length === 0 ? (
        <EmptyState title={view.registers.trainings.length === 0 ? '还没有登记培训。' : '这一时段没有培训。'}>
          每期培训登记日期、主题和各单位人数，期数和人次自动合计；写明针对哪条规律、哪些案件。
        </EmptyState>
      ) : (
        <TrainingTable held={held} view={view} unit={scope.unit} onEdit={row.edit} />
      )}
      {row.open === null ? null : (
        <RowDrawer<TrainingSession>
          title={row.open.isNew ? '登记培训' : '修改培训登记'}
          register="trainings"
          row={row.open.row}
          isNew={row.open.isNew}
          changeOf={(typed) => ({ in: 'trainings', row: typed })}
          onClose={row.close}
          view={view}
          reload={reload}
        >
          <TrainingFields view={view} />
          <TrainingAnswersFields view={view} scope={scope} />
          <TrainingGround view={view} />
        </RowDrawer>
      )}
    </section>
  );
}

interface TrainingTableProps extends Pick<PartProps, 'view'> {
  readonly held: readonly TrainingSession[];
  readonly unit: string | null;
  readonly onEdit: (id: string) => void;
}

function TrainingTable({ held, view, unit, onEdit }: TrainingTableProps) {
  return (
    <Table<TrainingSession>
      size="small"
      rowKey="id"
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      dataSource={held.toSorted((a, b) => b.heldOn.localeCompare(a.heldOn))}
      columns={[
        { title: '日期', width: 110, render: (_, { heldOn }) => <span className="figures">{heldOn}</span> },
        {
          title: '主题',
          render: (_, { id, topic, kind }) => (
            <>
              <button type="button" className="link-button" onClick={() => onEdit(id)}>
                {topic}
              </button>
              <div className="quiet">{trainingKindNames[kind]}</div>
            </>
          ),
        },
        { title: '授课人', width: 110, dataIndex: 'teacher' },
        {
          title: '参训',
          width: 90,
          align: 'right',
          render: (_, one) => <span className="figures">{attendanceOf(one, unit)}人</span>,
        },
        {
          title: '参训单位',
          width: 230,
          render: (_, { attendances }) => attendances.map((one) => `${one.unit}${one.count}人`).join('、'),
        },
        {
          title: '针对的规律和案件',
          width: 280,
          render: (_, { reason, caseIds, answers }) => (
            <>
              {answersTold(answers, view.registers.tips).map((told) => (
                <div key={told}>{told}</div>
              ))}
              {reason}
              {caseIds.map((id) => (
                <div key={id}>
                  <CaseLink id={id} name={view.linkedCases.find((one) => one.id === id)?.name} />
                </div>
              ))}
            </>
          ),
        },
      ]}
    />
  );
}

function CaseLink({ id, name }: { readonly id: string; readonly name: string | undefined }) {
  return name === undefined ? (
    <span className="quiet">未授权查看的案件</span>
  ) : (
    <Link to={`/cases/${id}`}>{name}</Link>
  );
}

function TrainingFields({ view }: Pick<PartProps, 'view'>) {
  return (
    <>
      <div className="register-pair">
        <Form.Item name="heldOn" label="培训日期" rules={[{ required: true, message: '请填写培训日期' }]}>
          <DayPicker />
        </Form.Item>
        <Form.Item name="kind" label="种类">
          <Select options={choicesOf(trainingKindNames)} />
        </Form.Item>
      </div>
      <Form.Item
        name="topic"
        label="主题"
        rules={[{ required: true, whitespace: true, message: '请填写主题' }]}
      >
        <Input maxLength={80} />
      </Form.Item>
      <div className="register-pair">
        <Form.Item name="teacher" label="授课人">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="place" label="地点">
          <Input maxLength={80} />
        </Form.Item>
      </div>
      <UnitRows
        name="attendances"
        heading="各单位参训人数"
        units={view.units}
        amount={{ key: 'count', label: '人数' }}
      />
    </>
  );
}

/** What else it goes back to. */
function TrainingGround({ view }: Pick<PartProps, 'view'>) {
  return (
    <>
      <Form.Item name="reason" label="针对的其他规律特点">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={300} />
      </Form.Item>
      <Form.Item name="caseIds" label="关联案件">
        <CaseChoice known={view.linkedCases} />
      </Form.Item>
    </>
  );
}
