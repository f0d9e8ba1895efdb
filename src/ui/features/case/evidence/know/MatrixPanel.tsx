import { Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { trackKinds } from '#domain/disposition/tracks.ts';
import type { TrackId } from '#domain/disposition/tracks.ts';
import { elementLabel } from '#domain/evidence/caseGaps.ts';
import { elementsOfTrack } from '#domain/evidence/elements.ts';
import { evidenceFindings } from '#domain/evidence/linter/evidenceFindings.ts';
import { proofMatrix } from '#domain/evidence/proofMatrix.ts';
import type { MatrixRow } from '#domain/evidence/proofMatrix.ts';
import { EmptyState } from '../../../../shared/EmptyState.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { MatrixTable } from './MatrixTable.tsx';
import { ProofDialog } from './ProofDialog.tsx';
import './know.css';

export interface MatrixPanelProps {
  readonly onOpen: (evidenceNumber: number) => void;
}

/** Every element and fact against one person on one road, and what it rests on. */
export function MatrixPanel({ onOpen }: MatrixPanelProps) {
  const { view } = useOpenCase();
  const people = view.rightsCase.counterparties;
  const [personId, setPersonId] = useState(people[0]?.id ?? '');
  const [chosen, setChosen] = useState<TrackId | null>(null);
  const [adding, setAdding] = useState<MatrixRow | null>(null);
  const person = people.find(({ id }) => id === personId);
  const tracks = useTracks(personId);
  const track = chosen !== null && tracks.includes(chosen) ? chosen : (tracks[0] ?? null);
  const rows = useMatrix(personId, track);
  if (people.length === 0) {
    return <EmptyState title="还没有登记对方当事人。">请先在“人员”中登记，再看要件。</EmptyState>;
  }
  return (
    <>
      <div className="case-bar">
        <Segmented
          aria-label="人员"
          value={personId}
          onChange={setPersonId}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          className="know-track"
          aria-label="路径"
          value={track}
          onChange={setChosen}
          options={tracks.map((value) => ({ value, label: `${value} ${trackKinds[value].qualification}` }))}
        />
        <span className="quiet">{summaryOf(rows)}</span>
      </div>
      {track === null ? (
        <EmptyState title="没有可以处罚的路径。">请先在“处置”中填写定性事实。</EmptyState>
      ) : (
        <MatrixTable
          rows={rows}
          onOpen={onOpen}
          onAdd={setAdding}
          foundFor={({ element, reason }) => ({
            gap: { kind: 'element', elementId: element.id, track, counterpartyId: personId },
            label: elementLabel(element.label, person?.name ?? ''),
            advice: reason,
          })}
        />
      )}
      {adding === null ? null : (
        <ProofDialog element={adding.element} personId={personId} onClose={() => setAdding(null)} />
      )}
    </>
  );
}

function useTracks(personId: string): readonly TrackId[] {
  const { proposals, elements } = useOpenCase().view;
  const open = proposals[personId]?.tracks.map(({ track }) => track) ?? [];
  return open.filter((track) => elementsOfTrack(elements, track).length > 0);
}

function useMatrix(personId: string, track: TrackId | null): readonly MatrixRow[] {
  const { rightsCase, elements: file } = useOpenCase().view;
  const findings = useMemo(() => evidenceFindings(rightsCase), [rightsCase]);
  return useMemo(
    () => (track === null ? [] : proofMatrix({ rightsCase, file, findings }, personId, track)),
    [rightsCase, file, findings, personId, track],
  );
}

function summaryOf(rows: readonly MatrixRow[]): string {
  const count = (strength: MatrixRow['strength']) => rows.filter((row) => row.strength === strength).length;
  return `空 ${count('empty')} · 弱 ${count('weak')} · 强 ${count('strong')}`;
}
