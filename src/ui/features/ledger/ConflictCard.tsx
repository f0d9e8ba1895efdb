import { Button, Input, Modal, Table, Tag } from 'antd';
import { useState } from 'react';
import type { LedgerConflictView } from '#api/operations/ledgerOperations.ts';
import { caseStageNames } from '#domain/case/caseStage.ts';
import { infringementKindNames } from '#domain/infringement/infringementKind.ts';
import { useCommand } from '../../client/useCommand.ts';
import { FailureNotice } from '../../shared/FailureNotice.tsx';
import { MomentText } from '../../shared/MomentText.tsx';

type Side = LedgerConflictView['sides'][number];

const questions: Readonly<Record<LedgerConflictView['kind'], string>> = {
  differs: '同一起案件，记载不一致',
  twice: '可能是同一起案件：有同一名民警，案发相隔不到一天',
};

/** Rows that do not agree, side by side; a person says which count. */
export function ConflictCard({ conflict }: { readonly conflict: LedgerConflictView }) {
  const [asked, setAsked] = useState<Side | null>(null);
  return (
    <div className="ledger-conflict">
      <h3>{questions[conflict.kind]}</h3>
      <Table<Side>
        size="small"
        rowKey={({ station, row, madeAt }) => `${station?.keyFingerprint ?? ''}${row.id}${madeAt ?? ''}`}
        pagination={false}
        dataSource={[...conflict.sides]}
        columns={[
          {
            title: '来源',
            width: 180,
            render: (_, { station, madeAt }) =>
              station === null ? (
                '本机资料库'
              ) : (
                <>
                  {station.unitName}
                  <div className="quiet figures">
                    {station.keyFingerprint.slice(0, 8)}{' '}
                    {madeAt === null ? null : <MomentText moment={madeAt} />}
                  </div>
                </>
              ),
          },
          {
            title: '案件',
            render: (_, { row }) => (
              <>
                {row.name}
                <div className="quiet">{row.caseNumber === '' ? '未编号' : row.caseNumber}</div>
              </>
            ),
          },
          { title: '发生时间', width: 140, render: (_, { row }) => <MomentText moment={row.occurredAt} /> },
          { title: '侵害形式', width: 110, render: (_, { row }) => infringementKindNames[row.kind] },
          {
            title: '受侵害人员',
            width: 150,
            render: (_, { row }) => row.ledger.officers.map(({ name }) => name).join('、'),
          },
          { title: '阶段', width: 72, render: (_, { row }) => caseStageNames[row.stage] },
          {
            title: '计入',
            width: 190,
            render: (_, side) => <Counted side={side} kind={conflict.kind} onAsk={setAsked} />,
          },
        ]}
      />
      {asked === null ? null : <SettleDialog side={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

interface CountedProps {
  readonly side: Side;
  readonly kind: LedgerConflictView['kind'];
  readonly onAsk: (side: Side) => void;
}

/** The bureau's own record always counts; of one case told twice only one row ever counts. */
function Counted({ side, kind, onAsk }: CountedProps) {
  const { station, isCounted, leftOut } = side;
  if (station === null) return <Tag color="blue">计入</Tag>;
  if (leftOut !== null)
    return (
      <>
        <Tag>不计入</Tag>
        <Button size="small" onClick={() => onAsk(side)}>
          恢复计入
        </Button>
        <div className="quiet">
          {leftOut.by}：{leftOut.reason}
        </div>
      </>
    );
  if (!isCounted) return <span className="quiet">留存，不计入</span>;
  return (
    <>
      <Tag color="blue">计入</Tag>
      {kind === 'twice' ? (
        <Button size="small" onClick={() => onAsk(side)}>
          不再计入
        </Button>
      ) : null}
    </>
  );
}

function SettleDialog({ side, onClose }: { readonly side: Side; readonly onClose: () => void }) {
  const [reason, setReason] = useState('');
  const settle = useCommand('ledger.settle');
  const { station, row, leftOut } = side;
  const isBack = leftOut !== null;
  const submit = async () => {
    if (station === null) return;
    const { keyFingerprint } = station;
    const settled = await settle.run({ caseId: row.id, keyFingerprint, isCounted: isBack, reason });
    if (settled.ok) onClose();
  };
  return (
    <Modal
      open
      title={isBack ? '恢复计入台账？' : '不再计入台账？'}
      okText={isBack ? '恢复计入' : '不再计入'}
      cancelText="不变"
      okButtonProps={{ disabled: reason.trim().length < 4 }}
      confirmLoading={settle.isRunning}
      onOk={() => void submit()}
      onCancel={onClose}
    >
      <p>
        {station?.unitName}：{row.name}。这一行留存，只是{isBack ? '重新' : '不'}计入数字和台账。
      </p>
      <Input.TextArea
        aria-label="理由"
        placeholder="理由，例如：与本局登记的是同一起"
        value={reason}
        maxLength={200}
        showCount
        autoSize={{ minRows: 2, maxRows: 5 }}
        onChange={(event) => setReason(event.target.value)}
      />
      <FailureNotice failure={settle.failure} />
    </Modal>
  );
}
