import { useMemo, useState } from 'react';
import type { CaseView } from '#api/views/caseView.ts';
import type { Counterparty } from '#domain/case/person.ts';
import type { TrackId } from '#domain/disposition/tracks.ts';
import { elementsOfTrack } from '#domain/evidence/elements.ts';
import type { EvidenceFinding } from '#domain/evidence/linter/evidenceFindings.ts';
import { proofMatrix } from '#domain/evidence/proofMatrix.ts';
import type { MatrixRow } from '#domain/evidence/proofMatrix.ts';

/** Elements against evidence of one person on one road, and the choice of both. */
export interface ProofMatrix {
  readonly people: readonly Counterparty[];
  readonly personId: string;
  readonly setPersonId: (personId: string) => void;
  /** Roads that may be gone and have elements to prove. */
  readonly tracks: readonly TrackId[];
  /** `null` = there is none. */
  readonly track: TrackId | null;
  readonly setTrack: (track: TrackId) => void;
  readonly rows: readonly MatrixRow[];
}

/** `findings` = what the linter says of this very case. */
export function useProofMatrix(
  { rightsCase, proposals, elements: file }: CaseView,
  findings: readonly EvidenceFinding[],
): ProofMatrix {
  const people = rightsCase.counterparties;
  const [personId, setPersonId] = useState(people[0]?.id ?? '');
  const [chosen, setTrack] = useState<TrackId | null>(null);
  const open = proposals[personId]?.tracks.map(({ track }) => track) ?? [];
  const tracks = open.filter((track) => elementsOfTrack(file, track).length > 0);
  const track = chosen !== null && tracks.includes(chosen) ? chosen : (tracks[0] ?? null);
  const rows = useMemo(
    () => (track === null ? [] : proofMatrix({ rightsCase, file, findings }, personId, track)),
    [rightsCase, file, findings, personId, track],
  );
  return { people, personId, setPersonId, tracks, track, setTrack, rows };
}
