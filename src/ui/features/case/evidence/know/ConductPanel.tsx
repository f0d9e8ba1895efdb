import { Alert, Table, Tag } from 'antd';
import { useState } from 'react';
import { conductGap } from '#domain/evidence/caseGaps.ts';
import { countConduct, reviewedQuestions } from '#domain/evidence/conductReview.ts';
import type { ReviewedQuestion } from '#domain/evidence/conductReview.ts';
import { conductAnswerNames } from '#domain/evidence/recordConduct.ts';
import { SourceTag } from '../../../../shared/SourceTag.tsx';
import { WriteButton } from '../../pieces/WriteButton.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { ConductFinding } from './ConductFinding.tsx';
import { ConductFindingDrawer } from './ConductFindingDrawer.tsx';
import { ConductGatherDrawer } from './ConductGatherDrawer.tsx';
import { DutyButton } from './DutyButton.tsx';
import './know.css';

export interface ConductPanelProps {
  readonly onOpen: (evidenceNumber: number) => void;
}
type Opened = { readonly what: 'gather' | 'find'; readonly reviewed: ReviewedQuestion } | null;

const colours = { yes: 'success', no: 'error', notApplicable: 'default', unknown: 'warning' } as const;

/** Whether the police acted lawfully, question by question; what nobody looked into is open, not in order. */
export function ConductPanel({ onOpen }: ConductPanelProps) {
  const { rightsCase, conduct } = useOpenCase().view;
  const [opened, setOpened] = useState<Opened>(null);
  const reviewed = reviewedQuestions(rightsCase.conductReview, conduct);
  return (
    <>
      <ConductSummary reviewed={reviewed} />
      <Table<ReviewedQuestion>
        size="small"
        rowKey={({ question }) => question.id}
        pagination={false}
        dataSource={[...reviewed]}
        columns={[
          {
            title: '认定',
            width: 84,
            render: (_, { answer, isDisputed }) => (
              <Tag className="know-tag" color={isDisputed ? 'error' : colours[answer]}>
                {isDisputed ? '不一致' : conductAnswerNames[answer]}
              </Tag>
            ),
          },
          {
            title: '核查事项',
            render: (_, { question }) => (
              <>
                <strong>{question.label}</strong>
                <div>{question.ask}</div>
                <SourceTag source={question.source} verified={question.verified} />
              </>
            ),
          },
          {
            title: '证据和认定',
            width: '34%',
            render: (_, entry) => <ConductFinding reviewed={entry} onOpen={onOpen} />,
          },
          {
            title: '操作',
            width: 112,
            render: (_, entry) => (
              <ConductActs
                reviewed={entry}
                onGather={() => setOpened({ what: 'gather', reviewed: entry })}
                onFind={() => setOpened({ what: 'find', reviewed: entry })}
              />
            ),
          },
        ]}
      />
      {opened?.what === 'gather' ? (
        <ConductGatherDrawer reviewed={opened.reviewed} onClose={() => setOpened(null)} />
      ) : null}
      {opened?.what === 'find' ? (
        <ConductFindingDrawer reviewed={opened.reviewed} onClose={() => setOpened(null)} />
      ) : null}
    </>
  );
}

function ConductSummary({ reviewed }: { readonly reviewed: readonly ReviewedQuestion[] }) {
  const { no, unknown, disputed, bare } = countConduct(reviewed);
  const isFine = no + unknown + disputed + bare === 0;
  return (
    <Alert
      className="notice"
      showIcon
      type={no + disputed > 0 ? 'error' : isFine ? 'success' : 'warning'}
      title={
        isFine
          ? '逐项已认定，没有“否”。'
          : `否 ${no} 项 · 督察、法制不一致 ${disputed} 项 · 未核实 ${unknown} 项 · 没有证据印证 ${bare} 项`
      }
      description="办案民警收集证据，督察、法制各自逐项认定，互不替代；一方认定“否”、另一方不同的按执法有争议，消除分歧以前不作最终结论；“未核实”不当作“是”。有无执法过错及其程度由督察、法制共同认定，在“定性处置”中填写，这里不作结论。"
    />
  );
}

interface ConductActsProps {
  readonly reviewed: ReviewedQuestion;
  readonly onGather: () => void;
  readonly onFind: () => void;
}

function ConductActs({ reviewed, onGather, onFind }: ConductActsProps) {
  const { question, answer, isBare } = reviewed;
  const isOpen = answer === 'no' || answer === 'unknown' || isBare;
  return (
    <div className="know-acts">
      <WriteButton needs="evidence.gatherConduct" size="small" onClick={onGather}>
        收集证据
      </WriteButton>
      <WriteButton needs="evidence.findConduct" size="small" type="primary" onClick={onFind}>
        认定
      </WriteButton>
      {isOpen ? <DutyButton found={conductGap(question)} /> : null}
    </div>
  );
}
