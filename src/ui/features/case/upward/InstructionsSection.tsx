import { Tag } from 'antd';
import { useState } from 'react';
import { dayOf } from '#domain/kernel/moment.ts';
import { scansNamed } from '#domain/upward/orderScans.ts';
import { instructionState, instructionStateNames, superiorLevelNames } from '#domain/upward/upwardReport.ts';
import type { InstructionState, SuperiorInstruction } from '#domain/upward/upwardReport.ts';
import { MomentText } from '../../../shared/MomentText.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { RecordTable } from '../pieces/RecordTable.tsx';
import { Said } from '../pieces/Said.tsx';
import { useAskedDrawer } from '../pieces/useAskedDrawer.ts';
import { WriteButton } from '../pieces/WriteButton.tsx';
import { InstructionDrawer } from './InstructionDrawer.tsx';
import { StrikeDialog } from './StrikeDialog.tsx';

const colours: Readonly<Record<InstructionState, string>> = {
  open: 'processing',
  overdue: 'error',
  done: 'success',
  struck: 'default',
};

/** What those above ordered, until when, who does it, and what came of it. */
export function InstructionsSection() {
  const { rightsCase } = useOpenCase().view;
  const drawer = useAskedDrawer();
  const [striking, setStriking] = useState<SuperiorInstruction | null>(null);
  return (
    <section className="section">
      <RecordTable<SuperiorInstruction>
        title="批示交办"
        addLabel="登记批示交办"
        needs="upward.recordInstruction"
        rows={rightsCase.upward.instructions}
        onAdd={() => drawer.open()}
        empty={{
          title: '还没有收到批示交办。',
          hint: '市局、省厅的批示、电话指示逐件登记；写明办结期限的，自动列入“期限”、工作台和期限日历。',
        }}
        columns={[
          {
            title: '来自',
            width: 190,
            render: (_, row) => <Source row={row} onOpen={() => drawer.open(row.id)} />,
          },
          { title: '内容', render: (_, row) => <Content row={row} /> },
          { title: '承办和期限', width: 170, render: (_, row) => <Due row={row} /> },
          { title: '办理结果', width: 230, render: (_, row) => <Result row={row} /> },
          {
            title: '操作',
            width: 80,
            render: (_, row) =>
              row.struck === null ? (
                <WriteButton needs="upward.strike" type="link" size="small" onClick={() => setStriking(row)}>
                  划去
                </WriteButton>
              ) : null,
          },
        ]}
      />
      {drawer.isOpen ? <InstructionDrawer instructionId={drawer.id} onClose={drawer.close} /> : null}
      {striking === null ? null : (
        <StrikeDialog
          what="instruction"
          id={striking.id}
          title={`${striking.office}批示交办`}
          onClose={() => setStriking(null)}
        />
      )}
    </section>
  );
}

function Source({ row, onOpen }: { readonly row: SuperiorInstruction; readonly onOpen: () => void }) {
  const { level, office, givenBy, receivedAt } = row;
  return (
    <>
      <button type="button" className="link-button" onClick={onOpen}>
        {office}
      </button>
      <div>
        {superiorLevelNames[level]}
        {givenBy === '' ? '' : `，${givenBy}`}
      </div>
      <div className="quiet">
        <MomentText moment={receivedAt} />
      </div>
    </>
  );
}

function Content({ row: { text, struck, evidenceIds } }: { readonly row: SuperiorInstruction }) {
  const scans = scansNamed(useOpenCase().view.rightsCase, evidenceIds);
  if (struck === null)
    return (
      <>
        <Said text={text} />
        <div className="quiet">{scans === '' ? '没有批示件扫描件' : `批示件：${scans}`}</div>
      </>
    );
  return (
    <>
      <s>{text}</s>
      <div className="quiet">划去：{struck.reason}</div>
    </>
  );
}

function Due({ row }: { readonly row: SuperiorInstruction }) {
  const state = instructionState(row, dayOf(useOpenCase().view.readAt));
  return (
    <>
      <Tag color={colours[state]}>{instructionStateNames[state]}</Tag>
      <div>{row.owner}</div>
      <div className={state === 'overdue' ? 'late' : 'quiet'}>
        {row.dueOn === null ? '没有写明期限' : `${row.dueOn} 前办结`}
      </div>
    </>
  );
}

function Result({ row: { result } }: { readonly row: SuperiorInstruction }) {
  if (result === null) return <span className="quiet">还没有结果</span>;
  return (
    <>
      <Said text={result.text} />
      <div className="quiet">
        {result.by} <MomentText moment={result.at} />
      </div>
    </>
  );
}
