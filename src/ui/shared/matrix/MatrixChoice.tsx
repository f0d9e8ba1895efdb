import { Segmented, Select } from 'antd';
import { trackKinds } from '#domain/disposition/tracks.ts';
import type { ProofMatrix } from './useProofMatrix.ts';
import './matrix.css';

/** Whose matrix, and on which road. */
export function MatrixChoice({ people, personId, setPersonId, tracks, track, setTrack }: ProofMatrix) {
  return (
    <>
      <Segmented
        aria-label="人员"
        value={personId}
        onChange={setPersonId}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        className="matrix-track"
        aria-label="路径"
        value={track}
        onChange={setTrack}
        options={tracks.map((value) => ({ value, label: `${value} ${trackKinds[value].qualification}` }))}
      />
    </>
  );
}
