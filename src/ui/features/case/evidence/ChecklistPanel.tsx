import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { requirementGap } from '#domain/evidence/caseGaps.ts';
import type { RequirementView } from '#api/views/caseView.ts';
import { SourceTag } from '../../../shared/SourceTag.tsx';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { DutyButton } from './know/DutyButton.tsx';
import './know/know.css';
import { SetAsideDialog } from '../pieces/SetAsideDialog.tsx';
import type { SetAsideSubject } from '../pieces/SetAsideDialog.tsx';

const stateTags = {
  met: <Tag color="success">已有</Tag>,
  missing: <Tag color="error">缺少</Tag>,
  waived: <Tag>不适用</Tag>,
} as const;
const order = { missing: 0, met: 1, waived: 2 } as const;

export interface ChecklistPanelProps {
  readonly onOpen: (evidenceNumber: number) => void;
}

/** What a case of this kind must prove, and what still does not. */
export function ChecklistPanel({ onOpen }: ChecklistPanelProps) {
  const { checklist } = useOpenCase().view;
  const [subject, setSubject] = useState<SetAsideSubject | null>(null);
  if (checklist.length === 0) {
    return (
      <EmptyState title="这种侵害情形没有证据清单。">
        请按案情自行收集；清单可由管理员在模板中补充。
      </EmptyState>
    );
  }
  const rows = [...checklist].sort((a, b) => order[a.state] - order[b.state]);
  return (
    <>
      <Table<RequirementView>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={rows}
        columns={[
          { title: '状态', width: 84, render: (_, { state }) => stateTags[state] },
          {
            title: '需要证明的事项',
            render: (_, entry) => (
              <>
                <strong>{entry.label}</strong>
                <div>{entry.state === 'waived' ? `不适用：${entry.waiverReason ?? ''}` : entry.why}</div>
                <SourceTag source={entry.source} verified={entry.verified} />
              </>
            ),
          },
          {
            title: '证据',
            width: 240,
            render: (_, entry) =>
              entry.evidenceNumbers.length === 0 ? (
                <span className="quiet">通常用：{entry.usualEvidence}</span>
              ) : (
                entry.evidenceNumbers.map((number) => (
                  <Button key={number} type="link" size="small" onClick={() => onOpen(number)}>
                    证据{number}
                  </Button>
                ))
              ),
          },
          {
            title: '操作',
            width: 128,
            render: (_, entry) =>
              entry.state === 'met' ? null : (
                <div className="know-acts">
                  <WriteButton
                    needs="cases.setAside"
                    size="small"
                    onClick={() =>
                      setSubject({ id: entry.id, label: entry.label, isSetAside: entry.state === 'waived' })
                    }
                  >
                    {entry.state === 'waived' ? '恢复' : '不适用'}
                  </WriteButton>
                  {entry.state === 'missing' ? <DutyButton found={requirementGap(entry)} /> : null}
                </div>
              ),
          },
        ]}
      />
      {subject === null ? null : <SetAsideDialog subject={subject} onClose={() => setSubject(null)} />}
    </>
  );
}
