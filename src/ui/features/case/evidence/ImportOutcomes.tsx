import { Alert, Button, Table, Tag } from 'antd';
import { useEffect, useRef } from 'react';
import { adviceFor } from '#api/failure.ts';
import { failure } from '#domain/kernel/failure.ts';
import type { ImportOutcome } from '#api/operations/evidenceOperations.ts';
import { byteSize } from '../../../shared/byteSize.ts';
import { Sha } from '../../../shared/Sha.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { CopyOutcomes } from './CopyOutcomes.tsx';
import { itemWarnings } from './itemWarnings.ts';
import { outcomeNames } from './outcomesText.ts';

export interface ImportOutcomesProps {
  readonly outcomes: readonly ImportOutcome[];
  readonly onOpen: (evidenceNumber: number) => void;
}

const outcomeTags = {
  imported: <Tag color="success">{outcomeNames.imported}</Tag>,
  alreadyThere: <Tag>{outcomeNames.alreadyThere}</Tag>,
  duplicate: <Tag color="warning">{outcomeNames.duplicate}</Tag>,
  failed: <Tag color="error">{outcomeNames.failed}</Tag>,
  notReached: <Tag color="warning">{outcomeNames.notReached}</Tag>,
} as const;

/** What became of each file, the bad news first. */
export function ImportOutcomes({ outcomes, onOpen }: ImportOutcomesProps) {
  const top = useRef<HTMLDivElement>(null);
  // Newer Chromiums answer with a promise, which React would take for a clean-up.
  useEffect(() => {
    top.current?.scrollIntoView();
  }, []);
  const order = { failed: 0, notReached: 1, duplicate: 2, imported: 3, alreadyThere: 4 };
  const rows = outcomes
    .map((entry, index) => ({ ...entry, key: index }))
    .sort((a, b) => order[a.outcome] - order[b.outcome]);
  return (
    <div ref={top}>
      <Summary outcomes={outcomes} />
      <CopyOutcomes outcomes={outcomes} />
      <Table
        size="small"
        dataSource={rows}
        pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: '结果', width: 84, render: (_, entry) => outcomeTags[entry.outcome] },
          {
            title: '文件',
            render: (_, entry) => (
              <>
                <span className="case-break">{entry.fileName}</span>
                {entry.failure === null || entry.outcome === 'notReached' ? null : (
                  <OutcomeAdvice refused={entry.failure} />
                )}
                {entry.outcome === 'imported' ? <Warnings evidenceNumber={entry.evidenceNumber} /> : null}
              </>
            ),
          },
          {
            title: '大小',
            width: 90,
            align: 'right',
            className: 'figures',
            render: (_, entry) => byteSize(entry.sizeBytes),
          },
          {
            title: '证据',
            width: 90,
            render: (_, { evidenceNumber }) =>
              evidenceNumber === null ? null : (
                <Button type="link" size="small" onClick={() => onOpen(evidenceNumber)}>
                  证据{evidenceNumber}
                </Button>
              ),
          },
          {
            title: 'SHA-256',
            width: 260,
            render: (_, { sha256 }) =>
              sha256 === null ? null : <Sha algorithm="SHA-256" hex={sha256} short />,
          },
        ]}
      />
    </div>
  );
}

/** How many of each; and where it was stopped, why, and how to go on. */
function Summary({ outcomes }: Pick<ImportOutcomesProps, 'outcomes'>) {
  const count = (kind: ImportOutcome['outcome']) => outcomes.filter((entry) => entry.outcome === kind).length;
  const [failed, left, known] = [count('failed'), count('notReached'), count('alreadyThere')];
  const already = known === 0 ? '' : `此前已在库 ${known}，`;
  const rest = left === 0 ? '' : `，未处理 ${left}`;
  const stoppedBy = outcomes.find(({ outcome }) => outcome === 'notReached')?.failure ?? null;
  return (
    <Alert
      className="notice"
      showIcon
      type={failed > 0 ? 'error' : left > 0 ? 'warning' : 'success'}
      title={`本次 ${outcomes.length} 个文件：已入库 ${count('imported')}，${already}重复 ${count('duplicate')}，未导入 ${failed}${rest}。`}
      description={
        stoppedBy !== null ? (
          <>
            <OutcomeAdvice refused={stoppedBy} />
            再次选择同样的文件就接着导入：已入库的不再读取。
          </>
        ) : failed > 0 ? (
          '未导入的文件没有登记，处理后可以重新导入；已完成的不会重复。'
        ) : undefined
      }
    />
  );
}

/** What to know before opening what has just come in. */
function Warnings({ evidenceNumber }: Pick<ImportOutcome, 'evidenceNumber'>) {
  const { evidence } = useOpenCase().view.rightsCase;
  const item = evidence.find(({ number }) => number === evidenceNumber);
  const warnings = item === undefined ? [] : itemWarnings(item);
  return warnings.length === 0 ? null : <div className="late">{warnings.join('；')}</div>;
}

function OutcomeAdvice({ refused }: { readonly refused: NonNullable<ImportOutcome['failure']> }) {
  const advice = adviceFor(failure(refused.code, refused.detail));
  return (
    <div className="quiet">
      {advice.what}。{advice.next}
    </div>
  );
}
