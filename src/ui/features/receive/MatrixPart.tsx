import { Segmented, Select, Table, Tag } from 'antd';
import { useMemo, useState } from 'react';
import type { CaseView } from '#api/views/caseView.ts';
import { trackKinds } from '#domain/disposition/tracks.ts';
import type { TrackId } from '#domain/disposition/tracks.ts';
import { elementsOfTrack } from '#domain/evidence/elements.ts';
import { evidenceName } from '#domain/evidence/evidenceItem.ts';
import { evidenceFindings } from '#domain/evidence/linter/evidenceFindings.ts';
import { proofMatrix } from '#domain/evidence/proofMatrix.ts';
import type { MatrixRow } from '#domain/evidence/proofMatrix.ts';
import { SourceTag } from '../../shared/SourceTag.tsx';

const strengthTags = {
  empty: <Tag color="error">空</Tag>,
  weak: <Tag color="warning">弱</Tag>,
  strong: <Tag color="success">强</Tag>,
} as const;
const strengthNames = { direct: '直接', supporting: '间接' } as const;

/** Elements against evidence, for one person on one road: what each rests on, and where nothing stands. Source: SPEC B-33. */
export function MatrixPart({ view }: { readonly view: CaseView }) {
  const people = view.rightsCase.counterparties;
  const [personId, setPersonId] = useState(people[0]?.id ?? '');
  const [chosen, setChosen] = useState<TrackId | null>(null);
  const tracks = (view.proposals[personId]?.tracks ?? [])
    .map(({ track }) => track)
    .filter((track) => elementsOfTrack(view.elements, track).length > 0);
  const track = chosen !== null && tracks.includes(chosen) ? chosen : (tracks[0] ?? null);
  const rows = useMatrix(view, personId, track);
  return (
    <section className="section" aria-label="要件与证据">
      <div className="section-head">
        <h2>要件与证据</h2>
      </div>
      {track === null ? (
        <p className="quiet">卷宗中没有可以处罚的路径，或者没有登记对方当事人。</p>
      ) : (
        <>
          <div className="matrix-choice">
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
              onChange={setChosen}
              options={tracks.map((value) => ({
                value,
                label: `${value} ${trackKinds[value].qualification}`,
              }))}
            />
          </div>
          <Rows view={view} rows={rows} />
        </>
      )}
    </section>
  );
}

/** Weakest first, each with its reason and what it rests on; laid out as the case officer sees it. */
function Rows({ view, rows }: { readonly view: CaseView; readonly rows: readonly MatrixRow[] }) {
  const items = new Map(view.rightsCase.evidence.map((item) => [item.number, item]));
  const nameOf = (number: number) => {
    const item = items.get(number);
    return item === undefined ? '' : evidenceName(item);
  };
  return (
    <Table<MatrixRow>
      size="small"
      rowKey={({ element }) => element.id}
      pagination={false}
      dataSource={[...rows]}
      columns={[
        { title: '强弱', width: 72, render: (_, { strength }) => strengthTags[strength] },
        {
          title: '要件和应当查明的事实',
          render: (_, { element, reason }) => (
            <>
              <strong>{element.label}</strong>
              <div>{reason}</div>
              <SourceTag source={element.source} verified={element.verified} />
            </>
          ),
        },
        {
          title: '证据',
          width: 420,
          render: (_, { entries }) =>
            entries.map(({ evidenceNumber, strength, isOut }) => (
              <div key={evidenceNumber} className={isOut ? 'quiet' : ''}>
                证据{evidenceNumber}（{isOut ? '不计入' : strengthNames[strength]}）{nameOf(evidenceNumber)}
              </div>
            )),
        },
      ]}
    />
  );
}

function useMatrix({ rightsCase, elements }: CaseView, personId: string, track: TrackId | null) {
  const findings = useMemo(() => evidenceFindings(rightsCase), [rightsCase]);
  return useMemo(
    () => (track === null ? [] : proofMatrix({ rightsCase, file: elements, findings }, personId, track)),
    [rightsCase, elements, findings, personId, track],
  );
}
