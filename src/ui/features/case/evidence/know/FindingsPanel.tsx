import { Button, Segmented, Table } from 'antd';
import { useMemo, useState } from 'react';
import { findingLabel } from '#domain/evidence/caseGaps.ts';
import { countFindings, evidenceFindings } from '#domain/evidence/linter/evidenceFindings.ts';
import type { EvidenceFinding, FindingCounts } from '#domain/evidence/linter/evidenceFindings.ts';
import { EmptyState } from '../../../../shared/EmptyState.tsx';
import { classOf, findingClasses, findingClassNames } from '../../../../text/findingWords.ts';
import type { FindingClass } from '../../../../text/findingWords.ts';
import { useOpenCase } from '../../CaseContext.ts';
import { DutyButton } from './DutyButton.tsx';
import { FindingLine } from './FindingLine.tsx';
import { FindingTag } from './FindingTag.tsx';
import './know.css';

type Filter = FindingClass | 'all';

export interface FindingsPanelProps {
  readonly onOpen: (evidenceNumber: number) => void;
}

/** Every finding of the case, gravest first. */
export function FindingsPanel({ onOpen }: FindingsPanelProps) {
  const { rightsCase } = useOpenCase().view;
  const [filter, setFilter] = useState<Filter>('all');
  const findings = useMemo(() => evidenceFindings(rightsCase), [rightsCase]);
  const counts = countFindings(findings);
  if (findings.length === 0) {
    return (
      <EmptyState title="没有发现合法性问题。">
        {rightsCase.evidence.length === 0
          ? '还没有证据。'
          : '按已填写的内容检查；内容是否属实由办案人员核对。'}
      </EmptyState>
    );
  }
  const rows = filter === 'all' ? findings : findings.filter((finding) => classOf(finding) === filter);
  return (
    <>
      <div className="case-bar">
        <Segmented<Filter>
          aria-label="问题类别"
          value={filter}
          onChange={setFilter}
          options={filterOptions(findings.length, counts)}
        />
        <span className="quiet">不得采用的先处理；未填的不算合格，也不算有问题。</span>
      </div>
      <FindingsTable rows={rows} onOpen={onOpen} />
    </>
  );
}

function FindingsTable({ rows, onOpen }: FindingsPanelProps & { readonly rows: readonly EvidenceFinding[] }) {
  const titles = new Map(useOpenCase().view.rightsCase.evidence.map(({ id, title }) => [id, title]));
  return (
    <Table<EvidenceFinding>
      size="small"
      rowKey={({ evidenceId, ruleId }) => `${evidenceId} ${ruleId}`}
      dataSource={[...rows]}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: '类别', width: 96, render: (_, finding) => <FindingTag of={classOf(finding)} /> },
        {
          title: '证据',
          width: 220,
          render: (_, { evidenceId, evidenceNumber }) => (
            <>
              <Button type="link" size="small" className="know-jump" onClick={() => onOpen(evidenceNumber)}>
                证据{evidenceNumber}
              </Button>
              <div className="quiet case-clip know-title">{titles.get(evidenceId)}</div>
            </>
          ),
        },
        { title: '问题和补救', render: (_, finding) => <FindingLine finding={finding} /> },
        {
          title: '操作',
          width: 140,
          render: (_, finding) =>
            finding.kind === 'unsaid' ? null : (
              <DutyButton
                found={{
                  gap: { kind: 'finding', evidenceId: finding.evidenceId, ruleId: finding.ruleId },
                  label: findingLabel(finding),
                  advice: finding.mend,
                }}
              />
            ),
        },
      ]}
    />
  );
}

function filterOptions(all: number, counts: FindingCounts) {
  return [
    { value: 'all' as const, label: `全部 ${all}` },
    ...findingClasses.map((value) => ({ value, label: `${findingClassNames[value]} ${counts[value]}` })),
  ];
}
