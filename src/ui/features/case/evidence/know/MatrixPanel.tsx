import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { elementLabel } from '#domain/evidence/caseGaps.ts';
import type { FoundGap } from '#domain/evidence/caseGaps.ts';
import { evidenceFindings } from '#domain/evidence/linter/evidenceFindings.ts';
import type { MatrixRow } from '#domain/evidence/proofMatrix.ts';
import { EmptyState } from '../../../../shared/EmptyState.tsx';
import { MatrixChoice } from '../../../../shared/matrix/MatrixChoice.tsx';
import { MatrixTable, weightOf } from '../../../../shared/matrix/MatrixTable.tsx';
import { useProofMatrix } from '../../../../shared/matrix/useProofMatrix.ts';
import { useOpenCase } from '../../CaseContext.ts';
import { WriteButton } from '../../pieces/WriteButton.tsx';
import { DutyButton } from './DutyButton.tsx';
import { ProofDialog } from './ProofDialog.tsx';
import './know.css';

export interface MatrixPanelProps {
  readonly onOpen: (evidenceNumber: number) => void;
}

/** Every element and fact against one person on one road, and what it rests on. */
export function MatrixPanel({ onOpen }: MatrixPanelProps) {
  const { view } = useOpenCase();
  const findings = useMemo(() => evidenceFindings(view.rightsCase), [view.rightsCase]);
  const matrix = useProofMatrix(view, findings);
  const [adding, setAdding] = useState<MatrixRow | null>(null);
  const { people, personId, track, rows } = matrix;
  const person = people.find(({ id }) => id === personId);
  if (people.length === 0) {
    return <EmptyState title="还没有登记对方当事人。">请先在“人员”中登记，再看要件。</EmptyState>;
  }
  return (
    <>
      <div className="case-bar">
        <MatrixChoice {...matrix} />
        <span className="quiet">{summaryOf(rows)}</span>
      </div>
      {track === null ? (
        <EmptyState title="没有可以处罚的路径。">请先在“处置”中填写定性事实。</EmptyState>
      ) : (
        <MatrixTable
          rows={rows}
          columns={[
            {
              title: '证据',
              width: 300,
              render: (_, { entries }) => <Entries entries={entries} onOpen={onOpen} />,
            },
            {
              title: '操作',
              width: 128,
              render: (_, row) => (
                <Acts
                  row={row}
                  onAdd={setAdding}
                  found={{
                    gap: {
                      kind: 'element',
                      elementId: row.element.id,
                      track,
                      counterpartyId: personId,
                    },
                    label: elementLabel(row.element.label, person?.name ?? ''),
                    advice: row.reason,
                  }}
                />
              ),
            },
          ]}
        />
      )}
      {adding === null ? null : (
        <ProofDialog element={adding.element} personId={personId} onClose={() => setAdding(null)} />
      )}
    </>
  );
}

interface EntriesProps extends MatrixPanelProps {
  readonly entries: MatrixRow['entries'];
}

function Entries({ entries, onOpen }: EntriesProps) {
  return entries.map((entry) => (
    <Button
      key={entry.evidenceNumber}
      type="link"
      size="small"
      className={entry.isOut ? 'know-out' : ''}
      onClick={() => onOpen(entry.evidenceNumber)}
    >
      证据{entry.evidenceNumber}（{weightOf(entry)}）
    </Button>
  ));
}

interface ActsProps {
  readonly row: MatrixRow;
  readonly onAdd: (row: MatrixRow) => void;
  /** A weak row as a gap that can be given to somebody. */
  readonly found: FoundGap;
}

function Acts({ row, onAdd, found }: ActsProps) {
  return (
    <div className="know-acts">
      <WriteButton needs="evidence.annotate" size="small" onClick={() => onAdd(row)}>
        补证据
      </WriteButton>
      {row.strength === 'strong' ? null : <DutyButton found={found} />}
    </div>
  );
}

function summaryOf(rows: readonly MatrixRow[]): string {
  const count = (strength: MatrixRow['strength']) => rows.filter((row) => row.strength === strength).length;
  return `空 ${count('empty')} · 弱 ${count('weak')} · 强 ${count('strong')}`;
}
