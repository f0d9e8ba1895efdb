import { Table } from 'antd';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { CaseView, ClockView, RequirementView } from '#api/views/caseView.ts';
import { evidenceFindings } from '#domain/evidence/linter/evidenceFindings.ts';
import type { EvidenceFinding } from '#domain/evidence/linter/evidenceFindings.ts';
import { ClockState } from '../../shared/ClockState.tsx';
import { MomentText } from '../../shared/MomentText.tsx';
import { classOf, findingClassNames } from '../../text/findingWords.ts';
import { MatrixPart } from './MatrixPart.tsx';

/** What the tool itself can say of the case: what it must prove, what is doubtful in the evidence, what runs out. It decides nothing. */
export function ProofPart({ view }: { readonly view: CaseView }) {
  const findings = useMemo(() => evidenceFindings(view.rightsCase), [view.rightsCase]);
  return (
    <>
      <p className="quiet">按本机的法规和清单对卷宗数据逐项计算，只作提示，由审核人判断。</p>
      <MatrixPart view={view} findings={findings} />
      <Requirements rows={view.checklist} />
      <Doubts rows={findings.filter(({ kind }) => kind === 'wrong')} />
      <Clocks rows={view.clocks} />
    </>
  );
}

const stateNames: Readonly<Record<RequirementView['state'], string>> = {
  met: '已有',
  missing: '缺',
  waived: '不适用',
};

function Requirements({ rows }: { readonly rows: readonly RequirementView[] }) {
  return (
    <Part title={`证明事项（缺${rows.filter(({ state }) => state === 'missing').length}项）`}>
      <Table<RequirementView>
        size="small"
        rowKey="id"
        dataSource={[...rows]}
        pagination={false}
        columns={[
          { title: '事项', dataIndex: 'label' },
          {
            title: '是否具备',
            width: 100,
            render: (_, { state }) => (state === 'missing' ? <b>{stateNames[state]}</b> : stateNames[state]),
          },
          {
            title: '对应证据',
            render: (_, { evidenceNumbers, waiverReason }) =>
              waiverReason ?? evidenceNumbers.map((number) => `证据${number}`).join('、'),
          },
        ]}
      />
    </Part>
  );
}

function Doubts({ rows }: { readonly rows: readonly EvidenceFinding[] }) {
  return (
    <Part title={`证据合法性提示（${rows.length}）`}>
      <Table<EvidenceFinding>
        size="small"
        rowKey={({ evidenceId, ruleId }) => `${evidenceId} ${ruleId}`}
        dataSource={[...rows]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: '证据', width: 90, render: (_, { evidenceNumber }) => `证据${evidenceNumber}` },
          { title: '性质', width: 90, render: (_, finding) => findingClassNames[classOf(finding)] },
          { title: '问题', dataIndex: 'text' },
          { title: '补正办法', dataIndex: 'mend' },
        ]}
      />
    </Part>
  );
}

function Clocks({ rows }: { readonly rows: readonly ClockView[] }) {
  return (
    <Part title={`没有办结的期限（${rows.length}）`}>
      <Table<ClockView>
        size="small"
        rowKey={({ ruleId, subjectId }) => `${ruleId} ${subjectId ?? ''}`}
        dataSource={[...rows]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: '期限', dataIndex: 'label' },
          { title: '状态', width: 120, render: (_, { state }) => <ClockState state={state} /> },
          { title: '法定届满', width: 150, render: (_, { lawDue }) => <MomentText moment={lawDue} /> },
          { title: '依据', dataIndex: 'basis' },
        ]}
      />
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="section">
      <div className="section-head">
        <h2>{title}</h2>
      </div>
      {children}
    </section>
  );
}
