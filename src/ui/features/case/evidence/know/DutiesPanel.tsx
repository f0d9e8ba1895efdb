import { Button, Table, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { gapsWithoutDuty } from '#domain/evidence/caseGaps.ts';
import type { FoundGap } from '#domain/evidence/caseGaps.ts';
import { dutyState, gapKey } from '#domain/evidence/gapDuty.ts';
import type { DutyState, GapDuty } from '#domain/evidence/gapDuty.ts';
import { evidenceFindings } from '#domain/evidence/linter/evidenceFindings.ts';
import { outcomeText } from '#domain/evidence/recordGapDuty.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { EmptyState } from '../../../../shared/EmptyState.tsx';
import { dutyStateColours, dutyStateNames, gapKindNames } from '../../../../text/dutyWords.ts';
import { WriteButton } from '../../pieces/WriteButton.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { CloseDutyDialog } from './CloseDutyDialog.tsx';
import { DutyButton } from './DutyButton.tsx';
import { DutyDrawer } from './DutyDrawer.tsx';
import './know.css';

const order: readonly DutyState[] = ['overdue', 'open', 'notBrought', 'brought'];

/** Who brings what until when, and what nobody has been given yet. */
export function DutiesPanel() {
  const { rightsCase } = useOpenCase().view;
  return (
    <>
      {rightsCase.gapDuties.length === 0 ? (
        <EmptyState title="还没有补证任务。">
          在下面的缺口、证据清单、要件×证据、合法性、五必和执法核查中点“补证任务”，指定责任人和期限。
        </EmptyState>
      ) : (
        <DutyTable />
      )}
      <OpenGaps />
    </>
  );
}

function DutyTable() {
  const { rightsCase, readAt } = useOpenCase().view;
  const [closing, setClosing] = useState<GapDuty | null>(null);
  const [editing, setEditing] = useState<GapDuty | null>(null);
  const stateOf = (duty: GapDuty) => dutyState(duty, dayOf(readAt));
  const rows = rightsCase.gapDuties.toSorted(
    (a, b) =>
      order.indexOf(stateOf(a)) - order.indexOf(stateOf(b)) || Date.parse(a.dueOn) - Date.parse(b.dueOn),
  );
  return (
    <>
      <Table<GapDuty>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={rows}
        columns={[
          {
            title: '状态',
            width: 92,
            render: (_, duty) => (
              <Tag className="know-tag" color={dutyStateColours[stateOf(duty)]}>
                {dutyStateNames[stateOf(duty)]}
              </Tag>
            ),
          },
          {
            title: '缺什么、怎样补',
            render: (_, duty) => (
              <>
                <strong>{duty.label}</strong>
                <div>{duty.measure}</div>
                {duty.closed === null ? null : <div className="quiet">{outcomeText(duty, rightsCase)}</div>}
              </>
            ),
          },
          { title: '责任人', width: 110, dataIndex: 'owner' },
          {
            title: '期限',
            width: 110,
            render: (_, duty) => (
              <span className={`figures ${stateOf(duty) === 'overdue' ? 'late' : ''}`}>{duty.dueOn}</span>
            ),
          },
          {
            title: '操作',
            width: 130,
            render: (_, duty) =>
              duty.closed === null ? (
                <>
                  <WriteButton needs="evidence.closeGapDuty" size="small" onClick={() => setClosing(duty)}>
                    办结
                  </WriteButton>{' '}
                  <WriteButton needs="evidence.setGapDuty" size="small" onClick={() => setEditing(duty)}>
                    修改
                  </WriteButton>
                </>
              ) : null,
          },
        ]}
      />
      {closing === null ? null : <CloseDutyDialog duty={closing} onClose={() => setClosing(null)} />}
      {editing === null ? null : (
        <DutyDrawer found={{ ...editing, advice: '' }} duty={editing} onClose={() => setEditing(null)} />
      )}
    </>
  );
}

const SHOWN = 10;

function OpenGaps() {
  const { view } = useOpenCase();
  const [isWhole, setWhole] = useState(false);
  const gaps = useMemo(() => {
    const { rightsCase, checklist, elements, proposals, coverage, conduct } = view;
    const missing = checklist.filter(({ state }) => state === 'missing');
    const findings = evidenceFindings(rightsCase);
    return gapsWithoutDuty({ rightsCase, missing, elements, proposals, findings, coverage, conduct });
  }, [view]);
  if (gaps.length === 0) return null;
  return (
    <section>
      <h4 className="know-open-gaps">没有人负责的缺口 {gaps.length} 处</h4>
      <Table<FoundGap>
        size="small"
        rowKey={({ gap }) => gapKey(gap)}
        pagination={false}
        dataSource={isWhole ? [...gaps] : gaps.slice(0, SHOWN)}
        columns={[
          { title: '出自', width: 110, render: (_, { gap }) => gapKindNames[gap.kind] },
          { title: '缺什么', dataIndex: 'label' },
          { title: '操作', width: 140, render: (_, found) => <DutyButton found={found} /> },
        ]}
      />
      {gaps.length > SHOWN ? (
        <Button type="link" onClick={() => setWhole(!isWhole)}>
          {isWhole ? '收起' : `显示全部 ${gaps.length} 处`}
        </Button>
      ) : null}
    </section>
  );
}
